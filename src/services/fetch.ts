import type { CatalogueReference, Config } from '../core/config.ts'
import type { Core } from '../consent.ts'
import type { RunSettings, Service } from '../core/types.ts'
import { layerName } from '../core/policy.ts'
import { runSettingsOf } from './define.ts'

/** What knows where the two halves of a catalogue service are; npm has them together. */
type Halves = Pick<Core, 'config' | 'load'>

/** Whether it is all there, as in npm or where the owner defined it. */
export const isWhole = (service: Service | CatalogueReference): service is Service => 'vendor' in service

/** The options; an attribute of the script tag that says more than an id says them in JSON: `data-matomo='{"id":"1","url":"…"}'`. */
export function optionsOf({ options = {} }: Pick<CatalogueReference, 'options'>): Readonly<Record<string, unknown>> {
  const { id } = options
  return typeof id == 'string' && /^\s*\{/.test(id) ? JSON.parse(id) : options
}

/** Ids of services that this one needs, whose files need not be there for that. */
export const requiredBy = ({ services = [] }: Config, id: string): readonly string[] =>
  services.flatMap((service) => (service.id === id && ((isWhole(service) ? service : optionsOf(service)) as RunSettings).requires) || [])

/** The service with what it takes to run it, or with all that is told about it (`.about`). */
export async function fetchService({ config, load }: Halves, id: string, half: '' | '.about'): Promise<Service> {
  const given = config.services!.find((service) => service.id === id)!
  const service = isWhole(given) ? given : await wholeOf(given)
  const layer = !half && service.consentMode && layerName(config)
  return layer ? (await load('layer')).inLayer(service, layer) : service

  async function wholeOf(given: CatalogueReference): Promise<Service> {
    const { default: make } = await load(`services/${id}${half}`)
    const options = optionsOf(given)
    return { ...make(options), ...runSettingsOf(options), id, options }
  }
}
