import { type Policy } from './policy.ts';
import type { Choices, Receipt } from './types.ts';
/** Where the visitor stands, and what the page may do. */
export interface Consent {
    /** `'pending'`: never asked or unanswered. `'stale'`: answered, but the answer lapsed or the question changed. */
    readonly status: 'pending' | 'stale' | 'decided';
    readonly choices: Choices;
    /** There when stale or decided. */
    readonly receipt?: Receipt;
    /** Ids that wait for an answer: all of them, or only what is new. */
    readonly asked: readonly string[];
    /** Why it is stale. */
    readonly reason?: 'expired' | 'revised';
}
/**
 * Tells what the page may do now, before and after the visitor has answered.
 *
 * Once a receipt is stale, its "no" still stands and its "yes" is forgotten. Where only something new is to be asked,
 * the earlier answers stand and the new item stays off.
 */
export declare function resolveConsent(policy: Policy, receipt: Receipt | undefined, now: number): Consent;
/** How long the cookie is kept, in days: the same for yes and no. */
export declare const cookieDays: ({ days }: Policy) => number;
/** Whether anything in these choices is granted. */
export declare const hasGrant: (choices: Choices) => boolean;
/** The newest answer among all cookies of our name (hazard S8); one from a clock a day ahead does not count. */
export declare const newestReceipt: (receipts: readonly (Receipt | undefined)[], now: number) => Receipt | undefined;
/**
 * All choices after a visitor's act that names some of them: a category answers for its services, a service for itself
 * alone, and what is not named stays as it was.
 */
export declare function changeChoices(policy: Policy, current: Choices, changes: Partial<Choices>): Choices;
/** The ids whose choice differs, by what they became. */
export declare function differences(before: Choices, after: Choices): {
    granted: string[];
    denied: string[];
};
