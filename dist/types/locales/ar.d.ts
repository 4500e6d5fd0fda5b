import type { Texts } from './texts.ts';
/** Modern Standard Arabic. */
declare const texts: Texts;
export default texts;
