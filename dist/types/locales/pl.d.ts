import type { Texts } from './texts.ts';
/** Polish. */
declare const texts: Texts;
export default texts;
