import type { Service } from '../core/types.ts';
/** Whether something else has to come first. */
export declare const mustWait: ({ requires, priority, where }: Service) => boolean;
/** Those that are in a hurry before the others; among equals the order of the configuration stays. */
export declare const byPriority: (one: Service, other: Service) => number;
/**
 * Settles when a service's turn has come: the page is quiet, the element that it is for is there, and what it needs has run.
 *
 * @param ran when another service has run, for those that are started
 * @param isActive asked before each look: nobody waits for a consent that was destroyed
 */
export declare function itsTurn({ requires, priority, where }: Service, ran: (id: string) => Promise<unknown> | undefined, isActive: () => boolean): Promise<void>;
/** Settles once the page has loaded and has time; Safari has no idle time to tell of. */
export declare function quietPage(): Promise<unknown>;
