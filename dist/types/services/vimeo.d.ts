import { type Run } from './define.ts';
/** What visitors are told about it, and what it stores. */
export declare const about: {
    id: "vimeo";
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
    })[];
    revision: number;
};
/** What runs once it is granted. */
export declare const run: () => Run;
/**
 * Vimeo players. Takes no id: mark the frames, `<iframe data-consent="vimeo" data-src="https://player.vimeo.com/video/…?dnt=1">`.
 *
 * With `dnt=1` in the address Vimeo keeps no session data and sets no analytics cookie (reported).
 */
export declare const vimeo: import("./define.ts").CatalogueService<{}, "vimeo">;
