import type { Realm, Watch } from './realm.ts';
/**
 * Holds forms that lead to a host which must wait. They are not sent later either: sending one is leaving the page. Its own
 * listeners are called all the same: most pages send such a form by a call of their own.
 *
 * @returns listens, once more where the page forgot all listeners
 */
export declare function guardForms(realm: Realm, { wraps, judge, isActive }: Watch): () => void;
