import type { Texts } from './texts.ts';
/** Russian. */
declare const texts: Texts;
export default texts;
