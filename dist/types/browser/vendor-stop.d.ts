import { type VendorTags } from './vendor-tags.ts';
import type { Report } from '../core/types.ts';
/**
 * Stops these services by their vendors' own calls, and keeps the site's later calls from them.
 *
 * @returns whether one of them can only be stopped by a new page
 */
export declare function stopVendors({ running, silenced }: VendorTags, ids: readonly string[], report: Report): boolean;
