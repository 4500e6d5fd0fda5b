import type { Texts } from './texts.ts';
/** Macedonian. */
declare const texts: Texts;
export default texts;
