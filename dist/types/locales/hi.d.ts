import type { Texts } from './texts.ts';
/** Hindi. */
declare const texts: Texts;
export default texts;
