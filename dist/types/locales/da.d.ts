import type { Texts } from './texts.ts';
/** Danish. */
declare const texts: Texts;
export default texts;
