import type { Texts } from './texts.ts';
/** Lithuanian. */
declare const texts: Texts;
export default texts;
