import type { Realm, Watch } from './realm.ts';
/** Brings the storage of a realm under the guard. All realms of a page share one shadow, as they share the real storage. */
export type GuardStorage = (realm: Realm) => void;
/**
 * Answers writes of denied services to cookies and storage from a shadow: page code that reads back what it wrote finds it,
 * the device keeps nothing. Granted, what was written last is written.
 *
 * `localStorage.name` without a method call cannot be seen from a script: it is the device's own, and the sweep finds it.
 */
export declare function createStorage({ wraps, judgeName, quarantine, isActive, allows, report }: Watch): GuardStorage;
