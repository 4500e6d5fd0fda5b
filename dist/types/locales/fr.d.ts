import type { Texts } from './texts.ts';
/** French. */
declare const texts: Texts;
export default texts;
