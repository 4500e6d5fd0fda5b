import { googleMode } from '../core/policy.ts'
import type { Config } from '../core/config.ts'
import type { Service } from '../core/types.ts'
import { hostSource, hostsOf } from './hosts.ts'
import { formatPolicies, parsePolicies, withSources, type Directives } from './policy-text.ts'
import { readConsent } from './read-consent.ts'
import { serverPolicy } from './server-policy.ts'

export interface PolicyOptions {
  /**
   * The site's own policy, as in its header; several may stand between commas. All of it is kept, so what it allows by
   * name, by `https:` or by `*` stays allowed whatever the visitor chose. Without it everything is allowed but other hosts.
   */
  policy?: string
  /** A new one for every response, base64. Inline scripts need it then, and so does the tag of Assent. */
  nonce?: string
  /** Scripts with the nonce may load others. Vendors' hosts are held all the same. @default false */
  strictDynamic?: boolean
  /** Hosts that are no service's and are always allowed: `['cdn.example.com', '*.payments.example']`. */
  allow?: readonly string[]
  /** Where browsers send what they blocked. */
  reportUri?: string
  /** The name of a group in the response's `Reporting-Endpoints` header. */
  reportTo?: string
  /** The request's `Sec-GPC` header; exactly `1` refuses. */
  secGpc?: string
  /** In ms since 1970. @default the clock */
  now?: number
}

/** What is the site's own. This policy is there to hold vendors, not against injected code: that is the owner's to add. */
const OWN = ["'self'", "'unsafe-inline'", "'unsafe-eval'", 'data:', 'blob:']

/** Where granted services' hosts are added. What is missing here falls back to one of them, or loads nothing of a vendor. */
const HOST_LISTS = [
  'default-src', 'script-src', 'script-src-elem', 'style-src', 'style-src-elem', 'img-src', 'connect-src', 'font-src', 'media-src',
  'frame-src', 'child-src', 'worker-src', 'form-action',
]

/**
 * The Content-Security-Policy for this visitor: vendors' hosts are in it where their service is granted, and nowhere else.
 *
 * Holds what nobody marked: tags in the page's HTML and whatever they load. Where scripts are allowed by nonce, a second
 * policy behind a comma lists hosts alone, because a nonce lets a script come from anywhere; browsers enforce both.
 *
 * @param cookieHeader the request's Cookie header
 * @param config the same configuration as on the page
 * @throws ConfigError for a mistake in the configuration, Error for one in the options
 * @example
 * response.setHeader('Content-Security-Policy', contentSecurityPolicy(request.headers.cookie, config))
 */
export function contentSecurityPolicy(cookieHeader: string | null | undefined, config: Config, options: PolicyOptions = {}): string {
  const { policy = '', allow = [], reportUri, reportTo } = options
  if (typeof policy != 'string') refuse('policy', 'the value of a Content-Security-Policy header', policy)
  if (!Array.isArray(allow)) refuse('allow', 'a list of hosts', allow)
  const allowed = allow.map((text, i) => hostSource(text) ?? refuse(`allow[${i}]`, 'a host such as "cdn.example.com"', text))
  const hosts = [...new Set([...openServices(cookieHeader, config, options).flatMap(hostsOf), ...allowed])]
  const policies = parsePolicies(policy).map((given) => withHosts(given, hosts))
  if (!policies.length) policies.push(new Map())
  addNonce(policies, hosts, options)
  // What the site's own policy does not limit at all would let every vendor in.
  if (!policies.some((each) => each.has('default-src'))) policies[0] = new Map([['default-src', [...OWN, ...hosts, ...socketsOf(hosts)]], ...policies[0]!])
  if (policies.flatMap(scriptSources).some(isByNonce)) policies.push(hostsAlone(policies, hosts))
  for (const each of policies) {
    if (reportUri && !each.has('report-uri')) each.set('report-uri', [checked('reportUri', reportUri, /^[!-+\--:<-~]+$/, 'an address without spaces, "," and ";"')])
    if (reportTo && !each.has('report-to')) each.set('report-to', [checked('reportTo', reportTo, /^[\w-]+$/, 'the name of a group')])
  }
  return formatPolicies(policies)
}

/** The services that the policy lets in: what is granted, and what the owner has loaded denied (Google's advanced mode). */
export function openServices(cookieHeader: string | null | undefined, config: Config, options: Pick<PolicyOptions, 'secGpc' | 'now'>): Service[] {
  const { choices } = readConsent(cookieHeader, config, options)
  const isAdvanced = googleMode(config) === 'advanced' && config.audience !== 'child'
  return serverPolicy(config).services.filter(({ id, consentMode }) => choices[id] === 'granted' || (isAdvanced && consentMode))
}

/** @throws Error where it is none: whatever else stood there could end the directive and begin another */
export function checkNonce(nonce: string): string {
  return checked('nonce', nonce, /^[\w+/-]+={0,2}$/, 'base64')
}

function withHosts(policy: Directives, hosts: readonly string[]): Directives {
  const more = (name: string) => (SOCKET_LISTS.includes(name) ? [...hosts, ...socketsOf(hosts)] : hosts)
  return new Map([...policy].map(([name, sources]) => [name, HOST_LISTS.includes(name) ? withSources(sources, more(name)) : sources]))
}

/** Lists that rule WebSockets: a host without a scheme is one of pages there, not of sockets. */
const SOCKET_LISTS = ['default-src', 'connect-src']

/** The same hosts for WebSockets. */
function socketsOf(hosts: readonly string[]): string[] {
  return hosts.filter((host) => !host.includes('/')).map((host) => `wss://${host}`)
}

function addNonce(policies: Directives[], hosts: readonly string[], { nonce, strictDynamic }: PolicyOptions): void {
  if (nonce === undefined && !strictDynamic) return
  const more = [...(nonce === undefined ? [] : [`'nonce-${checkNonce(nonce)}'`]), ...(strictDynamic ? ["'strict-dynamic'"] : [])]
  // Hosts beside `strict-dynamic` are ignored.
  if (!policies.some(scriptDirective)) policies[0]!.set('script-src', strictDynamic ? [] : ["'self'", ...hosts])
  for (const policy of policies) {
    const name = scriptDirective(policy)
    if (!name) continue
    const sources = withSources(policy.get(name)!, more)
    // Without a nonce or hash beside it not one script would run.
    if (strictDynamic && !sources.some((source) => /^'(nonce|sha\d+)-/i.test(source))) refuse('strictDynamic', 'a nonce beside it', undefined)
    // Not into `default-src`: in styles a nonce would forbid what is inline.
    policy.set(name === 'default-src' ? 'script-src' : name, sources)
  }
}

/** The directive that rules `<script>` elements: the first that is there of the fallback chain. */
function scriptDirective(policy: Directives): string | undefined {
  return ['script-src-elem', 'script-src', 'default-src'].find((name) => policy.has(name))
}

/** The sources that rule `<script>` elements, as a list of one or none. */
function scriptSources(policy: Directives): string[][] {
  const name = scriptDirective(policy)
  return name ? [policy.get(name)!] : []
}

/**
 * The policy beside one with nonces: it lists hosts alone.
 *
 * It says `default-src` as well, of all that the others let in: what is fetched ahead (`<link rel=prefetch>`) browsers check
 * only in policies that have one, against the most generous of its lists, and beside `strict-dynamic` that is any host.
 */
function hostsAlone(policies: readonly Directives[], hosts: readonly string[]): Directives {
  const named = (lists: readonly string[][]) => withSources([...OWN, ...hosts], lists.flatMap(namedHosts))
  const fetching = policies.flatMap((policy) => [...policy].flatMap(([name, sources]) => (name.endsWith('-src') ? [sources] : [])))
  return new Map([['default-src', named([...fetching, socketsOf(hosts)])], ['script-src', named(policies.flatMap(scriptSources))]])
}

/** Whether scripts from unlisted hosts may run. */
function isByNonce(sources: readonly string[]): boolean {
  return sources.some((source) => /^'(nonce-|strict-dynamic')/i.test(source))
}

/** What is no keyword; beside `strict-dynamic` neither `https:` nor `*`, which stand there for old browsers. */
function namedHosts(sources: readonly string[]): string[] {
  const isStrict = sources.some((source) => source.toLowerCase() === "'strict-dynamic'")
  return sources.filter((source) => !source.startsWith("'") && !(isStrict && /^(\*|[a-z][a-z\d+.-]*:)$/i.test(source)))
}

function checked(place: string, text: string, pattern: RegExp, wanted: string): string {
  return pattern.test(text) ? text : refuse(place, wanted, text)
}

function refuse(place: string, wanted: string, got: unknown): never {
  throw new Error(`${place}: expected ${wanted}, got ${JSON.stringify(got)?.slice(0, 80) ?? 'nothing'}`)
}
