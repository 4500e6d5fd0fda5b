import type { Texts } from './texts.ts';
/** Apart from the rest, because the reopen button on every page needs nothing else. */
export declare const reopenLabel = "Privacy settings";
/** English. */
declare const texts: Texts;
export default texts;
