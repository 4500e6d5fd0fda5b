import type { Texts } from './texts.ts';
/** Swahili. */
declare const texts: Texts;
export default texts;
