import type { ScriptQueue } from './script-queue.ts';
import type { Report } from '../core/types.ts';
/** What the gate needs of the page: see `Core` in consent.ts. */
export interface GatePage {
    readonly queue: ScriptQueue;
    /** The SDK's own nonce: when it has one, only scripts that carry it run (hazard C1). */
    readonly nonce: string;
    readonly report: Report;
    emit(event: string, detail: unknown): void;
}
/**
 * Holds the marked elements of the page, those in the HTML and those that come later.
 *
 * @returns a function that runs what may run now and takes back what may not; it settles when every script of it has run,
 * failed or used up its time
 */
export declare function createGate({ queue, nonce, report, emit }: GatePage, allows: (expression: string) => boolean): () => Promise<unknown>;
