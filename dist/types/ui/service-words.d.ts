import type { Category, Service } from '../core/types.ts';
import type { Texts } from '../locales/texts.ts';
/** The texts, and the language that they are in. */
interface Words {
    readonly language: string;
    readonly texts: Texts;
}
/**
 * A service as it is told of in this language (R-1116): its purpose is the owner's text `<service id>Purpose`, else its own.
 *
 * The catalogue speaks English. Where something else is spoken, or no purpose is known, what its category is for stands there,
 * and a lifetime in words just varies. What owners wrote themselves is in their page's language.
 */
export declare function serviceWords(service: Service, category: Category, { language, texts }: Words): Service;
export {};
