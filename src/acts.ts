import type { Core } from './consent.ts'
import type { Declaration } from './core/declaration.ts'
import { allows } from './core/allows.ts'
import { checkChanges } from './core/config.ts'
import { choicesOf, openIds, writeAnswers } from './core/policy.ts'
import { changeChoices, cookieDays, differences, lapsesAt, resolveConsent, type Consent } from './core/resolve.ts'
import { formatReceipt } from './core/receipt.ts'
import type { Choice, Choices, Method, Receipt, Source } from './core/types.ts'
import { saveText } from './browser/receipt-store.ts'
import { keepFiles } from './keep-files.ts'
import { review, sourceOf } from './review.ts'
import { policyOf } from './services/whole.ts'
import { afterPaint, become, hide, settle, sweepDenied } from './settle.ts'
import { tellProblem } from './tell-problem.ts'
import { isValid } from './valid.ts'

/** What was answered and is being drawn, before it opens anything. */
const drawing = new WeakMap<Core, Choices>()

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
    acceptAll, rejectAll, save, withdraw, whenGranted, declaration, press, start, follow,
    review: () => review(core),
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
      await decide(next, action, sourceOf(core))
    } else if (action === 'save') {
      await decide(changeChoices(policy, all('denied'), screen?.draft() ?? {}), 'save', sourceOf(core))
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
    await settle(core, before, { answer: 'sent' })
  }

  /** Another tab changed the answer: the same follows here, but for the saving (hazard W12). */
  async function follow(before: Consent, receipt?: Receipt): Promise<void> {
    if (!(await isValid(core))) return
    if (receipt) reread(receipt)
    await settle(core, before)
    if (core.standing.status !== 'decided') await core.show('notice')
  }

  /** An answer that lapsed, was given under another configuration, or is overruled by the browser's signal. */
  function reread(receipt: Receipt): void {
    const { signals } = core
    const consent = resolveConsent(policy, receipt, Date.now())
    const overruled = signals.length > 0 && !receipt.signals.length
    if (isChild) return become(core, { status: 'pending', choices: all('denied') })
    // Written down, so that a signal that is gone later is no yes. A refusal it agrees with stays as it was.
    const refused = overruled && open.some((id) => consent.choices[id] === 'granted')
    if (consent.status !== 'decided' && !refused) return become(core, consent)
    const renewed = refused
      ? record(all('denied'), { decidedAt: Date.now(), method: 'reject', source: 'signal', signals })
      : record(consent.choices, overruled ? { ...receipt, signals } : receipt)
    keep(renewed)
    become(core, { status: 'decided', choices: renewed.choices, receipt: renewed })
  }

  /** What a vendor wrote while the last page was left goes at the next start, until nothing is left (hazard W2). */
  async function sweepAgain(receipt: Receipt): Promise<void> {
    const { first } = await sweepDenied(core)
    if (!(await first).stuck.length) keep({ ...receipt, unswept: false })
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

  async function decide(wanted: Choices, method: Method, source: Source): Promise<void> {
    const { standing } = core
    // What only takes back what was granted under this very configuration waits for no check of it: a vendor could send meanwhile.
    const isSurelyNo = standing.receipt?.fingerprint === core.fingerprint && !differences(standing.choices, wanted).granted.length
    if (isChild || !core.active || !(isSurelyNo || (await isValid(core)))) return
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
      hide(core, said)
      core.unkept = true // until then the cookie is ahead of the page: no other tab wrote it
      drawing.set(core, held.choices)
      await afterPaint()
      if (drawing.get(core) !== held.choices) return // answered again meanwhile
    }
    drawing.delete(core)
    core.unkept = !kept
    become(core, { status: 'decided', choices: held.choices, receipt: held })
    await settle(core, before, { said, isHidden: isQuick })
  }

  /** Whether these are the choices already, or about to be: twenty clicks are one answer (hazard U16). */
  function isAnswered(choices: Choices): boolean {
    const { status, choices: current } = core.standing
    const latest = drawing.get(core) ?? (status === 'decided' ? current : undefined)
    if (!latest || core.embeds?.once.size) return false
    const { granted, denied } = differences(latest, choices)
    return !granted.length && !denied.length
  }
}

function both(one: Choices, other: Choices): Choices {
  return Object.fromEntries(Object.keys(one).map((id) => [id, one[id] === 'granted' && other[id] === 'granted' ? 'granted' : 'denied']))
}
