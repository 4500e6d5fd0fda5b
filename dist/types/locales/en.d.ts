import type { Texts } from './texts.ts';
export { reopenLabel } from './en.notice.ts';
/** English: both halves in one, for owners who start from them. Assent itself fetches each when it is needed. */
declare const texts: Texts;
export default texts;
