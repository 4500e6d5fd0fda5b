import { type CommonOptions, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "matomo";
    category: string;
    name: string;
    vendor: {
        name: string;
        website: string;
        policy: string;
    };
    purpose: string;
    hosts: string[];
    unverified: string[];
    transfers: string[];
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
        kind: "cookie";
        name: string;
        lifetime: string;
        refusal: true;
    })[];
    revision: number;
    replay: false;
    format: {
        id: RegExp;
        example: string;
        options: {
            url: {
                is: RegExp;
                example: string;
                needed: true;
            };
        };
    };
};
interface MatomoOptions {
    /** The site id, a number. */
    id: string;
    /** Where Matomo is, with a slash at the end: `https://stats.example.com/`, `https://example.matomo.cloud/`. */
    url: string;
}
/** What runs once it is granted. */
export declare const run: ({ id, url, src }: MatomoOptions & CommonOptions) => Run;
/**
 * Matomo on your own server or in Matomo's cloud. The id is the site id, the url where Matomo is.
 *
 * `forgetConsentGiven` silences it at once and deletes its cookies. Links that were clicked on the page between a withdrawal
 * and a new grant are sent with the latter: Matomo keeps them, and nothing makes it forget.
 */
export declare const matomo: import("./define.ts").CatalogueService<MatomoOptions, "matomo">;
export {};
