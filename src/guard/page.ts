import { startGuard, type Guard, type Observed } from './index.ts'
import { ENTRIES } from './catalogue.ts'
import { checkGuard, holdsSite } from './check.ts'
import { configurationFor } from './configuration.ts'
import { guardedService, list } from './services.ts'
import { categoryIds } from '../core/policy.ts'
import { isObject } from '../core/rules.ts'
import { explain } from '../core/problems.ts'
import type { AssentConsent } from '../api.ts'
import { checkGuardSettings, type Config, type GuardMode, type GuardRule, type GuardSettings } from '../core/config.ts'
import type { Service } from '../core/types.ts'
import type { GuardedService } from './who.ts'

/** What the guard's builds add to the running consent. */
export interface Guarded {
  /** What the guard saw on this page so far. `print`: also on the console, with a configuration ready to copy. */
  observed(options?: { print?: boolean }): Observed
}

/** Events after which the choices may be others. They are lost where the page opens its document anew; `subscribe` is not. */
const EVENTS = ['assent:change', 'assent:ready']

/** What no one can read was meant for a build that guards, so it does: nothing of anybody else's passes. */
const UNREADABLE: Config = { guard: { mode: 'patch', unknown: 'deny' } }

/** Puts a page under the guard, beside its running consent. `config` may be unchecked: what is wrong in it opens nothing. */
export function guardPage<C extends AssentConsent>(consent: C, config: Config, nonce: string): C & Guarded {
  const guard = start(consent, isObject(config) ? config : UNREADABLE, nonce)
  const look = () => guard?.look()
  for (const event of EVENTS) document.addEventListener(event, look)
  const unsubscribe = consent.subscribe(look)
  const { destroy } = consent
  return Object.assign(consent, {
    observed({ print = false } = {}): Observed {
      const { thirdParties = [], stored = [] } = guard?.observed() ?? {}
      const seen = { thirdParties, stored, configuration: configurationFor(config, thirdParties, stored) }
      if (print) printOut(seen)
      return seen
    },
    destroy() {
      for (const event of EVENTS) document.removeEventListener(event, look)
      unsubscribe()
      guard?.destroy()
      destroy()
    },
  })
}

function start(consent: AssentConsent, config: Config, nonce: string): Guard | undefined {
  if ((config.guard ?? false) === false) return
  const services = servicesOf(config)
  const settings = settingsOf(config)
  return startGuard({
    ...settings, services, nonce,
    own: [config.cookie?.name ?? 'assent'],
    state: { allows: (needs) => consent.allows(needs), isDecided: () => consent.status === 'decided' },
    categoryOf: (id) => list<Service>(config.services).find((service) => service?.id === id)?.category ?? ENTRIES.find((entry) => entry.id === id)?.category ?? 'unknown',
    granted: () => ({
      hosts: [...services.filter(({ needs }) => consent.allows(needs)).flatMap(({ hosts }) => hosts), ...settings.rules.flatMap(({ host, needs }) => (host && consent.allows(needs) ? host : []))],
      ids: Object.keys(consent.choices).filter((id) => consent.choices[id] === 'granted'),
    }),
    emit: (event, detail) => document.dispatchEvent(new CustomEvent('assent:' + event, { detail })),
    report: createReport(config),
  })
}

/** Tells the owner once of each problem, like everything else of Assent does. */
function createReport({ onError }: Config): (place: string, problem: unknown) => void {
  const told = new Set<string>()
  return (place, problem) => {
    const message = explain(problem)
    if (told.has(message)) return
    told.add(message)
    try {
      if (typeof onError == 'function') onError({ place, message })
      else console.warn(`[assent] ${place}: ${message}`)
    } catch {
      // The owner's own handler threw: there is nobody left to tell.
    }
  }
}

/** What the owner said; where that cannot be what was meant, all that it may have meant is held. */
function settingsOf(config: Config): Required<GuardSettings> {
  const { guard } = config
  const { mode = guard, rules, unknown, firstParty } = Object(guard) as Partial<GuardSettings>
  const modes: readonly unknown[] = ['observe', 'patch', 'csp'] satisfies GuardMode[]
  return {
    mode: modes.includes(mode) ? (mode as GuardMode) : 'patch',
    rules: list<GuardRule>(rules).filter(isRule).map((rule) => (rule.host ? { ...rule, host: rule.host.toLowerCase() } : rule)),
    unknown: isSound(config) ? (unknown ?? 'observe') : 'deny',
    firstParty: list<string>(firstParty).filter((host) => typeof host == 'string'),
  }
}

function isSound(config: Config): boolean {
  try {
    checkGuardSettings(config.guard)
    checkGuard(config)
    return true
  } catch {
    // The check that says so in words comes with a file of its own.
    return false
  }
}

/** Whether it names something, and not everything: a rule that would hold the site itself is none. */
function isRule(rule: GuardRule): boolean {
  const { host, path, selector, needs } = Object(rule) as Partial<GuardRule>
  if (typeof needs != 'string' || !(host || path || selector)) return false
  if (![host, path, selector].every((each) => each === undefined || typeof each == 'string')) return false
  try {
    return !holdsSite(rule)
  } catch {
    // An impossible selector names nothing.
    return true
  }
}

/** The configured services, each for itself; the catalogue's others, by their category. */
function servicesOf(config: Config): GuardedService[] {
  const own = list<Service>(config.services).filter((service) => typeof service?.id == 'string')
  const configured = new Set(own.map(({ id }) => id))
  return [
    ...own.map((service) => guardedService(service, service.id, ENTRIES.find(({ id }) => id === service.id))),
    ...ENTRIES.filter(({ id }) => !configured.has(id)).map(({ category, ...entry }) => ({ ...entry, needs: categoryIds(config).includes(category) ? category : '' })),
  ]
}

function printOut({ thirdParties, stored, configuration }: Observed): void {
  console.table(thirdParties.map(({ host, service, category, kinds, causes }) => ({ host, service, category, kinds: kinds.join(' '), causes: causes.join(' ') })))
  console.table(stored.map(({ kind, name, service, category, causes }) => ({ kind, name, service, category, causes: causes.join(' ') })))
  console.log(JSON.stringify(configuration, null, 2))
}
