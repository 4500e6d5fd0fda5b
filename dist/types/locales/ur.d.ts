import type { Texts } from './texts.ts';
/** Urdu. */
declare const texts: Texts;
export default texts;
