import { type CommonOptions, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "facebook-social-plugins";
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
        party?: undefined;
        clearable?: undefined;
        unverified?: undefined;
    } | {
        kind: "cookie";
        name: string;
        lifetime: string;
        party?: undefined;
        clearable?: undefined;
        unverified?: undefined;
    } | {
        kind: "cookie";
        name: string;
        lifetime: number;
        party: "third";
        clearable: false;
        unverified: true;
    })[];
    revision: number;
};
/** What runs once it is granted, or once one of its widgets is loaded. */
export declare const run: ({ src }: CommonOptions) => Run;
/**
 * Facebook posts, videos, pages and buttons: `<div class="fb-post" data-href="…" data-consent="facebook-social-plugins">`.
 *
 * The Like and Comments plugins ended on 10 February 2026 (reported): they load and show nothing. Frames of
 * `facebook.com/plugins` are marked like any other frame. The SDK has no stop call.
 */
export declare const facebookSocialPlugins: import("./define.ts").CatalogueService<{}, "facebook-social-plugins">;
