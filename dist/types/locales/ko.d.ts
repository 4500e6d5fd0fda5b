import type { Texts } from './texts.ts';
/** Korean. */
declare const texts: Texts;
export default texts;
