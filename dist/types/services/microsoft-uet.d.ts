import { type CommonOptions, type Ids, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "microsoft-uet";
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
        refusal?: undefined;
        kind: "cookie";
        name: string;
        lifetime: number;
    } | {
        party?: undefined;
        clearable?: undefined;
        refusal?: undefined;
        kind: "local";
        name: string;
        lifetime: number;
    } | {
        party?: undefined;
        clearable?: undefined;
        refusal?: undefined;
        kind: "session";
        name: string;
        lifetime: string;
    } | {
        party?: undefined;
        clearable?: undefined;
        kind: "cookie";
        name: string;
        lifetime: string;
        refusal: true;
    } | {
        refusal?: undefined;
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
 * Microsoft Advertising's Universal Event Tracking. The id is the tag's, digits only. The queue of a second tag is
 * `uetq<its id>`.
 *
 * Where Clarity is linked to the tag it loads Clarity, too: configure `microsoft-clarity` beside it, without its id, so that
 * visitors are asked about it. It sees new addresses by itself. Nothing silences it on the page: denied, it goes on sending without ids.
 */
export declare const microsoftUet: import("./define.ts").CatalogueService<{
    id: Ids;
}, "microsoft-uet">;
