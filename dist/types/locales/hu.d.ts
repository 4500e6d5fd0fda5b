import type { Texts } from './texts.ts';
/** Hungarian. */
declare const texts: Texts;
export default texts;
