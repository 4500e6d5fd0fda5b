/**
 * A property of the document as the browser defines it.
 *
 * An element named like a property shadows it on the object itself: `<img name=cookie>` (hazards C2, S20). The
 * prototype cannot be shadowed that way.
 */
export declare function fromDocument<K extends keyof Document>(key: K): Document[K];
