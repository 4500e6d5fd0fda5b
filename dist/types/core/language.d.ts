/**
 * The tags under which texts for a language may be found, the nearest first: `pt-AO` is `pt`, `zh-TW` is `zh-Hant` and never
 * `zh`, because a language in another script is another one to its readers.
 *
 * @param tag BCP 47, or what pages write instead; what is none has no tags
 */
export declare function tagsOf(tag: string): string[];
/**
 * The first of the wanted languages that there are texts for.
 *
 * @param wanted read as far as needed
 * @returns its tags that are available, the nearest first; English where there is none
 */
export declare function chooseLanguage(wanted: Iterable<string>, available: readonly string[]): string[];
