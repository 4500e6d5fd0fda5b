import type { Texts } from './texts.ts';
/** Finnish. */
declare const texts: Texts;
export default texts;
