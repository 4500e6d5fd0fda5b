import type { Texts } from './texts.ts';
/** Turkish. */
declare const texts: Texts;
export default texts;
