import type { Texts } from './texts.ts';
/** Italian. */
declare const texts: Texts;
export default texts;
