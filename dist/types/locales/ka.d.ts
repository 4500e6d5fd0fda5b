import type { Texts } from './texts.ts';
/** Georgian. */
declare const texts: Texts;
export default texts;
