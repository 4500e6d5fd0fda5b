import type { Realm, Watch } from './realm.ts';
/** Knows the shadow roots of a page: no search of the document finds what is in them, and no observer of it sees that. */
export interface Roots {
    guard(realm: Realm): void;
    /** The root of an element, if nobody knew of it: the parser made it, and put into it what nobody saw. */
    meet(element: Element): ShadowRoot | undefined;
    /** All roots in a node, also those in others. */
    within(node: Node): ShadowRoot[];
    /** From now on they may come with nodes that are put in: as copies, or from HTML. */
    expect(): void;
    /** Whether they may. On most pages they do not, and no search is made for them. */
    areExpected(): boolean;
}
/** @param onFound called once with each that is met */
export declare function createRoots({ wraps, isActive }: Pick<Watch, 'wraps' | 'isActive'>, onFound: (root: ShadowRoot) => void): Roots;
