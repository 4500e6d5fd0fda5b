import type { Texts } from './texts.ts';
/** Croatian. */
declare const texts: Texts;
export default texts;
