import { type CommonOptions, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "linkedin-plugins";
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
    })[];
    revision: number;
};
/** What runs once it is granted, or once one of its widgets is loaded. */
export declare const run: ({ src }: CommonOptions) => Run;
/**
 * LinkedIn posts and buttons: frames of `linkedin.com/embed` with `data-consent="linkedin-plugins"`, and a marked `<div>` around
 * what LinkedIn gives for a button, without its `in.js`.
 *
 * A plain link to `linkedin.com/sharing/share-offsite/` needs neither script nor consent. The script has no stop call.
 */
export declare const linkedinPlugins: import("./define.ts").CatalogueService<{}, "linkedin-plugins">;
