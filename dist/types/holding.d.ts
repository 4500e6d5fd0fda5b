import type { Core } from './consent.ts';
import type { Choices, Service } from './core/types.ts';
/** Whether something is held on this page. */
export declare const isHolding: (core: Core) => boolean;
/**
 * Holds what these services send from this page, until the next page or until they are granted again. What an earlier
 * withdrawal held stays held, as far as it was not granted since.
 *
 * @param kept services that are granted: to their hosts everything goes on
 * @returns tells the hosts of a service to which nothing goes any more
 */
export declare function hold(core: Core, ended: readonly Service[], kept: readonly Service[]): Promise<(service: Service) => string[]>;
/** Forbids the page whatever it did not ask for before: it is left now, and what is held may have ways around the hold. */
export declare const seal: (core: Core) => void;
/** Lets go at once what these choices grant: what they open must not meet the hold of an earlier withdrawal. */
export declare function letGo(core: Core, choices: Choices): void;
