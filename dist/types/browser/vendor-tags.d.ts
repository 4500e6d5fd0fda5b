import type { QueuedScript } from './script-queue.ts';
import type { Core } from '../consent.ts';
import type { Service, VendorAct } from '../core/types.ts';
/** A service that was started on this page. */
export interface RunningService {
    readonly service: Service;
    /** Its code is in the owner's own marked scripts. */
    marked?: boolean;
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
    /** Services that were not granted and run all the same, for widgets that the visitor loaded once. */
    readonly once: Set<string>;
    /** Starts every service that may run and does not. */
    start(): Promise<unknown>;
    /** Tells what runs of a decision about something else. */
    update(): void;
    /** Tells the owner that these were withdrawn. */
    withdrawn(ids: readonly string[]): void;
}
/** Starts what may run and does not run yet; called after each grant. */
export default function startVendors(core: Core, may: (id: string) => boolean): Promise<unknown>;
/** Starts these for one widget that the visitor loaded, until the next no: nothing of it is a grant. */
export declare function startOnce(core: Core, may: (id: string) => boolean, ids: readonly string[]): Promise<unknown>;
/** Keeps what runs; a page has one of it. */
export declare function createVendorTags(core: Core, may: (id: string) => boolean): VendorTags;
/** Lets the service speak to its vendor. @returns what was called */
export declare function tellVendor(core: Core, service: Service, act: VendorAct): string | void;
