import type { Choices } from './types.ts';
/**
 * The ids that a visitor has to grant so that this expression is allowed: those of its first side that grants can open.
 *
 * @returns undefined where no grant opens it, because something would have to be denied for it
 */
export declare function idsToGrant(choices: Choices, expression: string): string[] | undefined;
