/**
 * Takes out of the page what a vendor's script would find. The element itself stays: it may be a framework's. What it was is
 * kept inside it, so that a clone of it can be held and opened like any other.
 */
export declare function stash(element: HTMLElement): void;
/** Makes a stashed block what it was. */
export declare function restore(element: HTMLElement): void;
/** What a script may draw in: what it makes of that is not to be undone, but can be taken away. */
export declare function copyOf(element: HTMLElement): HTMLElement;
