import type { Choices, VendorWindow } from '../core/types.ts'

/** What triggers of a Google Tag Manager container wait for: pushed after each update, never before one. */
export const CONSENT_EVENT = 'assent_update'

/**
 * The same from a container that Assent loads: in builds without signals nobody else says it. Never before an update, and not
 * again where it was said.
 */
export function tellContainer(page: VendorWindow, choices: Choices): void {
  const last = [page.dataLayer ?? []].flat().findLast((entry) => entry?.[0] === 'consent' || entry?.assent)
  if (last?.[1] !== 'default' && JSON.stringify(last?.assent) !== JSON.stringify(choices)) tellTagManager(page, choices)
}

/** Tells the container that the choices were said, with all of them: consent commands are no events (vendors.md 3.7). */
export function tellTagManager(page: VendorWindow, choices: Choices, event = CONSENT_EVENT, layer = 'dataLayer'): void {
  // An element named dataLayer is there, too, but takes no commands.
  if (!Array.isArray(page[layer])) page[layer] = []
  page[layer].push({ event, assent: { ...choices } })
}
