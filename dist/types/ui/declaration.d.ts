import type { Declaration } from '../core/declaration.ts';
import type { Texts } from '../locales/texts.ts';
/** A declaration, and the words to draw it with. */
export interface DeclarationView {
    /** In the language of the texts. */
    readonly declaration: Declaration;
    readonly texts: Texts;
    readonly language: string;
    /** Level of the categories' headings, 1 to 6; those of the services are one below. */
    readonly level: number;
}
/** What of a declaration stands in the owner's page, one after the other: headings, lists and tables, and nothing that has to be opened. */
export declare function drawDeclaration({ declaration, texts, language, level }: DeclarationView): Node[];
