/** A problem in words: the SDK's own by name, the browser's as they are. */
export declare function explain(problem: unknown): string;
