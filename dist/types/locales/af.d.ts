import type { Texts } from './texts.ts';
/** Afrikaans. */
declare const texts: Texts;
export default texts;
