import type { Texts } from './texts.ts';
/** Ukrainian. */
declare const texts: Texts;
export default texts;
