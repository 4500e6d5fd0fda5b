import { type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "spotify";
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
    storage: {
        kind: "cookie";
        name: string;
        lifetime: number;
        party: "third";
        clearable: false;
    }[];
    revision: number;
};
/** What runs once it is granted. */
export declare const run: () => Run;
/** Spotify players. Takes no id: mark the frames, `<iframe data-consent="spotify" data-src="https://open.spotify.com/embed/…">`. */
export declare const spotify: import("./define.ts").CatalogueService<{}, "spotify">;
