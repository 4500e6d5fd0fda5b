import type { Texts } from './texts.ts';
/** Portuguese of Portugal. */
declare const texts: Texts;
export default texts;
