import { copyOf, sizeOf } from './bodies.ts'
import { methodOf, standIn } from './stand-in.ts'
import type { Held } from './quarantine.ts'
import type { Realm, Watch } from './realm.ts'

/** A call that nobody answered for so many ms fails as where the network does; granted later it is still sent. */
const PATIENCE = 5000

/** Holds `fetch`, `sendBeacon`, `WebSocket`, `EventSource` and their like, of one realm. */
export function guardNetwork(realm: Realm, { wraps, judge, quarantine, isActive, isHolding }: Watch): void {
  const { document: page, Request } = realm
  const unsent = () => new realm.TypeError('Failed to fetch')

  wraps.method(realm, 'fetch', (own) => ({
    fetch(this: unknown, input: unknown, init?: RequestInit) {
      const owner = isActive() && judge('fetch', addressOf(input), page)
      if (!owner) return own.apply(this, arguments)
      return new realm.Promise((resolve, reject) => {
        const signal = init?.signal ?? (input as { signal?: AbortSignal } | null)?.signal
        // What cannot be asked for fails now, and the page may go on with what it gave.
        const request = new Request(input as RequestInfo, init)
        if (signal?.aborted) return reject(signal.reason)
        const held: Held = { owner, size: sizeOf(init?.body), send: () => resolve(own.call(this, request)), refuse: () => reject(unsent()) }
        signal?.addEventListener('abort', () => (quarantine.forget(held), reject(signal.reason)), { once: true })
        setTimeout(() => reject(unsent()), PATIENCE)
        quarantine.keep(held)
      })
    },
  }).fetch)

  wraps.method(realm.Navigator.prototype, 'sendBeacon', (own) => ({
    sendBeacon(this: Navigator, address: unknown, body?: unknown) {
      const owner = isActive() && judge('beacon', String(address), page)
      if (!owner) return own.apply(this, arguments)
      const copy = copyOf(body)
      quarantine.keep({ owner, size: sizeOf(copy), send: () => own.call(this, address, copy), refuse() {} })
      return true
    },
  }).sendBeacon)

  wraps.method(realm, 'fetchLater', (own) => ({
    fetchLater(this: unknown, input: unknown, init?: RequestInit & { activateAfter?: number }) {
      const owner = isActive() && judge('fetch', addressOf(input), page)
      if (!owner) return own.apply(this, arguments)
      const request = new Request(input as RequestInfo, init)
      const { activateAfter } = init ?? {}
      quarantine.keep({ owner, size: sizeOf(init?.body), send: () => own.call(this, request, { ...(activateAfter !== undefined && { activateAfter }) }), refuse() {} })
      return { activated: false }
    },
  }).fetchLater)

  connections('WebSocket', { types: ['open', 'message', 'error', 'close'], closed: 3 })
  connections('EventSource', { types: ['open', 'message', 'error'], closed: 2 })
  wraps.construction(realm, 'WebTransport', (make, args) => {
    if (judge('webtransport', String(args[0]), page)) throw new realm.DOMException('Not connected', 'NotSupportedError')
    return make(...args)
  })
  // It sets `src` without the setter.
  wraps.construction(realm, 'Audio', (make, args) => {
    const [address] = args
    if (address === undefined || !judge('audio', String(address), page)) return make(...args)
    const audio = make() as HTMLAudioElement
    audio.preload = 'auto'
    audio.src = address
    return audio
  })

  function connections(name: 'WebSocket' | 'EventSource', kind: { types: readonly string[]; closed: number }): void {
    const base = (realm[name] as { prototype: object } | undefined)?.prototype
    if (!base) return
    wraps.construction(realm, name, (make, args, prototype) => {
      const address = String(args[0])
      const owner = judge(name.toLowerCase(), address, page)
      if (!owner) return make(...args)
      const { href } = new URL(address, page.baseURI)
      const url = name === 'WebSocket' ? href.replace(/^http/, 'ws') : href
      const { stand, become, close } = standIn(realm, { ...kind, prototype, base, url })
      quarantine.keep({ owner, size: 500, send: () => become(() => make(...args) as EventTarget), refuse: close })
      return stand
    })
    wraps.method(base, 'close', (own) => ({
      close(this: object, ...args: unknown[]) {
        return (methodOf(this, 'close') ?? own).apply(this, args)
      },
    }).close)
    wraps.method(base, 'send', (own) => ({
      send(this: WebSocket, ...args: unknown[]) {
        const early = methodOf(this, 'send')
        if (early) return early(...args)
        // It was opened when that was granted: nothing more goes out by it.
        if (isHolding && isActive() && this.readyState === 1 && judge('websocket', this.url, page)) return (base as WebSocket).close.call(this)
        return own.apply(this, args)
      },
    }).send)
  }
}

function addressOf(input: unknown): string {
  return typeof input == 'object' && input && 'url' in input ? String(input.url) : String(input)
}
