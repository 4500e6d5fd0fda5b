import { definePolicy, type Policy } from '../core/policy.ts'
import { CATEGORIES, CONSENT_MODE } from './table.ts'
import type { CatalogueReference, Config } from '../core/config.ts'
import type { Service } from '../core/types.ts'

/** What knows where the two halves of a catalogue service are; npm has them together. */
interface Halves {
  readonly config: Config
  load(name: `services/${string}`): Promise<{ default(options?: object): Service }>
}

const isWhole = (service: Service | CatalogueReference): service is Service => 'vendor' in service

/** What a service is, as far as it is known before its file is there. */
export function knownService(service: Service | CatalogueReference): Service {
  if (isWhole(service)) return service
  const { id, options } = service
  return { id, options, revision: 1, category: options?.['category'] ?? CATEGORIES[id], consentMode: CONSENT_MODE.includes(id) } as Service
}

/** The policy of the page's configuration; made once, when an act or a layer first needs it. */
export function policyOf(page: Halves & { policy?: Policy }): Policy {
  return (page.policy ??= definePolicy(page.config, (page.config.services ?? []).map(knownService)))
}

/** The service with all that is told about it (`.about`), or with what it takes to run. */
export async function fetchService({ config, load }: Halves, id: string, which: '' | '.about'): Promise<Service> {
  const given = config.services!.find((service) => service.id === id)!
  if (isWhole(given)) return given
  const { default: half } = await load(`services/${id}${which}`)
  return { ...knownService(given), ...half(given.options) }
}
