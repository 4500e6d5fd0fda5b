import type { Realm, Watch } from './realm.ts';
/** Holds `fetch`, `sendBeacon`, `WebSocket`, `EventSource` and their like, of one realm. */
export declare function guardNetwork(realm: Realm, { wraps, judge, quarantine, isActive, isHolding }: Watch): void;
