import { allows } from './core/allows.ts'
import type { Config } from './core/config.ts'
import { hash } from './core/hash.ts'
import { categoryIds, choicesFrom, googleMode, isLocked, type Policy } from './core/policy.ts'
import { parseReceipt } from './core/receipt.ts'
import type { Consent } from './core/resolve.ts'
import { createGate } from './browser/gate.ts'
import { createScriptQueue, type ScriptQueue } from './browser/script-queue.ts'
import { fromDocument } from './browser/document.ts'
import { listenForClicks } from './browser/clicks.ts'
import { readCookies, watchCookies } from './browser/cookie-store.ts'
import { browserSignals } from './browser/signals.ts'
import { showReopen } from './browser/reopen.ts'
import { trustedTypes } from './browser/trusted-types.ts'
import { tellVendors } from './signals/index.ts'
import type { Embeds } from './browser/embeds.ts'
import type { VendorTags } from './browser/vendor-tags.ts'
import type { AssentConsent, Change, State, Withdrawal } from './api.ts'
import type { Screen } from './screen.ts'
import type { Texts } from './locales/texts.ts'
import type { Receipt, Report, Service, Signal } from './core/types.ts'

/** The code that is fetched when it is needed, by name. */
export interface Files {
  acts: typeof import('./acts.ts')
  interface: typeof import('./screen.ts')
  vendors: typeof import('./browser/vendor-tags.ts')
  embeds: typeof import('./browser/embeds.ts')
  hold: typeof import('./guard/hold.ts')
  label: typeof import('./label.ts')
  layer: typeof import('./signals/in-layer.ts')
  declaration: typeof import('./declaration.ts')
  check: typeof import('./check.ts')
  /** Half of a catalogue service, where the script tag knows no more of it than its id: what it takes to run it, or `.about`. */
  [service: `services/${string}`]: { default(options?: object): Service }
  /** One part of a language, `locales/de.notice`; in npm all of it. */
  [texts: `locales/${string}`]: { default: Partial<Texts> }
  /** The style sheet's text, for the script tag; in npm the site imports the style sheet itself. */
  [theme: `themes/${string}`]: { default: string }
}

/** What the first file asks of others: their default exports, and what these are given besides the core. */
type Doors = {
  [Name in 'acts' | 'interface' | 'vendors' | 'embeds' | 'label']: Files[Name] extends { default: (core: Core, ...args: infer Args) => unknown } ? Args : never
}

/** What differs between the script tag and npm: where the rest of the code comes from, and whether it was checked. */
export interface Parts {
  readonly nonce: string
  /** What the page gave, as long as nobody checked it. */
  readonly unchecked?: unknown
  load<Name extends keyof Files>(name: Name): Promise<Files[Name]>
}

/** The state, and the doors to everything that acts on the page: what acts, screen and vendors work with. */
export interface Core extends Omit<Parts, 'load'> {
  load: Parts['load']
  readonly config: Config
  /** Short hash of the configuration. */
  readonly fingerprint: string
  readonly signals: readonly Signal[]
  readonly inTurn: ScriptQueue
  readonly report: Report
  /** Shared by all files of the SDK: a page allows one policy of a name. */
  readonly asTrusted: typeof trustedTypes
  readonly listeners: Set<(state: State, change: Change) => void>
  /** Marked elements that are open or ran, and what each needs: see gate.ts. */
  readonly taken: Map<Node, string>
  /** Where the visitor stands now. */
  standing: Consent
  /** False while prerendering, after `destroy`, and where the configuration is invalid: then nothing opens (L11). */
  active: boolean
  /** True where the browser refused to keep the newest answer. */
  unkept?: boolean
  /** What visitors are asked about, once somebody needed it: see `policyOf`. */
  policy?: Policy
  /** The running services, if any was started. */
  vendors?: VendorTags
  /** True in builds that tell other vendors than Google, too. */
  tellsAll?: boolean
  /** The drawn interface, if it was needed. */
  drawn?: Screen
  /** The embeds of the page, once one was held. */
  embeds?: Embeds
  /** Whether the configuration is valid, once somebody asked. */
  valid?: Promise<boolean>
  /** True once words of another language did not come: see `wordsOf`. */
  english?: boolean
  /** What the page was given: `lastWithdrawal` is written there by the first withdrawal. */
  api?: { lastWithdrawal?: Withdrawal }
  /** Called once for each marked element that is held; without needs for one that takes the declaration. */
  onHeld(element: Element, needs: string | null): void
  show(layer: 'notice' | 'preferences'): unknown
  /** Makes this the state: closes at once what it does not grant, opens nothing yet. */
  become(consent: Consent): void
  /** Opens what is granted and takes back what is not. Settles when all of it has run. */
  open(): Promise<unknown>
  emit(event: string, detail: unknown): void
  /** Shows the control that reopens the choices, or takes it away. */
  reopen(shown: boolean): void
  destroy(): void
}

/**
 * Wires the core to the page: the part that every visitor loads, whatever the answer.
 *
 * An answer that was given under this very configuration and has not lapsed needs no more than a look. Everything else
 * (an older answer, an act, a service, an open layer, a problem) fetches the code for it, and until that has come the gate
 * is shut.
 */
export function startConsent(config: Config, parts: Parts): AssentConsent {
  // Options of our listeners: each comes before the page's own, because what a vendor does in the same moment must find the gate shut.
  const end = Object.assign(new AbortController(), { capture: true })
  let hideReopen: (() => void) | undefined
  /** The look that is to come. */
  let later: unknown
  const ids = [...categoryIds(config), ...[config.services ?? []].flat().map((service) => service?.id)]
  const nothing: Consent = { status: 'pending', choices: choicesFrom(ids, (id) => isLocked(config, id)) }
  const may = (expression: string) => core.active && allows(core.standing.choices, expression)
  const report = (place: string, problem: unknown) => act('report', place, problem)

  const core: Core = {
    ...parts, config, report, show, become, open, emit, onHeld, destroy,
    fingerprint: hash(JSON.stringify(config)),
    listeners: new Set(),
    taken: new Map(),
    signals: browserSignals(),
    inTurn: createScriptQueue(report),
    asTrusted: trustedTypes,
    standing: nothing,
    active: false,
    reopen(shown) {
      hideReopen?.()
      if (!shown || !core.active || config.reopen === 'none') return
      hideReopen = showReopen()
      // It says so in English until another language has come.
      if (!/^en/i.test(config.texts ? '' : config.language ?? fromDocument('documentElement').lang)) use('label')
    },
  }
  const gate = createGate(core, may, observe)
  // childList only: watching attributes costs as much again as building the page (P2).
  const observer = new MutationObserver((records) => {
    gate(records)
    lookAgain()
  })

  tellVendors(core, 'default', {}, end)
  listenForClicks((action, control) => act('press', action, control), end)
  if (fromDocument('prerendering' as 'hidden')) fromDocument('addEventListener')('prerenderingchange', start, end)
  else start()

  const api: Record<string, unknown> = {
    get status() { return core.standing.status },
    get choices() { return core.standing.choices },
    get receipt() { return core.standing.receipt },
    allows: may,
    close: () => core.drawn?.close(),
    subscribe,
    destroy,
  }
  for (const name of 'rejectAll acceptAll whenGranted openPreferences openNotice declaration save withdraw'.split(' ')) api[name] = (...args: unknown[]) => run('acts', name as 'save', ...args)
  return (core.api = api) as unknown as AssentConsent

  function observe(root: Node): void {
    observer.observe(root, { childList: true, subtree: true })
  }

  function onHeld(element: Element, needs: string | null): void {
    const { localName: kind, src, dataset } = element as HTMLIFrameElement
    if (needs !== null) emit('blocked', { kind, needs, url: src || dataset.src })
    // What a visitor would see of a vendor's gets a placeholder; an element without needs takes the declaration.
    if (!/^(script|img|link)$/.test(kind)) use('embeds', element)
  }

  function start(): void {
    const receipt = newest()
    // An answer that can be taken as it is. A signal that came after it is obeyed over it.
    const plain = receipt?.fingerprint === core.fingerprint && Date.now() < receipt.until && (!core.signals[0] || receipt.signals[0])
    core.active = true
    observe(document)
    if (plain) become({ status: 'decided', choices: receipt.choices, receipt })
    open()
    const settled = receipt && (!plain || receipt.unswept) && act('start', receipt)
    whenParsed(async () => {
      if (core.active) gate()
      await settled
      // Not before: until the answer found is understood, another would only be the same again.
      watchCookies(refresh, end)
      if (core.active) emit('ready', core.standing)
      if (core.standing.status === 'decided') core.reopen(true)
      else show('notice', true)
    })
  }

  /** Nothing tells when a shadow root is attached: a while after each change the whole page is gone through for new ones. */
  function lookAgain(): void {
    later ??= setTimeout(() => {
      later = undefined
      if (core.active) gate()
    }, 500)
  }

  /** The newest answer among all cookies of our name (hazard S8); one from a clock a day ahead does not count. */
  function newest(): Receipt | undefined {
    return readCookies(config.cookie?.name ?? 'assent')
      .flatMap((cookie) => parseReceipt(cookie, ids, Date.now() + 864e5) ?? [])
      .sort((a, b) => b.decidedAt - a.decidedAt)[0]
  }

  /** Another tab, or another page before a bfcache restore, may have changed the answer: shut until it is understood. */
  function refresh(): void {
    const before = core.standing
    const receipt = newest()
    if (core.unkept || receipt?.decidedAt === before.receipt?.decidedAt) return
    become(nothing)
    act('follow', before, receipt)
  }

  function become(consent: Consent): void {
    core.standing = consent
    if (consent.receipt) tellVendors(core, 'update', consent.choices, end)
  }

  function open(): Promise<unknown> {
    const services = config.services?.some?.((service) => googleMode(config) === 'advanced' || may(`${service?.id}`))
    return Promise.all([services && use('vendors', may), gate()])
  }

  /** Runs what a file of ours is there for. */
  function run<Name extends keyof Doors>(name: Name, ...args: Doors[Name]): Promise<void> {
    return core.load(name).then((file) => (file.default as (core: Core, ...args: Doors[Name]) => unknown)(core, ...args)) as Promise<void>
  }

  /** One that does not come, or fails, is told and holds up nobody. */
  function use<Name extends keyof Doors>(name: Name, ...args: Doors[Name]): Promise<void> {
    return run(name, ...args).catch((error) => report(name, error))
  }

  /** For what nobody awaits: a failure of ours must not surface in the host page. */
  function act(...args: Doors['acts']): Promise<void> {
    return run('acts', ...args).catch((error) => console.warn('[assent]', error))
  }

  function show(layer: 'notice' | 'preferences', unasked?: boolean): unknown {
    return core.active && use('interface', layer, unasked)
  }

  function subscribe(listener: (state: State, change: Change) => void): () => void {
    core.listeners.add(listener)
    return () => core.listeners.delete(listener)
  }

  function emit(event: string, detail: unknown): void {
    fromDocument('dispatchEvent')(new CustomEvent('assent:' + event, { detail }))
  }

  function destroy(): void {
    core.active = false
    end.abort()
    observer.disconnect()
    core.drawn?.destroy()
    core.reopen(false)
  }
}

/** Once the HTML is parsed: an interface drawn earlier would be wiped by a framework that takes over the document (L4). */
export function whenParsed(run: () => void): void {
  if (fromDocument('readyState') === 'loading') addEventListener('DOMContentLoaded', run)
  else setTimeout(run)
}

