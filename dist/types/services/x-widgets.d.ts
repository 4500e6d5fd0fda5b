import { type CommonOptions, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "x-widgets";
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
    storage: {
        kind: "cookie";
        name: string;
        lifetime: number;
        party: "third";
        clearable: false;
        unverified: true;
    }[];
    revision: number;
};
/** What runs once it is granted, or once one of its widgets is loaded. */
export declare const run: ({ src }: CommonOptions) => Run;
/**
 * X (Twitter) posts, timelines and buttons: `<blockquote class="twitter-tweet" data-dnt="true" data-consent="x-widgets">`, or
 * the link that X gives for the others, `<a class="twitter-timeline" data-consent="x-widgets">`, without the script.
 *
 * The script has no stop call. What is in the quote is the visitor's to read only once it is loaded.
 */
export declare const xWidgets: import("./define.ts").CatalogueService<{}, "x-widgets">;
