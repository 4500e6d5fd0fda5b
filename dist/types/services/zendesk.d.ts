import { type CommonOptions, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "zendesk";
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
    storage: ({
        unverified?: undefined;
        kind: "cookie";
        name: string;
        lifetime: number;
    } | {
        unverified?: undefined;
        kind: "local";
        name: string;
        lifetime: number;
    } | {
        unverified?: undefined;
        lifetime?: undefined;
        kind: "local";
        name: string;
    } | {
        lifetime?: undefined;
        kind: "local";
        name: string;
        unverified: true;
    })[];
    revision: number;
    format: {
        id: RegExp;
        example: string;
        options: {
            cookies: {
                is: RegExp;
                example: string;
            };
        };
    };
};
interface Options {
    /** The key of the widget's snippet. */
    id: string;
    /** What a grant lets it store: what the chat needs, or the ids of Zendesk's analytics, too. @default 'functional' */
    cookies?: 'all' | 'functional';
}
/** What runs once it is granted. */
export declare const run: ({ id, cookies, src }: Options & CommonOptions) => Run;
/**
 * Zendesk's messaging widget. The id is the key in the address of its snippet.
 *
 * A withdrawal hides it and has it delete what it stored; it has no call that ends it. The older Web Widget (Classic) loads
 * by the same snippet, but does not know these words.
 */
export declare const zendesk: import("./define.ts").CatalogueService<Options, "zendesk">;
export {};
