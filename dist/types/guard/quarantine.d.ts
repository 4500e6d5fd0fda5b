import type { Owner } from './who.ts';
/** Something that must wait for its grant. */
export interface Held {
    readonly owner: Owner;
    /** What it weighs in memory, in bytes. */
    readonly size: number;
    /** Whether it is part of the page: then it bounds itself, and stays when denied. A call is gone then. */
    isPlaced?(): boolean;
    /** Is no hit but the vendor's code itself, which runs after the grant whatever the vendor. */
    readonly isLoader?: boolean;
    /** Granted: goes out now. */
    send(): void;
    /** Denied, or no more room: settles as where the network fails. Called once, never inside the call that was held. */
    refuse(): void;
    /** Granted, but to a vendor of whom sending it now is a leak: it never goes out. */
    drop?(): void;
}
export interface Quarantine {
    keep(held: Held): void;
    /** Whether it waits here still. */
    has(held: Held): boolean;
    /** Lets out what is granted by now, in its order, and refuses what is denied. */
    look(): void;
    /** Forgets it; it is neither sent nor refused. */
    forget(held: Held): void;
    /** Refuses everything, sends nothing: the guard goes, and nobody was granted anything by that. */
    end(): void;
}
export interface State {
    allows(needs: string): boolean;
    /** Whether the visitor has answered: what is not granted then is denied. */
    isDecided(): boolean;
}
/** Keeps what is held in memory, in its order, bounded in count and bytes. */
export declare function createQuarantine(state: State, report: (problem: unknown) => void): Quarantine;
