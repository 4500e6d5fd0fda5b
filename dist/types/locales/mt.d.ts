import type { Texts } from './texts.ts';
/** Maltese. */
declare const texts: Texts;
export default texts;
