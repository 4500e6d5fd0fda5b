import type { Core } from './consent.ts'
import { hold, isHolding, seal } from './holding.ts'
import { allows } from './core/allows.ts'
import { fetchService } from './services/fetch.ts'
import { googleMode, layerName } from './core/policy.ts'
import { policyOf } from './services/whole.ts'
import { fromDocument } from './browser/document.ts'
import { ranScripts } from './browser/gate-close.ts'
import { endOf, stopVendors } from './browser/vendor-stop.ts'
import type { RunningService } from './browser/vendor-tags.ts'
import type { Service, VendorWindow } from './core/types.ts'

/** How long a withdrawal waits for the file that holds, in ms: unless the visitor was very quick it is there already. */
const PATIENCE = 1000

/** What ended the services of a withdrawal. */
export interface Ended {
  /** Whose ends these are: what was denied, and what ran and needs one of those. */
  readonly ids: readonly string[]
  /** Stand for marked scripts that ran and belong to no service, by what they need. */
  readonly ofNobody: readonly Service[]
  /** The vendor's own calls that were made for a service, as code. */
  called(id: string): string[]
  /** Hosts of a service to which nothing goes any more. */
  held(service: Service): string[]
  /** Services and marked scripts that only a new page ends. */
  readonly unstoppable: readonly string[]
  /** Whether only a new page ends everything. */
  readonly needsReload: boolean
}

/** A marked script's address, if it has one, and what it needs. */
interface MarkedScript {
  readonly src: string
  readonly needs: string
}

/** One that ran and may no more, with the ids it needed. */
interface RanScript extends MarkedScript {
  readonly ids: readonly string[]
}

/**
 * Ends what runs of the services that were denied: holds their hosts first, so that not even the batch of the last seconds
 * leaves, then makes their vendors' own calls. What was granted again is let go.
 *
 * @param denied ids that were granted before
 * @param services all of the policy, with all that is told about them
 */
export async function endServices(core: Core, denied: readonly string[], services: () => Promise<Service[]>): Promise<Ended> {
  const ran = ranScriptsOf(core, denied)
  // What names no service of its own belongs to one that Assent cannot call.
  const ofNobody = unnamed(ran.filter(({ ids }) => !ids.some((id) => denied.includes(id) && policyOf(core).services.some((service) => service.id === id))))
  const ids = withDependents(core, denied)
  const ending = await runningOf(core, ids, ran.flatMap(({ ids }) => ids))
  const held = denied.length || isHolding(core) ? await inTime(holdEnded()) : undefined
  const unstoppable = [...ending.filter((known) => endOf(known) === 'reload').map(({ service }) => service), ...ofNobody].map(({ id }) => id)
  const needsReload = unstoppable.length > 0
  if (needsReload && (core.config.reload ?? 'auto') === 'auto') seal(core)
  const called = core.vendors && stopVendors(core, core.vendors, ending)
  core.vendors?.withdrawn(ids)
  const calls = new Map(ids.map((id) => [id, [...consentUpdate(core, id), ...[called?.get(id) ?? []].flat()]]))
  return {
    ids,
    ofNobody,
    called: (id) => calls.get(id) ?? [],
    held: (service) => held?.(service) ?? [],
    unstoppable,
    needsReload,
  }

  async function holdEnded(): Promise<(service: Service) => string[]> {
    const whole = await services()
    const known = new Map(whole.map((service) => [service.id, service]))
    // Hosts of what a tag manager loads are held as well; only what is known to be all elements needs no hold.
    const ended = ending.filter(({ service }) => service.unload !== 'remove').map(({ service }) => ({ ...known.get(service.id)!, scripts: service.scripts }))
    const kept = whole.filter(({ id }) => core.standing.choices[id] === 'granted')
    return hold(core, [...ended, ...ofNobody.filter(({ scripts }) => scripts?.length)], [...kept, ...unnamed(grantedScripts(core)), ourselves(core)])
  }
}

/** Only what a denial closes: what ran in a service's place, under `!analytics`, has nothing to end. */
function ranScriptsOf(core: Core, denied: readonly string[]): RanScript[] {
  const ran = ranScripts(core.taken, (expression) => core.active && allows(core.standing.choices, expression))
  return [...ran]
    .map(([{ src }, needs]) => ({ src, needs, ids: needs.match(/[^\s|]+/g) ?? [] }))
    .filter(({ ids }) => ids.some((id) => denied.includes(id)))
}

/**
 * The services among these that run on this page: those that Assent started, and those of which the owner's own marked
 * script ran, under their own name or their category's.
 */
async function runningOf(core: Core, ends: readonly string[], marked: readonly string[]): Promise<RunningService[]> {
  const running: RunningService[] = []
  for (const { id, category } of policyOf(core).services) {
    if (!ends.includes(id)) continue
    const isMarked = marked.includes(id) || marked.includes(category)
    const known = core.vendors?.running.get(id) ?? (isMarked && (await startedByOwner(core, id)))
    if (!known || known.stopped) continue
    known.marked ||= isMarked
    // In advanced mode Google's tags go on without cookies, as their owner wanted: they are told so, not stopped.
    if (googleMode(core.config) !== 'advanced' || !known.service.consentMode) running.push(known)
  }
  return running
}

/** What needs a service that ends, ends with it. */
function withDependents({ vendors }: Core, denied: readonly string[]): string[] {
  const ends = [...denied]
  const others = [...(vendors?.running.values() ?? [])].flatMap(({ service, stopped }) => (stopped ? [] : service))
  // The list grows while it is walked: what needs one that was added is found, too.
  for (const id of ends) ends.push(...others.filter((other) => other.requires?.includes(id) && !ends.includes(other.id)).map((other) => other.id))
  return ends
}

async function startedByOwner(core: Core, id: string): Promise<RunningService | undefined> {
  try {
    core.vendors ??= (await core.load('vendors')).createVendorTags(core, (id) => core.active && allows(core.standing.choices, id))
    const known: RunningService = { service: await fetchService(core, id, ''), held: [] }
    core.vendors.running.set(id, known)
    return known
  } catch (error) {
    core.report(id, error)
  }
}

/** Marked scripts that ran, or are about to, under what is granted: another of the same host may not take theirs with it. */
function grantedScripts(core: Core): MarkedScript[] {
  const marked = [...core.taken.keys(), ...fromDocument('querySelectorAll')('script[data-consent]')]
  return marked.flatMap((node) => {
    if (!(node instanceof HTMLScriptElement) || !node.src) return []
    const needs = core.taken.get(node) ?? node.dataset['consent']!
    return allows(core.standing.choices, needs) ? { src: node.src, needs } : []
  })
}

/** Our own cookie must go on being written, whatever a withdrawn service claims (hazard W9). */
const ourselves = ({ config }: Core): Service => ({ id: 'assent', category: '', name: '', vendor: { name: '' }, storage: [{ kind: 'cookie', name: config.cookie?.name ?? 'assent' }] })

/** Stand for the vendors of scripts that no service names: one for all that need the same. */
function unnamed(marked: readonly MarkedScript[]): Service[] {
  return [...new Set(marked.map(({ needs }) => needs))].map((id) => {
    const scripts = marked.filter(({ src, needs }) => src && needs === id).map(({ src }) => ({ src }))
    return { id, category: '', name: id, vendor: { name: id }, scripts }
  })
}

/** A file that does not come holds up nobody: then the vendors' own calls have to do until it is there. */
function inTime<Value>(coming: Promise<Value>): Promise<Value | void> {
  return Promise.race([coming, new Promise<void>((late) => setTimeout(late, PATIENCE))])
}

/** The update of Google's consent mode, where it speaks to this service, as code. */
function consentUpdate({ config, vendors }: Core, id: string): string[] {
  if (googleMode(config) === 'off' || !vendors?.running.get(id)?.service.consentMode) return []
  const update = [(globalThis as unknown as VendorWindow)[layerName(config) ?? 'dataLayer']].flat().findLast((entry) => entry?.[0] === 'consent' && entry[1] === 'update')
  const states = Object.entries(update?.[2] ?? {}).map(([signal, state]) => `${signal}: '${state}'`)
  return update ? [`gtag('consent', 'update', { ${states.join(', ')} })`] : []
}
