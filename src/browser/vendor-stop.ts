import { tellVendor, type RunningService } from './vendor-tags.ts'
import type { Report, VendorWindow } from '../core/types.ts'

/** What the site calls, while a deaf function stands in its place. */
const silenced = new Map<string, { site: unknown; deaf: unknown }>()

/**
 * Stops these services by their vendors' own calls, and keeps the site's later calls from them.
 *
 * @returns whether one of them can only be stopped by a new page
 */
export function stopVendors(running: ReadonlyMap<string, RunningService>, ids: readonly string[], report: Report): boolean {
  const all = [...running.values()]
  const stopping = all.filter(({ service, stopped }) => ids.includes(service.id) && !stopped)
  for (const known of stopping) {
    tellVendor(known.service, 'stop', report)
    known.stopped = true
  }
  for (const { service: { queue } } of stopping) {
    // gtag speaks for several services: it falls silent with the last of them.
    if (queue && !all.some(({ service, stopped }) => service.queue === queue && !stopped)) silence(queue)
  }
  return stopping.some(({ service: { unload, scripts } }) => (unload ?? (scripts?.length ? 'reload' : 'remove')) === 'reload')
}

/** Gives the site its calls back where one of their services was granted again. */
export function resumeQueues(running: ReadonlyMap<string, RunningService>): void {
  const page = globalThis as unknown as VendorWindow
  for (const { service: { queue }, stopped } of running.values()) {
    const known = !stopped && queue && silenced.get(queue)
    if (!known) continue
    silenced.delete(queue)
    if (page[queue] === known.deaf) page[queue] = known.site
  }
}

/**
 * Makes a vendor's global take calls and do nothing: Meta and Matomo keep what they are told while revoked and send it at
 * the next grant (vendors.md, rule 5). What the vendor's own code reads from it stays: Hotjar throws without `hj.hq`.
 */
function silence(name: string): void {
  const page = globalThis as unknown as VendorWindow
  const site = page[name]
  if (typeof site != 'function' || silenced.has(name)) return
  const deaf = Object.setPrototypeOf(() => {}, site)
  silenced.set(name, { site, deaf })
  page[name] = deaf
}
