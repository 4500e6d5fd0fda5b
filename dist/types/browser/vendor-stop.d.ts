import { type RunningService, type VendorTags } from './vendor-tags.ts';
import type { Core } from '../consent.ts';
/**
 * Stops these services by their vendors' own calls, and keeps the site's later calls from them.
 *
 * @returns what was called, as code, by service
 */
export declare function stopVendors(core: Core, { running, silenced }: VendorTags, stopping: readonly RunningService[]): Map<string, string>;
/** How it ends on the page that it runs on; what only stands in the page goes with its elements. */
export declare const endOf: ({ service: { unload, scripts }, marked }: RunningService) => "reload" | "remove" | "stop";
