import { type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "google-maps";
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
        kind: "cookie";
        name: string;
        lifetime: number;
        party: "third";
        clearable: false;
        unverified: true;
    } | {
        kind: "cookie";
        name: string;
        lifetime: string;
        party: "third";
        clearable: false;
        unverified: true;
    } | {
        unverified?: undefined;
        kind: "cookie";
        name: string;
        lifetime: string;
        party: "third";
        clearable: false;
    } | {
        lifetime?: undefined;
        party?: undefined;
        clearable?: undefined;
        kind: "local";
        name: string;
        unverified: true;
    })[];
    revision: number;
};
/** What runs once it is granted. */
export declare const run: () => Run;
/**
 * Google Maps. Takes no id: mark the frames, `<iframe data-consent="google-maps" data-src="https://www.google.com/maps/embed?…">`.
 *
 * The JavaScript API is a script like any other: mark it with `type="text/plain" data-consent="google-maps"`.
 */
export declare const googleMaps: import("./define.ts").CatalogueService<{}, "google-maps">;
