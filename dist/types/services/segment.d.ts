import { type CommonOptions, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "segment";
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
        unverified?: undefined;
        kind: "cookie";
        name: string;
        lifetime: number;
    } | {
        kind: "cookie";
        name: string;
        lifetime: number;
        unverified: true;
    } | {
        lifetime?: undefined;
        unverified?: undefined;
        kind: "local";
        name: string;
    })[];
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
interface SegmentOptions {
    /** The source's write key. */
    id: string;
    /** The second argument of `analytics.load`. */
    init?: Record<string, unknown>;
}
/** What runs once it is granted. */
export declare const run: ({ id, init, src }: SegmentOptions & CommonOptions) => Run;
/**
 * Twilio Segment (analytics.js). The id is the source's write key.
 *
 * It runs its destinations' code: file it under the strictest category of theirs, and declare what they store as services of
 * their own. It has no stop call and goes on sending until the next page.
 */
export declare const segment: import("./define.ts").CatalogueService<SegmentOptions, "segment">;
export {};
