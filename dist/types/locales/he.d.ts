import type { Texts } from './texts.ts';
/** Hebrew. */
declare const texts: Texts;
export default texts;
