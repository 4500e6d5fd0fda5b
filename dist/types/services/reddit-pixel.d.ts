import { type CommonOptions, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "reddit-pixel";
    category: string;
    name: string;
    vendor: {
        name: string;
        website: string;
        policy: string;
        optOut: string;
    };
    purpose: string;
    hosts: string[];
    unverified: string[];
    transfers: string[];
    storage: ({
        unverified?: undefined;
        party?: undefined;
        clearable?: undefined;
        kind: "cookie";
        name: string;
        lifetime: number;
    } | {
        party?: undefined;
        clearable?: undefined;
        kind: "cookie";
        name: string;
        lifetime: number;
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
    };
};
/** What runs once it is granted. */
export declare const run: ({ id, src }: {
    id: string;
} & CommonOptions) => Run;
/**
 * Reddit Pixel. The id is the pixel's, such as `a2_abc123def456`.
 *
 * Nothing silences it on the page: without its cookies it goes on sending until the next one.
 */
export declare const redditPixel: import("./define.ts").CatalogueService<{
    id: string;
}, "reddit-pixel">;
