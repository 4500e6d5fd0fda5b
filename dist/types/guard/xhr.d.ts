import type { Realm, Watch } from './realm.ts';
/** Holds what an `XMLHttpRequest` sends. */
export declare function guardXhr({ XMLHttpRequest, DOMException, ProgressEvent, document }: Realm, { wraps, judge, quarantine, isActive, isLate }: Watch): void;
