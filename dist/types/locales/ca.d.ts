import type { Texts } from './texts.ts';
/** Catalan. */
declare const texts: Texts;
export default texts;
