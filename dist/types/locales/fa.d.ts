import type { Texts } from './texts.ts';
/** Persian. */
declare const texts: Texts;
export default texts;
