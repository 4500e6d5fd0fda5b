import { type Observed } from './observe.ts';
import { type Quarantine, type State } from './quarantine.ts';
import { type GuardedService } from './who.ts';
import type { GuardSettings } from '../core/config.ts';
export type { Observed, ObservedItem, ObservedParty } from './observe.ts';
/** A guard at work. */
export interface Guard {
    /** Looks at the choices again: lets out what is granted now, refuses what is denied, takes back what was withdrawn. */
    look(): void;
    /** What was seen so far. */
    observed(): Omit<Observed, 'configuration'>;
    /** Puts back every function that is still ours. Lets nothing out. */
    destroy(): void;
}
export interface GuardOptions extends Required<GuardSettings> {
    readonly services: readonly GuardedService[];
    readonly state: State;
    readonly nonce: string;
    /** Where what is held waits. @default in memory, for its grant */
    readonly quarantine?: Quarantine;
    /** Whether the page ran before. @default false */
    readonly isLate?: boolean;
    /** Names that are the SDK's own. */
    readonly own: readonly string[];
    /** Hosts that a run-time policy lets through, and the ids it is made for. */
    granted(): {
        hosts: readonly string[];
        ids: readonly string[];
    };
    categoryOf(service: string): string;
    emit(event: 'blocked', detail: unknown): void;
    report(place: string, problem: unknown): void;
}
/** Watches code that does not cooperate (tier C): see docs/gate.md for what it stops and what it cannot. */
export declare function startGuard(options: GuardOptions): Guard;
