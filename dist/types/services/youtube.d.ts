import { type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "youtube";
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
    } | {
        lifetime?: undefined;
        kind: "local";
        name: string;
        party: "third";
        clearable: false;
    })[];
    revision: number;
};
/** What runs once it is granted. */
export declare const run: () => Run;
/**
 * YouTube players, youtube-nocookie.com too. Takes no id: mark the frames, `<iframe data-consent="youtube" data-src="…">`.
 *
 * Remove preview pictures from i.ytimg.com and preconnect hints from the page: no script can hold them back.
 */
export declare const youtube: import("./define.ts").CatalogueService<{}, "youtube">;
