import type { Core } from '../consent.ts';
import type { Service } from '../core/types.ts';
/** What keeps withdrawn services quiet on this page. */
export interface Hold {
    /** Hosts to which nothing goes any more. */
    readonly hosts: readonly string[];
    /**
     * Lets only those hosts be asked any more that the page asked before, without what is held: the one thing that stops code
     * which took the browser's functions for itself before the click. Nothing undoes it: for a page that is left now.
     */
    seal(): void;
    /** Ends it: a service was granted again. What was dropped meanwhile stays dropped. */
    release(isGranted: (id: string) => boolean): void;
}
/**
 * Holds everything that leaves this page for the hosts of withdrawn services, and what they write to its storage, until the
 * next page: the batch of the last seconds, what the unload would send, and whatever no call of the vendor's stops.
 *
 * What a service that stays granted uses, too, goes on.
 */
export declare function holdServices(core: Core, withdrawn: readonly Service[], kept: readonly Service[]): Hold;
