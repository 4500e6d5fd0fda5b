import type { Watch } from './realm.ts';
import type { Owner } from './who.ts';
/** Holds scripts as the parser made them, and inline code: they sleep where they stand. */
export interface Scripts {
    /** Makes it inert, until its owner is granted. `isParsed`: the parser made it, so where nonces count it needs ours. */
    sleep(script: HTMLScriptElement, owner: Owner, isParsed: boolean): void;
    /** Whether it sleeps, here or as a copy of one that does. */
    isAsleep(script: Element): boolean;
    /** Its type, as the page gave it. */
    typeOf(script: Element): string | null;
    /** Whether this very element waits for its owner. */
    waits(script: Element): boolean;
    /** Makes it what it was. It runs if it has not yet. */
    wake(script: HTMLScriptElement): void;
}
/**
 * A script of a type that no browser knows is neither fetched nor run (hazards G1), and put in its place once more with its
 * own type it runs, if it would have at first: the node stays the same, for frameworks that hold on to it, and no text or
 * address is set, which trusted types would refuse (E24).
 */
export declare function createScripts({ quarantine, allows, nonce, report }: Watch): Scripts;
