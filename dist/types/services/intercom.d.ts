import { type CommonOptions, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "intercom";
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
        lifetime?: undefined;
        kind: "local";
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
        };
    };
};
interface IntercomOptions {
    /** The workspace's app id. */
    id: string;
    /** @default 'us' */
    region?: 'us' | 'eu' | 'au';
}
/** What runs once it is granted. */
export declare const run: ({ id, region, src }: IntercomOptions & CommonOptions) => Run;
/**
 * Intercom Messenger. The id is the workspace's app id.
 *
 * What the page has in `intercomSettings` is handed on. Where it is used to reach out to visitors rather than to answer them,
 * file it under marketing.
 */
export declare const intercom: import("./define.ts").CatalogueService<IntercomOptions, "intercom">;
export {};
