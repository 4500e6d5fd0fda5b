import type { StoredItem } from '../core/types.ts';
import type { Texts } from '../locales/texts.ts';
/** How long an item stays, in words: the owner's, or the largest unit that fits it exactly. */
export declare function lifetimeOf({ kind, lifetime }: StoredItem, texts: Texts, language: string): string;
