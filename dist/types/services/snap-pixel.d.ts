import { type CommonOptions, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "snap-pixel";
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
        kind: "cookie";
        name: string;
        lifetime: string;
    } | {
        lifetime?: undefined;
        party?: undefined;
        clearable?: undefined;
        kind: "local";
        name: string;
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
    };
};
/** What runs once it is granted. */
export declare const run: ({ id, src }: {
    id: string;
} & CommonOptions) => Run;
/**
 * Snap Pixel. The id is the pixel's, such as `01234567-89ab-cdef-0123-456789abcdef`.
 *
 * It has no stop call and goes on sending until the next page.
 */
export declare const snapPixel: import("./define.ts").CatalogueService<{
    id: string;
}, "snap-pixel">;
