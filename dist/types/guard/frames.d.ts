import type { Realm, Watch } from './realm.ts';
/** Brings the windows of frames under the guard before their own code runs, and holds where they are led. */
export interface Frames {
    /** @returns listens, once more where the page forgot all listeners */
    guard(realm: Realm): () => void;
    /** Looks at a frame that is in the page, or about to be, for a page in its `srcdoc`. */
    check(frame: Element): void;
    /** Puts a page into a frame, such that it comes under the guard before its own code runs. */
    setPage(frame: Element, page: unknown): void;
    /** The page as it was given, where it was changed; undefined otherwise. */
    pageOf(frame: Element): string | undefined;
    /** @returns whether that is a page made by code, which is read and dressed first and then loaded */
    loadsBlob(frame: Element, attribute: string, address: string): boolean;
    /** The `blob:` address as it was given. */
    blobOf(frame: Element): string | undefined;
}
export declare const isFrame: (tag: string) => boolean;
export declare function createFrames({ wraps, judge, quarantine, blobs, isActive, isHolding, enter, nonce, report }: Watch): Frames;
