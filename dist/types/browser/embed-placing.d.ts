import { type Boxed } from './embed-box.ts';
import type { Core } from '../consent.ts';
/** A held embed, as far as its placeholder goes. */
export interface Placed extends Boxed {
    readonly needs: string;
    /** Its content is there for the visitor, not the placeholder. */
    open?: boolean;
}
/** Puts placeholders into the page, and keeps them in the size of what they stand for. */
export interface Placing {
    /** Those that will get one as soon as what it takes is there. */
    readonly waiting: Set<Placed>;
    /** The document, and the shadow roots that placeholders were put into. */
    readonly roots: Set<ParentNode>;
    add(embed: Placed): void;
    /** Announces that the embed is being loaded. */
    sayLoading(embed: Placed): Promise<void>;
}
export declare const isFrame: (element: Element) => boolean;
/**
 * @param known the embeds of the page
 * @param observe looks out for changes in a shadow root
 */
export declare function createPlacing(core: Core, known: ReadonlySet<Placed>, observe: (root: Node) => void, signal: AbortSignal): Placing;
