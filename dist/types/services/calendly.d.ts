import { type CommonOptions, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "calendly";
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
};
/** What runs once it is granted, or once one of its widgets is loaded. */
export declare const run: ({ src }: CommonOptions) => Run;
/** Calendly's inline widget: `<div class="calendly-inline-widget" data-url="…" data-consent="calendly">`, without its script. */
export declare const calendly: import("./define.ts").CatalogueService<{}, "calendly">;
