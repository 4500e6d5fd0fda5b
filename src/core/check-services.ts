import { ConfigError } from './config-error.ts'
import { analyticsIds } from './check-signals.ts'
import type { Policy } from './policy.ts'
import { check, type Rule } from './rules.ts'
import type { Format, OptionFormat, Service } from './types.ts'

/** What every service of the catalogue takes besides its own options. */
const COMMON = { src: 'link', category: 'id', purpose: 'text', transfers: ['country'], vendor: { name: 'text', contact: 'text', website: 'link', policy: 'link', optOut: 'link' } } as const

/** What templates write where they have no value. */
export const NO_ID = /^(undefined|null|true|false|NaN)$/

/** What `dataset` takes: anything else would throw when the script is made. */
const DATA_NAME = /^(?!.*-[a-z])[^\s"'<>=/\0]+$/

const SCRIPTS: Rule = [{ 'src!': 'link', id: 'id', type: 'text', async: 'true|false', crossOrigin: 'anonymous|use-credentials', integrity: 'text', data: { '*': 'text' }, once: 'text' }]

/**
 * Checks what the services say of each other and of the categories, the options of those of the catalogue, and their scripts.
 *
 * @param settings how every service may be told to run
 * @throws ConfigError for the first mistake
 */
export function checkServices(policy: Policy, settings: { readonly [key: string]: Rule }): void {
  const { categories, services } = policy
  const names = categories.map(({ id }) => id)
  const ids = [...names]
  services.forEach((service, i) => {
    const place = `services[${i}]`
    if (!names.includes(service.category)) throw new ConfigError(`${place}.category`, `one of "${names.join('", "')}"`, service.category)
    checkOptions(service, { ...COMMON, ...settings }, policy, `${place}.options`)
    if (service.scripts !== undefined) check(service.scripts, SCRIPTS, `${place}.scripts`)
    service.scripts?.forEach(({ data = {} }, j) => {
      for (const name of Object.keys(data)) if (!DATA_NAME.test(name)) throw new ConfigError(`${place}.scripts[${j}].data`, 'names such as "siteId" for data-site-id', name)
    })
    // Assent declares itself, unless the owner does among what is always on.
    if (ids.includes(service.id) || (service.id === 'assent' && !categories.some(({ id, locked }) => locked && id === service.category))) throw new ConfigError(`${place}.id`, 'an id of its own', service.id)
    ids.push(service.id)
  })
  services.forEach((service, i) => checkRequires(service, services, `services[${i}].requires`))
}

/** Only services of the catalogue take options, and say what these must look like. */
function checkOptions({ category, format, options, scripts, hosts }: Service, common: { readonly [key: string]: Rule }, policy: Policy, place: string): void {
  if (!options || (!format && (scripts || hosts))) return
  const own = { ...format?.options }
  const others = Object.fromEntries(Object.entries(options).filter(([name]) => name !== 'id' && !Object.hasOwn(own, name)))
  check(others, common, place)
  // No id at all is fine: then the owner's own snippet runs the service. One that turned out undefined is a mistake.
  const isLoaded = !!format && 'id' in options
  if (isLoaded) checkId(options['id'], format, `${place}.id`)
  // Where the vendor is told of analytics, the category that answers for it; else the one that the service is filed under.
  const [analytics = category] = Object.keys(own).filter((name) => own[name]!.example === 'analytics').map((name) => String(options[name] ?? 'analytics'))
  for (const [name, option] of Object.entries(own)) if (isLoaded || options[name] !== undefined) checkOption(options[name], option, policy, analytics, `${place}.${name}`)
}

function checkId(id: unknown, format: Format, place: string): void {
  const given: unknown[] = format.several && Array.isArray(id) ? id : format.several && typeof id == 'string' ? id.trim().split(/[\s,]+/) : [id]
  const isId = (one: unknown) => /number|string/.test(typeof one) && format.id.test(`${one}`) && !NO_ID.test(`${one}`)
  if (!given.length || !given.every(isId)) throw new ConfigError(place, `an id such as "${format.example}"`, id)
}

function checkOption(value: unknown, { is, example, needed }: OptionFormat, policy: Policy, analytics: string, place: string): void {
  if (value === undefined) {
    if (needed) throw new ConfigError(place, `something such as "${example}"`, value)
    return
  }
  if (is === 'category') {
    // A choice that the visitor has; and advertising never rests on analytics.
    const isAnalytics = analyticsIds(policy, analytics)
    const possible = policy.categories.filter(({ id, locked }) => !locked && (example !== 'marketing' || !isAnalytics(id))).map(({ id }) => id)
    if (!possible.includes(`${value}`)) throw new ConfigError(place, `one of "${possible.join('", "')}"`, value)
    return
  }
  if (isRight(value, is)) return
  throw new ConfigError(place, is === 'true|false' ? 'true or false' : is === 'object' ? 'an object' : `something such as "${example}"`, value)
}

function isRight(value: unknown, is: Exclude<OptionFormat['is'], 'category'>): boolean {
  if (is === 'true|false') return typeof value == 'boolean'
  if (is === 'object') return typeof value == 'object' && !!value && !Array.isArray(value)
  return /number|string/.test(typeof value) && is.test(`${value}`)
}

/** A service that waits for itself would wait for ever. */
function checkRequires(service: Service, services: readonly Service[], place: string): void {
  const others = services.map(({ id }) => id).filter((id) => id !== service.id)
  for (const id of requiredBy(service)) if (!others.includes(id)) throw new ConfigError(place, `ids of other services, of "${others.join('", "')}"`, id)
  const reached = new Set<string>()
  const follow = (id: string): void => {
    if (id === service.id) throw new ConfigError(place, 'no service that needs this one in its turn', requiredBy(service))
    if (reached.has(id)) return
    reached.add(id)
    const next = services.find((other) => other.id === id)
    if (next) requiredBy(next).forEach(follow)
  }
  requiredBy(service).forEach(follow)
}

/** What the owner said, of a service of the catalogue among its options. */
export const requiredBy = ({ requires, options }: Pick<Service, 'requires' | 'options'>): readonly string[] => requires ?? (options?.['requires'] as string[] | undefined) ?? []
