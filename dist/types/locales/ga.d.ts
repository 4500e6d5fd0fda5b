import type { Texts } from './texts.ts';
/** Irish. */
declare const texts: Texts;
export default texts;
