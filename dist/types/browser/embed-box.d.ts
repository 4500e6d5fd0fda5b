/** A placeholder, and the held element whose place it takes. */
export interface Boxed {
    readonly element: HTMLElement;
    readonly box: HTMLElement;
    /** The box got its size in px, because the same declarations came to another one: see `fit`. */
    fixed?: boolean;
}
/** On elements that are held: a rule of ours hides them. */
export declare const HELD = "data-assent-held";
/**
 * Puts each box before its frame, with the place and size that the frame would have, in any layout and after it changed.
 *
 * Of an element that is not displayed browsers tell what it was given, percentages as percentages: declared for the box they
 * come to the same, and follow the window without a script. Where they do not (a frame whose size is `auto` has one of its
 * own, a box has not), the box gets the frame's size in px.
 */
export declare function fit(pairs: readonly Boxed[]): void;
/**
 * Gives the box the place of a block, which a vendor's script would fill: as wide as it, and as high where it has a height of
 * its own. To be called once, while the block still has the class that the page's rules are for.
 *
 * @returns whether its height is given, so that what is in the box has to scroll
 */
export declare function fitBlock({ element, box }: Boxed): boolean;
