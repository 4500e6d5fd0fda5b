import type { Core } from './consent.ts';
import type { Part } from './locales/parts.ts';
import type { Texts } from './locales/texts.ts';
/** What the interface says, all of it in one language. */
export interface Words {
    /** BCP 47 tag. */
    readonly language: string;
    /** Of the parts that were asked for: nobody reads more. */
    readonly texts: Texts;
}
/**
 * What some parts of the interface say: in the owner's language, else that of the page, else the browser's, else English.
 *
 * There are never two languages on one screen: where a text is missing, or the file does not come, all of it is English.
 */
export declare function wordsOf(core: Core, ...parts: Part[]): Promise<Words>;
