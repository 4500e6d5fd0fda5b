import { fromDocument } from './document.ts'

/** The values of every cookie of this name: a host-only one and one of the domain may be there at once (hazard S8). */
export function readCookies(name: string): string[] {
  try {
    return fromDocument('cookie').split('; ').flatMap((pair) => (pair.startsWith(name + '=') ? pair.slice(name.length + 1) : []))
  } catch {
    // Opaque origins throw (hazard S14): nothing stored, nothing decided.
    return []
  }
}

/**
 * Calls back when the cookie may have changed: in another tab, after a bfcache restore, on coming back to the tab.
 *
 * Before the page's own listeners hear of it, so that a vendor's find the gate shut.
 *
 * cookieStore fires in every tab and keeps bfcache working; an open BroadcastChannel would not (hazards S19, L10).
 */
export function watchCookies(changed: () => void, until: AddEventListenerOptions): void {
  const { cookieStore } = globalThis as { cookieStore?: EventTarget }
  cookieStore?.addEventListener('change', changed, until)
  addEventListener('pageshow', changed, until)
  addEventListener('visibilitychange', changed, until)
}
