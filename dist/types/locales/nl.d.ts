import type { Texts } from './texts.ts';
/** Dutch. */
declare const texts: Texts;
export default texts;
