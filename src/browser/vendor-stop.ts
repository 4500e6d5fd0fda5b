import { tellVendor, type VendorTags } from './vendor-tags.ts'
import type { Report, VendorWindow } from '../core/types.ts'

/**
 * Stops these services by their vendors' own calls, and keeps the site's later calls from them.
 *
 * @returns whether one of them can only be stopped by a new page
 */
export function stopVendors({ running, silenced }: VendorTags, ids: readonly string[], report: Report): boolean {
  const all = [...running.values()]
  const stopping = all.filter(({ service, stopped }) => ids.includes(service.id) && !stopped)
  for (const known of stopping) {
    tellVendor(known.service, 'stop', report)
    known.stopped = true
  }
  for (const { service: { queue } } of stopping) {
    // gtag speaks for several services: it falls silent with the last of them.
    if (queue && !all.some(({ service, stopped }) => service.queue === queue && !stopped)) silence(queue, silenced, report)
  }
  return stopping.some(({ service: { unload, scripts } }) => (unload ?? (scripts?.length ? 'reload' : 'remove')) === 'reload')
}

/**
 * Makes a vendor's global take calls and do nothing: Meta and Matomo keep what they are told while revoked and send it at
 * the next grant (vendors.md, rule 5). What the vendor's own code reads from it stays: Hotjar throws without `hj.hq`.
 */
function silence(name: string, silenced: VendorTags['silenced'], report: Report): void {
  const page = globalThis as unknown as VendorWindow
  const site = page[name]
  if (typeof site != 'function' || silenced.has(name)) return
  const deaf = Object.setPrototypeOf(() => {}, site)
  try {
    page[name] = deaf
    silenced.set(name, { site, deaf })
  } catch (error) {
    // A global that cannot be written: the vendor's own stop call has to do.
    report(name, error)
  }
}
