import type { PreferencesTexts } from './texts.ts';
/** English, as far as the notice does not need it. */
declare const texts: PreferencesTexts;
export default texts;
