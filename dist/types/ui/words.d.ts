import type { Plural, Texts } from '../locales/texts.ts';
import type { CategoryView } from './view.ts';
/** Puts values in place of `{word}`. */
export declare const fill: (text: string, values: Readonly<Record<string, string | number>>) => string;
/** The same for a text that depends on `count`, in the plural category that the language has for it; numbers as it writes them. */
export declare function fillPlural(text: Plural, language: string, values: Readonly<Record<string, string | number>>): string;
/** Names as the language lists them: "A, B and C". Where it is written from right to left, each keeps its own direction. */
export declare const listOf: (names: readonly string[], language: string) => string;
/** What is known of something, as one line. */
export declare const join: (parts: readonly (string | undefined)[], language: string) => string;
/** Title and description of a category, the same on both layers: the owner's, else the locale's, else its id. */
export declare function categoryWords({ id, title, description }: CategoryView, texts: Texts): [string, string | undefined];
