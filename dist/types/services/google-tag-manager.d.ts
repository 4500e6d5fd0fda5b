import { type CommonOptions, type Ids, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "google-tag-manager";
    category: string;
    name: string;
    vendor: {
        name: string;
        website: string;
        policy: string;
    };
    unverified: string[];
    purpose: string;
    hosts: string[];
    transfers: string[];
    storage: {
        kind: "cookie";
        name: string;
        lifetime: number;
    }[];
    revision: number;
    format: {
        id: RegExp;
        example: string;
        several: true;
    };
};
/** What runs once it is granted. */
export declare const run: ({ id, src }: {
    id: Ids;
} & CommonOptions) => Run;
/**
 * A Google Tag Manager web container. The id is the container's, `GTM-…`.
 *
 * It runs whatever the container holds: consent mode does not hold back custom HTML or other vendors' tags. File it under
 * the strictest category of its tags, and declare what they store as services of their own.
 */
export declare const googleTagManager: import("./define.ts").CatalogueService<{
    id: Ids;
}, "google-tag-manager">;
