import type { Texts } from './texts.ts';
/** Latvian. */
declare const texts: Texts;
export default texts;
