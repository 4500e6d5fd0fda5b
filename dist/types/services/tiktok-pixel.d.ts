import { type CommonOptions, type Ids, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "tiktok-pixel";
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
    } | {
        kind: "cookie";
        name: string;
        lifetime: string;
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
 * TikTok Pixel. The id is the pixel's, capital letters and digits.
 *
 * `revokeConsent` silences it at once, but some of its cookies come back until the next page.
 */
export declare const tiktokPixel: import("./define.ts").CatalogueService<{
    id: Ids;
}, "tiktok-pixel">;
