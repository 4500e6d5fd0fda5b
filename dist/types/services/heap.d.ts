import { type CommonOptions, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "heap";
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
interface HeapOptions {
    /** The environment's id, digits only. */
    id: string;
    /** @default 'us' */
    region?: 'us' | 'eu';
}
/** What runs once it is granted. */
export declare const run: ({ id, region, src }: HeapOptions & CommonOptions) => Run;
/**
 * Heap, now part of Contentsquare. The id is the environment's, digits only.
 *
 * `stopTracking` ends it, but nobody confirms that this is all: it may go on until the next page.
 */
export declare const heap: import("./define.ts").CatalogueService<HeapOptions, "heap">;
export {};
