import { type Frames } from './frames.ts';
import type { Watch } from './realm.ts';
import type { Roots } from './roots.ts';
import type { Scripts } from './scripts.ts';
import type { Styles } from './styles.ts';
/** Holds what elements would load: the address waits in the element itself, as `data-assent-src`. */
export interface Elements {
    /** Looks at a node that is in the page, or about to be, and at all inside it. @returns the frames found, if any */
    admit(node: Node): readonly Element[] | undefined;
    /** Looks at one element. `isParsed`: the parser made it, or nobody knows who. */
    check(element: Element, isParsed?: boolean): void;
    /** Sets an address, unless it must wait. @returns whether it waits; then nothing must reach the element */
    holds(element: Element, attribute: string, value: unknown): boolean;
    /** What waits, as it was given; undefined where nothing does. */
    waitingValue(element: Element, attribute: string): unknown;
    /** The page sets another address, or takes it away: the one that waits is gone. */
    forget(element: Element, attribute: string): void;
}
export declare function createElements({ quarantine, judge, judgeInline, isActive, isHolding, nonce, report }: Watch, { frames, scripts, styles, roots }: {
    frames: Frames;
    scripts: Scripts;
    styles: Styles;
    roots: Roots;
}): Elements;
