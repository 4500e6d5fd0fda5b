import { type CommonOptions, type Ids, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "pinterest-tag";
    category: string;
    name: string;
    vendor: {
        name: string;
        website: string;
        policy: string;
        optOut: string;
    };
    purpose: string;
    hosts: string[];
    unverified: string[];
    transfers: string[];
    storage: ({
        party?: undefined;
        clearable?: undefined;
        kind: "cookie";
        name: string;
        lifetime: number;
    } | {
        party?: undefined;
        clearable?: undefined;
        kind: "session";
        name: string;
        lifetime: string;
    } | {
        kind: "cookie";
        name: string;
        lifetime: number;
        party: "third";
        clearable: false;
    })[];
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
 * Pinterest tag. The id is the tag id, digits only.
 *
 * `setconsent false` silences it at once. Remove the `<noscript>` image of Pinterest's snippet: no script can hold it back.
 */
export declare const pinterestTag: import("./define.ts").CatalogueService<{
    id: Ids;
}, "pinterest-tag">;
