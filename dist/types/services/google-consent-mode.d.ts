import { type Run } from './define.ts';
/** What visitors are told about it. It stores nothing and sends nothing. */
export declare const about: {
    id: "google-consent-mode";
    category: string;
    name: string;
    vendor: {
        name: string;
        website: string;
        policy: string;
    };
    unverified: string[];
    purpose: string;
    hosts: never[];
    storage: never[];
    revision: number;
};
/** What runs once it is granted: nothing but the consent commands, which are said for every service that obeys them. */
export declare const run: () => Run;
/**
 * Google's consent mode alone, for Google tags that the site loads by itself. Takes no id.
 *
 * Tags that are not gated still send cookieless pings while denied.
 */
export declare const googleConsentMode: import("./define.ts").CatalogueService<{}, "google-consent-mode">;
