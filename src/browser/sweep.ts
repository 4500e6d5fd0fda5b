import { cookieDomains, cookieNames, cookiePaths, writeCookie } from './cookie-write.ts'
import type { StoredThing, Undeleted } from '../api.ts'
import type { Service, StoredItem } from '../core/types.ts'

/** A running vendor may write again what was just deleted: it is looked for again after so many ms (hazard W2). */
const LATER_LOOKS = [1000, 2000]

export interface Sweep {
  /** Services whose things go. */
  readonly denied: readonly Service[]
  /** Services whose things stay, also where a denied one claims the same name. */
  readonly kept: readonly Service[]
  /** Names that are never touched: the SDK's own cookie (hazard W9). */
  readonly own: readonly string[]
}

/** A stored thing, and a denied service that claims it: what two services share is found for both. */
export interface Found extends StoredThing {
  readonly service: string
}

/** What came of one look. */
export interface Swept {
  /** Gone now. */
  readonly removed: readonly Found[]
  /** There in spite of its deletion. */
  readonly stuck: readonly Found[]
  /** A vendor's memory of a refusal: left alone. */
  readonly refusals: readonly Found[]
}

/**
 * Deletes what denied services keep on this device: now, again after a second and after two, and when the page is left.
 *
 * @returns what came of the look now, and what of the later ones, once the last is done: after two seconds, or on leaving
 */
export function sweep(what: () => Sweep): { first: Promise<Swept>; later: Promise<readonly Swept[]> } {
  const looks: Swept[] = []
  const first = lookOnce(what)
  // One after the other: what the first has still to delete did not come back.
  let looking: Promise<unknown> = first.then(() => underWay.add(looks))
  const look = () => (looking = looking.then(() => lookOnce(what)))
  const later = new Promise<readonly Swept[]>((done) => {
    const last = () => void look().then(() => (underWay.delete(looks), done(looks)))
    LATER_LOOKS.forEach((ms, i) => setTimeout(LATER_LOOKS[i + 1] ? look : last, ms))
    addEventListener('pagehide', last, { once: true })
  })
  return { first, later }
}

/** The later looks of each sweep that is not done: where two overlap, what one finds came back for the other as well. */
const underWay = new Set<Swept[]>()

async function lookOnce(what: () => Sweep): Promise<Swept> {
  // Only those whose own first look was done by now: to the others it did not come back, it was still there.
  const others = [...underWay]
  const swept = await sweepOnce(what())
  for (const looks of others) looks.push(swept)
  return swept
}

async function sweepOnce({ denied, kept, own }: Sweep): Promise<Swept> {
  const claims = denied.flatMap(({ id, storage = [] }) => storage.filter(isHere).map((item) => ({ service: id, item })))
  // A denied service's own memory of a refusal stays, too: `_hjOptedOut` under `_hj*`.
  const staying = [...kept.flatMap(({ storage = [] }) => storage.filter(isHere)), ...claims.flatMap(({ item }) => (isDeletable(item) ? [] : item))]
  const covers = (item: StoredItem, kind: string, name: string) => item.kind === kind && matches(item, name)
  const stays = (kind: string, name: string) => own.includes(name) || staying.some((item) => covers(item, kind, name))

  const swept = { removed: [] as Found[], stuck: [] as Found[], refusals: [] as Found[] }
  for (const kind of KINDS) {
    if (!claims.some(({ item }) => item.kind === kind)) continue
    try {
      const { names, remove } = PLACES[kind]
      const all = [...new Set(await names())]
      const found = (wanted: (item: StoredItem, name: string) => boolean | undefined): Found[] =>
        all.flatMap((name) => {
          const services = claims.filter(({ item }) => covers(item, kind, name) && wanted(item, name)).map(({ service }) => service)
          return [...new Set(services)].map((service) => ({ service, kind, name }))
        })
      const going = found((item, name) => isDeletable(item) && !stays(kind, name))
      await Promise.all(going.map(({ name }) => remove(name)))
      const there = await names()
      for (const thing of going) swept[there.includes(thing.name) ? 'stuck' : 'removed'].push(thing)
      swept.refusals.push(...found((item) => !!item.refusal))
    } catch {
      // Blocked storage throws on every access (hazard S13): what cannot be reached cannot have been written either.
    }
  }
  return swept
}

/** On the site's own domain: a namesake on the vendor's is another thing. */
const isHere = ({ party }: StoredItem) => party !== 'third'
const isDeletable = ({ clearable, refusal }: StoredItem) => clearable !== false && !refusal

/** Where things are kept: how to list them and how to remove one. Those come first that need no waiting, for a page that is left. */
const PLACES: Record<StoredItem['kind'], { names(): string[] | Promise<string[]>; remove(name: string): unknown }> = {
  cookie: { names: cookieNames, remove: removeCookie },
  local: { names: () => Object.keys(localStorage), remove: (name) => localStorage.removeItem(name) },
  session: { names: () => Object.keys(sessionStorage), remove: (name) => sessionStorage.removeItem(name) },
  indexeddb: { names: async () => ((await indexedDB.databases?.()) ?? []).map(({ name }) => name ?? ''), remove: removeDatabase },
  cache: { names: () => caches.keys(), remove: (name) => caches.delete(name) },
}
const KINDS = Object.keys(PLACES) as StoredItem['kind'][]

/** Databases that go as soon as the vendor lets go of them: asked again, the browser would keep silent until then. */
const waiting = new Set<string>()

/** Settles also where the vendor keeps it open: then it is there until the page goes. */
function removeDatabase(name: string): Promise<unknown> | undefined {
  if (waiting.has(name)) return
  waiting.add(name)
  return new Promise((done) => {
    const request = indexedDB.deleteDatabase(name)
    request.onblocked = done
    request.onsuccess = request.onerror = () => done(waiting.delete(name))
  })
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

/** What page script can never see, and so never delete: HttpOnly cookies, and everything on the vendor's own domain. */
export function outOfReach({ id, storage = [] }: Service): Undeleted[] {
  const reasonFor = ({ kind, party, clearable }: StoredItem) => (party === 'third' ? 'another domain' : clearable !== false ? undefined : kind === 'cookie' ? 'HttpOnly' : 'still there')
  return storage.flatMap((item) => {
    const reason = reasonFor(item)
    return reason ? { service: id, kind: item.kind, name: item.name, reason } : []
  })
}

/** Whether a stored item's name, exact or ending in `*`, covers this one. */
function matches({ name: pattern }: StoredItem, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern
}
