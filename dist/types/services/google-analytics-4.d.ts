import { type CommonOptions, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "google-analytics-4";
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
        kind: "cookie";
        name: string;
        lifetime: number;
        clearable?: undefined;
    } | {
        kind: "cookie";
        name: string;
        lifetime: number;
        clearable: false;
    } | {
        clearable?: undefined;
        kind: "cookie";
        name: string;
        lifetime: string;
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
 * Google Analytics 4, through gtag.js. The id is the measurement id, `G-…`.
 *
 * Stopped by Google's own switch `ga-disable-<id>`; hits already waiting in its batch (about 5 s) still go out.
 */
export declare const googleAnalytics4: import("./define.ts").CatalogueService<{
    id: string;
}, "google-analytics-4">;
