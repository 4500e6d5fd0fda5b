import type { NoticeTexts } from './texts.ts';
/** Apart from the rest, because the reopen button on every page needs nothing else. */
export declare const reopenLabel = "Privacy settings";
export declare const rest: () => Promise<typeof import("./en.preferences.ts")>;
/** English, as far as the notice needs it. */
declare const texts: NoticeTexts;
export default texts;
