import { type CommonOptions, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "hubspot";
    category: string;
    name: string;
    vendor: {
        name: string;
        website: string;
        policy: string;
    };
    unverified: string[];
    purpose: string;
    hosts: string[];
    transfers: string[];
    storage: ({
        kind: "cookie";
        name: string;
        lifetime: number;
        refusal?: undefined;
    } | {
        kind: "cookie";
        name: string;
        lifetime: string;
        refusal?: undefined;
    } | {
        lifetime?: undefined;
        kind: "local";
        name: string;
        refusal?: undefined;
    } | {
        kind: "cookie";
        name: string;
        lifetime: string;
        refusal: true;
    })[];
    revision: number;
    format: {
        id: RegExp;
        example: string;
        options: {
            region: {
                is: RegExp;
                example: string;
            };
            analytics: {
                is: "category";
                example: string;
            };
            advertisement: {
                is: "category";
                example: string;
            };
            functionality: {
                is: "category";
                example: string;
            };
        };
    };
};
interface Signals {
    /** The category that answers for this purpose of HubSpot's. @default 'analytics' */
    analytics?: string;
    /** @default 'marketing' */
    advertisement?: string;
    /** @default 'functional' */
    functionality?: string;
}
interface Options extends Signals {
    /** The portal's, also called Hub ID. */
    id: string;
    /** Of a portal in the European Union. */
    region?: 'eu1';
}
/** What runs once it is granted. */
export declare const run: (options: Options & CommonOptions) => Run;
/**
 * HubSpot's tracking code. The id is the portal's (Hub ID), digits only.
 *
 * Visitors whose analytics stay denied are counted without cookies. It has no call that ends it on the page.
 */
export declare const hubspot: import("./define.ts").CatalogueService<Options, "hubspot">;
export {};
