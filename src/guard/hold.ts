import { startGuard } from './index.ts'
import { forbidOthers, hostSources } from './csp.ts'
import { guardedService } from './services.ts'
import { matchesHost, siteOf } from './site.ts'
import type { Core } from '../consent.ts'
import type { Service } from '../core/types.ts'
import type { Held, Quarantine } from './quarantine.ts'

/** What keeps withdrawn services quiet on this page. */
export interface Hold {
  /** Hosts to which nothing goes any more. */
  readonly hosts: readonly string[]
  /**
   * Lets only those hosts be asked any more that the page asked before, without what is held: the one thing that stops code
   * which took the browser's functions for itself before the click. Nothing undoes it: for a page that is left now.
   */
  seal(): void
  /** Ends it: a service was granted again. What was dropped meanwhile stays dropped. */
  release(isGranted: (id: string) => boolean): void
}

/**
 * Nothing waits: what a withdrawn service sends is gone, on this page and on every other. Only scripts and frames that the
 * page itself put in come into their own when the service is granted again.
 */
function createDropping(): Quarantine & { send(isGranted: (needs: string) => boolean): void } {
  const placed = new Set<Held>()
  return {
    keep(held) {
      if (held.isLoader && held.isPlaced?.()) placed.add(held)
      setTimeout(held.refuse)
    },
    has: () => true,
    look() {},
    forget: (held) => void placed.delete(held),
    end() {},
    send(isGranted) {
      for (const held of placed) if (isGranted(held.owner.needs) && held.isPlaced?.()) held.send()
    },
  }
}

/**
 * Holds everything that leaves this page for the hosts of withdrawn services, and what they write to its storage, until the
 * next page: the batch of the last seconds, what the unload would send, and whatever no call of the vendor's stops.
 *
 * What a service that stays granted uses, too, goes on.
 */
export function holdServices(core: Core, withdrawn: readonly Service[], kept: readonly Service[]): Hold {
  const services = [...withdrawn, ...kept].map((service) => guardedService(service, service.id))
  const stays = new Set(kept.map(({ id }) => id))
  const dropping = createDropping()
  let isGranted = (_id: string) => false
  const guard = startGuard({
    mode: 'patch', isLate: true, rules: [], unknown: 'allow', firstParty: [], services, nonce: core.nonce,
    own: [core.config.cookie?.name ?? 'assent'],
    state: { allows: (needs) => needs.split('|').some((id) => stays.has(id) || isGranted(id)), isDecided: () => true },
    quarantine: dropping,
    granted: () => ({ hosts: [], ids: [] }),
    categoryOf: (id) => withdrawn.find((service) => service.id === id)?.category ?? '',
    emit: (event, detail) => core.emit(event, detail),
    report: core.report,
  })
  const keptHosts = services.filter(({ id }) => stays.has(id)).flatMap(({ hosts }) => hosts)
  const shared = new Set(keptHosts)
  const hosts = [...new Set(services.filter(({ id }) => !stays.has(id)).flatMap(({ hosts }) => hosts))].filter((host) => !shared.has(host))
  return {
    hosts,
    seal() {
      const { choices } = core.standing
      const asked = askedHosts().filter((host) => !hosts.some((pattern) => matchesHost(pattern.split('/')[0]!, host.replace(/:\d+$/, ''))))
      const all = [`*.${siteOf(location.hostname)}`, location.host, ...firstParty(core), ...keptHosts, ...asked]
      forbidOthers(hostSources([...new Set(all)]), Object.keys(choices).filter((id) => choices[id] === 'granted'), core.nonce)
    },
    release(granted) {
      isGranted = granted
      guard.destroy()
      dropping.send((needs) => needs.split('|').some(granted))
    },
  }
}

/** Every host that the page asked for something, as far as the browser remembers. */
function askedHosts(): string[] {
  return performance.getEntriesByType('resource').flatMap(({ name }) => (/^https?:/.test(name) ? new URL(name).host : []))
}

function firstParty({ config: { guard } }: Core): readonly string[] {
  return (typeof guard == 'object' && guard.firstParty) || []
}
