import { type CommonOptions, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "sentry";
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
    transfers: string[];
    storage: ({
        kind: "session";
        name: string;
        lifetime: string;
    } | {
        lifetime?: undefined;
        kind: "indexeddb";
        name: string;
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
            replay: {
                is: "category";
                example: string;
            };
            init: {
                is: "object";
                example: string;
            };
        };
    };
};
interface SentryOptions {
    /** The public key, as in the address of the loader script. */
    id: string;
    /** @default 'us' */
    region?: 'us' | 'de';
    /** Id of the category that Session Replay waits for, such as `analytics`; the loader must be set up with it. Without it nothing is recorded. */
    replay?: string;
    /** Settings for `Sentry.init`, but for `integrations`. */
    init?: Record<string, unknown>;
}
/** What runs once it is granted. */
export declare const run: ({ id, region, replay, init, src }: SentryOptions & CommonOptions) => Run;
/**
 * Sentry error reports, by its loader script. The id is the public key in the loader's address.
 *
 * Without tracing, and without Session Replay unless `replay` names the category that it waits for; then say so in `purpose`.
 */
export declare const sentry: import("./define.ts").CatalogueService<SentryOptions, "sentry">;
export {};
