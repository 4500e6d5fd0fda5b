import { type CommonOptions, type Ids, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "google-ads";
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
        clearable: false;
        party?: undefined;
    } | {
        unverified?: undefined;
        kind: "cookie";
        name: string;
        lifetime: string;
        party: "third";
        clearable: false;
    } | {
        kind: "cookie";
        name: string;
        lifetime: number;
        party: "third";
        clearable: false;
        unverified: true;
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
 * Google Ads conversions and remarketing, through gtag.js. The id is the conversion id, `AW-…`.
 *
 * Shares one gtag.js with Google Analytics 4. Nothing silences it on the page: denied, it goes on sending pings.
 */
export declare const googleAds: import("./define.ts").CatalogueService<{
    id: Ids;
}, "google-ads">;
