import type { Elements } from './elements.ts';
import type { Realm, Watch } from './realm.ts';
/** Holds what comes as HTML. */
export declare function guardDocuments(realm: Realm, watch: Watch, elements: Elements, listen: () => void): void;
