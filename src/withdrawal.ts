import type { StoredThing, Undeleted, Withdrawal, WithdrawnService } from './api.ts'
import { outOfReach, type Found, type Swept } from './browser/sweep.ts'
import type { Ended } from './ending.ts'
import type { Service } from './core/types.ts'

/** All that is known of a withdrawal at once. */
export interface Evidence {
  /** In ms since 1970. */
  readonly at: number
  /** The withdrawn services, with all that is told about them. */
  readonly services: readonly Service[]
  readonly ended: Ended
  /** What was swept at once. */
  readonly first: Swept
}

/** Writes the report of a withdrawal, as far as it is known at once: plain values, frozen. */
export function reportOf({ at, services, ended, first }: Evidence): Withdrawal {
  return frozen({
    at,
    services: services.map((service): WithdrawnService => ({
      service: service.id,
      called: ended.called(service.id),
      held: ended.held(service),
      removed: thingsOf(service, first.removed),
      cameBack: [],
      left: leftOf(service, first),
      ...(service.vendor.optOut && { optOut: service.vendor.optOut }),
      needsReload: ended.unstoppable.includes(service.id),
    })),
    complete: false,
  })
}

/** The same report with what the later looks found. */
export function completeReport(report: Withdrawal, { services, first }: Evidence, later: readonly Swept[]): Withdrawal {
  const last = later.at(-1) ?? first
  const wasStuck = (thing: Found) => first.stuck.some((other) => isSame(thing, other))
  const goneLate = later.flatMap(({ removed }) => removed.filter(wasStuck))
  const again = later.flatMap(({ removed, stuck }) => [...removed, ...stuck]).filter((thing) => !wasStuck(thing))
  return frozen({
    ...report,
    services: report.services.map((known, i) => {
      const service = services[i]!
      return { ...known, removed: [...known.removed, ...thingsOf(service, goneLate)], cameBack: thingsOf(service, again), left: leftOf(service, last) }
    }),
    complete: true,
  })
}

/** What one look had to leave of a service, and what no look can see, with the reasons. */
function leftOf(service: Service, swept: Swept): Undeleted[] {
  return [...remaining(swept).filter((left) => left.service === service.id), ...outOfReach(service)]
}

/** What one look had to leave, and why. */
export function remaining({ stuck, refusals }: Swept): Undeleted[] {
  const because = (reason: Undeleted['reason']) => ({ service, kind, name }: Found): Undeleted => ({ service, kind, name, reason })
  return [...stuck.map(because('still there')), ...refusals.map(because('remembers the refusal'))]
}

/** What was found of a service, each thing once. */
function thingsOf({ id }: Service, found: readonly Found[]): StoredThing[] {
  const its = found.filter(({ service }) => service === id)
  return its.filter((thing, i) => its.findIndex((other) => isSame(thing, other)) === i).map(({ kind, name }) => ({ kind, name }))
}

const isSame = (one: Found, other: Found) => one.service === other.service && one.kind === other.kind && one.name === other.name

/** Frozen all the way down: the report goes to every listener. */
function frozen<Value extends object>(value: Value): Value {
  for (const inner of Object.values(value)) if (typeof inner == 'object') frozen(inner)
  return Object.freeze(value)
}
