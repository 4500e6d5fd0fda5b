import type { Texts } from '../locales/texts.ts';
import type { CategoryView } from './view.ts';
/** Puts values in place of `{word}`. */
export declare const fill: (text: string, values: Readonly<Record<string, string | number>>) => string;
/** Title and description of a category, the same on both layers: the owner's, else the locale's, else its id. */
export declare function wordsOf({ id, title, description }: CategoryView, texts: Texts): [string, string | undefined];
