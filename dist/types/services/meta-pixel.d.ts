import { type CommonOptions, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "meta-pixel";
    category: string;
    name: string;
    vendor: {
        name: string;
        policy: string;
        optOut: string;
    };
    purpose: string;
    hosts: string[];
    storage: ({
        clearable?: undefined;
        kind: "cookie";
        name: string;
        lifetime: number;
        party?: undefined;
    } | {
        clearable?: undefined;
        kind: "cookie";
        name: string;
        lifetime?: undefined;
        party?: undefined;
    } | {
        clearable?: undefined;
        kind: "local";
        name: string;
        lifetime?: undefined;
        party?: undefined;
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
    };
};
/** What runs once it is granted. */
export declare const run: ({ id, src }: {
    id: string;
} & CommonOptions) => Run;
/**
 * Meta (Facebook) Pixel. The id is the pixel's, digits only.
 *
 * `consent revoke` silences it at once. Remove the `<noscript>` image of Meta's snippet: no script can hold it back.
 */
export declare const metaPixel: import("./define.ts").CatalogueService<{
    id: string;
}, "meta-pixel">;
