import type { Elements } from './elements.ts';
import type { Realm, Watch } from './realm.ts';
import type { Styles } from './styles.ts';
/** Looks at everything that code puts into a page, before it is there. */
export declare function guardInsertions(realm: Realm, { wraps, isActive, enter }: Watch, elements: Elements, styles: Styles): void;
