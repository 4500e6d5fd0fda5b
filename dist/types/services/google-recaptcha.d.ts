import { type CommonOptions, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "google-recaptcha";
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
        lifetime?: undefined;
        party?: undefined;
        clearable?: undefined;
        kind: "local";
        name: string;
        unverified: true;
    } | {
        unverified?: undefined;
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
        options: {
            enterprise: {
                is: "true|false";
                example: string;
            };
        };
    };
};
interface Options {
    id: string;
    /** Of reCAPTCHA Enterprise. */
    enterprise?: boolean;
}
/** What runs once it is granted, where a form needs it. */
export declare const run: ({ id, enterprise, src }: Options & CommonOptions) => Run;
/**
 * Google reCAPTCHA v2, v3 and Enterprise. The id is the site key, or `explicit` where the site draws the boxes itself.
 *
 * Loaded only where the page has a box for it. Version 3 has none: say with `where` which form it is for. That it is
 * necessary is our judgement and is contested; file it under another `category` where yours differs.
 */
export declare const googleRecaptcha: import("./define.ts").CatalogueService<Options, "google-recaptcha">;
export {};
