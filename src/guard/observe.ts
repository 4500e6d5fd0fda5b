import type { Config, GuardSettings } from '../core/config.ts'
import type { Who } from './who.ts'

/** One third party that the page asked for something. */
export interface ObservedParty {
  readonly host: string
  /** The service of the catalogue or the configuration, or `unknown`. */
  readonly service: string
  readonly category: string
  /** What asked: `script`, `fetch`, `img`, …, as often as it was seen. */
  readonly kinds: readonly string[]
  readonly count: number
  /** Addresses of scripts that caused it, as far as the browser tells; `page` for the HTML. */
  readonly causes: readonly string[]
}

/** One cookie or storage key that was seen. */
export interface ObservedItem {
  readonly kind: 'cookie' | 'local' | 'session'
  readonly name: string
  readonly service: string
  readonly category: string
  readonly causes: readonly string[]
}

/** What the guard saw on this page so far. */
export interface Observed {
  readonly thirdParties: readonly ObservedParty[]
  readonly stored: readonly ObservedItem[]
  /** A configuration that covers it, to start from: services of the catalogue, and a rule for each unknown host. */
  readonly configuration: Config & { readonly guard: GuardSettings }
}

export interface Observer {
  saw(kind: string, url: URL): void
  sawName(kind: ObservedItem['kind'], name: string): void
  /** What was seen so far. */
  observed(): Omit<Observed, 'configuration'>
  end(): void
}

interface Seen { kinds: Set<string>; causes: Set<string>; count: number }

/** Takes notes; blocks nothing. Static tags and style sheets are heard of through the browser's own list of what it loaded. */
export function createObserver(who: Who, categoryOf: (service: string) => string, own: readonly string[]): Observer {
  const hosts = new Map<string, Seen & { service: string }>()
  const names = new Map<string, ObservedItem & { causes: string[] }>()
  const note = (entries: PerformanceEntryList) => {
    for (const entry of entries as PerformanceResourceTiming[]) add(entry.initiatorType, entry.name)
  }
  let list: PerformanceObserver | undefined
  try {
    list = new PerformanceObserver((all) => note(all.getEntries()))
    list.observe({ type: 'resource', buffered: true })
  } catch {
    // Without it there are only the calls of scripts to tell of.
  }
  return { saw: (kind, url) => add(kind, url.href, cause()), sawName, observed, end: () => list?.disconnect() }

  /** `from`: what called; the browser's own list, which has each request once, does not tell it. */
  function add(kind: string, address: string, from?: string): void {
    const url = URL.canParse(address) ? new URL(address) : undefined
    if (!url?.hostname || who.isFirstParty(url.hostname)) return
    const seen = hosts.get(url.hostname) ?? { kinds: new Set(), causes: new Set(), count: 0, service: who.serviceAt(url)?.id ?? 'unknown' }
    seen.kinds.add(kind)
    // A call of a script is in the browser's list, too: told once, with its cause.
    if ((from ?? 'page') !== 'page' || !seen.causes.size) seen.causes.add(from ?? 'page')
    if (!from) seen.count++
    hosts.set(url.hostname, seen)
  }

  function sawName(kind: ObservedItem['kind'], name: string): void {
    if (own.includes(name)) return
    const key = `${kind} ${name}`
    const service = who.keeperOf(kind, name)?.service ?? 'unknown'
    const item = names.get(key) ?? { kind, name, service, category: service === 'unknown' ? service : categoryOf(service), causes: [] }
    const from = cause()
    if (!item.causes.includes(from)) item.causes.push(from)
    names.set(key, item)
  }

  function observed(): Omit<Observed, 'configuration'> {
    note(list?.takeRecords() ?? [])
    // What was there before, or came with a response.
    for (const pair of document.cookie.split('; ').filter(Boolean)) if (!names.has('cookie ' + pair.split('=')[0])) sawName('cookie', pair.split('=')[0]!)
    for (const [kind, read] of [['local', () => localStorage], ['session', () => sessionStorage]] as const) {
      try {
        for (const name of Object.keys(read())) if (!names.has(`${kind} ${name}`)) sawName(kind, name)
      } catch {
        // Blocked storage: nothing is in it.
      }
    }
    const thirdParties = [...hosts].map(([host, { kinds, causes, count, service }]): ObservedParty => ({
      host, service, category: service === 'unknown' ? service : categoryOf(service), kinds: [...kinds], count: Math.max(count, 1), causes: [...causes],
    }))
    return { thirdParties, stored: [...names.values()] }
  }
}

/** The script that is calling, as far as the stack tells. Neither ours nor the browser's own lines count. */
function cause(): string {
  const ours = /assent(\.guard)?[\w./-]*\.js/
  const lines = new Error().stack?.match(/(https?|file):\/\/[^\s()]+?(?=(:\d+){1,2}\)?$)/gm) ?? []
  return lines.find((line) => !ours.test(line)) ?? 'page'
}
