/** The values of every cookie of this name: a host-only one and one of the domain may be there at once (hazard S8). */
export declare function readCookies(name: string): string[];
/**
 * Calls back when the cookie may have changed: in another tab, after a bfcache restore, on coming back to the tab.
 *
 * Before the page's own listeners hear of it, so that a vendor's find the gate shut.
 *
 * cookieStore fires in every tab and keeps bfcache working; an open BroadcastChannel would not (hazards S19, L10).
 */
export declare function watchCookies(changed: () => void, until: AddEventListenerOptions): void;
