import type { Texts } from './texts.ts';
/** Albanian. */
declare const texts: Texts;
export default texts;
