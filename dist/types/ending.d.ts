import type { Core } from './consent.ts';
import type { Service } from './core/types.ts';
/** What ended the services of a withdrawal. */
export interface Ended {
    /** Whose ends these are: what was denied, and what ran and needs one of those. */
    readonly ids: readonly string[];
    /** Stand for marked scripts that ran and belong to no service, by what they need. */
    readonly ofNobody: readonly Service[];
    /** The vendor's own calls that were made for a service, as code. */
    called(id: string): string[];
    /** Hosts of a service to which nothing goes any more. */
    held(service: Service): string[];
    /** Services and marked scripts that only a new page ends. */
    readonly unstoppable: readonly string[];
    /** Whether only a new page ends everything. */
    readonly needsReload: boolean;
}
/**
 * Ends what runs of the services that were denied: holds their hosts first, so that not even the batch of the last seconds
 * leaves, then makes their vendors' own calls. What was granted again is let go.
 *
 * @param denied ids that were granted before
 * @param services all of the policy, with all that is told about them
 */
export declare function endServices(core: Core, denied: readonly string[], services: () => Promise<Service[]>): Promise<Ended>;
