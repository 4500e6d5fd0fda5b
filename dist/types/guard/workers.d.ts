import type { Realm, Watch } from './realm.ts';
/** What a worker has to know to judge for itself. */
export interface WorkerRules {
    /** Patterns of hosts that are held now. */
    readonly held: readonly string[];
    /** Where strangers are denied: the hosts that are not. */
    readonly only?: readonly string[];
}
/**
 * Guards workers made from `blob:` and `data:` addresses, which is how tags bring theirs: a few lines of ours go before
 * theirs. A worker that is a file of the site is the site's own, and has a policy of its own in its response header.
 */
export declare function guardWorkers(realm: Realm, { wraps, blobs, isActive }: Watch, rules: () => WorkerRules, channel: string): void;
/** Holds what loads by a call and answers with a promise: modules of worklets, entries of a cache. */
export declare function guardLoads(realm: Realm, { wraps, judge, quarantine, isActive }: Watch): void;
