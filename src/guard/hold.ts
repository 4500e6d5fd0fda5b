import { startGuard } from './index.ts'
import { guardedService } from './services.ts'
import type { Core } from '../consent.ts'
import type { Service } from '../core/types.ts'
import type { Held, Quarantine } from './quarantine.ts'

/** What keeps withdrawn services quiet on this page. */
export interface Hold {
  /** Hosts to which nothing goes any more. */
  readonly hosts: readonly string[]
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
  const shared = new Set(services.filter(({ id }) => stays.has(id)).flatMap(({ hosts }) => hosts))
  return {
    hosts: [...new Set(services.filter(({ id }) => !stays.has(id)).flatMap(({ hosts }) => hosts))].filter((host) => !shared.has(host)),
    release(granted) {
      isGranted = granted
      guard.destroy()
      dropping.send((needs) => needs.split('|').some(granted))
    },
  }
}
