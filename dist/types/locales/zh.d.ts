import type { Texts } from './texts.ts';
/** Chinese, simplified. */
declare const texts: Texts;
export default texts;
