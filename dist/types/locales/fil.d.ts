import type { Texts } from './texts.ts';
/** Filipino. */
declare const texts: Texts;
export default texts;
