import type { Texts } from './texts.ts';
/** Swedish. */
declare const texts: Texts;
export default texts;
