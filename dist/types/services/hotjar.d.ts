import { type CommonOptions, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "hotjar";
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
        kind: "session";
        name: string;
        lifetime: string;
        refusal?: undefined;
    } | {
        kind: "cookie";
        name: string;
        lifetime: number;
        refusal: true;
    })[];
    revision: number;
    format: {
        id: RegExp;
        example: string;
    };
};
/** What runs once it is granted. */
export declare const run: ({ id, src }: {
    id: string;
} & CommonOptions) => Run;
/**
 * Hotjar, now part of Contentsquare. The id is the site id, digits only.
 *
 * The tag has no stop call of its own. A Contentsquare tag (`_uxa`) on the same page is told to opt out and in.
 */
export declare const hotjar: import("./define.ts").CatalogueService<{
    id: string;
}, "hotjar">;
