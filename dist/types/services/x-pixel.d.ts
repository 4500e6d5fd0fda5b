import { type CommonOptions, type Ids, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "x-pixel";
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
        kind: "cookie";
        name: string;
        lifetime: number;
        party: "third";
        clearable: false;
        unverified: true;
    })[];
    revision: number;
    format: {
        id: RegExp;
        example: string;
        several: true;
    };
};
/** What runs once it is granted. */
export declare const run: ({ id, src }: {
    id: Ids;
} & CommonOptions) => Run;
/**
 * X (Twitter) pixel. The id is the pixel's, such as `o1abc`.
 *
 * It has no stop call and goes on sending until the next page.
 */
export declare const xPixel: import("./define.ts").CatalogueService<{
    id: Ids;
}, "x-pixel">;
