import type { Texts } from './texts.ts';
/** Serbian, Cyrillic script. */
declare const texts: Texts;
export default texts;
