import type { Texts } from './texts.ts';
/** Brazilian Portuguese. */
declare const texts: Texts;
export default texts;
