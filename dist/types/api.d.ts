import type { Declaration } from './core/declaration.ts';
import type { Choices, Receipt } from './core/types.ts';
/** Where the visitor stands, as plain values. */
export interface State<Id extends string = string> {
    readonly status: 'pending' | 'stale' | 'decided';
    readonly choices: Choices<Id>;
    readonly receipt: Receipt | undefined;
}
/** What one decision changed. */
export interface Change {
    /** Ids that are granted now and were not before. */
    readonly granted: readonly string[];
    /** Ids that are denied now and were granted before. */
    readonly denied: readonly string[];
    /** Stored items of denied services that page script could not delete, and why. */
    readonly undeleted: readonly Undeleted[];
    /** Whether only a new page ends a running service that was denied, or starts one that this page's policy blocks. */
    readonly needsReload: boolean;
    /** Where something granted was denied: what was done about it so far. `assent:withdrawn` brings the complete report. */
    readonly withdrawal?: Withdrawal;
}
/** What came of one withdrawal. */
export interface Withdrawal {
    /** When, in ms since 1970. */
    readonly at: number;
    /** Every service that was withdrawn, or ended because it needs one of those, and the marked scripts that belong to no service. */
    readonly services: readonly WithdrawnService[];
    /** Whether the last look is in it, after two seconds or on leaving the page: until then `cameBack` may be incomplete. */
    readonly complete: boolean;
}
/** What was done about one withdrawn service. */
export interface WithdrawnService {
    /** Its id; for marked scripts that belong to no service, what they need. */
    readonly service: string;
    /** The vendor's own calls that were made, as code: `fbq('consent', 'revoke')`. */
    readonly called: readonly string[];
    /** Hosts to which nothing goes from this page any more. */
    readonly held: readonly string[];
    readonly removed: readonly StoredThing[];
    /** What was there again within two seconds, and was removed again. */
    readonly cameBack: readonly StoredThing[];
    /** What is not removed, and why. */
    readonly left: readonly Undeleted[];
    /** Where the vendor lets visitors object. */
    readonly optOut?: string;
    /** Whether only a new page ends it. */
    readonly needsReload: boolean;
}
/** A cookie or another stored item, by its name as found. */
export interface StoredThing {
    readonly kind: 'cookie' | 'local' | 'session' | 'indexeddb' | 'cache';
    readonly name: string;
}
/** One stored item that is still there after a withdrawal. */
export interface Undeleted {
    readonly service: string;
    readonly kind: string;
    readonly name: string;
    /**
     * `'HttpOnly'`: only its server can delete it. `'another domain'`: it is the vendor's, which no page reaches. `'remembers the
     * refusal'`: it stays on purpose. `'still there'`: it was deleted, and is there.
     */
    readonly reason: 'HttpOnly' | 'another domain' | 'still there' | 'remembers the refusal';
}
type Split<E extends string> = E extends `${infer A}|${infer B}` ? Split<A> | Split<B> : E extends `${infer A} ${infer B}` ? Split<A> | Split<B> : E extends `!${infer A}` ? A : E;
/** An `allows` expression over these ids: `'a b'` both, `'a|b'` any, `'!a'` when denied. */
export type Expression<E extends string, Id extends string> = string extends E ? E : Exclude<Split<E>, ''> extends Id ? E : Id;
/** A running consent: what `createConsent` returns, and `window.assent`. */
export interface AssentConsent<Id extends string = string> {
    /** `'pending'` never asked or unanswered, `'stale'` answered but expired or revised, `'decided'`. */
    readonly status: State['status'];
    /** Every category and service id with its choice. Frozen; replaced by each decision. */
    readonly choices: Choices<Id>;
    /** The stored record, or undefined where nothing was decided. */
    readonly receipt: Receipt | undefined;
    /** May it run now? Ids joined by space: all of them; `|`: any; leading `!`: when denied. False while prerendering. */
    allows<const E extends string>(expression: E & Expression<E, Id>): boolean;
    /** What came of the last withdrawal on this page; undefined where there was none. */
    readonly lastWithdrawal?: Withdrawal;
    /** Grants everything. Settles when the gate has acted: every tag ran, failed, or used up its 5 s. */
    acceptAll(): Promise<void>;
    /** Denies everything optional, and withdraws what was granted. */
    rejectAll(): Promise<void>;
    /**
     * Saves some choices: a category answers for its services, what is not named stays as it was.
     *
     * @throws ConfigError (as a rejection) for an id or choice that does not exist
     */
    save(choices: Partial<Choices<Id>>): Promise<void>;
    /** Denies these ids, or everything optional. */
    withdraw(ids?: Id | readonly Id[]): Promise<void>;
    openNotice(): Promise<unknown>;
    openPreferences(): Promise<unknown>;
    /** Closes whichever layer is open; decides nothing. */
    close(): void;
    /** Settles on the grant, now or later; never, if it is never granted. */
    whenGranted<const E extends string>(expression: E & Expression<E, Id>): Promise<void>;
    /**
     * What the running configuration declares, in the page's language: services, vendors and stored items, Assent's own cookie
     * among them. A page shows it in its `<div data-assent-declaration>`.
     *
     * @throws (as a rejection) where the configuration is not valid, or a part of it could not be loaded
     */
    declaration(): Promise<Declaration>;
    /** Calls `listener` after each decision. @returns its undo */
    subscribe(listener: (state: State<Id>, change: Change) => void): () => void;
    /** Removes interface, observers and listeners. What already runs goes on until the next page. */
    destroy(): void;
}
export {};
