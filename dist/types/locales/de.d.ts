import type { Texts } from './texts.ts';
/** German. */
declare const texts: Texts;
export default texts;
