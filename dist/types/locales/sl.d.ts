import type { Texts } from './texts.ts';
/** Slovenian. */
declare const texts: Texts;
export default texts;
