import type { Texts } from './texts.ts';
/** Icelandic. */
declare const texts: Texts;
export default texts;
