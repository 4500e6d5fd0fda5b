import { type CommonOptions, type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "fullstory";
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
        kind: "cookie";
        name: string;
        lifetime: number;
        unverified?: undefined;
    } | {
        kind: "cookie";
        name: string;
        lifetime: number;
        unverified: true;
    } | {
        kind: "local";
        name: string;
        unverified: true;
        lifetime?: undefined;
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
        options: {
            region: {
                is: RegExp;
                example: string;
            };
        };
    };
};
interface FullStoryOptions {
    /** The org id. */
    id: string;
    /** @default 'us' */
    region?: 'us' | 'eu';
}
/** What runs once it is granted. */
export declare const run: ({ id, region, src }: FullStoryOptions & CommonOptions) => Run;
/**
 * FullStory session replay. The id is the org id.
 *
 * `shutdown` ends the recording at once; its code stays until the next page.
 */
export declare const fullstory: import("./define.ts").CatalogueService<FullStoryOptions, "fullstory">;
export {};
