import { googleLayer } from '../signals/google-layer.ts'
import type { ServiceScript, VendorWindow } from '../core/types.ts'

/** Who receives the data of Google's services. */
export const googleName = 'Google Ireland Limited / Google LLC'

/** The one gtag.js of a page: whichever Google service starts first loads it, for all ids. */
export function googleTagScripts([id]: readonly string[], src = `https://www.googletagmanager.com/gtag/js?id=${id}`): ServiceScript[] {
  return [{ src, async: true, once: 'gtag' }]
}

/**
 * Queues what gtag.js needs to run for these ids: `js` once per page, `config` once per id.
 *
 * The consent commands must be in the data layer already; they are not given here.
 */
export function startGoogleTag(ids: readonly string[], page: VendorWindow): void {
  const push = googleLayer(page)
  const has = (name: string, id?: string) => [page.dataLayer ?? []].flat().some((entry: any) => entry?.[0] === name && (!id || entry[1] === id))
  if (!has('js')) push('js', new Date())
  for (const id of ids) if (!has('config', id)) push('config', id)
}
