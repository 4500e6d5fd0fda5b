import type { Texts } from './texts.ts';
/** Thai. */
declare const texts: Texts;
export default texts;
