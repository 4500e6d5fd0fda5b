import type { Blobs } from './blobs.ts';
import type { Owner } from './who.ts';
import type { Quarantine } from './quarantine.ts';
import type { Wraps } from './wraps.ts';
/** A window with its own set of the browser's functions: the page's, or that of a frame of the same origin. */
export type Realm = Window & typeof globalThis;
/** What the parts of the guard share. */
export interface Watch {
    readonly wraps: Wraps;
    readonly quarantine: Quarantine;
    /**
     * Whom something must wait for; undefined where it may go. Tells of it.
     *
     * @param from what asks: rules by selector look at it, and relative addresses start from its document
     */
    judge(kind: string, address: string, from: Node): Owner | undefined;
    /** The same for inline code, which only a rule by selector can name. */
    judgeInline(script: Element): Owner | undefined;
    /** The same for a cookie or storage key. */
    judgeName(kind: 'cookie' | 'local' | 'session', name: string): Owner | undefined;
    /** Whether it is granted by now; tells nobody. */
    allows(owner: Owner): boolean;
    isActive(): boolean;
    /** Whether it holds at all: one that only looks on must not let out what another one on the page holds. */
    readonly isHolding: boolean;
    /** Whether the page ran before: it may have begun things that nobody judged. */
    readonly isLate: boolean;
    /** What stands behind `blob:` addresses. */
    readonly blobs: Blobs;
    /** Brings a realm under the guard, unless it is already, or out of reach. */
    enter(realm: unknown): void;
    /** The nonce of our own script, if it has one: what the parser made runs only with the same (hazard C1). */
    readonly nonce: string;
    /** An error of our own must never reach code of the page: it is told once. */
    report(problem: unknown): void;
}
