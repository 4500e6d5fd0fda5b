import type { ServiceScript, VendorWindow } from '../core/types.ts';
/** Who receives the data of Google's services. */
export declare const googleName = "Google Ireland Limited / Google LLC";
/** The one gtag.js of a page: whichever Google service starts first loads it, for all ids. */
export declare function googleTagScripts([id]: readonly string[], src?: string): ServiceScript[];
/**
 * Queues what gtag.js needs to run for these ids: `js` once per page, `config` once per id.
 *
 * The consent commands must be in the data layer already; they are not given here.
 */
export declare function startGoogleTag(ids: readonly string[], page: VendorWindow): void;
