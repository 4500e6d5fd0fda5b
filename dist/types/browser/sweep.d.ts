import type { StoredThing, Undeleted } from '../api.ts';
import type { Service } from '../core/types.ts';
export interface Sweep {
    /** Services whose things go. */
    readonly denied: readonly Service[];
    /** Services whose things stay, also where a denied one claims the same name. */
    readonly kept: readonly Service[];
    /** Names that are never touched: the SDK's own cookie (hazard W9). */
    readonly own: readonly string[];
}
/** A stored thing, and a denied service that claims it: what two services share is found for both. */
export interface Found extends StoredThing {
    readonly service: string;
}
/** What came of one look. */
export interface Swept {
    /** Gone now. */
    readonly removed: readonly Found[];
    /** There in spite of its deletion. */
    readonly stuck: readonly Found[];
    /** A vendor's memory of a refusal: left alone. */
    readonly refusals: readonly Found[];
}
/**
 * Deletes what denied services keep on this device: now, again after a second and after two, and when the page is left.
 *
 * @returns what came of the look now, and what of the later ones, once the last is done: after two seconds, or on leaving
 */
export declare function sweep(what: () => Sweep): {
    first: Promise<Swept>;
    later: Promise<readonly Swept[]>;
};
/** What page script can never see, and so never delete: HttpOnly cookies, and everything on the vendor's own domain. */
export declare function outOfReach({ id, storage }: Service): Undeleted[];
