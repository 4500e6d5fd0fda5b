import type { Texts } from './texts.ts';
/** Czech. */
declare const texts: Texts;
export default texts;
