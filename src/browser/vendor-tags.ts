import { watchDefinitions } from './definitions.ts'
import { fromDocument } from './document.ts'
import { HELD } from './held.ts'
import type { QueuedScript } from './script-queue.ts'
import { keepFiles } from '../keep-files.ts'
import { createHooks } from './owner-hooks.ts'
import { prepareWithdrawal } from './prepare-withdrawal.ts'
import { byPriority, itsTurn, mustWait } from './start-order.ts'
import { fetchService, isWhole, requiredBy } from '../services/fetch.ts'
import { WITHOUT_ID } from '../services/table.ts'
import { googleMode } from '../core/policy.ts'
import type { CatalogueReference } from '../core/config.ts'
import type { Core } from '../consent.ts'
import type { Service, ServiceScript, VendorAct, VendorWindow } from '../core/types.ts'

/** A service that was started on this page. */
export interface RunningService {
  readonly service: Service
  /** Its code is in the owner's own marked scripts. */
  marked?: boolean
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
  /** Services that were not granted and run all the same, for widgets that the visitor loaded once. */
  readonly once: Set<string>
  /** Starts every service that may run and does not. */
  start(): Promise<unknown>
  /** Tells what runs of a decision about something else. */
  update(): void
  /** Tells the owner that these were withdrawn. */
  withdrawn(ids: readonly string[]): void
}

const pageOfVendors = globalThis as unknown as VendorWindow

/** Scripts that Assent put into the page. */
const ours = new WeakSet<Element>()

/** Starts what may run and does not run yet; called after each grant. */
export default function startVendors(core: Core, may: (id: string) => boolean): Promise<unknown> {
  core.vendors ??= createVendorTags(core, may)
  return core.vendors.start()
}

/**
 * Whether the owner's own snippet runs it, in marked scripts: a catalogue service that was given without its id. It is
 * asked about, gated and swept like any other, but not loaded.
 */
function isOwnSnippet(service: Service | CatalogueReference): boolean {
  return service.options?.['id'] === undefined && (isWhole(service) ? !!service.format : !WITHOUT_ID.includes(service.id))
}

/** Starts these for one widget that the visitor loaded, until the next no: nothing of it is a grant. */
export function startOnce(core: Core, may: (id: string) => boolean, ids: readonly string[]): Promise<unknown> {
  core.vendors ??= createVendorTags(core, may)
  for (const id of ids) core.vendors.once.add(id)
  return core.vendors.start()
}

/** Keeps what runs; a page has one of it. */
export function createVendorTags(core: Core, may: (id: string) => boolean): VendorTags {
  const { config, inTurn, report } = core
  const isAdvanced = googleMode(config) === 'advanced'
  const once = new Set<string>()
  const wanted = (id: string) => may(id) || (core.active && once.has(id))
  /** What it needs has its own needs. */
  const isMet = (id: string): boolean => wanted(id) && requiredBy(config, id).every(isMet)
  const mayRun = ({ id, consentMode }: Service) => (wanted(id) || (core.active && isAdvanced && !!consentMode)) && requiredBy(config, id).every(isMet)
  const running: VendorTags['running'] = new Map()
  /** When the scripts of a service have run, failed or used up their time, for those whose turn is sure to come. */
  const ran = new Map<string, Promise<unknown>>()
  /** Services whose turn has not come yet. */
  const waiting = new Set<string>()
  const shared = new Set<string>()
  const silenced: VendorTags['silenced'] = new Map()
  const hooks = createHooks(core)
  let routes: Promise<() => void> | undefined
  keepFiles(core)
  watchDefinitions(core)
  prepareWithdrawal(core)
  return { running, silenced, once, start, update, withdrawn: (ids) => hooks.withdrawn(ids) }

  async function start(): Promise<unknown> {
    // In advanced mode only a service's own file tells whether it obeys consent mode.
    const wants = config.services!.filter(({ id }) => (wanted(id) || isAdvanced) && !waiting.has(id))
    for (const service of wants) if (isOwnSnippet(service) && may(service.id)) hooks.granted(service)
    const starting = wants.filter((service) => running.get(service.id)?.stopped ?? !isOwnSnippet(service))
    const loading = starting.map(({ id }) => fetchService(core, id, '').then(prepare).catch((error) => report(id, error)))
    const batch: QueuedScript[] = []
    const first: Service[] = []
    const later: Service[] = []
    for (const each of loading) {
      const service = await each
      if (service) (mustWait(service) ? later : first).push(service)
    }
    const loads = first.sort(byPriority).map((service) => {
      // Asked again: the answer may have changed while the files were on their way.
      const scripts = mayRun(service) ? startOne(service) : []
      batch.push(...scripts)
      return Promise.all(scripts.map(isLoaded))
    })
    // All in one go, so that they are fetched ahead; it ends for those, too, that never come.
    const done = inTurn(batch)
    first.forEach((service, i) => settle(service, Promise.race([loads[i], done])))
    for (const service of later) settle(service, startLater(service))
    // What waits for the page may wait for ever.
    return Promise.all([done, ...later.filter(({ where, priority }) => !where && priority !== 'low').map(({ id }) => ran.get(id))])
  }

  /** One whose turn does not come at once, and may have passed when it does. */
  async function startLater(service: Service): Promise<unknown> {
    waiting.add(service.id)
    // By then all that starts with it is known.
    await Promise.resolve()
    await itsTurn(service, (id) => ran.get(id), () => core.active)
    waiting.delete(service.id)
    return mayRun(service) && inTurn(startOne(service))
  }

  function settle(service: Service, done: Promise<unknown>): void {
    ran.set(service.id, done)
    const told = done.then(() => {
      const known = running.get(service.id)
      if (!known || known.stopped) return
      hooks.granted(service)
      const { href } = location
      if (service.pageViews && service.view) routes ??= import('./routes.ts').then(({ watchRoutes }) => watchRoutes(view, href))
    })
    told.catch((error) => report(service.id, error))
  }

  function update(): void {
    for (const { service, stopped } of running.values()) if (!stopped) attempt(core, service, () => service.update?.(pageOfVendors, core.standing.choices))
  }

  /** A new address, for those who asked for it and do not look themselves. */
  function view(): void {
    if (!core.active) return void routes?.then((end) => end())
    for (const { service, stopped } of running.values()) if (!stopped && service.pageViews) attempt(core, service, () => service.view?.(pageOfVendors))
  }

  /** A widget's script draws whatever it finds on the page: what it may not draw has to be out of its sight by then. */
  async function prepare(service: Service): Promise<Service> {
    if (service.draw && wanted(service.id)) await core.load('embeds').then(({ showWidgets }) => showWidgets(core))
    return service
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
      tellVendor(core, service, 'resume')
      return known.held.splice(0)
    }
    const held: QueuedScript[] = []
    running.set(service.id, { service, held })
    const scripts = (service.scripts ?? []).filter(({ once }) => !once || !shared.has(once))
    const there = [...fromDocument('scripts')].find((live) => live.type !== 'text/plain' && scripts.some(({ src }) => live.src === new URL(src, location.href).href))
    if (there) {
      // A second one would count every visitor twice. Ours is from a consent that was destroyed; any other runs
      // unasked, but for one that the guard held.
      if (!ours.has(there) && !(HELD in there)) report(service.id, 'twice')
      return []
    }
    tellVendor(core, service, 'start')
    return scripts.map((script) => {
      if (script.once) shared.add(script.once)
      const { timeout: patience } = service
      const element = scriptElement(script, core)
      ours.add(element)
      element.addEventListener('load', () => attempt(core, service, () => service.loaded?.(pageOfVendors, running.get(service.id)?.stopped ? 'denied' : 'granted')))
      const queued: QueuedScript = {
        element,
        patience,
        allowed: () => mayRun(service) || !held.push(queued),
        insert: () => fromDocument('head').appendChild(element),
      }
      return queued
    })
  }
}

/** Lets the service speak to its vendor. @returns what was called */
export function tellVendor(core: Core, service: Service, act: VendorAct): string | void {
  return attempt(core, service, () => service.tell?.(act, pageOfVendors, core.standing.choices))
}

/** A vendor's code that throws holds up nobody (hazard X14). */
function attempt<Value>({ report }: Core, { id }: Service, run: () => Value): Value | void {
  try {
    return run()
  } catch (error) {
    report(id, error)
  }
}

/** Settles when the script has run, or has failed. */
const isLoaded = ({ element }: QueuedScript) =>
  new Promise((done) => {
    element.addEventListener('load', done)
    element.addEventListener('error', done)
  })

function scriptElement({ src, id, type, async, crossOrigin, integrity, data }: ServiceScript, { nonce, asTrusted }: Core): HTMLScriptElement {
  const script = fromDocument('createElement')('script') as HTMLScriptElement
  script.nonce = nonce
  // Left alone it runs as soon as it is there, and has no attribute: our own queue keeps the order, for no longer than it may.
  // Told to keep it, the browser would let one that hangs hold up the others for good.
  if (async) script.async = true
  if (id) script.id = id
  if (type) script.type = type
  if (crossOrigin) script.crossOrigin = crossOrigin
  if (integrity) script.integrity = integrity
  Object.assign(script.dataset, data)
  script.src = asTrusted().createScriptURL(src)
  return script
}
