import { type CommonOptions, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "paypal";
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
        lifetime: string;
        party: "third";
        clearable: false;
    })[];
    revision: number;
    format: {
        id: RegExp;
        example: string;
    };
};
/** What runs once it is granted, where the page takes payments. */
export declare const run: ({ id, src }: {
    id: string;
} & CommonOptions) => Run;
/**
 * PayPal's JavaScript SDK. The id is the client id. Currency and the like are said in `src`, whole:
 * `https://www.paypal.com/sdk/js?client-id=…&currency=EUR`.
 *
 * Loaded only where the page has a place for its buttons, such as `<div id="paypal-button-container">`, or what `where`
 * says. Messages about paying later are hardly necessary: file it under another `category` where you show them.
 */
export declare const paypal: import("./define.ts").CatalogueService<{
    id: string;
}, "paypal">;
