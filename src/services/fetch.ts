import type { CatalogueReference, Config } from '../core/config.ts'
import type { Service } from '../core/types.ts'
import { runSettingsOf } from './define.ts'

/** What knows where the two halves of a catalogue service are; npm has them together. */
interface Halves {
  readonly config: Config
  load(name: `services/${string}`): Promise<{ default(options?: object): Service }>
}

/** Whether it is all there, as in npm or where the owner defined it. */
export const isWhole = (service: Service | CatalogueReference): service is Service => 'vendor' in service

/** The options; an attribute of the script tag that says more than an id says them in JSON: `data-matomo='{"id":"1","url":"…"}'`. */
export function optionsOf({ options = {} }: Pick<CatalogueReference, 'options'>): Readonly<Record<string, unknown>> {
  const { id } = options
  return typeof id == 'string' && /^\s*\{/.test(id) ? JSON.parse(id) : options
}

/** The service with what it takes to run it, or with all that is told about it (`.about`). */
export async function fetchService({ config, load }: Halves, id: string, half: '' | '.about'): Promise<Service> {
  const given = config.services!.find((service) => service.id === id)!
  if (isWhole(given)) return given
  const { default: make } = await load(`services/${id}${half}`)
  const options = optionsOf(given)
  return { ...make(options), ...runSettingsOf(options), id, options }
}
