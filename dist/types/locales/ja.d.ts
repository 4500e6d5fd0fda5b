import type { Texts } from './texts.ts';
/** Japanese. */
declare const texts: Texts;
export default texts;
