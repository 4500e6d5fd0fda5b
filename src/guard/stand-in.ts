import type { Realm } from './realm.ts'

/** Something that stands in for a connection which may not be opened yet. */
export interface StandIn {
  readonly stand: EventTarget
  /** From now on it is a real connection, unless the page closed it meanwhile. */
  become(connect: () => EventTarget): void
  /** It fails, as a connection that nobody answers. */
  close(): void
}

/** What differs between the two kinds of connections. */
export interface Kind {
  /** Of the class that was asked for: a subclass, where one is made. */
  readonly prototype: object
  /** The browser's own, with all that a connection does. */
  readonly base: object
  readonly url: string
  /** Events there is an `on…` property for. */
  readonly types: readonly string[]
  /** The `readyState` of a closed one. */
  readonly closed: number
}

type Connection = EventTarget & Record<string, any>

/** What the methods of a connection do while it is a stand-in, for subclasses that call them by `super`. */
const methods = new WeakMap<object, Record<string, (...args: unknown[]) => void>>()

/** A method of a stand-in, if this is one: the browser's own would throw. */
export const methodOf = (connection: object, name: string) => methods.get(connection)?.[name]

const EARLY: Readonly<Record<string, unknown>> = { readyState: 0, bufferedAmount: 0, extensions: '', protocol: '', withCredentials: false, binaryType: 'blob' }

/**
 * Makes an object that looks like a connecting `WebSocket` or `EventSource`: an event target of the class that was asked for,
 * which tells the events of the real one as its own as soon as there is one.
 */
export function standIn({ EventTarget, Event, CloseEvent, DOMException }: Pick<Realm, 'EventTarget' | 'Event' | 'CloseEvent' | 'DOMException'>, { prototype, base, url, types, closed }: Kind): StandIn {
  const stand = Object.setPrototypeOf(new EventTarget(), prototype) as Connection
  const early: Record<string, unknown> = { ...EARLY, url }
  const heard = new Set<string>()
  let real: Connection | undefined

  for (const name of Object.keys(early)) if (name in prototype) define(name)
  types.forEach(handle)
  // A server names events of its own, too.
  own('addEventListener', (...args) => {
    hear(String(args[0]))
    ;(Reflect.get(prototype, 'addEventListener') as Function).apply(stand, args)
  })
  const calls = {
    send(...args: unknown[]) {
      if (real) return call('send', args)
      if (early['readyState'] === 0) throw new DOMException('Still in CONNECTING state.', 'InvalidStateError')
    },
    close(...args: unknown[]) {
      if (real) return call('close', args)
      if (early['readyState'] !== 0) return
      early['readyState'] = 2
      // A source that is closed says nothing; a socket fails, but later.
      if (closed !== 2) setTimeout(fail)
    },
  }
  methods.set(stand, calls)
  for (const [name, does] of Object.entries(calls)) if (name in base && Reflect.get(prototype, name) === Reflect.get(base, name)) own(name, does)
  return {
    stand, become,
    close() {
      if (early['readyState'] === 0 && !real) fail()
    },
  }

  function own(name: string, value: (...args: unknown[]) => unknown): void {
    Object.defineProperty(stand, name, { value, configurable: true, writable: true })
  }

  function define(name: string): void {
    Object.defineProperty(stand, name, {
      configurable: true,
      get: () => (real ? Reflect.get(base, name, real) : early[name]),
      set(value) {
        if (real) Reflect.set(base, name, value, real)
        else if (name === 'binaryType') early[name] = value
      },
    })
  }

  /** Its turn among the listeners is when it is set first, as for any event target. */
  function handle(type: string): void {
    let handler: unknown = null
    let isListening = false
    Object.defineProperty(stand, 'on' + type, {
      configurable: true,
      get: () => handler,
      set(value) {
        handler = typeof value == 'function' ? value : null
        if (!handler || isListening) return
        isListening = true
        EventTarget.prototype.addEventListener.call(stand, type, (event) => void (handler as EventListener | null)?.call(stand, event))
      },
    })
  }

  /** Past a method of the page's own: that was called already, or there is none. */
  function call(name: string, args: unknown[]): void {
    ;(Reflect.get(base, name) as Function).apply(real, args)
  }

  function become(connect: () => EventTarget): void {
    if (early['readyState'] !== 0 || real) return
    try {
      real = connect() as Connection
    } catch {
      // Asked for in a way that no browser takes: it was not told so at once, so it is told as a failure.
      return fail()
    }
    if ('binaryType' in stand) Reflect.set(base, 'binaryType', early['binaryType'], real)
    for (const type of new Set([...types, ...heard])) pass(type)
  }

  function hear(type: string): void {
    if (heard.has(type)) return
    heard.add(type)
    if (real && !types.includes(type)) pass(type)
  }

  function pass(type: string): void {
    EventTarget.prototype.addEventListener.call(real, type, (event) => tell(new (event.constructor as typeof Event)(type, event)))
  }

  function fail(): void {
    early['readyState'] = closed
    tell(new Event('error'))
    // As where the network fails: no code of the other side, 1006.
    if (types.includes('close')) tell(new CloseEvent('close', { code: 1006 }))
  }

  function tell(event: Event): void {
    EventTarget.prototype.dispatchEvent.call(stand, event)
  }
}
