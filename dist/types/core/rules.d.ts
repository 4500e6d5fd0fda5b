/**
 * What a value must be: words joined by `|`, each a literal or a name from `TYPES`; a list of one; an object of rules, in
 * which a key ending in `!` must be there and `*` stands for every key.
 */
export type Rule = string | readonly [Rule] | {
    readonly [key: string]: Rule;
};
/** Only plain objects: an element from a clobbered global is an object too (hazard C3). */
export declare const isObject: (value: unknown) => value is Record<string, unknown>;
/** @throws ConfigError for the first mistake: the place, what was wanted and what came */
export declare function check(value: any, rule: Rule, place: string): void;
