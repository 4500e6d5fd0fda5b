import type { Core } from '../consent.ts';
/**
 * Fetches all that a withdrawal needs before it comes: of a service that runs nothing may leave between the click and its
 * end, and a fetch would be long enough for a batch of hits.
 *
 * It comes with the first sign that the visitor may want one: a control of ours is pointed at or focused, or any button is
 * being pressed. Where one press on ours is enough that may be too late, so there it comes once the page has loaded and is idle.
 * A page in the background may hear of a withdrawal in another tab: it has all ready after a second there.
 */
export declare function prepareWithdrawal(core: Core): void;
