import { tellVendor, type RunningService, type VendorTags } from './vendor-tags.ts'
import type { Core } from '../consent.ts'
import type { Report, VendorWindow } from '../core/types.ts'

/**
 * Stops these services by their vendors' own calls, and keeps the site's later calls from them.
 *
 * @returns what was called, as code, by service
 */
export function stopVendors(core: Core, { running, silenced }: VendorTags, stopping: readonly RunningService[]): Map<string, string> {
  const all = [...running.values()]
  const called = new Map<string, string>()
  for (const known of stopping) {
    const { service } = known
    const code = tellVendor(core, service, 'stop')
    if (code) called.set(service.id, code)
    known.stopped = true
  }
  for (const { service: { queue } } of stopping) {
    // gtag speaks for several services: it falls silent with the last of them.
    if (queue && !all.some(({ service, stopped }) => service.queue === queue && !stopped)) silence(queue, silenced, core.report)
  }
  return called
}

/** How it ends on the page that it runs on; what only stands in the page goes with its elements. */
export const endOf = ({ service: { unload, scripts }, marked }: RunningService) => unload ?? (scripts?.length || marked ? 'reload' : 'remove')

/**
 * Makes a vendor's global take calls and do nothing: Meta and Matomo keep what they are told while revoked and send it at
 * the next grant (vendors.md, rule 5). What the vendor's own code reads from it stays: Hotjar throws without `hj.hq`.
 */
function silence(name: string, silenced: VendorTags['silenced'], report: Report): void {
  const page = globalThis as unknown as VendorWindow
  const site = page[name]
  if (!/function|object/.test(typeof site) || !site || silenced.has(name)) return
  const deaf = typeof site == 'function' ? Object.setPrototypeOf(() => {}, site) : deafened(site)
  try {
    page[name] = deaf
    silenced.set(name, { site, deaf })
  } catch (error) {
    // A global that cannot be written: the vendor's own stop call has to do.
    report(name, error)
  }
}

/** What is read of an answer that never comes: awaited it is undefined, as a text or a list it is empty, all else can be called. */
const get = (_: unknown, key: string | symbol): unknown => {
  if (key === 'then') return (done?: () => unknown) => Promise.resolve().then(done)
  if (key === Symbol.iterator) return () => [].values()
  return typeof key == 'symbol' ? () => '' : silent
}

/** What the calls come to, of vendors whose calls answer with something that can be waited for, or called in its turn. */
const nothing: unknown = new Proxy({}, { get })
const silent: unknown = new Proxy(() => nothing, { get })

/** The object of a vendor, or its queue, with methods that do nothing: `mixpanel.people.set`, `_paq.push`. The rest can be read. */
function deafened<Site extends object>(site: Site): Site {
  return new Proxy(site, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key)
      const isFixed = Object.getOwnPropertyDescriptor(target, key)?.configurable === false
      // A proxy has to tell the truth about what cannot change.
      if (isFixed || !value) return value
      return typeof value == 'function' ? () => nothing : typeof value == 'object' ? deafened(value) : value
    },
  })
}
