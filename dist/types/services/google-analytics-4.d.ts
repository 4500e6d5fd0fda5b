import { type CommonOptions, type Ids, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "google-analytics-4";
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
        clearable?: undefined;
        unverified?: undefined;
        kind: "cookie";
        name: string;
        lifetime: number;
    } | {
        kind: "cookie";
        name: string;
        lifetime: number;
        clearable: false;
        unverified: true;
    } | {
        clearable?: undefined;
        unverified?: undefined;
        kind: "cookie";
        name: string;
        lifetime: string;
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
 * Google Analytics 4, through gtag.js. The id is the measurement id, `G-…`.
 *
 * Stopped by Google's own switch `ga-disable-<id>`, which spares the hits that wait in its batch (about 5 s): these are held.
 */
export declare const googleAnalytics4: import("./define.ts").CatalogueService<{
    id: Ids;
}, "google-analytics-4">;
