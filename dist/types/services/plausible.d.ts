import { type CommonOptions, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "plausible";
    category: string;
    name: string;
    vendor: {
        name: string;
        website: string;
        policy: string;
    };
    purpose: string;
    hosts: string[];
    unverified: string[];
    storage: {
        kind: "local";
        name: string;
        refusal: true;
    }[];
    revision: number;
    format: {
        id: RegExp;
        example: string;
        options: {
            init: {
                is: "object";
                example: string;
            };
        };
    };
};
interface PlausibleOptions {
    /** The name of the site's script, `pa-…`, or for the older script the site's domain. */
    id: string;
    /** Settings for `plausible.init`; the older script takes none. */
    init?: Record<string, unknown>;
}
/** What runs once it is granted. */
export declare const run: ({ id, init, src }: PlausibleOptions & CommonOptions) => Run;
/**
 * Plausible Analytics. The id is the name of your site's script, `pa-…`, or its domain for the older script.
 *
 * It sends the page views itself, those of a single-page app too, and goes on until the next page.
 */
export declare const plausible: import("./define.ts").CatalogueService<PlausibleOptions, "plausible">;
export {};
