import type { QueuedScript, ScriptQueue } from './script-queue.ts';
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
    /** Starts every service that may run and does not. */
    start(): Promise<unknown>;
}
/** What it needs of the page: see `Core` in consent.ts. */
export interface VendorTagsPage {
    readonly policy: {
        readonly services: readonly Service[];
    };
    readonly nonce: string;
    readonly queue: ScriptQueue;
    readonly report: Report;
    half?(service: Service, half: '' | '.about'): Promise<Service>;
}
/** Loads the configured services once they are granted. */
export declare function createVendorTags(page: VendorTagsPage, mayRun: (service: Service) => boolean): VendorTags;
/** Lets the service speak to its vendor; a vendor's code that throws holds up nobody (hazard X14). */
export declare function tellVendor(service: Service, act: 'start' | 'stop' | 'resume', report: Report): void;
