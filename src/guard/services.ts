import type { Service, ServiceScript, StoredItem } from '../core/types.ts'
import { optionsOf } from '../services/fetch.ts'
import type { GuardedService } from './who.ts'

/** What the catalogue knows of a service that a configuration only names. */
type Known = Pick<GuardedService, 'hosts' | 'storage' | 'replay'>

/** A service as the guard needs to know it: its hosts, those of its scripts, and what it stores. May be unchecked. */
export function guardedService(service: Service, needs: string, known?: Known): GuardedService {
  return {
    id: service.id,
    needs,
    replay: (service.replay ?? known?.replay) !== false,
    hosts: [...list(service.hosts ?? known?.hosts).map((host) => String(host).replace(/^[^/]*/, (name) => name.toLowerCase())), ...list<ServiceScript>(service.scripts).flatMap((script) => hostOf(String(script?.src ?? ''))), ...hostOf(String(optionsGiven(service)['src'] ?? '')), ...hostOf(String(optionsGiven(service)['url'] ?? ''))],
    storage: list<StoredItem>(service.storage ?? known?.storage).filter((item) => typeof item?.name == 'string'),
  }
}

function optionsGiven(service: Service): Readonly<Record<string, unknown>> {
  try {
    return optionsOf(service)
  } catch {
    // Not JSON: the check says so, and nothing runs.
    return {}
  }
}

/** The host of a script from elsewhere; the site's own is the site's own. */
function hostOf(src: string): string[] {
  try {
    const { hostname, origin } = new URL(src, location.href)
    return src && origin !== location.origin ? [hostname] : []
  } catch {
    // Not an address: nothing is loaded from it either.
    return []
  }
}

/** A list, or nothing where something else was given. */
export const list = <T>(value: unknown): readonly T[] => (Array.isArray(value) ? value : [])
