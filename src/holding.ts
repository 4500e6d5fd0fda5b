import { allows } from './core/allows.ts'
import type { Core } from './consent.ts'
import type { Choices, Service } from './core/types.ts'

/** What is held on a page. */
interface Holding {
  readonly services: readonly Service[]
  readonly kept: readonly Service[]
  readonly holdServices: typeof import('./guard/hold.ts').holdServices
  readonly hosts: readonly string[]
  seal(): void
  release(isGranted: (id: string) => boolean): void
}

const holdings = new WeakMap<Core, Holding>()

/** Whether something is held on this page. */
export const isHolding = (core: Core): boolean => holdings.has(core)

/**
 * Holds what these services send from this page, until the next page or until they are granted again. What an earlier
 * withdrawal held stays held, as far as it was not granted since.
 *
 * @param kept services that are granted: to their hosts everything goes on
 * @returns tells the hosts of a service to which nothing goes any more
 */
export async function hold(core: Core, ended: readonly Service[], kept: readonly Service[]): Promise<(service: Service) => string[]> {
  if (ended.length || isHolding(core)) {
    try {
      const { holdServices } = await core.load('hold')
      // One hold at a time, and the next at once: undone in another order, patches would bring each other back.
      const before = holdings.get(core)
      before?.release((id) => allows(core.standing.choices, id))
      const services = [...new Map([...(before?.services ?? []), ...ended].map((service) => [service.id, service])).values()].filter(({ id }) => !allows(core.standing.choices, id))
      renew(core, { services, kept, holdServices })
    } catch (error) {
      core.report('hold', error)
    }
  }
  const { hosts = [] } = holdings.get(core) ?? {}
  return (service) => hostsOf(service).filter((host) => hosts.includes(host))
}

/** Forbids the page whatever it did not ask for before: it is left now, and what is held may have ways around the hold. */
export const seal = (core: Core): void => holdings.get(core)?.seal()

/** Lets go at once what these choices grant: what they open must not meet the hold of an earlier withdrawal. */
export function letGo(core: Core, choices: Choices): void {
  const before = holdings.get(core)
  const granted = before?.services.filter(({ id }) => allows(choices, id)) ?? []
  if (!before || !granted.length) return
  before.release((id) => allows(choices, id))
  renew(core, { ...before, services: before.services.filter((service) => !granted.includes(service)), kept: [...before.kept, ...granted] })
}

function renew(core: Core, { services, kept, holdServices }: Pick<Holding, 'services' | 'kept' | 'holdServices'>): void {
  if (services.length) holdings.set(core, { services, kept, holdServices, ...holdServices(core, services, kept) })
  else holdings.delete(core)
}

/** Where a service sends to and loads from: its hosts, and the owner's own address for its script. */
function hostsOf({ hosts = [], scripts = [] }: Service): string[] {
  return [...new Set([...hosts, ...scripts.map(({ src }) => new URL(src, location.href).hostname)])]
}
