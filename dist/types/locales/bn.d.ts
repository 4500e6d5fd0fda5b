import type { Texts } from './texts.ts';
/** Bengali. */
declare const texts: Texts;
export default texts;
