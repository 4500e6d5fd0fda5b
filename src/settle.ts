import type { Core } from './consent.ts'
import type { Change, State, Withdrawal } from './api.ts'
import { allows } from './core/allows.ts'
import { differences, type Consent } from './core/resolve.ts'
import type { Method, Service } from './core/types.ts'
import { closeElements } from './browser/gate-close.ts'
import { outOfReach, sweep, type Swept } from './browser/sweep.ts'
import { uncovered } from './browser/coverage.ts'
import { fromDocument } from './browser/document.ts'
import { endServices, type Ended } from './ending.ts'
import { letGo } from './holding.ts'
import { completeReport, remaining, reportOf } from './withdrawal.ts'
import { fetchService } from './services/fetch.ts'
import { policyOf } from './services/whole.ts'

/** What the page is told, and when. */
interface Settling {
  /** What is announced, where the visitor did something. */
  readonly said?: Method | 'unsaved'
  /** The layers are gone already. */
  readonly isHidden?: boolean
  /** `sent`: the answer was there when the page was asked for, so that another page would be no different. @default 'new' */
  readonly answer?: 'new' | 'sent'
}

/** Makes this the state. What is granted again is let go first: it must not meet the hold of an earlier withdrawal. */
export function become(core: Core, consent: Consent): void {
  letGo(core, consent.choices)
  core.become(consent)
}

/**
 * What follows from a change, once it is saved and is the state: what was denied ends, what was granted opens, what is left on
 * the device goes, and everybody is told.
 */
export async function settle(core: Core, before: Consent, { said, isHidden, answer = 'new' }: Settling = {}): Promise<void> {
  const { config } = core
  const change = differences(before.choices, core.standing.choices)
  const once = core.embeds?.endOnce(change.denied) ?? []
  const ended = await endServices(core, [...change.denied, ...once], () => wholeServices(core))
  const isLate = answer === 'new' && uncovered(loadingIds(core).filter((id) => change.granted.includes(id))).length > 0
  const needsReload = ended.needsReload || isLate
  if (isLate && (config.reload ?? 'auto') === 'auto') openNothing(core)
  closeElements(core.taken, (needs, node) => core.active && (allows(core.standing.choices, needs) || !!core.embeds?.once.has(node)))
  if (!isHidden && (core.drawn || !needsReload)) hide(core, said)
  if (change.granted.length && !isHidden) await afterPaint()
  if (change.granted.length || change.denied.length) core.vendors?.update()
  const opened = core.open()
  core.embeds?.look()
  const { first, later } = await sweepDenied(core)
  const swept = await first
  const undeleted = [...remaining(swept), ...(await withdrawnServices(core, change.denied)).flatMap(outOfReach)]
  const withdrawal = change.denied.length ? await reportWithdrawal(core, ended, once, swept, later) : undefined
  if (said || change.granted.length || change.denied.length) tell(core, { ...change, undeleted, needsReload, ...(withdrawal && { withdrawal }) })
  if (needsReload) await reload(core)
  await opened
}

/** Takes the layers away, and says what came of it. */
export function hide(core: Core, said?: Method | 'unsaved'): void {
  /** The file that closes the interface did not come: it goes without a word, rather than stay answered. */
  const gone = (error: unknown) => {
    core.drawn?.root.remove()
    core.report('interface', error)
  }
  if (core.drawn) void core.drawn.close(said).catch(gone)
  else if (said) void core.load('interface').then(({ screenOf }) => screenOf(core).close(said)).catch(gone)
}

/** Deletes what denied services left; what was granted meanwhile is left alone by the later looks. */
export async function sweepDenied(core: Core): Promise<ReturnType<typeof sweep>> {
  const services = await wholeServices(core)
  const isDenied = ({ id }: Service) => core.standing.choices[id] === 'denied'
  // A memory of a refusal that only the running script reads has had its day where that does not run.
  const isForgotten = ({ id }: Service) => !core.vendors?.running.has(id)
  const denied = () => services.filter(isDenied).map((service) => (isForgotten(service) ? withoutPageMemory(service) : service))
  return sweep(() => ({ denied: denied(), kept: services.filter((service) => !isDenied(service)), own: [core.config.cookie?.name ?? 'assent'] }))
}

const withoutPageMemory = ({ storage = [], ...service }: Service): Service => ({ ...service, storage: storage.map((item) => (item.refusal === 'page' ? { ...item, refusal: false } : item)) })

/** Only a frame and then a task lets the browser draw the answer before tags run (hazard U3, E10). */
export function afterPaint(): Promise<void> {
  return new Promise((done) => {
    // No frames come in a background tab.
    const late = setTimeout(done, 200)
    requestAnimationFrame(() => (clearTimeout(late), setTimeout(done)))
  })
}

/** The page's policy blocks what was just granted: it would only fail here, and the next page starts it. */
function openNothing(core: Core): void {
  core.active = false
  // Unless the visitor stays, because a form of the page asked not to be left.
  setTimeout(() => {
    core.active = true
    void core.open()
  }, 5000)
}

/** Reports what is known at once; the rest follows when the last look is done, also to `lastWithdrawal`. */
async function reportWithdrawal(core: Core, ended: Ended, once: readonly string[], first: Swept, later: Promise<readonly Swept[]>): Promise<Withdrawal> {
  const services = await withdrawnServices(core, ended.ids.filter((id) => !once.includes(id)))
  const evidence = { at: core.standing.receipt?.decidedAt ?? Date.now(), services: [...services, ...ended.ofNobody], ended, first }
  const soFar = (core.api!.lastWithdrawal = reportOf(evidence))
  void later.then((later) => {
    const complete = completeReport(soFar, evidence, later)
    // Unless there was another one meanwhile.
    if (core.api!.lastWithdrawal === soFar) core.api!.lastWithdrawal = complete
    core.emit('withdrawn', complete)
  })
  return soFar
}

async function withdrawnServices(core: Core, denied: readonly string[]): Promise<Service[]> {
  return denied.length ? (await wholeServices(core)).filter(({ id }) => denied.includes(id)) : []
}

function wholeServices(core: Core): Promise<Service[]> {
  return Promise.all(
    policyOf(core).services.map(async (service) => {
      try {
        return await fetchService(core, service.id, '.about')
      } catch (error) {
        core.report(service.id, error)
        return service
      }
    }),
  )
}

/** What has something to load: services, and what the guard's rules name. */
function loadingIds(core: Core): string[] {
  const { guard } = core.config
  const rules = typeof guard == 'object' ? (guard.rules ?? []) : []
  return [...policyOf(core).services.map(({ id }) => id), ...rules.flatMap(({ needs }) => needs.match(/[^\s|!]+/g) ?? [])]
}

function tell({ standing: { status, choices, receipt }, listeners, report, emit }: Core, change: Change): void {
  const state = (): State => ({ status, choices, receipt })
  for (const listener of listeners) {
    try {
      listener(state(), change)
    } catch (error) {
      report('subscribe', error)
    }
  }
  emit('change', { ...state(), ...change })
}

async function reload(core: Core): Promise<void> {
  const { reload } = core.config
  if (reload === 'never') return
  if (reload === 'ask' && !(await core.load('interface').then(({ screenOf }) => screenOf(core).mayReload()))) return
  // Chromium may send what was just deleted, or lack our new cookie, unless the jar is read first (hazard W5).
  void fromDocument('cookie')
  location.reload()
}
