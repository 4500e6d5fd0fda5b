import { ENTRIES } from './catalogue.ts'
import { list } from './services.ts'
import { categoryIds, isLocked } from '../core/policy.ts'
import type { Config, GuardRule, GuardSettings } from '../core/config.ts'
import type { Service } from '../core/types.ts'
import type { Observed, ObservedItem, ObservedParty } from './observe.ts'

/**
 * A configuration that covers what was seen, to start from: what is configured already, the services of the catalogue that
 * were met, and a rule for each unknown host. It is plain JSON, for the block on the page.
 */
export function configurationFor(config: Config, thirdParties: readonly ObservedParty[], stored: readonly ObservedItem[]): Observed['configuration'] {
  const own = list<Service>(config.services)
  const known = new Set(own.map((service) => service?.id))
  const met = new Set([...thirdParties, ...stored].map(({ service }) => service))
  const settings = (typeof config.guard == 'object' ? config.guard : {}) as Partial<GuardSettings>
  const rules = list<GuardRule>(settings.rules)
  const ruled = new Set(rules.map(({ host }) => host))
  const needs = strictest(config)
  return JSON.parse(JSON.stringify({
    ...config,
    services: [...own.map(inJson), ...ENTRIES.filter(({ id }) => met.has(id) && !known.has(id)).map(({ id }) => ({ id }))],
    guard: {
      ...settings,
      mode: 'patch',
      rules: [...rules, ...thirdParties.filter(({ service, host }) => service === 'unknown' && !ruled.has(host) && isHost(host)).map(({ host }) => ({ host, needs }))],
    },
  }))
}

/** A service of the catalogue by its name, as JSON has it: what it is made of does not fit into JSON. */
function inJson(service: Service): object {
  if (!ENTRIES.some(({ id }) => id === service?.id)) return service
  const { id, options } = service
  return { id, ...(Object.keys(options ?? {}).length && { options }) }
}

/** Nobody knows what a stranger is for: where the owner does not say otherwise, it is what visitors agree to least. */
function strictest(config: Config): string {
  const ids = categoryIds(config).filter((id) => !isLocked(config, id))
  return ids.includes('marketing') ? 'marketing' : (ids.at(-1) ?? categoryIds(config).at(-1)!)
}

/** What a rule can name: not the address of an IPv6 host. */
const isHost = (host: string): boolean => /^[a-z\d-]+(\.[a-z\d-]+)*$/i.test(host)
