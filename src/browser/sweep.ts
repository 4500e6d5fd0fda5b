import { cookieDomains, cookieNames, cookiePaths, writeCookie } from './cookie-write.ts'
import type { Undeleted } from '../api.ts'
import type { Service, StoredItem } from '../core/types.ts'

/** A running vendor may write again what was just deleted; it gets this many ms until the second sweep (hazard W2). */
const SECOND_LOOK = 1000

export interface Sweep {
  /** Services whose things go. */
  readonly denied: readonly Service[]
  /** Services whose things stay, also where a denied one claims the same name. */
  readonly kept: readonly Service[]
  /** Names that are never touched: the SDK's own cookie (hazard W9). */
  readonly own: readonly string[]
}

/**
 * Deletes what denied services keep on this device: now, again after about a second, and when the page is left.
 *
 * @returns what is still there after the first pass
 */
export async function sweep(what: () => Sweep): Promise<Undeleted[]> {
  const again = () => void sweepOnce(what())
  setTimeout(again, SECOND_LOOK)
  addEventListener('pagehide', again, { once: true })
  return sweepOnce(what())
}

async function sweepOnce({ denied, kept, own }: Sweep): Promise<Undeleted[]> {
  // A denied service's own memory of a refusal stays, too: `_hjOptedOut` under `_hj*`.
  const reachable = (item: StoredItem) => item.clearable !== false && item.party !== 'third'
  const protectedItems = [
    ...kept.flatMap(({ storage = [] }) => storage.filter(reachable)),
    ...denied.flatMap(({ storage = [] }) => storage.filter(({ clearable, party }) => clearable === false && party !== 'third')),
  ]
  const items = denied.flatMap(({ id, storage = [] }) => storage.map((item) => ({ service: id, item })))
  const mine = (item: StoredItem, name: string) =>
    reachable(item) && matches(item, name) && !own.includes(name) &&
    !protectedItems.some((other) => other.kind === item.kind && matches(other, name))

  const left: Undeleted[] = []
  for (const [kind, place] of Object.entries(PLACES)) {
    const wanted = items.filter(({ item }) => item.kind === kind)
    if (!wanted.length) continue
    try {
      const found = (await place.names()).flatMap((name) => {
        const owner = wanted.find(({ item }) => mine(item, name))
        return owner ? [{ service: owner.service, name }] : []
      })
      for (const { name } of found) place.remove(name)
      const there = await place.names()
      for (const { service, name } of found) if (there.includes(name)) left.push({ service, kind, name, reason: 'still there' })
    } catch {
      // Blocked storage throws on every access (hazard S13): what cannot be reached cannot have been written either.
    }
  }
  return left
}

/** Where things are kept: how to list them and how to remove one. */
const PLACES: Record<StoredItem['kind'], { names(): string[] | Promise<string[]>; remove(name: string): void }> = {
  cookie: { names: cookieNames, remove: removeCookie },
  local: { names: () => Object.keys(localStorage), remove: (name) => localStorage.removeItem(name) },
  session: { names: () => Object.keys(sessionStorage), remove: (name) => sessionStorage.removeItem(name) },
  indexeddb: {
    names: async () => ((await indexedDB.databases?.()) ?? []).map(({ name }) => name ?? ''),
    remove: (name) => void indexedDB.deleteDatabase(name),
  },
  cache: { names: () => caches.keys(), remove: (name) => void caches.delete(name) },
}

/** `document.cookie` hides domain, path and attributes, so every combination is expired (hazards W3, W4). */
function removeCookie(name: string): void {
  const variants = location.protocol === 'https:'
    ? [{ secure: true }, { secure: true, sameSite: 'None' as const, partitioned: true }]
    : [{}]
  for (const domain of cookieDomains(location.hostname)) {
    for (const path of cookiePaths(location.pathname)) for (const variant of variants) writeCookie(name, '', { ...variant, domain, path, days: -1 })
  }
}

/** What page script can never delete: HttpOnly and kept items, and everything on the vendor's own domain. */
export function outOfReach(services: readonly Service[]): Undeleted[] {
  return services.flatMap(({ id, storage = [] }) =>
    storage.filter(({ clearable, party }) => clearable === false || party === 'third').map(({ kind, name }): Undeleted => ({ service: id, kind, name, reason: 'out of reach' })),
  )
}

/** Whether a stored item's name, exact or ending in `*`, covers this one. */
function matches({ name: pattern }: StoredItem, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern
}
