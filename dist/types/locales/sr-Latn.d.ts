import type { Texts } from './texts.ts';
/** Serbian, Latin script. */
declare const texts: Texts;
export default texts;
