import type { Texts } from './texts.ts';
/** Tamil. */
declare const texts: Texts;
export default texts;
