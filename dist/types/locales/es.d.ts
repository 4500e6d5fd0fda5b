import type { Texts } from './texts.ts';
/** Spanish. */
declare const texts: Texts;
export default texts;
