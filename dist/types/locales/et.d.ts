import type { Texts } from './texts.ts';
/** Estonian. */
declare const texts: Texts;
export default texts;
