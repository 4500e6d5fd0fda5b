import { type CommonOptions, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "instagram";
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
 * Instagram posts: `<blockquote class="instagram-media" data-instgrm-permalink="…" data-consent="instagram">`, without the
 * script that Instagram adds to it.
 *
 * unverified: all of it but the script's address; the script has no stop call.
 */
export declare const instagram: import("./define.ts").CatalogueService<{}, "instagram">;
