import type { ScriptQueue } from './script-queue.ts';
/** What the gate needs of the page: see `Core` in consent.ts. */
export interface GatePage {
    readonly inTurn: ScriptQueue;
    /** The SDK's own nonce: when it has one, only scripts that carry it run (hazard C1). */
    readonly nonce: string;
    /** Elements whose turn came, with what each needs: nothing runs twice (hazard X5). */
    readonly taken: Map<Node, string>;
    /** Called once for an element that is held, not for one whose turn comes later on; without needs for the declaration. */
    onHeld(element: Element, needs: string | null): void;
}
/**
 * Looks at the marked elements: with records of a change where they were found before, without in new shadow roots, too,
 * for which it goes through the whole page. Settles when their scripts have run.
 */
export type Gate = (records?: readonly MutationRecord[]) => Promise<unknown>;
/**
 * Holds the marked elements of the page, those in the HTML and those that come later, in open shadow roots too.
 *
 * @returns lets run what may run now; it settles when every script of it has run, failed or used up its time
 */
export declare function createGate({ inTurn, nonce, taken, onHeld }: GatePage, allows: (expression: string) => boolean, observe: (root: Node) => void): Gate;
/** Puts the addresses where the browser acts on them. */
export declare function setLive(element: Element): void;
