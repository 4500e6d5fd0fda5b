import type { Texts } from './texts.ts';
/** Norwegian Bokmål. */
declare const texts: Texts;
export default texts;
