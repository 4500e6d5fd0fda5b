import type { Core } from '../consent.ts';
/**
 * Fetches, once the page has time, all that a withdrawal needs: of a service that runs nothing may leave between the click
 * and its end, and a fetch would be long enough for a batch of hits.
 */
export declare function prepareWithdrawal(core: Core): void;
