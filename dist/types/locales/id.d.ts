import type { Texts } from './texts.ts';
/** Indonesian. */
declare const texts: Texts;
export default texts;
