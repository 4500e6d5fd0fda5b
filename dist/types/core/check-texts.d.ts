/**
 * Checks the owner's words: what has a wrong name would be passed over in silence, and what cannot be read is no label.
 * Titles, descriptions and purposes may be those of categories and services that only other pages have.
 *
 * @throws ConfigError for the first mistake
 */
export declare function checkTexts(texts?: {
    readonly [language: string]: {
        readonly [key: string]: string;
    };
}): void;
