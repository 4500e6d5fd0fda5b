import { type CommonOptions, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "posthog";
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
        kind: "cookie";
        name: string;
        lifetime: number;
    } | {
        kind: "cookie";
        name: string;
        lifetime: string;
    } | {
        lifetime?: undefined;
        kind: "local";
        name: string;
    } | {
        kind: "session";
        name: string;
        lifetime: string;
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
            host: {
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
interface PostHogOptions {
    /** The project's key, `phc_…`. */
    id: string;
    /** @default 'us' */
    region?: 'us' | 'eu';
    /** Your own gateway to PostHog, for its scripts and its events. */
    host?: string;
    /** Settings for `posthog.init`; none of them switches consent off. */
    init?: Record<string, unknown>;
}
/** What runs once it is granted. */
export declare const run: ({ id, region, host, init, src }: PostHogOptions & CommonOptions) => Run;
/**
 * PostHog. The id is the project's key, `phc_…`.
 *
 * It looks at new addresses itself where `init` says `capture_pageview: 'history_change'`. Opted out it captures no more, but
 * its code stays until the next page.
 */
export declare const posthog: import("./define.ts").CatalogueService<PostHogOptions, "posthog">;
export {};
