import type { Config } from './config.ts'
import type { Policy } from './policy.ts'
import { cookieDays } from './resolve.ts'
import type { Category, Service, StoredItem, Vendor } from './types.ts'

/** What a site declares about its services: whom they belong to, why they run, what they store and where the data goes. Frozen. */
export interface Declaration extends Readonly<Pick<Config, 'controller' | 'privacyPolicy' | 'cookiePolicy' | 'imprint'>> {
  /** In the order in which visitors are asked. */
  readonly categories: readonly DeclaredCategory[]
}

/** A category with its services. */
export interface DeclaredCategory extends Category {
  readonly services: readonly DeclaredService[]
}

/** A service as it is declared: no item without its kind, name and party. */
export interface DeclaredService extends Readonly<Pick<Service, 'id' | 'name' | 'purpose' | 'unverified'>> {
  readonly vendor: Vendor
  readonly storage: readonly DeclaredItem[]
  /** Exact, or `*.example.com`. */
  readonly hosts: readonly string[]
  /** Countries outside the EEA, as ISO 3166 codes (R-1108). */
  readonly transfers: readonly string[]
}

/** One stored item. */
export type DeclaredItem = Readonly<Pick<StoredItem, 'kind' | 'name' | 'lifetime' | 'unverified'> & Required<Pick<StoredItem, 'party'>>>

/**
 * The declaration of a configuration.
 *
 * @param policy its categories come with the words that are to be shown
 * @param services all that is told about each; Assent's own cookie comes from `withOwnCookie`
 */
export function declarationOf({ config, policy, services }: { config: Config; policy: Policy; services: readonly Service[] }): Declaration {
  const { controller, privacyPolicy, cookiePolicy, imprint } = config
  return frozenCopy({
    controller, privacyPolicy, cookiePolicy, imprint,
    categories: policy.categories.map(({ id, title, description, locked }) => ({
      id, title, description, locked,
      services: services.filter(({ category }) => category === id).map(declared),
    })),
  })
}

function declared({ id, name, purpose, vendor, storage = [], hosts = [], transfers = [], unverified }: Service): DeclaredService {
  return {
    id, name, purpose, vendor, hosts, transfers, unverified,
    storage: storage.map(({ kind, name, lifetime, party = 'first', unverified }) => ({ kind, name, lifetime, party, unverified })),
  }
}

/** A copy that nobody can change, without what is undefined. */
const frozenCopy = <T>(value: T): T => JSON.parse(JSON.stringify(value), (_, part) => Object.freeze(part))

/**
 * The policy with Assent's own cookie among its services, which an owner has to declare like any other: in the first
 * category that is always on, else in one that is added for it.
 *
 * @param host who keeps it, where no controller is named
 */
export function withOwnCookie(config: Config, policy: Policy, host: string): Policy {
  const { categories, services } = policy
  const own = categories.find(({ locked }) => locked) ?? categories.find(({ id }) => id === 'necessary') ?? { id: 'necessary', locked: true }
  const service: Service = {
    id: 'assent',
    category: own.id,
    name: 'Assent',
    vendor: { name: config.controller?.name ?? host, contact: config.controller?.contact, policy: config.privacyPolicy },
    storage: [{ kind: 'cookie', name: config.cookie?.name ?? 'assent', lifetime: cookieDays(policy) }],
  }
  return {
    ...policy,
    categories: categories.includes(own) ? categories : [own, ...categories],
    services: services.some(({ id }) => id === service.id) ? services : [service, ...services],
  }
}
