import { type CommonOptions, type Ids, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "meta-pixel";
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
        unverified?: undefined;
        kind: "cookie";
        name: string;
        lifetime: number;
        party?: undefined;
        clearable?: undefined;
    } | {
        lifetime?: undefined;
        kind: "cookie";
        name: string;
        unverified: true;
        party?: undefined;
        clearable?: undefined;
    } | {
        lifetime?: undefined;
        unverified?: undefined;
        kind: "local";
        name: string;
        party?: undefined;
        clearable?: undefined;
    } | {
        unverified?: undefined;
        kind: "cookie";
        name: string;
        lifetime: number;
        party: "third";
        clearable: false;
    })[];
    revision: number;
    replay: false;
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
 * Meta (Facebook) Pixel. The id is the pixel's, digits only.
 *
 * `consent revoke` silences it at once. Remove the `<noscript>` image of Meta's snippet: no script can hold it back.
 */
export declare const metaPixel: import("./define.ts").CatalogueService<{
    id: Ids;
}, "meta-pixel">;
