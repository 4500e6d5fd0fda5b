import type { Core } from './consent.ts'
import type { Change, State, Undeleted } from './api.ts'
import { isKnown } from './core/allows.ts'
import { checkChanges, type Config } from './core/config.ts'
import { choicesOf, openIds, writeAnswers } from './core/policy.ts'
import { changeChoices, cookieDays, differences, lapsesAt, resolveConsent, type Consent } from './core/resolve.ts'
import { formatReceipt } from './core/receipt.ts'
import type { Choice, Choices, Method, Receipt, Service, Source } from './core/types.ts'
import { saveText } from './browser/receipt-store.ts'
import { outOfReach, sweep } from './browser/sweep.ts'
import { stopVendors } from './browser/vendor-stop.ts'
import { fromDocument } from './browser/document.ts'

import { explain } from './core/problems.ts'
import { isValid } from './valid.ts'
import { fetchService } from './services/fetch.ts'
import { policyOf } from './services/whole.ts'

/** What each owner was told. */
const told = new WeakMap<Config, Set<string>>()

/**
 * What the visitor can do, and what follows.
 *
 * The order is the law of the house: save first, then gate, then tell. A tag or listener that throws cannot lose the
 * answer, and cannot stop the next one.
 */
export function createActs(core: Core) {
  const { config, report } = core
  const policy = policyOf(core)
  const open = openIds(policy)
  // a child is not asked, and nothing it may have clicked counts.
  const isChild = config.audience === 'child'
  const all = (choice: Choice): Choices => choicesOf(policy, () => choice)
  const keep = (receipt: Receipt) => saveText(formatReceipt(receipt), { name: 'assent', ...config.cookie, days: cookieDays(policy) })

  return { acceptAll, rejectAll, save, withdraw, press, start, follow, review, report: tellProblem }

  function acceptAll(source: Source = 'api'): Promise<void> {
    return decide(all('granted'), 'accept', source)
  }

  function rejectAll(source: Source = 'api'): Promise<void> {
    return decide(all('denied'), 'reject', source)
  }

  async function save(changes: Partial<Choices>): Promise<void> {
    checkChanges(Object.keys(core.consent.choices), changes)
    await decide(changeChoices(policy, core.consent.choices, changes), 'save', 'api')
  }

  async function withdraw(ids: string | readonly string[] = open, source: Source = 'api'): Promise<void> {
    const changes = Object.fromEntries([ids].flat().map((id) => [id, 'denied' as const]))
    checkChanges(Object.keys(core.consent.choices), changes)
    await decide(changeChoices(policy, core.consent.choices, changes), 'withdraw', source)
  }

  /** A control was pressed, ours or one of the page's own. */
  async function press(action: string): Promise<void> {
    const screen = core.drawn
    if (action === 'accept' || action === 'reject') {
      // Where only something new is asked, the answer is about that; the earlier ones stand.
      const { asked = open, choices } = core.consent
      const answer = action === 'accept' ? 'granted' : 'denied'
      const partial = screen?.layer === 'notice' && asked.length < open.length
      const next = partial ? changeChoices(policy, choices, Object.fromEntries(asked.map((id) => [id, answer] as const))) : all(answer)
      await decide(next, action, 'ui')
    } else if (action === 'save') {
      await decide(changeChoices(policy, all('denied'), screen?.draft() ?? {}), 'save', 'ui')
    } else if (action === 'withdraw' || action === 'opt-out') {
      await withdraw(undefined, 'ui')
    } else if (action === 'preferences' || action === 'customize') {
      await core.show('preferences')
    } else if (action === 'close') {
      screen?.back()
    }
  }

  /**
   * Goes on where a look at the cookie was not enough: the answer may count no more, or it holds and only the sweep after
   * it has to be repeated.
   */
  async function start(receipt: Receipt): Promise<void> {
    if (!(await isValid(core))) return
    if (core.consent.receipt) return sweepAgain(receipt)
    const before = core.consent
    reread(receipt)
    await settle(before)
  }

  /** Another tab changed the answer: the same follows here, but for the saving (hazard W12). */
  async function follow(before: Consent, receipt?: Receipt): Promise<void> {
    if (!(await isValid(core))) return
    if (receipt) reread(receipt)
    await settle(before)
    if (core.consent.status !== 'decided') await core.show('notice')
  }

  /**
   * What can wait until the notice is on the screen: tells what is wrong with the configuration and the marked elements, and
   * lets run what needs no answer.
   */
  async function review(): Promise<void> {
    if (!(await isValid(core))) return
    if (core.consent.status === 'pending') {
      // Services of a locked category run unasked; which those are, only the policy knows.
      core.become({ status: 'pending', choices: all('denied') })
      void core.open()
    }
    for (const element of fromDocument('querySelectorAll')('[data-consent]')) {
      const needs = element.getAttribute('data-consent')!
      if (!isKnown(core.consent.choices, needs)) report(`data-consent="${needs}"`, 'unknown')
      if (element.localName === 'template') report(element.outerHTML, 'template')
      if (!(element instanceof HTMLScriptElement)) continue
      if (element.type !== 'text/plain' && !element.dataset['type']) report(element.outerHTML, 'ran')
      else if (core.nonce && element.nonce !== core.nonce) report(element.outerHTML, 'nonce')
    }
    // What the visitor may want next is fetched, so that it comes at once.
    await core.drawn?.prepare()
  }

  /** An answer that lapsed, was given under another configuration, or is overruled by the browser's signal. */
  function reread(receipt: Receipt): void {
    const { signals } = core
    const consent = resolveConsent(policy, receipt, Date.now())
    const overruled = signals.length > 0 && !receipt.signals.length
    if (isChild) return core.become({ status: 'pending', choices: all('denied') })
    // Written down, so that a signal that is gone later is no yes. A refusal it agrees with stays as it was.
    const refused = overruled && open.some((id) => consent.choices[id] === 'granted')
    if (consent.status !== 'decided' && !refused) return core.become(consent)
    const renewed = refused
      ? record(all('denied'), { decidedAt: Date.now(), method: 'reject', source: 'signal', signals })
      : record(consent.choices, overruled ? { ...receipt, signals } : receipt)
    keep(renewed)
    core.become({ status: 'decided', choices: renewed.choices, receipt: renewed })
  }

  /** What a vendor wrote while the last page was left goes at the next start, until nothing is left (hazard W2). */
  async function sweepAgain(receipt: Receipt): Promise<void> {
    const left = await sweepDenied()
    if (!left.length) keep({ ...receipt, unswept: false })
  }

  function record(choices: Choices, how: Pick<Receipt, 'decidedAt' | 'method' | 'source' | 'signals'>): Receipt {
    const { decidedAt, method, source, signals } = how
    return {
      version: 1, fingerprint: core.fingerprint, revision: policy.revision, decidedAt, until: lapsesAt(policy, decidedAt, withoutLocked(choices)), method, source, regime: 'opt-in', signals,
      unswept: policy.services.some(({ id }) => choices[id] === 'denied'), answers: writeAnswers(policy, choices), choices,
    }
  }

  function withoutLocked(choices: Choices): Choices {
    return Object.fromEntries(open.map((id) => [id, choices[id]!]))
  }

  async function decide(choices: Choices, method: Method, source: Source): Promise<void> {
    if (isChild || !core.active || !(await isValid(core))) return
    const before = core.consent
    const { granted, denied } = differences(before.choices, choices)
    if (before.status === 'decided' && !granted.length && !denied.length) return core.drawn?.close()
    const receipt = record(choices, { decidedAt: Date.now(), method, source, signals: core.signals })
    const kept = keep(receipt)
    if (!kept) report('cookie', 'unsaved')
    core.unsaved = !kept
    // A yes that is not kept is no yes: the stricter of old and new holds while the page is open.
    const held = kept ? receipt : record(both(choices, before.choices), receipt)
    core.become({ status: 'decided', choices: held.choices, receipt: held })
    await settle(before, kept ? method : 'unsaved')
  }

  async function settle(before: Consent, said?: Method | 'unsaved'): Promise<void> {
    const change = differences(before.choices, core.consent.choices)
    // In advanced mode Google's tags go on without cookies, as their owner wanted: they are told so, not stopped.
    const { vendors } = core
    const stopping = change.denied.filter((id) => config.signals?.google !== 'advanced' || !vendors?.running.get(id)?.service.consentMode)
    const needsReload = !!vendors && stopVendors(vendors, stopping, report)
    if (core.drawn) void core.drawn.close(said).catch(gone)
    else if (said && !needsReload) void core.load('interface').then(({ screenOf }) => screenOf(core).close(said)).catch(gone)
    if (change.granted.length) await afterPaint()
    const opened = core.open()
    const undeleted = [...(await sweepDenied()), ...(await beyondReach(change.denied))]
    if (said || change.granted.length || change.denied.length) tell({ ...change, undeleted, needsReload })
    if (needsReload) await reload()
    await opened
  }

  /** The file that closes the interface did not come: it goes without a word, rather than stay answered. */
  function gone(error: unknown): void {
    core.drawn?.root.remove()
    report('interface', error)
  }

  /** Deletes what denied services left. @returns what is still there */
  async function sweepDenied(): Promise<Undeleted[]> {
    const services = await wholeServices()
    const isDenied = ({ id }: Service) => core.consent.choices[id] === 'denied'
    if (!services.some(isDenied)) return []
    // Looked at again by each sweep: what was granted meanwhile stays.
    return sweep(() => ({ denied: services.filter(isDenied), kept: services.filter((service) => !isDenied(service)), own: [config.cookie?.name ?? 'assent'] }))
  }

  async function beyondReach(ids: readonly string[]): Promise<Undeleted[]> {
    return ids.length ? outOfReach((await wholeServices()).filter(({ id }) => ids.includes(id))) : []
  }

  function wholeServices(): Promise<Service[]> {
    return Promise.all(
      policy.services.map(async (service) => {
        try {
          return await fetchService(core, service.id, '.about')
        } catch (error) {
          report(service.id, error)
          return service
        }
      }),
    )
  }

  function state(): State {
    const { status, choices, receipt } = core.consent
    return { status, choices, receipt }
  }

  function tell(change: Change): void {
    for (const listener of core.listeners) {
      try {
        listener(state(), change)
      } catch (error) {
        report('subscribe', error)
      }
    }
    core.emit('change', { ...state(), ...change })
  }

  /** Tells the owner about a problem, once: a tag that fails on every route would fill the console. */
  async function tellProblem(about: string, problem: unknown): Promise<void> {
    const place = about.slice(0, 120)
    const message = explain(problem)
    const known = told.get(config) ?? told.set(config, new Set()).get(config)!
    if (known.has(place + message)) return
    known.add(place + message)
    core.emit('error', { place, message })
    try {
      if (config.onError) config.onError({ place, message })
      else console[problem === 'template' ? 'error' : 'warn'](`[assent] ${place}: ${message}`)
    } catch {
      // The owner's own handler threw: there is nobody left to tell.
    }
  }

  async function reload(): Promise<void> {
    if (config.reload === 'never') return
    if (config.reload === 'ask' && !(await core.load('interface').then(({ screenOf }) => screenOf(core).mayReload()))) return
    // Chromium may send what was just deleted, or lack our new cookie, unless the jar is read first (hazard W5).
    void fromDocument('cookie')
    location.reload()
  }
}

function both(one: Choices, other: Choices): Choices {
  return Object.fromEntries(Object.keys(one).map((id) => [id, one[id] === 'granted' && other[id] === 'granted' ? 'granted' : 'denied']))
}

/** Only a frame and then a task lets the browser draw the answer before tags run (hazard U3, E10). */
function afterPaint(): Promise<void> {
  return new Promise((done) => {
    // No frames come in a background tab.
    const late = setTimeout(done, 200)
    requestAnimationFrame(() => (clearTimeout(late), setTimeout(done)))
  })
}
