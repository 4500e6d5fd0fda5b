/** A property of the document: an element named like it shadows it on the object, not on its prototype (hazard C2). */
export declare function page<K extends keyof Document>(key: K): Document[K];
