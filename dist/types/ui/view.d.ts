import type { Config } from '../core/config.ts';
import type { Choices, Service } from '../core/types.ts';
import type { Texts } from '../locales/texts.ts';
/** A category with its services, as the visitor sees it. */
export interface CategoryView {
    readonly id: string;
    /** The owner's own words, where given; else the locale's for the four default categories, else the id. */
    readonly title?: string;
    readonly description?: string;
    readonly locked: boolean;
    readonly services: readonly Service[];
}
/** Everything the interface shows, some of it as it was configured. Plain values: the interface never asks for more. */
export interface View extends Pick<Config, 'controller' | 'privacyPolicy' | 'cookiePolicy' | 'imprint' | 'layout'> {
    readonly categories: readonly CategoryView[];
    /** What holds now: the state every switch opens with. */
    readonly choices?: Choices;
    /** Whether the browser sends Global Privacy Control or Do Not Track: said in the notice. */
    readonly signal?: boolean;
    /** Whether a listed vendor processes data outside the EEA: said in the preferences (R-1108). */
    readonly transfers?: boolean;
    /** For an ordinary notice its part is enough. */
    readonly texts: Texts;
    /** BCP 47 tag of the texts, for `lang` and `dir`. */
    readonly language: string;
}
