import type { Texts } from './texts.ts';
/** Bosnian. */
declare const texts: Texts;
export default texts;
