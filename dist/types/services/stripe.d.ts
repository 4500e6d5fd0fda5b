import { type CommonOptions, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "stripe";
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
        party?: undefined;
        clearable?: undefined;
        kind: "cookie";
        name: string;
        lifetime: number;
    } | {
        kind: "cookie";
        name: string;
        lifetime: string;
        party: "third";
        clearable: false;
    })[];
    revision: number;
};
/** What runs once it is granted, where the page takes payments. */
export declare const run: ({ src }: CommonOptions) => Run;
/**
 * Stripe.js. Takes no id: the site's own code makes `Stripe('pk_…')` of it.
 *
 * Loaded only where the page has one of Stripe's usual elements, or what `where` says. Stripe asks to have it on every page,
 * for its fraud checks: there it is hardly necessary, and `category` should say so. `src` must stay with Stripe, and may
 * say `https://js.stripe.com/v3/?advancedFraudSignals=false`.
 */
export declare const stripe: import("./define.ts").CatalogueService<{}, "stripe">;
