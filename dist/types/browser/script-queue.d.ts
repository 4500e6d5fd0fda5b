import type { Report } from '../core/types.ts';
/** A script that waits for its turn. */
export interface QueuedScript {
    /** What says how it runs: `src`, `async`, and what its fetch needs. */
    readonly element: HTMLScriptElement;
    /** Asked when the turn comes: a script that is withdrawn while it waits does not run. */
    allowed(): boolean;
    /** Puts it where it runs, made only now: making thousands at once would hold up the page. @returns the element that runs */
    insert(): HTMLScriptElement;
    /** How long it may keep the others waiting, in ms. */
    readonly patience?: number | undefined;
}
/**
 * Adds a batch in its order. Each runs once, one after the other, `async` ones at once. Settles when all have run, failed
 * or used up their time.
 */
export type ScriptQueue = (batch: readonly QueuedScript[]) => Promise<unknown>;
/** There is one queue per page, whoever asks (hazard X6). */
export declare function createScriptQueue(report: Report): ScriptQueue;
