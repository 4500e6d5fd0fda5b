import { createElements } from './elements.ts'
import { createFrames, isFrame } from './frames.ts'
import { createObserver, type Observed } from './observe.ts'
import { createQuarantine, type Quarantine, type State } from './quarantine.ts'
import { createRoots } from './roots.ts'
import { createScripts } from './scripts.ts'
import { createStorage } from './storage.ts'
import { createStyles } from './styles.ts'
import { createWho, type GuardedService, type Owner } from './who.ts'
import { createWraps, hideSources } from './wraps.ts'
import { addressesInText, LOADING } from './addresses.ts'
import { forbidOthers, hostSources } from './csp.ts'
import { baseOf, clone, findAll, firstChildOf, getAttribute, isElement, parentOf, replace, tagOf, windowOf } from './native.ts'
import { guardAttributes } from './attributes.ts'
import { guardBlobs } from './blobs.ts'
import { guardDocuments } from './documents.ts'
import { guardForms } from './forms.ts'
import { guardInsertions } from './insertions.ts'
import { guardNetwork } from './network.ts'
import { guardXhr } from './xhr.ts'
import { HELD } from '../browser/held.ts'
import { guardLoads, guardWorkers, type WorkerRules } from './workers.ts'
import { fromDocument } from '../browser/document.ts'
import { mayLeave, siteOf } from './site.ts'
import type { GuardSettings } from '../core/config.ts'
import type { Realm, Watch } from './realm.ts'

export type { Observed, ObservedItem, ObservedParty } from './observe.ts'

/** A guard at work. */
export interface Guard {
  /** Looks at the choices again: lets out what is granted now, refuses what is denied, takes back what was withdrawn. */
  look(): void
  /** What was seen so far. */
  observed(): Omit<Observed, 'configuration'>
  /** Puts back every function that is still ours. Lets nothing out. */
  destroy(): void
}

export interface GuardOptions extends Required<GuardSettings> {
  readonly services: readonly GuardedService[]
  readonly state: State
  readonly nonce: string
  /** Where what is held waits. @default in memory, for its grant */
  readonly quarantine?: Quarantine
  /** Whether the page ran before. @default false */
  readonly isLate?: boolean
  /** Names that are the SDK's own. */
  readonly own: readonly string[]
  /** Hosts that a run-time policy lets through, and the ids it is made for. */
  granted(): { hosts: readonly string[]; ids: readonly string[] }
  categoryOf(service: string): string
  emit(event: 'blocked', detail: unknown): void
  report(place: string, problem: unknown): void
}

/** What is asked for again each time that it is called. */
const CALLS = /^(fetch|beacon|xhr|websocket|eventsource|webtransport)$/

/** Addresses told of, at most, and how much of each. */
const MOST_TOLD = 5000
const LONGEST_TOLD = 2000

/** Watches code that does not cooperate (tier C): see docs/gate.md for what it stops and what it cannot. */
export function startGuard(options: GuardOptions): Guard {
  const { mode, state, services } = options
  const patches = mode === 'patch'
  const report = (problem: unknown) => options.report('guard', problem)
  const who = createWho({ ...options, ...(mode === 'csp' && { unknown: 'deny' }), page: location.hostname, base: (from) => baseOf(from ?? document) })
  const { quarantine = createQuarantine(state, report) } = options
  const observer = createObserver(who, options.categoryOf, options.own)
  /** Realms, and what has them listen. */
  const entered = new WeakMap<object, () => void>()
  const seen = new WeakSet<Document>([document])
  const channel = 'assent' + Math.random().toString(36).slice(2)
  const told = new Set<string>()
  const blobs = new Map<string, Blob>()
  const watch: Watch = {
    wraps: createWraps(isActive), quarantine, nonce: options.nonce, judge, judgeInline, judgeName, isActive, isHolding: patches, isLate: options.isLate ?? false, blobs, enter, report,
    allows: ({ needs }) => state.allows(needs),
  }
  const frames = createFrames(watch)
  const styles = createStyles(watch)
  const roots = createRoots(watch, watchTree)
  const elements = createElements(watch, { frames, scripts: createScripts(watch), styles, roots })
  const guardStorage = createStorage(watch)
  const mutations = new MutationObserver(check)
  let isOver = false
  let policy: string | undefined

  if (mode === 'csp') startPolicy()
  else enter(window)
  watchTree(document)
  // Where it comes late, there may be frames and shadow roots already.
  roots.within(document)
  for (const frame of findAll(document, 'iframe,frame')) enter(windowOf(frame))
  return { look, observed: () => observer.observed(), destroy }

  function isActive(): boolean {
    return !isOver
  }

  function judge(kind: string, address: string, from: Node): Owner | undefined {
    if (isOver) return
    try {
      if (!patches) return sees(kind, address, from)
      const owner = who.ownerOf(address, from)
      if (!owner) return options.unknown === 'observe' ? sees(kind, address, from) : undefined
      if (state.allows(owner.needs)) return
      tell(kind, address, owner)
      if (kind === 'script') Reflect.set(from, HELD, true)
      return owner
    } catch (error) {
      report(error)
      // Closed on failure, as far as somebody else's host is concerned.
      return mayLeave(address, location.origin) ? { needs: '', replay: false } : undefined
    }
  }

  function judgeInline(script: Element): Owner | undefined {
    const owner = patches && !isOver ? who.ownerOfInline(script) : undefined
    if (!owner || state.allows(owner.needs)) return
    tell('script', location.href, owner)
    return owner
  }

  /** Takes a note of a third party, and lets it pass. */
  function sees(kind: string, address: string, from: Node): undefined {
    if (/^[\w-]*:?[\\/]{2}/.test(address) && URL.canParse(address, baseOf(from))) observer.saw(kind, new URL(address, baseOf(from)))
  }

  function judgeName(kind: 'cookie' | 'local' | 'session', name: string): Owner | undefined {
    if (isOver || options.own.includes(name)) return
    if (!patches) return void observer.sawName(kind, name)
    const owner = who.keeperOf(kind, name)
    if (!owner || state.allows(owner.needs)) return
    tell(kind, name, owner)
    return owner
  }

  /** Calls each time. Elements once: what is held asks again on every insertion. */
  function tell(kind: string, address: string, { service, needs }: Owner): void {
    const why = state.isDecided() ? 'denied' : 'pending'
    const url = address.slice(0, LONGEST_TOLD)
    const key = [kind, url, why, CALLS.test(kind) ? told.size : ''].join(' ')
    if (told.has(key) || told.size >= MOST_TOLD) return
    told.add(key)
    options.emit('blocked', { kind, url, needs, service, why })
  }

  function enter(realm: unknown): void {
    if (isOver || mode === 'csp') return
    const inner = reachable(realm)
    // Each realm has its own; the window of a frame stays the same object when it gets another one.
    const mark = inner?.Function?.prototype
    if (!inner || !mark) return
    if (!entered.has(mark)) enterRealm(inner, mark)
    // The window of a frame that showed nothing yet is that of its first page, too.
    if (seen.has(inner.document)) return
    seen.add(inner.document)
    try {
      watchTree(inner.document)
      entered.get(mark)!()
      // Without scripts, all of it is there before anybody could look.
      for (const frame of elements.admit(inner.document) ?? []) enter(windowOf(frame))
    } catch (error) {
      // The functions of its realm are under the guard all the same.
      report(error)
    }
  }

  function enterRealm(inner: Realm, mark: object): void {
    const listeners: (() => void)[] = []
    const listen = () => listeners.forEach((each) => each())
    entered.set(mark, listen)
    const steps = [
      () => hideSources(watch.wraps, inner),
      () => listeners.push(frames.guard(inner)),
      () => listeners.push(guardForms(inner, watch)),
      listen,
      () => guardAttributes(inner, watch, { elements, frames, styles }),
      () => roots.guard(inner),
      () => guardInsertions(inner, watch, elements, styles),
      () => guardDocuments(inner, watch, { elements, styles, roots }, listen),
      () => styles.guard(inner),
      () => guardNetwork(inner, watch),
      () => guardXhr(inner, watch),
      () => guardBlobs(inner, watch, blobs),
      () => guardWorkers(inner, watch, workerRules, channel),
      () => guardLoads(inner, watch),
      () => guardStorage(inner),
    ]
    // In a realm that somebody changed one may fail: the others hold all the same, and no error reaches the page.
    for (const step of steps) {
      try {
        step()
      } catch (error) {
        report(error)
      }
    }
  }

  function reachable(realm: unknown): Realm | undefined {
    try {
      const inner = realm as Realm | null
      return inner?.document ? inner : undefined
    } catch {
      // Of another origin: it is a third party, and was judged when it was asked for.
      return
    }
  }

  function watchTree(tree: Document | ShadowRoot): void {
    mutations.observe(tree, patches ? { childList: true, subtree: true, attributes: true, attributeFilter: ['style'] } : { childList: true, subtree: true })
  }

  /** What the parser made, and what else got into the page past the patches. It adds thousands, most of them of no interest. */
  function check(records: readonly MutationRecord[]): void {
    const added = new Set<Node>()
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes' || (isElement(target) && tagOf(target) === 'style')) checkOne(target as Element, false)
      for (let node = addedNodes[0], i = 0; node; node = addedNodes[++i]) {
        if (node.nodeType === 3 || !isElement(node)) continue
        added.add(node)
        checkOne(node, true)
        const root = roots.meet(node)
        if (root) checkTree(root)
      }
    }
    // Its parts came one by one, from the parser, or all at once: one look at the whole of it does for both.
    for (const node of added) {
      if (added.has(parentOf(node) as Node)) continue
      const found = firstChildOf(node) ? elements.admit(node) : isFrame(tagOf(node as Element)) ? [node as Element] : undefined
      if (found) for (const frame of found) enter(windowOf(frame))
    }
  }

  /** No policy rules what is fetched ahead by speculation rules. */
  function checkRules(script: Element): void {
    if (tagOf(script) !== 'script' || getAttribute(script, 'type') !== 'speculationrules') return
    for (const address of addressesInText(script.textContent ?? '')) {
      const owner = who.ownerOf(address, script)
      if (!owner || state.allows(owner.needs)) continue
      tell('link', address, owner)
      return script.remove()
    }
  }

  /** What the parser put into a shadow root, before it was known. */
  function checkTree(root: ShadowRoot): void {
    for (const tree of [root, ...roots.within(root)]) {
      for (const element of findAll(tree, LOADING)) {
        checkOne(element, true)
        if (isFrame(tagOf(element))) enter(windowOf(element))
      }
    }
  }

  /** One that fails must not keep the next from its turn. */
  function checkOne(element: Element, isParsed: boolean): void {
    try {
      elements.check(element, isParsed)
      if (mode === 'csp') checkRules(element)
    } catch (error) {
      report(error)
    }
  }

  function workerRules(): WorkerRules {
    const held = [...services.filter(({ needs }) => !state.allows(needs)).flatMap(({ hosts }) => hosts), ...options.rules.filter(({ host, needs }) => host && !state.allows(needs)).map(({ host }) => host!)]
    const only = options.unknown === 'deny' ? [`*.${siteOf(location.hostname)}`, ...options.firstParty, ...services.flatMap(({ hosts }) => hosts)] : undefined
    return { held: patches ? held.filter((pattern) => !pattern.includes('/')) : [], ...(patches && only && { only }) }
  }

  function look(): void {
    if (isOver) return
    if (mode === 'csp') return forbid()
    quarantine.look()
    try {
      const line = new BroadcastChannel(channel)
      line.postMessage(workerRules())
      line.close()
    } catch {
      // Opaque origins have none: workers keep the rules they began with.
    }
    if (patches) takeBack()
  }

  /** What was withdrawn goes from the page: frames, pictures that may still be fetched, styles. A script that ran stays one that ran. */
  function takeBack(): void {
    for (const element of [document, ...roots.within(document)].flatMap((tree) => Array.from(findAll(tree, LOADING)))) {
      const tag = tagOf(element)
      if (tag === 'iframe') takeBackFrame(element)
      else if (tag !== 'script') checkOne(element, false)
    }
  }

  function takeBackFrame(frame: Element): void {
    const address = getAttribute(frame, 'src')
    const owner = address && who.ownerOf(address, frame)
    if (!owner || state.allows(owner.needs)) return
    // Taking the address from a frame adds a history entry, another frame in its place does not (hazard W11).
    const empty = clone(frame, true)
    elements.check(empty)
    replace(frame, empty)
  }

  /** The browser tells what the policy held. */
  function startPolicy(): void {
    forbid()
    fromDocument('addEventListener')('securitypolicyviolation', tellHeld)
  }

  function tellHeld({ effectiveDirective, blockedURI, disposition }: SecurityPolicyViolationEvent): void {
    const owner = disposition === 'enforce' && who.ownerOf(blockedURI)
    if (owner && !state.allows(owner.needs)) tell(effectiveDirective.replace(/-(src|elem|attr|action).*/, ''), blockedURI, owner)
  }

  function forbid(): void {
    const { hosts, ids } = options.granted()
    const all = hostSources([`*.${siteOf(location.hostname)}`, location.host, ...options.firstParty, ...hosts])
    const next = all.join()
    // Each policy only forbids more: after a grant it takes a new page.
    if (next === policy) return
    policy = next
    forbidOthers(all, ids, options.nonce)
  }

  function destroy(): void {
    if (isOver) return
    isOver = true
    fromDocument('removeEventListener')('securitypolicyviolation', tellHeld)
    mutations.disconnect()
    observer.end()
    watch.wraps.restore()
    quarantine.end()
  }
}
