import type { Elements } from './elements.ts';
import type { Realm, Watch } from './realm.ts';
import type { Roots } from './roots.ts';
import type { Styles } from './styles.ts';
/** Holds what comes as HTML. */
export declare function guardDocuments(realm: Realm, watch: Watch, { elements, styles, roots }: {
    elements: Elements;
    styles: Styles;
    roots: Roots;
}, listen: () => void): void;
