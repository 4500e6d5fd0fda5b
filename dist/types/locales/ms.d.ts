import type { Texts } from './texts.ts';
/** Malay. */
declare const texts: Texts;
export default texts;
