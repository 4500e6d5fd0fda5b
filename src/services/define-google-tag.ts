import type { ServiceScript, VendorWindow } from '../core/types.ts'

/** Who receives the data of Google's services. unverified: legal names from memory, not from Google's pages. */
export const googleName = 'Google Ireland Limited / Google LLC'

/** The one gtag.js of a page: whichever Google service starts first loads it, for all ids. */
export function googleTagScripts(id: string, src = `https://www.googletagmanager.com/gtag/js?id=${id}`): ServiceScript[] {
  return [{ src, async: true, once: 'gtag' }]
}

/**
 * Queues what gtag.js needs to run for this id: `js` once per page, `config` once per id.
 *
 * The consent commands must be in the data layer already; they are not given here.
 */
export function startGoogleTag(id: string, page: VendorWindow): void {
  const layer: any[] = (page.dataLayer ??= [])
  // gtag.js ignores arrays: only the `arguments` object of a classic function is a command.
  const push: (...command: unknown[]) => void = function () {
    layer.push(arguments)
  }
  page.gtag ??= push
  // Not through `gtag`: after the withdrawal of another Google service that name may swallow calls.
  if (!layer.some((entry) => entry?.[0] === 'js')) push('js', new Date())
  if (!layer.some((entry) => entry?.[0] === 'config' && entry[1] === id)) push('config', id)
}
