import type { Core } from './consent.ts'
import type { Change, State, Withdrawal } from './api.ts'
import type { Declaration } from './core/declaration.ts'
import { allows, isKnown } from './core/allows.ts'
import { checkChanges } from './core/config.ts'
import { choicesOf, openIds, writeAnswers } from './core/policy.ts'
import { changeChoices, cookieDays, differences, lapsesAt, resolveConsent, type Consent } from './core/resolve.ts'
import { formatReceipt } from './core/receipt.ts'
import type { Choice, Choices, Method, Receipt, Service, Source } from './core/types.ts'
import { saveText } from './browser/receipt-store.ts'
import { closeElements } from './browser/gate-close.ts'
import { outOfReach, sweep, type Swept } from './browser/sweep.ts'
import { uncovered } from './browser/coverage.ts'
import { fromDocument } from './browser/document.ts'
import { tiltOf } from './ui/symmetry.ts'
import { endServices, type Ended } from './ending.ts'
import { letGo } from './holding.ts'
import { completeReport, remaining, reportOf } from './withdrawal.ts'
import { keepFiles } from './keep-files.ts'
import { tellProblem } from './tell-problem.ts'
import { reportLateGoogle } from './signals/late.ts'
import { usesGoogle } from './signals/only-google.ts'
import { isValid } from './valid.ts'
import { fetchService } from './services/fetch.ts'
import { policyOf } from './services/whole.ts'

/** What was answered and is being drawn, before it opens anything. */
const drawing = new WeakMap<Core, Choices>()

/** Where accept and reject were seen to differ. */
const tilted = new WeakSet<Core>()

/** Does one of the acts; the rest of `args` is what it takes. */
export default function act(core: Core, name: keyof ReturnType<typeof createActs>, ...args: unknown[]): unknown {
  return (createActs(core)[name] as (...args: unknown[]) => unknown)(...args)
}

/**
 * What the visitor can do, and what follows.
 *
 * The order is the law of the house: save first, then gate, then tell. A tag or listener that throws cannot lose the
 * answer, and cannot stop the next one.
 */
function createActs(core: Core) {
  keepFiles(core, { acts: { default: act } })
  const { config, report } = core
  const policy = policyOf(core)
  const open = openIds(policy)
  // a child is not asked, and nothing it may have clicked counts.
  const isChild = config.audience === 'child'
  const all = (choice: Choice): Choices => choicesOf(policy, () => choice)
  const keep = (receipt: Receipt) => saveText(formatReceipt(receipt), { name: 'assent', ...config.cookie, days: cookieDays(policy) })

  return {
    acceptAll, rejectAll, save, withdraw, whenGranted, declaration, press, start, follow, review,
    report: async (about: string, problem: unknown) => tellProblem(core, about, problem),
    openNotice: async () => core.show('notice'),
    openPreferences: async () => core.show('preferences'),
  }

  function acceptAll(source: Source = 'api'): Promise<void> {
    return decide(all('granted'), 'accept', source)
  }

  function rejectAll(source: Source = 'api'): Promise<void> {
    return decide(all('denied'), 'reject', source)
  }

  async function save(changes: Partial<Choices>): Promise<void> {
    checkChanges(Object.keys(core.standing.choices), changes)
    await decide(changeChoices(policy, core.standing.choices, changes), 'save', 'api')
  }

  async function withdraw(ids: string | readonly string[] = open, source: Source = 'api'): Promise<void> {
    const changes = Object.fromEntries([ids].flat().map((id) => [id, 'denied' as const]))
    checkChanges(Object.keys(core.standing.choices), changes)
    await decide(changeChoices(policy, core.standing.choices, changes), 'withdraw', source)
  }

  function whenGranted(expression: string): Promise<void> {
    return new Promise((granted) => {
      const look = () => void (core.active && allows(core.standing.choices, expression) && granted())
      core.listeners.add(look)
      look()
    })
  }

  async function declaration(): Promise<Declaration> {
    return (await core.load('declaration')).declare(core)
  }

  /** A control was pressed, ours or one of the page's own. */
  async function press(action: string, control?: HTMLElement): Promise<void> {
    const screen = core.drawn
    if (action === 'accept' || action === 'reject') {
      // Where only something new is asked, the answer is about that; the earlier ones stand.
      const { asked = open, choices } = core.standing
      const answer = action === 'accept' ? 'granted' : 'denied'
      const partial = screen?.layer === 'notice' && asked.length < open.length
      const next = partial ? changeChoices(policy, choices, Object.fromEntries(asked.map((id) => [id, answer] as const))) : all(answer)
      await decide(next, action, visitor())
    } else if (action === 'save') {
      await decide(changeChoices(policy, all('denied'), screen?.draft() ?? {}), 'save', visitor())
    } else if (action === 'withdraw' || action === 'opt-out') {
      await withdraw(undefined, 'ui')
    } else if (action === 'preferences' || action === 'customize') {
      await core.show('preferences')
    } else if (action === 'close') {
      screen?.back()
    } else if (action === 'once') {
      if (!isChild && (await isValid(core))) await core.embeds?.openOnce(control!)
    } else if (action === 'always') {
      const granted = core.embeds?.idsOf(control!) ?? []
      if (granted.length) await decide(changeChoices(policy, core.standing.choices, Object.fromEntries(granted.map((id) => [id, 'granted'] as const))), 'save', 'ui')
    }
  }

  /**
   * Goes on where a look at the cookie was not enough: the answer may count no more, or it holds and only the sweep after
   * it has to be repeated.
   */
  async function start(receipt: Receipt): Promise<void> {
    if (!(await isValid(core))) return
    if (core.standing.receipt) return sweepAgain(receipt)
    const before = core.standing
    reread(receipt)
    await settle(before, { answer: 'sent' })
  }

  /** Another tab changed the answer: the same follows here, but for the saving (hazard W12). */
  async function follow(before: Consent, receipt?: Receipt): Promise<void> {
    if (!(await isValid(core))) return
    if (receipt) reread(receipt)
    await settle(before)
    if (core.standing.status !== 'decided') await core.show('notice')
  }

  /**
   * What can wait until the notice is on the screen: tells what is wrong with the configuration and the marked elements, and
   * lets run what needs no answer.
   */
  async function review(): Promise<void> {
    if (!(await isValid(core))) return
    if (core.standing.status === 'pending') {
      // Services of a locked category run unasked; which those are, only the policy knows.
      become({ status: 'pending', choices: all('denied') })
      void core.open()
      core.embeds?.look()
    }
    for (const element of fromDocument('querySelectorAll')('[data-consent]')) {
      const needs = element.getAttribute('data-consent')!
      if (!isKnown(core.standing.choices, needs)) report(`data-consent="${needs}"`, 'unknown')
      if (element.localName === 'template') report(element.outerHTML, 'template')
      if (!(element instanceof HTMLScriptElement)) continue
      if (element.type !== 'text/plain' && !element.dataset['type']) report(element.outerHTML, 'ran')
      else if (core.nonce && element.nonce !== core.nonce) report(element.outerHTML, 'nonce')
    }
    if (usesGoogle(config)) reportLateGoogle(core)
    // What the visitor may want next is fetched, so that it comes at once.
    await core.drawn?.prepare()
    visitor()
    // Styles of the page may still come.
    if (fromDocument('readyState') !== 'complete') addEventListener('load', visitor, { once: true })
  }

  /** Where an act of the visitor comes from: once accept and reject were seen to differ, from a tilted choice. */
  function visitor(): Source {
    const tilt = core.drawn && !tilted.has(core) && tiltOf()
    if (tilt) {
      tilted.add(core)
      report(tilt, 'tilted')
    }
    return tilted.has(core) ? 'tilted' : 'ui'
  }

  /** An answer that lapsed, was given under another configuration, or is overruled by the browser's signal. */
  function reread(receipt: Receipt): void {
    const { signals } = core
    const consent = resolveConsent(policy, receipt, Date.now())
    const overruled = signals.length > 0 && !receipt.signals.length
    if (isChild) return become({ status: 'pending', choices: all('denied') })
    // Written down, so that a signal that is gone later is no yes. A refusal it agrees with stays as it was.
    const refused = overruled && open.some((id) => consent.choices[id] === 'granted')
    if (consent.status !== 'decided' && !refused) return become(consent)
    const renewed = refused
      ? record(all('denied'), { decidedAt: Date.now(), method: 'reject', source: 'signal', signals })
      : record(consent.choices, overruled ? { ...receipt, signals } : receipt)
    keep(renewed)
    become({ status: 'decided', choices: renewed.choices, receipt: renewed })
  }

  /** What a vendor wrote while the last page was left goes at the next start, until nothing is left (hazard W2). */
  async function sweepAgain(receipt: Receipt): Promise<void> {
    const { first } = await sweepDenied()
    if (!(await first).stuck.length) keep({ ...receipt, unswept: false })
  }

  function record(choices: Choices, how: Pick<Receipt, 'decidedAt' | 'method' | 'source' | 'signals'>): Receipt {
    const { decidedAt, method, source, signals } = how
    return {
      version: 1, fingerprint: core.fingerprint, revision: policy.revision, decidedAt, until: lapsesAt(policy, decidedAt, withoutLocked(choices)), method, source, regime: 'opt-in', signals,
      unswept: policy.services.some(({ id }) => choices[id] === 'denied'), answers: writeAnswers(policy, choices), choices,
    }
  }

  /** What is granted again is let go first. */
  function become(consent: Consent): void {
    letGo(core, consent.choices)
    core.become(consent)
  }

  function withoutLocked(choices: Choices): Choices {
    return Object.fromEntries(open.map((id) => [id, choices[id]!]))
  }

  async function decide(wanted: Choices, method: Method, source: Source): Promise<void> {
    if (isChild || !core.active || !(await isValid(core))) return
    const before = core.standing
    // Consent by a tilted choice is none (R-1203): what was granted before stays, nothing is added.
    const choices = source === 'tilted' ? both(wanted, before.choices) : wanted
    const { granted, denied } = differences(before.choices, choices)
    if (isAnswered(choices)) return core.drawn?.close()
    const receipt = record(choices, { decidedAt: Date.now(), method, source, signals: core.signals })
    const kept = keep(receipt)
    if (!kept) report('cookie', 'unsaved')
    // A yes that is not kept is no yes: the stricter of old and new holds while the page is open.
    const held = kept ? receipt : record(both(choices, before.choices), receipt)
    const said = !kept ? 'unsaved' : choices === wanted ? method : 'reject'
    // What is denied closes at once; what is only granted opens once the answer is drawn, so that the click stays quick.
    const isQuick = granted.length > 0 && !denied.length
    if (isQuick) {
      hide(said)
      core.unkept = true // until then the cookie is ahead of the page: no other tab wrote it
      drawing.set(core, held.choices)
      await afterPaint()
      if (drawing.get(core) !== held.choices) return // answered again meanwhile
    }
    drawing.delete(core)
    core.unkept = !kept
    become({ status: 'decided', choices: held.choices, receipt: held })
    await settle(before, { said, isHidden: isQuick })
  }

  /** Whether these are the choices already, or about to be: twenty clicks are one answer (hazard U16). */
  function isAnswered(choices: Choices): boolean {
    const { status, choices: current } = core.standing
    const latest = drawing.get(core) ?? (status === 'decided' ? current : undefined)
    if (!latest || core.embeds?.once.size) return false
    const { granted, denied } = differences(latest, choices)
    return !granted.length && !denied.length
  }

  /** Takes the layers away, and says what came of it. */
  function hide(said?: Method | 'unsaved'): void {
    if (core.drawn) void core.drawn.close(said).catch(gone)
    else if (said) void core.load('interface').then(({ screenOf }) => screenOf(core).close(said)).catch(gone)
  }

  /**
   * What follows from a change.
   *
   * @param said what is announced, where the visitor did something. `isHidden`: and the layers are gone already
   * @param answer `sent`: it was there when the page was asked for, so that another page would be no different
   */
  async function settle(before: Consent, { said, isHidden, answer = 'new' }: { said?: Method | 'unsaved'; isHidden?: boolean; answer?: 'new' | 'sent' } = {}): Promise<void> {
    const change = differences(before.choices, core.standing.choices)
    const once = core.embeds?.endOnce(change.denied) ?? []
    const ended = await endServices(core, [...change.denied, ...once], wholeServices)
    const isLate = answer === 'new' && uncovered(loadingIds().filter((id) => change.granted.includes(id))).length > 0
    const needsReload = ended.needsReload || isLate
    if (isLate && (config.reload ?? 'auto') === 'auto') openNothing()
    closeElements(core.taken, (needs, node) => core.active && (allows(core.standing.choices, needs) || !!core.embeds?.once.has(node)))
    if (!isHidden && (core.drawn || !needsReload)) hide(said)
    if (change.granted.length && !isHidden) await afterPaint()
    if (change.granted.length || change.denied.length) core.vendors?.update()
    const opened = core.open()
    core.embeds?.look()
    const { first, later } = await sweepDenied()
    const swept = await first
    const undeleted = [...remaining(swept), ...(await withdrawnServices(change.denied)).flatMap(outOfReach)]
    const withdrawal = change.denied.length ? await reportWithdrawal(change.denied, ended, swept, later) : undefined
    if (said || change.granted.length || change.denied.length) tell({ ...change, undeleted, needsReload, ...(withdrawal && { withdrawal }) })
    if (needsReload) await reload()
    await opened
  }

  /** The page's policy blocks what was just granted: it would only fail here, and the next page starts it. */
  function openNothing(): void {
    core.active = false
    // Unless the visitor stays, because a form of the page asked not to be left.
    setTimeout(() => {
      core.active = true
      void core.open()
    }, 5000)
  }

  /** The file that closes the interface did not come: it goes without a word, rather than stay answered. */
  function gone(error: unknown): void {
    core.drawn?.root.remove()
    report('interface', error)
  }

  /** Deletes what denied services left; what was granted meanwhile is left alone by the later looks. */
  async function sweepDenied(): Promise<ReturnType<typeof sweep>> {
    const services = await wholeServices()
    const isDenied = ({ id }: Service) => core.standing.choices[id] === 'denied'
    return sweep(() => ({ denied: services.filter(isDenied), kept: services.filter((service) => !isDenied(service)), own: [config.cookie?.name ?? 'assent'] }))
  }

  async function withdrawnServices(denied: readonly string[]): Promise<Service[]> {
    return denied.length ? (await wholeServices()).filter(({ id }) => denied.includes(id)) : []
  }

  /** Reports what is known at once; the rest follows when the last look is done, also to `lastWithdrawal`. */
  async function reportWithdrawal(denied: readonly string[], ended: Ended, first: Swept, later: Promise<readonly Swept[]>): Promise<Withdrawal> {
    const evidence = { at: core.standing.receipt?.decidedAt ?? Date.now(), services: await withdrawnServices(denied), ended, first }
    const soFar = (core.api!.lastWithdrawal = reportOf(evidence))
    void later.then((later) => {
      const complete = completeReport(soFar, evidence, later)
      // Unless there was another one meanwhile.
      if (core.api!.lastWithdrawal === soFar) core.api!.lastWithdrawal = complete
      core.emit('withdrawn', complete)
    })
    return soFar
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

  /** What has something to load: services, and what the guard's rules name. */
  function loadingIds(): string[] {
    const rules = typeof config.guard == 'object' ? (config.guard.rules ?? []) : []
    return [...policy.services.map(({ id }) => id), ...rules.flatMap(({ needs }) => needs.match(/[^\s|!]+/g) ?? [])]
  }

  function state(): State {
    const { status, choices, receipt } = core.standing
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
