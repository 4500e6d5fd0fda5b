import { standIn } from './stand-in.ts'
import type { Held } from './quarantine.ts'
import type { Realm, Watch } from './realm.ts'

/** A call that nobody answered for so many ms fails as where the network does; granted later it is still sent. */
const PATIENCE = 5000

/** Holds `fetch`, `sendBeacon`, `WebSocket`, `EventSource` and their like, of one realm. */
export function guardNetwork(realm: Realm, { wraps, judge, quarantine, isActive }: Watch): void {
  const page = realm.document
  const unsent = () => new realm.TypeError('Failed to fetch')

  wraps.method(realm, 'fetch', (own) => ({
    fetch(this: unknown, input: unknown, init?: RequestInit) {
      const owner = isActive() && judge('fetch', addressOf(input), page)
      if (!owner) return own.apply(this, arguments)
      return new realm.Promise((resolve, reject) => {
        const signal = init?.signal ?? (input as { signal?: AbortSignal } | null)?.signal
        if (signal?.aborted) return reject(signal.reason)
        const held: Held = { owner, size: sizeOf(init?.body), send: () => resolve(own.call(this, input, init)), refuse: () => reject(unsent()) }
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
      quarantine.keep({ owner, size: sizeOf(body), send: () => own.call(this, address, body), refuse() {} })
      return true
    },
  }).sendBeacon)

  wraps.method(realm, 'fetchLater', (own) => ({
    fetchLater(this: unknown, ...args: unknown[]) {
      const owner = isActive() && judge('fetch', addressOf(args[0]), page)
      if (!owner) return own.apply(this, args)
      quarantine.keep({ owner, size: sizeOf((args[1] as RequestInit | undefined)?.body), send: () => own.apply(this, args), refuse() {} })
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
    wraps.construction(realm, name, (make, args, prototype) => {
      const address = String(args[0])
      const owner = judge(name.toLowerCase(), address, page)
      if (!owner) return make(...args)
      const { href } = new URL(address, page.baseURI)
      const url = name === 'WebSocket' ? href.replace(/^http/, 'ws') : href
      const { stand, become, close } = standIn({ ...kind, prototype, url })
      quarantine.keep({ owner, size: 500, send: () => become(() => make(...args) as EventTarget), refuse: () => close(realm) })
      return stand
    })
  }
}

function addressOf(input: unknown): string {
  return typeof input == 'object' && input && 'url' in input ? String(input.url) : String(input)
}

/** About how many bytes a body takes. */
export function sizeOf(body: unknown): number {
  if (typeof body == 'string') return body.length
  const { size, byteLength } = (body ?? {}) as { size?: number; byteLength?: number }
  return size ?? byteLength ?? 500
}
