import { REAL_COOKIES } from '../browser/real-cookies.ts'
import type { Held } from './quarantine.ts'
import type { Realm, Watch } from './realm.ts'

type Kind = 'cookie' | 'local' | 'session'

/** What all shadows keep at most, in entries and characters: what comes after that is kept nowhere. */
const MOST_ENTRIES = 500
const MOST_SIZE = 1e6

interface Shadow {
  readonly value: string
  readonly held: Held
}

/** Brings the storage of a realm under the guard. All realms of a page share one shadow, as they share the real storage. */
export type GuardStorage = (realm: Realm) => void

/**
 * Answers writes of denied services to cookies and storage from a shadow: page code that reads back what it wrote finds it,
 * the device keeps nothing. Granted, what was written last is written.
 *
 * `localStorage.name` without a method call cannot be seen from a script: it is the device's own, and the sweep finds it.
 */
export function createStorage({ wraps, judgeName, quarantine, isActive, allows, report }: Watch): GuardStorage {
  const shadows: Readonly<Record<Kind, Map<string, Shadow>>> = { cookie: new Map(), local: new Map(), session: new Map() }
  return (realm) => {
    guardCookies(realm)
    guardCookieStore(realm)
    guardItems(realm)
  }

  /** @returns whether the write is answered from the shadow */
  function shades(kind: Kind, name: string, value: string, write: () => void): boolean {
    try {
      return holds(kind, name, value, write)
    } catch (error) {
      report(error)
      return false
    }
  }

  function holds(kind: Kind, name: string, value: string, write: () => void): boolean {
    forget(kind, name)
    const owner = isActive() && judgeName(kind, name)
    if (!owner) return false
    const held: Held = {
      owner, size: name.length + value.length,
      send() {
        forget(kind, name)
        write()
      },
      // Denied it stays what the page reads, and goes with the page.
      refuse() {},
    }
    if (isFull(held)) report('quarantine')
    else {
      shadows[kind].set(name, { value, held })
      quarantine.keep(held)
    }
    return true
  }

  function isFull({ size }: Held): boolean {
    const all = Object.values(shadows).flatMap((shadow) => [...shadow.values()])
    return all.length >= MOST_ENTRIES || all.reduce((sum, { held }) => sum + held.size, size) > MOST_SIZE
  }

  /** What the page is told is there. What was denied when it was written is nowhere, also once its like is granted. */
  function shadowOf(kind: Kind): ReadonlyMap<string, Shadow> {
    const shadow = shadows[kind]
    for (const [name, { held }] of shadow) if (!isActive() || (!quarantine.has(held) && allows(held.owner))) forget(kind, name)
    return shadow
  }

  function forget(kind: Kind, name: string): void {
    const known = shadows[kind].get(name)
    if (known) quarantine.forget(known.held)
    shadows[kind].delete(name)
  }

  function guardCookies({ Document }: Realm): void {
    const native = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')
    wraps.accessor(Document.prototype, 'cookie', (own) => ({
      get() {
        const real = own.get!.call(this) as string
        const cookie = shadowOf('cookie')
        if (!cookie.size) return real
        const kept = real.split('; ').filter((pair) => pair && !cookie.has(pair.split('=', 1)[0]!))
        return [...kept, ...Array.from(cookie, ([name, { value }]) => `${name}=${value}`)].join('; ')
      },
      set(value) {
        const [pair = '', ...attributes] = String(value).split(';')
        const [name = '', ...rest] = pair.split('=')
        const key = name.trim()
        const write = () => own.set!.call(this, value)
        // Taking a cookie away is no storing.
        if (isDeletion(attributes)) forget('cookie', key)
        else if (shades('cookie', key, rest.join('=').trim(), write)) return
        write()
      },
    }))
    // The sweep asks for what the device keeps, not for what the page is told.
    const getter = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')?.get
    if (getter && getter !== native?.get) Object.defineProperty(getter, REAL_COOKIES, { value: native?.get, configurable: true })
  }

  function guardCookieStore(realm: Realm): void {
    const prototype = (realm as { CookieStore?: { prototype: object } }).CookieStore?.prototype
    const nameOf = (given: unknown) => String((given as { name?: string } | undefined)?.name ?? given)
    wraps.method(prototype, 'set', (own) => ({
      set(this: unknown, ...args: unknown[]) {
        const value = String((args[0] as { value?: string })?.value ?? args[1])
        return shades('cookie', nameOf(args[0]), value, () => void own.apply(this, args)) ? realm.Promise.resolve() : own.apply(this, args)
      },
    }).set)
    wraps.method(prototype, 'get', (own) => ({
      get(this: unknown, ...args: unknown[]) {
        const shadow = shadowOf('cookie').get(nameOf(args[0]))
        return shadow ? realm.Promise.resolve({ name: nameOf(args[0]), value: shadow.value }) : own.apply(this, args)
      },
    }).get)
    wraps.method(prototype, 'getAll', (own) => ({
      getAll(this: unknown, ...args: unknown[]) {
        const wanted = args[0] === undefined ? undefined : nameOf(args[0])
        const add = (real: { name: string }[]) => {
          const shadow = shadowOf('cookie')
          const added = Array.from(shadow, ([name, { value }]) => ({ name, value })).filter(({ name }) => wanted === undefined || name === wanted)
          return [...real.filter(({ name }) => !shadow.has(name)), ...added]
        }
        return own.apply(this, args).then(add)
      },
    }).getAll)
    wraps.method(prototype, 'delete', (own) => ({
      delete(this: unknown, ...args: unknown[]) {
        forget('cookie', nameOf(args[0]))
        return own.apply(this, args)
      },
    }).delete)
  }

  function guardItems(realm: Realm): void {
    const { prototype } = realm.Storage
    const { key } = prototype
    const length = Object.getOwnPropertyDescriptor(prototype, 'length')?.get
    /** Where something is in the shadow: the names on the device, then those. */
    const namesIn = (storage: Storage): string[] | undefined => {
      const shadow = shadowOf(kindOf(storage, realm))
      return shadow.size ? [...new Set([...Array.from({ length: length!.call(storage) }, (_, i) => key.call(storage, i)!), ...shadow.keys()])] : undefined
    }
    wraps.accessor(prototype, 'length', (own) => ({
      get() {
        return namesIn(this)?.length ?? own.get!.call(this)
      },
    }))
    wraps.method(prototype, 'key', (own) => ({
      key(this: Storage, index: unknown) {
        const names = namesIn(this)
        return names ? (names[Number(index) >>> 0] ?? null) : own.apply(this, arguments)
      },
    }).key)
    wraps.method(prototype, 'setItem', (own) => ({
      setItem(this: Storage, key: unknown, value: unknown) {
        if (arguments.length < 2 || !shades(kindOf(this, realm), String(key), String(value), () => own.call(this, key, value))) own.apply(this, arguments)
      },
    }).setItem)
    wraps.method(prototype, 'getItem', (own) => ({
      getItem(this: Storage, key: unknown) {
        const shadow = shadows.local.size + shadows.session.size && shadowOf(kindOf(this, realm)).get(String(key))
        return shadow ? shadow.value : own.apply(this, arguments)
      },
    }).getItem)
    wraps.method(prototype, 'removeItem', (own) => ({
      removeItem(this: Storage, key: unknown) {
        forget(kindOf(this, realm), String(key))
        return own.apply(this, arguments)
      },
    }).removeItem)
    wraps.method(prototype, 'clear', (own) => ({
      clear(this: Storage) {
        const kind = kindOf(this, realm)
        for (const name of shadows[kind].keys()) forget(kind, name)
        return own.call(this)
      },
    }).clear)
  }
}

function kindOf(storage: Storage, realm: Realm): 'local' | 'session' {
  try {
    return storage === realm.sessionStorage ? 'session' : 'local'
  } catch {
    // Blocked storage throws: then nothing is written either.
    return 'local'
  }
}

function isDeletion(attributes: readonly string[]): boolean {
  let expires: string | undefined
  for (const attribute of attributes) {
    const [name = '', value = ''] = attribute.trim().split('=')
    // `Max-Age` counts more than `Expires` (RFC 6265, 5.3).
    if (name.toLowerCase() === 'max-age') return +value <= 0
    if (name.toLowerCase() === 'expires') expires = value
  }
  return !!expires && Date.parse(expires) < Date.now()
}
