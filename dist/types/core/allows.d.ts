import type { Choices } from './types.ts';
/**
 * Tells whether something that needs `expression` may run under these choices.
 *
 * Ids joined by space: all of them. `|`: any side. Leading `!`: when denied. Anything that is not an id of the
 * policy, an empty side included, is neither granted nor denied: it closes.
 */
export declare function allows(choices: Choices, expression: string): boolean;
/** Whether an expression names ids, and only ids that exist. */
export declare const isKnown: (choices: Choices, expression: string) => boolean;
