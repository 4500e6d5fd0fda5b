import { type CommonOptions, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "mixpanel";
    category: string;
    name: string;
    vendor: {
        name: string;
        website: string;
        policy: string;
        optOut: string;
    };
    unverified: string[];
    purpose: string;
    hosts: string[];
    transfers: string[];
    storage: ({
        kind: "cookie";
        name: string;
        lifetime: number;
        refusal?: undefined;
    } | {
        lifetime?: undefined;
        kind: "local";
        name: string;
        refusal?: undefined;
    } | {
        kind: "session";
        name: string;
        lifetime: string;
        refusal?: undefined;
    } | {
        lifetime?: undefined;
        kind: "indexeddb";
        name: string;
        refusal?: undefined;
    } | {
        lifetime?: undefined;
        kind: "local";
        name: string;
        refusal: "page";
    })[];
    revision: number;
    format: {
        id: RegExp;
        example: string;
        options: {
            region: {
                is: RegExp;
                example: string;
            };
            init: {
                is: "object";
                example: string;
            };
        };
    };
};
interface Options {
    id: string;
    /** Where the project's data is kept, when it is not in the United States. */
    region?: 'eu' | 'in';
    /** Handed on to `mixpanel.init`. Consent is not its to say. */
    init?: Record<string, unknown>;
}
/** What runs once it is granted. */
export declare const run: ({ id, region, init, src }: Options & CommonOptions) => Run;
/**
 * Mixpanel. The id is the project token, 32 digits and letters a to f.
 *
 * Page views are Mixpanel's to count only where `init` says so; `pageViews` adds one for each new address.
 * `opt_out_tracking` silences it at once.
 */
export declare const mixpanel: import("./define.ts").CatalogueService<Options, "mixpanel">;
export {};
