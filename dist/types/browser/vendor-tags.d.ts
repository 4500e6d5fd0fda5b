import type { QueuedScript } from './script-queue.ts';
import type { Core } from '../consent.ts';
import type { Report, Service } from '../core/types.ts';
/** A service that was started on this page. */
export interface RunningService {
    readonly service: Service;
    /** Withdrawn on this page. */
    stopped?: boolean;
    /** Scripts whose turn came after the withdrawal. */
    readonly held: QueuedScript[];
}
export interface VendorTags {
    /** What was started on this page, by id. */
    readonly running: Map<string, RunningService>;
    /** What the site calls (`fbq`), while a deaf function stands in its place: by name. */
    readonly silenced: Map<string, {
        site: unknown;
        deaf: unknown;
    }>;
    /** Starts every service that may run and does not. */
    start(): Promise<unknown>;
}
/** Starts what may run and does not run yet; called after each grant. */
export declare function startVendors(core: Core, may: (id: string) => boolean): Promise<unknown>;
/** Lets the service speak to its vendor; a vendor's code that throws holds up nobody (hazard X14). */
export declare function tellVendor(service: Service, act: 'start' | 'stop' | 'resume', report: Report): void;
