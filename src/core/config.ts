import { definePolicy, type Policy } from './policy.ts'
import type { Choices, Service } from './types.ts'

/** Everything an owner may set: an object in npm, JSON on the page, `data-` attributes for the scalar ones. */
export interface Config {
  /** Who asks. Named in the notice; without it the host name is. */
  controller?: { name: string; contact?: string; address?: string }
  privacyPolicy?: string
  cookiePolicy?: string
  imprint?: string
  /** @default necessary (locked), functional, analytics, marketing */
  categories?: { readonly [id: string]: { title?: string; description?: string; locked?: boolean } }
  services?: readonly (Service | CatalogueReference)[]
  /** `'auto'` (the page's language) or a BCP 47 tag. @default 'auto' */
  language?: string
  /** Other words, per language and key. */
  texts?: { readonly [language: string]: { readonly [key: string]: string } }
  /** @default 'card' */
  layout?: 'card' | 'bar'
  /** Where the notice stands; left and right follow the writing direction. @default 'bottom-start' */
  position?: 'bottom-start' | 'bottom-end' | 'top-start' | 'top-end'
  /** Script tag only: the file in `themes/` to load. npm imports the style sheet instead. */
  theme?: string
  /** The control that reopens the choices on every page; with `'none'` the site brings its own. @default 'button' */
  reopen?: 'button' | 'none'
  cookie?: {
    /** @default 'assent' */
    name?: string
    /** Shares the choice with sub-domains. @default host-only */
    domain?: string
    /** @default '/' */
    path?: string
    /** How long a yes holds, 1 to 390 days. A no is kept for at least 184. @default 180 */
    days?: number
  }
  /** The owner's own number of the question; raising it asks everybody again. @default 0 */
  revision?: number
  location?: string
  country?: string
  regime?: 'opt-in' | 'opt-out' | 'none'
  /** `'child'`: nothing optional runs and nobody is asked. @default 'adult' */
  audience?: 'adult' | 'mixed' | 'child'
  signals?: {
    /** What a browser that sends GPC or DNT leads to: asked once, everything off, or not asked at all. @default 'ask' */
    browser?: 'ask' | 'refuse'
    /** Google consent mode: load nothing before the grant, or load denied and send cookieless pings. @default 'basic' */
    google?: 'basic' | 'advanced' | 'off'
  }
  receipts?: false | { endpoint: string }
  guard?: false | 'observe' | 'patch' | 'csp'
  /** After a withdrawal that a running tag cannot follow: reload at once, never, or ask the visitor. @default 'auto' */
  reload?: 'auto' | 'never' | 'ask'
  /** Called once per problem; without it one console warning. */
  onError?: (problem: Problem) => void
}

/** A catalogue service by name, as JSON has it. The script tag knows the catalogue; npm imports the service instead. */
export interface CatalogueReference {
  id: string
  options?: Readonly<Record<string, unknown>>
}

/** Something that went wrong, in words for the site's developers. Never holds a visitor's data. */
export interface Problem {
  /** What it is about: an option, an attribute, a script's address. */
  readonly place: string
  readonly message: string
}

/** A developer's mistake in the configuration. */
export class ConfigError extends Error implements Problem {
  override readonly name = 'ConfigError'
  /** The option, as a path: `services[2].category`. */
  readonly place: string
  /** The rest of the message, without the place. */
  readonly detail: string
  constructor(place: string, wanted: string, got: unknown) {
    const detail = `expected ${wanted}, got ${inWords(got)}`
    super(`${place}: ${detail}`)
    this.place = place
    this.detail = detail
  }
}

function inWords(value: unknown): string {
  if (typeof value == 'function') return 'a function'
  if (typeof value != 'object' && typeof value != 'string') return String(value)
  try {
    return JSON.stringify(value).slice(0, 80)
  } catch {
    // It holds itself, or something else that JSON has no word for.
    return Object.prototype.toString.call(value)
  }
}

/**
 * What a value must be: words joined by `|`, each a literal or a name from `TYPES`; a list of one; an object of rules, in
 * which a key ending in `!` must be there and `*` stands for every key.
 */
type Rule = string | readonly [Rule] | { readonly [key: string]: Rule }

const TYPES: Record<string, (value: any) => unknown> = {
  text: (value) => typeof value == 'string' && value.trim(),
  // Browsers drop line breaks and other controls from an address before they look at its scheme.
  link: (value) => typeof value == 'string' && /^[!-\uffff]+$/.test(value) && /^(https?:|mailto:|(?![a-z][a-z\d+.-]*:))/i.test(value),
  id: (value) => typeof value == 'string' && /^[a-z][\w-]*$/i.test(value),
  // Exact or ending in `*`, never a regular expression (hazard C12).
  pattern: (value) => typeof value == 'string' && /^[^*\s]+\*?$/.test(value),
  // Goes into a cookie as it is, so nothing in it may end or split one.
  token: (value) => typeof value == 'string' && /^[^\s;=,"\\]{1,99}$/.test(value),
  // Digits only to their ends: 1.5, -1 and 1e400 are none.
  number: (value) => Number.isSafeInteger(value) && value >= 0,
  amount: (value) => Number.isFinite(value) && value >= 0,
  days: (value) => Number.isInteger(value) && value > 0 && value < 391,
  true: (value) => value === true,
  false: (value) => value === false,
  format: (value) => isObject(value) && value['id'] instanceof RegExp && typeof value['example'] == 'string',
  function: (value) => typeof value == 'function',
  anything: () => true,
}

const SERVICE: Rule = {
  'id!': 'id', 'category!': 'id', 'name!': 'text', purpose: 'text',
  'vendor!': { 'name!': 'text', contact: 'text', website: 'link', policy: 'link', optOut: 'link' },
  hosts: ['text'],
  scripts: [{ 'src!': 'link', type: 'text', async: 'true|false', crossOrigin: 'anonymous|use-credentials', integrity: 'text', data: { '*': 'text' }, once: 'text' }],
  storage: [{ 'kind!': 'cookie|local|session|indexeddb|cache', 'name!': 'pattern', lifetime: 'amount|text', party: 'first|third', clearable: 'true|false' }],
  revision: 'number', queue: 'id', consentMode: 'true|false', unload: 'stop|remove|reload', options: { '*': 'anything' }, format: 'format', tell: 'function',
}

const CONFIG: Rule = {
  controller: { 'name!': 'text', contact: 'text', address: 'text' },
  privacyPolicy: 'link', cookiePolicy: 'link', imprint: 'link',
  categories: { '*': { title: 'text', description: 'text', locked: 'true|false' } },
  services: [SERVICE],
  language: 'id', texts: { '*': { '*': 'text' } },
  layout: 'card|bar', position: 'bottom-start|bottom-end|top-start|top-end', theme: 'id', reopen: 'button|none',
  cookie: { name: 'token', domain: 'token', path: 'token', days: 'days' },
  revision: 'number', location: 'text', country: 'text', regime: 'opt-in|opt-out|none', audience: 'adult|mixed|child',
  signals: { browser: 'ask|refuse', google: 'basic|advanced|off' },
  guard: 'false|observe|patch|csp', reload: 'auto|never|ask', onError: 'function',
}

const isObject = (value: unknown): value is Record<string, unknown> => {
  if (typeof value != 'object' || !value) return false
  // Only plain objects: an element from a clobbered global is an object too (hazard C3).
  const proto = Object.getPrototypeOf(value)
  return !proto || !Object.getPrototypeOf(proto)
}

function check(value: any, rule: Rule, place: string): void {
  const fail = (wanted: string) => { throw new ConfigError(place, wanted, value) }
  if (typeof rule == 'string') {
    const words = rule.split('|')
    if (!words.some((word) => (TYPES[word] ? TYPES[word](value) : value === word))) fail(words.length > 1 ? `one of "${words.join('", "')}"` : `a ${rule}`)
  } else if (Array.isArray(rule)) {
    if (!Array.isArray(value)) fail('a list')
    // Not forEach: it passes over a hole, and a service that was left out by mistake is one.
    for (let i = 0; i < value.length; i++) check(value[i], rule[0]!, `${place}[${i}]`)
  } else {
    if (!isObject(value)) return fail('an object')
    const rules = rule as Record<string, Rule>
    const keyRule = (key: string) => rules[key] ?? rules[key + '!'] ?? rules['*']
    for (const key of new Set([...Object.keys(value), ...Object.keys(rules).filter((key) => key.endsWith('!')).map((key) => key.slice(0, -1))])) {
      const at = place ? `${place}.${key}` : key
      const inner = Object.hasOwn(Object.prototype, key) ? undefined : keyRule(key)
      if (!inner) throw new ConfigError(at, 'an option of ' + Object.keys(rules).join(' '), key)
      if (value[key] !== undefined || rules[key + '!']) check(value[key], inner, at)
    }
  }
}

/**
 * Checks a configuration as unknown input.
 *
 * @param catalogue turns a catalogue reference into its service; without it every service must be whole
 * @throws ConfigError for the first mistake: the place, what was wanted and what came
 */
export function readConfig(input: unknown, catalogue?: (reference: CatalogueReference) => Service | undefined): { config: Config; policy: Policy } {
  if (!isObject(input)) throw new ConfigError('config', 'an object', input)
  const services = catalogue && Array.isArray(input['services'])
    ? Array.from(input['services'], (service: unknown, i) => (isObject(service) && !('vendor' in service) ? resolveReference(service, `services[${i}]`) : service))
    : input['services']
  const { receipts, ...rest } = input
  check({ ...rest, services }, CONFIG, '')
  if (receipts !== undefined && receipts !== false) check(receipts, { 'endpoint!': 'link' }, 'receipts')
  const config = input as Config
  const policy = definePolicy(config, (services ?? []) as Service[])
  checkIds(policy)
  return { config, policy }

  function resolveReference(reference: object, place: string): Service {
    check(reference, { 'id!': 'id', options: { '*': 'anything' } }, place)
    const service = catalogue!(reference as CatalogueReference)
    if (!service) throw new ConfigError(`${place}.id`, 'a catalogue service or a whole definition', (reference as CatalogueReference).id)
    return service
  }
}

function checkIds({ categories, services }: Policy): void {
  const ids = categories.map(({ id }) => id)
  const names = [...ids]
  ids.forEach((id) => check(id, 'id', 'categories'))
  services.forEach(({ id, category, format, options }, i) => {
    if (!names.includes(category)) throw new ConfigError(`services[${i}].category`, `one of "${names.join('", "')}"`, category)
    if (format && !format.id.test(typeof options?.['id'] == 'number' ? `${options['id']}` : typeof options?.['id'] == 'string' ? options['id'] : '')) throw new ConfigError(`services[${i}].options.id`, `an id such as "${format.example}"`, options?.['id'])
    if (ids.includes(id)) throw new ConfigError(`services[${i}].id`, 'an id of its own', id)
    ids.push(id)
  })
}

/** Checks what a visitor's act names, as `save` and `withdraw` take it. @throws ConfigError */
export function checkChanges(ids: readonly string[], changes: unknown): asserts changes is Partial<Choices> {
  check(changes, Object.fromEntries(ids.map((id) => [id, 'granted|denied'])), 'choices')
}
