import type { Texts } from './texts.ts';
/** Vietnamese. */
declare const texts: Texts;
export default texts;
