import { allows } from './core/allows.ts'
import type { Config } from './core/config.ts'
import { hash } from './core/hash.ts'
import { categoryIds, choicesFrom, isLocked, type Policy } from './core/policy.ts'
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
import { tellGoogle } from './browser/google-consent.ts'
import type { VendorTags } from './browser/vendor-tags.ts'
import type { AssentConsent, Change, State } from './api.ts'
import type { Screen } from './screen.ts'
import type { Receipt, Report, Service, Signal } from './core/types.ts'

/** The code that is fetched when it is needed, by name. */
export interface Files {
  acts: typeof import('./acts.ts')
  interface: typeof import('./screen.ts')
  vendors: typeof import('./browser/vendor-tags.ts')
  check: typeof import('./check.ts')
  /** Half of a catalogue service, where the script tag knows no more of it than its id: what it takes to run it, or `.about`. */
  [service: `services/${string}`]: { default(options?: object): Service }
  /** The style sheet's text, for the script tag; in npm the site imports the style sheet itself. */
  [theme: `themes/${string}`]: { default: string }
}

/** What differs between the script tag and npm: where the rest of the code comes from, and whether it was checked. */
export interface Parts {
  readonly nonce: string
  /** What the page gave, as long as nobody checked it. */
  readonly unchecked?: unknown
  load<Name extends keyof Files>(name: Name): Promise<Files[Name]>
}

/** The state, and the doors to everything that acts on the page: what acts, screen and vendors work with. */
export interface Core extends Parts {
  readonly config: Config
  /** Short hash of the configuration. */
  readonly fingerprint: string
  readonly signals: readonly Signal[]
  readonly queue: ScriptQueue
  readonly report: Report
  /** Shared by all files of the SDK: a page allows one policy of a name. */
  readonly trusted: typeof trustedTypes
  readonly listeners: Set<(state: State, change: Change) => void>
  /** Where the visitor stands now. */
  consent: Consent
  /** False while prerendering, after `destroy`, and where the configuration is invalid: then nothing opens (L11). */
  active: boolean
  /** True where the browser refused to keep the newest answer. */
  unsaved?: boolean
  /** What visitors are asked about, once somebody needed it: see `policyOf`. */
  policy?: Policy
  /** The running services, if any was started. */
  vendors?: VendorTags
  /** The drawn interface, if it was needed. */
  drawn?: Screen
  /** Whether the configuration is valid, once somebody asked. */
  valid?: Promise<boolean>
  show(layer: 'notice' | 'preferences'): Promise<unknown>
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
  const text = JSON.stringify(config)
  const end = new AbortController()
  let hideReopen: (() => void) | undefined
  const ids = [...categoryIds(config), ...[config.services ?? []].flat().map((service) => service?.id)]
  const nothing: Consent = { status: 'pending', choices: choicesFrom(ids, (id) => isLocked(config, id)) }
  const google = config.signals?.google
  const usesGoogle = google ? google !== 'off' : /"google-[at]|consentMode/.test(text)
  const may = (expression: string) => core.active && allows(core.consent.choices, expression)
  const report = (place: string, problem: unknown) => act('report', place, problem)

  const core: Core = {
    ...parts, config, report, show, become, open, emit, destroy,
    fingerprint: hash(text),
    signals: browserSignals(),
    queue: createScriptQueue(report),
    listeners: new Set(),
    trusted: trustedTypes,
    consent: nothing,
    active: false,
    reopen(shown) {
      hideReopen?.()
      hideReopen = shown && core.active && config.reopen !== 'none' ? showReopen() : undefined
    },
  }
  const gate = createGate(core, may)
  // childList only, and one query for a whole batch of additions: a query per node takes five times as long (P1).
  const observer = new MutationObserver(gate)

  if (usesGoogle) tellGoogle('default', {})
  listenForClicks((action) => act('press', action), end.signal)
  if (fromDocument('prerendering' as 'hidden')) fromDocument('addEventListener')('prerenderingchange', start, end)
  else start()

  const api: Record<string, unknown> = {
    get status() { return core.consent.status },
    get choices() { return core.consent.choices },
    get receipt() { return core.consent.receipt },
    allows: may,
    openNotice: () => show('notice'),
    openPreferences: () => show('preferences'),
    close: () => core.drawn?.close(),
    whenGranted: (expression: string) => new Promise<void>((granted) => {
      const look = () => void (may(expression) && granted())
      subscribe(look)
      look()
    }),
    subscribe,
    destroy,
  }
  for (const name of ['acceptAll', 'rejectAll', 'save', 'withdraw']) api[name] = (...args: unknown[]) => acts(name, args)
  return api as unknown as AssentConsent

  function start(): void {
    const receipt = newest()
    // An answer that can be taken as it is. A signal that came after it is obeyed over it.
    const plain = receipt?.fingerprint === core.fingerprint && Date.now() < receipt.until && !(core.signals[0] && !receipt.signals[0])
    core.active = true
    observer.observe(document, { childList: true, subtree: true })
    if (plain) become({ status: 'decided', choices: receipt.choices, receipt })
    open()
    const settled = receipt && (!plain || receipt.unswept) && act('start', receipt)
    whenParsed(async () => {
      if (core.active) gate()
      await settled
      // Not before: until the answer found is understood, another would only be the same again.
      watchCookies(refresh, end)
      if (core.active) emit('ready', core.consent)
      if (core.consent.status === 'decided') core.reopen(true)
      else show('notice', true)
    })
  }

  /** The newest answer among all cookies of our name (hazard S8); one from a clock a day ahead does not count. */
  function newest(): Receipt | undefined {
    return readCookies(config.cookie?.name ?? 'assent')
      .flatMap((cookie) => parseReceipt(cookie, ids) ?? [])
      .filter(({ decidedAt }) => decidedAt < Date.now() + 864e5)
      .sort((a, b) => b.decidedAt - a.decidedAt)[0]
  }

  /** Another tab, or another page before a bfcache restore, may have changed the answer: shut until it is understood. */
  function refresh(): void {
    const before = core.consent
    const receipt = newest()
    if (core.unsaved || receipt?.decidedAt === before.receipt?.decidedAt) return
    become(nothing)
    act('follow', before, receipt)
  }

  function become(consent: Consent): void {
    core.consent = consent
    if (usesGoogle && consent.receipt) tellGoogle('update', consent.choices)
  }

  function open(): Promise<unknown> {
    const services = config.services?.some?.((service) => google === 'advanced' || core.consent.choices[service?.id] === 'granted')
    return Promise.all([services && core.load('vendors').then(({ startVendors }) => startVendors(core, may)), gate()])
  }

  function acts(name: string, args: unknown[]): Promise<void> {
    return core.load('acts').then(({ createActs }) => (createActs(core) as unknown as Record<string, (...args: unknown[]) => Promise<void>>)[name]!(...args))
  }

  /** For what nobody awaits: a failure of ours must not surface in the host page. */
  function act(name: string, ...args: unknown[]): Promise<void> {
    return acts(name, args).catch((error) => console.warn('[assent]', error))
  }

  async function show(layer: 'notice' | 'preferences', unasked?: boolean): Promise<unknown> {
    return core.active && core.load('interface').then(({ openLayer }) => openLayer(core, layer, unasked)).catch((error) => report('interface', error))
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

