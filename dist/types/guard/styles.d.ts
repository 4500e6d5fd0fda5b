import type { Realm, Watch } from './realm.ts';
/** Holds what styles would load. */
export interface Styles {
    guard(realm: Realm): void;
    /** Looks at the text of a `style` element. */
    checkSheet(sheet: Element): void;
    /** Lets something write into a node. If that is a sheet in the page, it is looked at before the browser acts on it. */
    rewrite<T>(sheet: Node | null, write: () => T): T;
    /** Looks at a `style` attribute. */
    checkAttribute(element: Element): void;
    /** @returns whether the style that is being set had to be changed, and is set */
    setAttribute(element: Element, text: string): boolean;
}
export declare function createStyles({ wraps, quarantine, judge, isActive, isHolding, report }: Watch): Styles;
