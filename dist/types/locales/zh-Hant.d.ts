import type { Texts } from './texts.ts';
/** Chinese, traditional. */
declare const texts: Texts;
export default texts;
