import type { Texts } from './texts.ts';
/** Slovak. */
declare const texts: Texts;
export default texts;
