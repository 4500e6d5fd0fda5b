import type { Texts } from './texts.ts';
/** Greek. */
declare const texts: Texts;
export default texts;
