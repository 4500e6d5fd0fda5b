/**
 * Scripts that ran and may no more, with what each needs: nothing ends a script but a new page.
 *
 * What still stands there inert only waits for its turn: one that ran was replaced, or is inert no more.
 */
export declare function ranScripts(taken: ReadonlyMap<Node, string>, allows: (expression: string) => boolean): Map<HTMLScriptElement, string>;
/**
 * Takes the marked frames, pictures and style sheets off the page that may be there no more. The gate holds what is left in
 * their place like any other.
 */
export declare function closeElements(taken: Map<Node, string>, allows: (expression: string, node: Node) => boolean): void;
/**
 * Takes what an element has fetched off the page. Marked without `data-`, it had its address all the same, and gets it back
 * with a grant like any other.
 */
export declare function unload(element: Element): void;
/** Attributes that a frame, a picture or a link has without `data-`: what they name was fetched whatever its mark says. */
export declare function liveAddresses(element: Element): string[];
