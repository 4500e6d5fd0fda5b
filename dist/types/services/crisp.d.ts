import { type CommonOptions, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "crisp";
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
    storage: ({
        kind: "cookie";
        name: string;
        lifetime: number;
        unverified?: undefined;
    } | {
        kind: "cookie";
        name: string;
        lifetime: string;
        unverified?: undefined;
    } | {
        kind: "session";
        name: string;
        lifetime: string;
        unverified: true;
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
 * Crisp chat. The id is the website id.
 *
 * It has no stop call: a withdrawal forgets the conversation and hides the chat until the next page.
 */
export declare const crisp: import("./define.ts").CatalogueService<{
    id: string;
}, "crisp">;
