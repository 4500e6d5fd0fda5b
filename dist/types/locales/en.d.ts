import type { Texts } from './texts.ts';
/** Apart from the rest: every page of a returning visitor has it. */
export declare const reopenLabel = "Privacy settings";
/** English. */
declare const texts: Texts;
export default texts;
