import type { Texts } from './texts.ts';
/** Bulgarian. */
declare const texts: Texts;
export default texts;
