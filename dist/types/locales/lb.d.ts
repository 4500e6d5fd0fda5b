import type { Texts } from './texts.ts';
/** Luxembourgish. */
declare const texts: Texts;
export default texts;
