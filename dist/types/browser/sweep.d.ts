import type { Undeleted } from '../api.ts';
import type { Service } from '../core/types.ts';
export interface Sweep {
    /** Services whose things go. */
    readonly denied: readonly Service[];
    /** Services whose things stay, also where a denied one claims the same name. */
    readonly kept: readonly Service[];
    /** Names that are never touched: the SDK's own cookie (hazard W9). */
    readonly own: readonly string[];
}
/**
 * Deletes what denied services keep on this device: now, again after about a second, and when the page is left.
 *
 * @returns what is still there after the first pass
 */
export declare function sweep(what: () => Sweep): Promise<Undeleted[]>;
/** What page script can never delete: HttpOnly and kept items, and everything on the vendor's own domain. */
export declare function outOfReach(services: readonly Service[]): Undeleted[];
