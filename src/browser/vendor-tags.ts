import { fromDocument } from './document.ts'
import type { QueuedScript } from './script-queue.ts'
import { fetchService } from '../services/fetch.ts'
import type { Core } from '../consent.ts'
import type { Report, Service, ServiceScript, VendorWindow } from '../core/types.ts'

/** A service that was started on this page. */
export interface RunningService {
  readonly service: Service
  /** Withdrawn on this page. */
  stopped?: boolean
  /** Scripts whose turn came after the withdrawal. */
  readonly held: QueuedScript[]
}

export interface VendorTags {
  /** What was started on this page, by id. */
  readonly running: Map<string, RunningService>
  /** What the site calls (`fbq`), while a deaf function stands in its place: by name. */
  readonly silenced: Map<string, { site: unknown; deaf: unknown }>
  /** Starts every service that may run and does not. */
  start(): Promise<unknown>
}

/** Scripts that Assent put into the page. */
const ours = new WeakSet<Element>()

/** Starts what may run and does not run yet; called after each grant. */
export function startVendors(core: Core, may: (id: string) => boolean): Promise<unknown> {
  core.vendors ??= createVendorTags(core, may)
  return core.vendors.start()
}

function createVendorTags(core: Core, may: (id: string) => boolean): VendorTags {
  const { config, queue, report } = core
  const isAdvanced = config.signals?.google === 'advanced'
  const mayRun = ({ id, consentMode }: Service) => may(id) || (core.active && isAdvanced && !!consentMode)
  const running: VendorTags['running'] = new Map()
  const shared = new Set<string>()
  const silenced: VendorTags['silenced'] = new Map()
  return { running, silenced, start }

  async function start(): Promise<unknown> {
    // In advanced mode only a service's own file tells whether it obeys consent mode.
    const waiting = config.services!.filter(({ id }) => (may(id) || isAdvanced) && (running.get(id)?.stopped ?? true))
    const loading = waiting.map(({ id }) => fetchService(core, id, '').catch((error) => report(id, error)))
    const batch: QueuedScript[] = []
    for (const each of loading) {
      const service = await each
      // Asked again: the answer may have changed while the file was on its way.
      if (service && mayRun(service)) batch.push(...startOne(service))
    }
    return queue(batch)
  }

  /** Gives the site its calls back, of which one service was granted again. */
  function giveBack(queue = ''): void {
    const known = silenced.get(queue)
    const page = globalThis as unknown as VendorWindow
    if (known && page[queue] === known.deaf) page[queue] = known.site
    silenced.delete(queue)
  }

  function startOne(service: Service): QueuedScript[] {
    const known = running.get(service.id)
    if (known) {
      // Two grants in a row: the second finds it running.
      if (!known.stopped) return []
      known.stopped = false
      giveBack(service.queue)
      tellVendor(service, 'resume', report)
      return known.held.splice(0)
    }
    const held: QueuedScript[] = []
    running.set(service.id, { service, held })
    const scripts = (service.scripts ?? []).filter(({ once }) => !once || !shared.has(once))
    const there = [...fromDocument('scripts')].find((live) => live.type !== 'text/plain' && scripts.some(({ src }) => live.src === new URL(src, location.href).href))
    if (there) {
      // A second one would count every visitor twice. Ours is from a consent that was destroyed; any other runs unasked.
      if (!ours.has(there)) report(service.id, 'twice')
      return []
    }
    tellVendor(service, 'start', report)
    return scripts.map((script) => {
      if (script.once) shared.add(script.once)
      const element = scriptElement(script, core)
      ours.add(element)
      const queued: QueuedScript = {
        element,
        allowed: () => mayRun(service) || !held.push(queued),
        insert: () => fromDocument('head').appendChild(element),
      }
      return queued
    })
  }
}

/** Lets the service speak to its vendor; a vendor's code that throws holds up nobody (hazard X14). */
export function tellVendor(service: Service, act: 'start' | 'stop' | 'resume', report: Report): void {
  try {
    service.tell?.(act, globalThis as unknown as VendorWindow)
  } catch (error) {
    report(service.id, error)
  }
}

function scriptElement({ src, type, async, crossOrigin, integrity, data }: ServiceScript, { nonce, trusted }: Core): HTMLScriptElement {
  const script = fromDocument('createElement')('script') as HTMLScriptElement
  script.nonce = nonce
  script.async = !!async
  if (type) script.type = type
  if (crossOrigin) script.crossOrigin = crossOrigin
  if (integrity) script.integrity = integrity
  Object.assign(script.dataset, data)
  script.src = trusted().createScriptURL(src)
  return script
}
