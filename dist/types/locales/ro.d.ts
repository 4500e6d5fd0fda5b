import type { Texts } from './texts.ts';
/** Romanian. */
declare const texts: Texts;
export default texts;
