import { type CommonOptions, type Ids, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "linkedin-insight";
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
        party?: undefined;
        clearable?: undefined;
        kind: "cookie";
        name: string;
        lifetime: number;
    } | {
        lifetime?: undefined;
        party?: undefined;
        clearable?: undefined;
        kind: "local";
        name: string;
    } | {
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
        several: true;
    };
};
/** What runs once it is granted. */
export declare const run: ({ id, src }: {
    id: Ids;
} & CommonOptions) => Run;
/**
 * LinkedIn Insight Tag. The id is the partner id, digits only.
 *
 * It has no stop call. Remove the `<noscript>` image of LinkedIn's snippet: no script can hold it back.
 */
export declare const linkedinInsight: import("./define.ts").CatalogueService<{
    id: Ids;
}, "linkedin-insight">;
