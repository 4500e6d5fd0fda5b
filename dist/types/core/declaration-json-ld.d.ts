import type { Declaration } from './declaration.ts';
/** A node of JSON-LD, or a list of them; what is undefined does not come out. */
type Json = string | number | boolean | undefined | readonly Json[] | {
    readonly [key: string]: Json;
};
/**
 * A declaration for machines: schema.org where it has the word, else the W3C community's Data Privacy Vocabulary.
 *
 * @param words the language that the declaration is in, as a BCP 47 tag
 */
export declare function jsonLdOf(declaration: Declaration, { language }: {
    readonly language: string;
}): {
    readonly [key: string]: Json;
};
export {};
