import { type CommonOptions, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "microsoft-clarity";
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
        party?: undefined;
        clearable?: undefined;
        kind: "session";
        name: string;
        lifetime: string;
    } | {
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
    format: {
        id: RegExp;
        example: string;
        options: {
            ad_Storage: {
                is: "category";
                example: string;
            };
        };
    };
};
interface Options {
    id: string;
    /** The category that answers for Microsoft's use of its ids in ads. @default 'marketing' */
    ad_Storage?: string;
}
/** What runs once it is granted. */
export declare const run: ({ id, ad_Storage, src }: Options & CommonOptions) => Run;
/**
 * Microsoft Clarity. The id is the project's.
 *
 * `stop` silences it; denied alone, it would go on recording without cookies. It never starts in a browser that sends GPC.
 */
export declare const microsoftClarity: import("./define.ts").CatalogueService<Options, "microsoft-clarity">;
export {};
