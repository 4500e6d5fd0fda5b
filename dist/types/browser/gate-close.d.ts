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
