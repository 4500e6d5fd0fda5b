import { allows, idsIn } from './core/allows.ts'
import type { Config } from './core/config.ts'
import type { Policy } from './core/policy.ts'
import { newestReceipt, hasGrant, resolveConsent, type Consent } from './core/resolve.ts'
import { parseReceipt } from './core/receipt.ts'
import { createGate } from './browser/gate.ts'
import { createScriptQueue, type ScriptQueue } from './browser/script-queue.ts'
import { fromDocument } from './browser/document.ts'
import { listenForClicks } from './browser/clicks.ts'
import { readCookies, watchCookies } from './browser/cookie-store.ts'
import { browserSignals } from './browser/signals.ts'
import { showReopen } from './browser/reopen.ts'
import { tellGoogle } from './browser/google-consent.ts'
import type { VendorTags } from './browser/vendor-tags.ts'
import type { AssentConsent, Change, State } from './api.ts'
import type { Acts } from './acts.ts'
import type { Screen } from './screen.ts'
import type { Receipt, Report, Service, Signal } from './core/types.ts'

/** What differs between the script tag and npm: where the rest of the code comes from, and whether it was checked. */
export interface Parts {
  readonly nonce: string
  /** Short hash of the configuration. */
  readonly fingerprint: string
  /** Checks a configuration that was not checked yet; rejects with the mistake. */
  check?(): Promise<unknown>
  /** The service with what it takes to run. */
  runnable(service: Service): Service | Promise<Service>
  /** The service with all that is told about it, too. */
  whole(service: Service): Service | Promise<Service>
  vendors(): Promise<typeof import('./browser/vendor-tags.ts')>
  acts(): Promise<typeof import('./acts.ts')>
  screen(): Promise<typeof import('./screen.ts')>
}

/** What acts and screen work with: the state, and the doors to everything that acts on the page. */
export interface Core {
  readonly config: Config
  readonly policy: Policy
  readonly parts: Parts
  readonly cookieName: string
  readonly signals: readonly Signal[]
  readonly queue: ScriptQueue
  readonly report: Report
  /** Where the visitor stands now. */
  consent(): Consent
  /** The running services, if any was started. */
  vendors(): VendorTags | undefined
  /** The drawn interface, if it was needed. */
  drawn(): Screen | undefined
  screen(): Promise<Screen>
  /** Settles with whether the configuration is valid. An invalid one closes everything. */
  valid(): Promise<boolean>
  /** Makes this receipt the state: closes at once what it does not grant, opens nothing yet. */
  become(receipt: Receipt | undefined, saved: boolean): void
  /** Opens what is granted and takes back what is not. Settles when all of it has run. */
  open(): Promise<unknown>
  tell(change: Change): void
  emit(event: string, detail: unknown): void
  showReopen(): unknown
}

/**
 * Wires the core to the page: the part that every visitor loads, whatever the answer. What only an act, a service or an
 * open layer needs comes later.
 */
export function startConsent(config: Config, policy: Policy, parts: Parts): AssentConsent {
  const cookieName = config.cookie?.name ?? 'assent'
  const { google, browser } = config.signals ?? {}
  const usesGoogle = google ? google !== 'off' : policy.services.some((service) => service.consentMode)
  const signals = browserSignals()
  const listeners = new Set<(state: State, change: Change) => void>()
  const told = new Set<string>()
  const queue = createScriptQueue(report)
  const mayRun = (service: Service) => active && (may(service.id) || (google === 'advanced' && !!service.consentMode))
  let consent = resolveConsent(policy, undefined, 0)
  /** A prerendered page has no visitor yet, an invalid configuration never will: nothing may open (hazard L11). */
  let active = false
  /** The newest answer is held in memory only, because the browser refused to keep it. */
  let unsaved = false
  let waiting: [expression: string, granted: () => void][] = []
  let acts: Promise<Acts> | undefined
  let vendors: VendorTags | undefined
  let drawing: Promise<Screen> | undefined
  let drawn: Screen | undefined
  let hideReopen: (() => void) | undefined
  let checked: Promise<boolean> | undefined
  let undo: (() => void)[] = []

  const core: Core = {
    config, policy, parts, cookieName, signals, queue, report, screen, valid, become, open, tell, emit,
    consent: () => consent,
    vendors: () => vendors,
    drawn: () => drawn,
    showReopen: () => active && config.reopen !== 'none' && (hideReopen ??= showReopen()),
  }
  if (usesGoogle) tellGoogle('default', {})
  const gate = createGate({ queue, report, nonce: parts.nonce, allows: mayElement, onBlocked: (blocked) => emit('blocked', blocked) })
  undo.push(listenForClicks((action) => quietly('press', action)), gate.stop)
  if ((document as { prerendering?: boolean }).prerendering) fromDocument('addEventListener')('prerenderingchange', start, { once: true })
  else start()
  whenParsed(() => emit('ready', state()))

  return {
    get status() { return consent.status },
    get choices() { return consent.choices },
    get receipt() { return consent.receipt },
    allows: may,
    acceptAll: () => act('acceptAll'),
    rejectAll: () => act('rejectAll'),
    save: (choices) => act('save', choices),
    withdraw: (ids) => act('withdraw', ids),
    openNotice: () => show('notice'),
    openPreferences: () => show('preferences'),
    close: () => drawn?.close(),
    whenGranted: (expression) => new Promise((granted) => (may(expression) ? granted() : waiting.push([expression, granted]))),
    subscribe: (listener) => (listeners.add(listener), () => void listeners.delete(listener)),
    destroy,
  }

  function start(): void {
    active = true
    undo.push(watchCookies(refresh))
    const receipt = load()
    // the signal is obeyed over an earlier grant, unless that grant was given in spite of it.
    const overruled = receipt && signals[0] && !receipt.signals[0] && hasGrant(receipt.choices)
    const unchecked = receipt && parts.check && receipt.fingerprint !== parts.fingerprint
    if (!overruled && !unchecked) become(receipt, true)
    open()
    if (overruled) quietly('obeySignal')
    else if (unchecked) quietly('renew', receipt)
    else if (receipt?.unswept) quietly('sweepAgain')
    else if (!policy.questions[0]) valid()
    const silent = overruled || unchecked || !consent.asked[0] || (signals[0] && browser === 'refuse')
    if (!silent) screen().catch(() => {}) // reported there; only fetched ahead here
    whenParsed(() => (silent ? core.showReopen() : show('notice').then(valid)))
  }

  function load(): Receipt | undefined {
    return newestReceipt(readCookies(cookieName).map((text) => parseReceipt(text, policy)), Date.now())
  }

  /** Another tab, another page before a bfcache restore, or time itself may have changed the answer. */
  function refresh(): void {
    const receipt = load()
    const next = resolveConsent(policy, receipt, Date.now())
    const [known = 0, found = 0] = [consent.receipt?.decidedAt, receipt?.decidedAt]
    if (unsaved ? found <= known : found === known && next.status === consent.status) return
    const before = consent
    become(receipt, true)
    quietly('follow', before)
  }

  function become(receipt: Receipt | undefined, saved: boolean): void {
    unsaved = !saved
    consent = resolveConsent(policy, receipt, Date.now())
    if (usesGoogle && receipt) tellGoogle('update', consent.choices)
  }

  function open(): Promise<unknown> {
    const still = waiting
    waiting = []
    for (const one of still) may(one[0]) ? one[1]() : waiting.push(one)
    return Promise.all([policy.services.some(mayRun) && startVendors(), gate.apply()])
  }

  async function startVendors(): Promise<unknown> {
    const { createVendorTags } = await parts.vendors()
    vendors ??= createVendorTags(core, mayRun)
    return vendors.start()
  }

  function may(expression: string): boolean {
    return active && allows(consent.choices, expression)
  }

  function mayElement(expression: string): boolean {
    if (idsIn(expression).some((id) => !(id in consent.choices))) report(expression, 'unknown')
    return may(expression)
  }

  async function act<Name extends keyof Acts>(name: Name, ...args: Parameters<Acts[Name]>): Promise<void> {
    acts ??= parts.acts().then(({ createActs }) => createActs(core))
    let ready
    try {
      ready = await acts
    } catch (error) {
      acts = undefined
      return report(name, error)
    }
    return (ready[name] as (...args: unknown[]) => Promise<void>)(...args)
  }

  /** For what nobody awaits: a failure of ours must not surface in the host page. */
  function quietly<Name extends keyof Acts>(name: Name, ...args: Parameters<Acts[Name]>): void {
    act(name, ...args).catch((error) => report(name, error))
  }

  function screen(): Promise<Screen> {
    drawing ??= parts.screen().then(({ createScreen }) => (drawn = createScreen(core)))
    return drawing.catch((error) => {
      drawing = undefined
      report('interface', error)
      throw error
    })
  }

  async function show(layer: 'notice' | 'preferences'): Promise<unknown> {
    return active && screen().then((ready) => {
      hideReopen?.()
      hideReopen = undefined
      return ready.open(layer)
    }, core.showReopen)
  }

  function valid(): Promise<boolean> {
    return (checked ??= Promise.resolve(parts.check?.()).then(
      () => true,
      (error) => {
        console.error(`[assent] ${error.message}`)
        destroy()
        return false
      },
    ))
  }

  function state(): State {
    return { status: consent.status, choices: consent.choices, receipt: consent.receipt }
  }

  function tell(change: Change): void {
    for (const listener of listeners) {
      try {
        listener(state(), change)
      } catch (error) {
        report('subscribe', error)
      }
    }
    emit('change', { ...state(), ...change })
  }

  function emit(event: string, detail: unknown): void {
    fromDocument('dispatchEvent')(new CustomEvent('assent:' + event, { detail }))
  }

  async function report(place: string, problem: unknown): Promise<void> {
    if (told.has(place + problem)) return
    told.add(place + problem)
    const message = await parts.acts().then(({ explain }) => explain(problem), () => String(problem))
    emit('error', { place, message })
    try {
      if (config.onError) config.onError({ place, message })
      else console.warn(`[assent] ${place}: ${message}`)
    } catch {
      // The owner's own handler threw: there is nobody left to tell.
    }
  }

  function destroy(): void {
    active = false
    undo.forEach((end) => end())
    undo = []
    drawn?.destroy()
    hideReopen?.()
  }
}

/** Once the HTML is parsed: an interface drawn earlier would be wiped by a framework that takes over the document (L4). */
export function whenParsed(run: () => void): void {
  if (fromDocument('readyState') === 'loading') fromDocument('addEventListener')('DOMContentLoaded', run, { once: true })
  else setTimeout(run)
}
