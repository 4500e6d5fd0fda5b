import { categoryIds } from './policy.ts'
import { GOOGLE_CATEGORIES } from './signal-categories.ts'
import type { Config } from './config.ts'
import type { DeclaredItem, DeclaredService, Declaration } from './declaration.ts'

/** What the lint has to know of a service of the catalogue. */
export interface KnownService {
  readonly id: string
  readonly category: string
  readonly hosts: readonly string[]
  readonly storage?: readonly { readonly kind: string; readonly name: string }[]
}

/** One cookie as the browser keeps it. */
export interface FoundCookie {
  readonly name: string
  /** In ms since 1970; null for one that goes with the session, undefined where the browser does not tell. */
  readonly expires?: number | null | undefined
}

const DAY = 864e5

/** How much longer than declared a crawler of the authorities lets an item stay (R-209). */
const TOLERANCE = 1.5

/** CNIL: no tracker longer than 13 months, whatever the consent (R-611). In days. */
const THIRTEEN_MONTHS = 396

/** From how many services on nobody reads a category's list (R-211). */
const LONG_LIST = 20

/**
 * What a lawyer would find in a declaration, in sentences for the developer: nothing here stops anything.
 *
 * @param days how long a yes holds
 * @param catalogue to know a tracker by its hosts and its storage where the owner has filed it as something else
 * @param config the configuration that is declared
 */
export function lintDeclaration({ categories }: Declaration, days: number, catalogue: readonly KnownService[], { services = [] }: Config = {}): string[] {
  /** Hosts of a service's own scripts, which a declaration does not have. */
  const loads = (id: string) => services.flatMap((service) => (service.id === id && 'scripts' in service ? (service.scripts ?? []).flatMap(({ src }) => hostOf(src) ?? []) : []))
  const all = categories.flatMap((category) => category.services.map((service) => ({ category, service })))
  return [
    ...all.flatMap(({ category, service }) => [
      ...(category.locked ? lintNecessary(service, [...service.hosts, ...loads(service.id)], category.id, catalogue) : []),
      ...lintWords(service, loads(service.id)),
      ...service.storage.flatMap((item) => lintItem(service, item, catalogue)),
      ...(service.id === 'assent' ? [] : lintLifetimes(service, category.locked ? THIRTEEN_MONTHS : days)),
    ]),
    ...lintTwice(all.flatMap(({ category, service }) => service.storage.map((item) => ({ ...item, category: category.id, service: service.id })))),
    ...categories.filter(({ services }) => services.length > LONG_LIST).map(({ id, services }) => `${id}: ${services.length} services are more than anybody reads; drop some, or split the category (R-211)`),
  ]
}

/** R-202: no analytics, no ads among what is always on. */
function lintNecessary({ id, storage }: DeclaredService, hosts: readonly string[], category: string, catalogue: readonly KnownService[]): string[] {
  // What is necessary by nature may share a host with a tracker of the same vendor.
  if (catalogue.some((known) => known.id === id && known.category === 'necessary')) return []
  const trackers = catalogue.filter((known) => known.category !== 'necessary')
  const found = (what: string, isIt: (known: KnownService) => unknown) => trackers.filter(isIt).slice(0, 1).map((known) => `${id}: it is filed under ${category}, which nobody is asked about, and ${what}${known.id === id ? '' : ` ${known.id},`} a service of ${known.category} (R-202)`)
  return [
    ...found('it is', (known) => known.id === id),
    ...found('its hosts are those of', (known) => known.hosts.some((host) => hosts.some((own) => overlap(host, own)))),
    ...found('it stores what is known of', (known) => known.storage?.some((item) => storage.some(({ kind, name, party }) => party === 'first' && kind === item.kind && (covers(item.name, name) || covers(name, item.name))))),
  ].slice(0, 1)
}

/** The host of an address; the site's own has none. */
const hostOf = (src: string): string | undefined => /^(?:https?:)?\/\/([^/:?#]+)/i.exec(src)?.[1]?.toLowerCase()

/** Whether a name, which may end in `*`, is one that the other takes in. */
const covers = (pattern: string, name: string): boolean => pattern === name || (pattern.endsWith('*') && name.startsWith(pattern.slice(0, -1)))

/** Whether two hosts, each exact or `*.example.com`, have one in common. */
const overlap = (one: string, other: string): boolean => one === other || (one.startsWith('*.') && other.endsWith(one.slice(1))) || (other.startsWith('*.') && one.endsWith(other.slice(1)))

/** R-208: what a visitor has to be told of every item. */
function lintWords({ id, purpose, vendor, storage, hosts }: DeclaredService, loads: readonly string[]): string[] {
  const missing = [!purpose && 'purpose', !vendor.policy && 'vendor.policy'].filter(Boolean)
  return missing.length && id !== 'assent' && storage.length + hosts.length + loads.length > 0 ? [`${id}: without ${missing.join(' and ')} visitors are not told what they have to be (R-208)`] : []
}

/** R-208: how long it stays. Of what is no cookie, or what nobody could verify, the catalogue says no more: owners cannot add it. */
function lintItem({ id }: DeclaredService, { kind, name, lifetime, unverified }: DeclaredItem, catalogue: readonly KnownService[]): string[] {
  if (lifetime !== undefined || kind === 'session' || ((kind !== 'cookie' || unverified) && catalogue.some((known) => known.id === id))) return []
  return [`${id}: the stored item ${kind} "${name}" has no lifetime (R-208)`]
}

/** R-611: a tracker should not outlive the consent that it rests on. */
function lintLifetimes({ id, storage }: DeclaredService, days: number): string[] {
  const long = storage.filter(({ lifetime, party }) => party === 'first' && (daysOf(lifetime) ?? 0) > days)
  return long.length ? [`${id}: ${long.map(({ name, lifetime }) => `"${name}" stays ${typeof lifetime == 'number' ? `${lifetime} days` : lifetime}`).join(', ')}, and consent holds for ${days} (R-611): shorten it in the vendor's settings`] : []
}

const UNITS = { day: 1, week: 7, month: 30, year: 365 }

/** Days of a lifetime, also of one in the plainest English: `2 years`. Of a span the longer end. */
function daysOf(lifetime: DeclaredItem['lifetime']): number | undefined {
  if (typeof lifetime != 'string') return lifetime
  const [, count, unit] = /(\d+(?:\.\d+)?) ?(day|week|month|year)s?\s*$/i.exec(lifetime) ?? []
  return unit ? +count! * UNITS[unit.toLowerCase() as 'day'] : undefined
}

/** R-210: no item in two categories. */
function lintTwice(items: readonly (DeclaredItem & { category: string; service: string })[]): string[] {
  return items.flatMap((item, i) => {
    const other = items.slice(0, i).find(({ kind, name, category }) => kind === item.kind && name === item.name && category !== item.category)
    return other && item.party === 'first' && other.party === 'first' ? [`${item.service}: ${item.kind} "${item.name}" is declared under ${item.category}, and by ${other.service} under ${other.category} (R-210)`] : []
  })
}

/**
 * Signals of Google's that rest on a category which is not there, so that they stay denied whatever the visitor chooses.
 *
 * @param config one in which Google is told
 */
export function lintGoogle(config: Config): string[] {
  const ids = categoryIds(config)
  const mapping: Readonly<Record<string, unknown>> = typeof config.signals?.google == 'object' ? { ...config.signals.google } : {}
  return Object.entries(GOOGLE_CATEGORIES)
    .filter(([signal, category]) => mapping[signal] === undefined && !ids.includes(category))
    .map(([signal, category]) => `signals.google.${signal}: it stays denied, because there is no category ${category}; name the one that answers for it`)
}

/**
 * What the browser keeps, against what is declared (R-209, R-210).
 *
 * @param now in ms since 1970
 */
export function lintCookies({ categories }: Declaration, found: readonly FoundCookie[], now: number): string[] {
  const declared = categories.flatMap(({ services }) => services.flatMap(({ id, storage }) => storage.filter(({ kind }) => kind === 'cookie').map((item) => ({ ...item, id }))))
  return found.flatMap(({ name, expires }) => {
    const item = declared.find((one) => one.name === name) ?? declared.find((one) => covers(one.name, name))
    if (!item) return [`the cookie "${name}" is declared by no service (R-210)`]
    const { id, lifetime } = item
    if (expires === undefined || lifetime === undefined) return []
    if (expires === null) return typeof lifetime == 'number' ? [`${id}: the cookie "${name}" goes with the session, and is declared to stay ${lifetime} days (R-209)`] : []
    const days = (expires - now) / DAY
    const isLonger = lifetime === 'session' || (typeof lifetime == 'number' && days > lifetime * TOLERANCE)
    return isLonger ? [`${id}: the cookie "${name}" stays ${Math.round(days * 10) / 10} days, and is declared ${lifetime === 'session' ? 'to go with the session' : `to stay ${lifetime}`} (R-209)`] : []
  })
}

/** Local and session storage, against what is declared (R-210). */
export function lintStorage({ categories }: Declaration, found: readonly Pick<DeclaredItem, 'kind' | 'name'>[]): string[] {
  const declared = categories.flatMap(({ services }) => services.flatMap(({ storage }) => storage))
  return found
    .filter(({ kind, name }) => !declared.some((item) => item.kind === kind && covers(item.name, name)))
    .map(({ kind, name }) => `the stored item ${kind} "${name}" is declared by no service (R-210)`)
}
