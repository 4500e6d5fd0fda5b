import { isElement, matches } from './native.ts'
import { matchesHost, siteOf } from './site.ts'
import type { GuardRule } from '../core/config.ts'
import type { StoredItem } from '../core/types.ts'

/** Whom a request goes to, where it may only leave with a grant. */
export interface Owner {
  /** The service, or undefined where a rule or the default for unknown hosts holds it. */
  readonly service?: string
  /** What has to be granted, in the grammar of `data-consent`; empty: nothing grants it. */
  readonly needs: string
  /** Whether what was held is sent after the grant. Never for vendors of whom that is a leak (vendors.md 1.5). */
  readonly replay: boolean
}

/** A service, as the guard needs to know it. */
export interface GuardedService {
  readonly id: string
  readonly needs: string
  readonly replay: boolean
  /** `host` or `*.host`, some with a path that may end in `*`. */
  readonly hosts: readonly string[]
  readonly storage: readonly StoredItem[]
}

export interface Who {
  /** Whom an address belongs to; undefined for what may always go. `from`: what asks, which gives rules by selector and a relative address their meaning. */
  ownerOf(address: string, from?: Node): Owner | undefined
  /** Whom inline code belongs to: a rule that names it by selector and nothing else. */
  ownerOfInline(script: Element): Owner | undefined
  /** Whom a cookie or storage key belongs to. */
  keeperOf(kind: StoredItem['kind'], name: string): Owner | undefined
  /** The service of the catalogue behind a host, whatever the configuration says of it. */
  serviceAt(url: URL): GuardedService | undefined
  isFirstParty(host: string): boolean
}

export interface WhoOptions {
  /** Host name of the page. */
  readonly page: string
  /** What a relative address starts from, in this node. */
  base(from: Node | undefined): string
  readonly services: readonly GuardedService[]
  readonly rules: readonly GuardRule[]
  readonly firstParty: readonly string[]
  readonly unknown: 'allow' | 'observe' | 'deny'
}

/** Hosts whose answer is kept in mind, at most: some sites have a host a visitor. */
const MOST_HOSTS = 1000

/** Tells whom addresses and stored names belong to: the owner's rules first, then the services, then the default. */
export function createWho({ page, base, services, rules, firstParty, unknown }: WhoOptions): Who {
  const site = siteOf(page)
  /** Hosts that were looked up and whose answer does not hang on path or element. */
  const known = new Map<string, Owner | undefined>()
  const inlineRules = rules.filter(({ selector, host, path }) => selector && !host && !path)
  const hasOwnRules = rules.some(({ host }) => !host || isFirstParty(host.replace(/^\*\./, '')))
  const stranger: Owner = { needs: '', replay: true }
  let lastBase = ''
  let isOwnBase = false

  return { ownerOf, ownerOfInline, keeperOf, serviceAt, isFirstParty }

  function isFirstParty(host: string): boolean {
    return siteOf(host) === site || firstParty.some((pattern) => matchesHost(pattern, host))
  }

  function ownerOf(address: string, from?: Node): Owner | undefined {
    // The page's own paths, and what is no address of anybody's, are most of what a page asks for, and need no parsing.
    // A tab between two slashes would be dropped by the parser.
    if (/^(data|blob|javascript):/i.test(address) || (!hasOwnRules && /^\/?[\w.-]+(\/|$|\?)/.test(address) && startsFromPage(from))) return
    const url = parse(address, from)
    if (!url) return
    // A dot at the end is the same host, spelt out.
    const host = url.hostname.replace(/\.$/, '')
    if (known.has(host)) return known.get(host)
    const isOwn = isFirstParty(host)
    const ruled = rules.filter((rule) => !rule.host || matchesHost(rule.host, host))
    const claims = isOwn ? [] : claimsOn(host)
    const owner = byRule(ruled, url, from) ?? byClaim(claims.filter(({ path }) => covers(path, url)), isOwn)
    if (!ruled.some(({ path, selector }) => path || selector) && !claims.some(({ path }) => path)) {
      if (known.size >= MOST_HOSTS) known.clear()
      known.set(host, owner)
    }
    return owner
  }

  /** A `base` element may lead relative addresses to anybody. */
  function startsFromPage(from: Node | undefined): boolean {
    const now = base(from)
    if (now !== lastBase) {
      lastBase = now
      isOwnBase = URL.canParse(now) && new URL(now).hostname === page
    }
    return isOwnBase
  }

  function parse(address: string, from: Node | undefined): URL | undefined {
    try {
      const url = new URL(address, base(from))
      return /^(https?|wss?|ftp):$/.test(url.protocol) ? url : undefined
    } catch {
      // No address: the browser asks nobody either.
      return
    }
  }

  function ownerOfInline(script: Element): Owner | undefined {
    const rule = inlineRules[0] && inlineRules.find(({ selector }) => isMatch(script, selector!))
    return rule && { needs: rule.needs, replay: true }
  }

  function byRule(ruled: readonly GuardRule[], url: URL, from: Node | undefined): Owner | undefined {
    const rule = ruled.find(({ path, selector }) => (!path || covers(path, url)) && (!selector || (from && isElement(from) && isMatch(from, selector))))
    return rule && { needs: rule.needs, replay: true }
  }

  function isMatch(element: Element, selector: string): boolean {
    try {
      return matches(element, selector)
    } catch {
      // An impossible selector names nothing: the check tells of it, and until it is mended all strangers are denied.
      return false
    }
  }

  /** Those that name a longer path first: of the products of one vendor that share a host it is the one that is meant. */
  function claimsOn(host: string) {
    const claims = services.flatMap((service) => service.hosts.flatMap((pattern) => {
      const [name = '', ...path] = pattern.split('/')
      return matchesHost(name, host) ? { service, path: path.length ? '/' + path.join('/') : '' } : []
    }))
    return claims.sort((one, other) => other.path.length - one.path.length)
  }

  /** Any of the services that share a host may use it. */
  function byClaim(claims: readonly { service: GuardedService }[], isOwn: boolean): Owner | undefined {
    if (!claims.length) return isOwn || unknown !== 'deny' ? undefined : stranger
    const chosen = claims.map(({ service }) => service)
    return { service: chosen[0]!.id, needs: needsOf(chosen), replay: chosen.every(({ replay }) => replay) }
  }

  function serviceAt(url: URL): GuardedService | undefined {
    return claimsOn(url.hostname).find(({ path }) => covers(path, url))?.service
  }

  function keeperOf(kind: StoredItem['kind'], name: string): Owner | undefined {
    const chosen = services.filter(({ storage }) => storage.some((item) => item.kind === kind && item.party !== 'third' && item.clearable !== false && matchesName(item.name, name)))
    return chosen[0] && { service: chosen[0].id, needs: needsOf(chosen), replay: true }
  }
}

/** What any of them needs; one that nothing grants asks for no more. */
const needsOf = (services: readonly GuardedService[]): string => [...new Set(services.flatMap(({ needs }) => needs || []))].join('|')

/** Whether a path, exact at its start, covers an address; an `*` in it stands for anything, at its end it changes nothing. */
function covers(path: string, { pathname }: URL): boolean {
  const [start = '', rest = ''] = path.split('*')
  return pathname.startsWith(start) && pathname.includes(rest, start.length)
}

function matchesName(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern
}
