/** Something that stands in for a connection which may not be opened yet. */
export interface StandIn {
  readonly stand: object
  /** From now on it is a real connection, unless the page closed it meanwhile. */
  become(connect: () => EventTarget): void
  /** It fails, as a connection that nobody answers. */
  close(realm: { Event: typeof Event; CloseEvent?: typeof CloseEvent }): void
}

/** What differs between the two kinds of connections. */
export interface Kind {
  readonly prototype: object
  readonly url: string
  /** Events there is an `on…` property for. */
  readonly types: readonly string[]
  /** The `readyState` of a closed one. */
  readonly closed: number
}

interface Heard {
  readonly type: string
  readonly listener: EventListenerOrEventListenerObject
  readonly options: AddEventListenerOptions
}

const EARLY: Readonly<Record<string, unknown>> = { bufferedAmount: 0, extensions: '', protocol: '', withCredentials: false, binaryType: 'blob' }

/**
 * Makes an object that looks like a connecting `WebSocket` or `EventSource`: `instanceof` holds, listeners are kept, and
 * everything goes over to the real one as soon as there is one.
 */
export function standIn({ prototype, url, types, closed }: Kind): StandIn {
  let listeners: readonly Heard[] = []
  const handlers: Record<string, ((event: Event) => void) | null> = {}
  const early: Record<string, unknown> = { ...EARLY, url }
  let real: (EventTarget & Record<string, any>) | undefined
  let state = 0
  const stand: Record<string, any> = Object.create(prototype)

  for (const name of ['readyState', ...Object.keys(early)]) if (name in prototype) define(name, () => (name === 'readyState' ? state : early[name]), (value) => void (early[name] = value))
  for (const type of types) {
    Object.defineProperty(stand, 'on' + type, {
      configurable: true,
      get: () => handlers[type] ?? null,
      set(value) {
        handlers[type] = typeof value == 'function' ? value : null
      },
    })
  }
  Object.defineProperties(stand, {
    addEventListener: hidden(listen),
    removeEventListener: hidden((type: string, listener: unknown, options?: boolean | AddEventListenerOptions) => {
      listeners = listeners.filter((each) => !isSame(each, type, listener, optionsOf(options)))
    }),
    dispatchEvent: hidden((event: Event) => (tell(event), !event.defaultPrevented)),
    send: hidden((data: unknown) => {
      if (real) return real['send'](data)
      if (state === 0) throw new DOMException('Still in CONNECTING state.', 'InvalidStateError')
    }),
    close: hidden((...args: unknown[]) => {
      if (real) return real['close'](...args)
      state = closed
    }),
  })
  return { stand, become, close }

  function define(name: string, read: () => unknown, write: (value: unknown) => void): void {
    Object.defineProperty(stand, name, {
      configurable: true,
      get: () => (real ? real[name] : read()),
      set(value) {
        if (real) real[name] = value
        else write(value)
      },
    })
  }

  function listen(type: string, listener: EventListenerOrEventListenerObject, given?: boolean | AddEventListenerOptions): void {
    const options = optionsOf(given)
    if (!listener || options.signal?.aborted || listeners.some((each) => isSame(each, type, listener, options))) return
    const heard: Heard = { type, listener, options }
    listeners = [...listeners, heard]
    options.signal?.addEventListener('abort', () => drop(heard), { once: true })
    if (real) pass(heard)
  }

  function drop(heard: Heard): void {
    listeners = listeners.filter((each) => each !== heard)
  }

  function become(connect: () => EventTarget): void {
    if (state) return
    real = connect() as EventTarget & Record<string, any>
    if ('binaryType' in real) real['binaryType'] = early['binaryType']
    for (const type of types) real.addEventListener(type, (event: Event) => handlers[type]?.call(stand, event))
    for (const each of listeners) pass(each)
  }

  /** Removed ones are not called any more, so the real connection gets a listener that looks first. */
  function pass(heard: Heard): void {
    real!.addEventListener(heard.type, (event: Event) => {
      if (listeners.includes(heard)) call(heard, event)
    })
  }

  function close(realm: { Event: typeof Event; CloseEvent?: typeof CloseEvent }): void {
    if (state || real) return
    state = closed
    if (types.includes('error')) tell(new realm.Event('error'))
    // As where the network fails: no code of the other side, 1006.
    if (types.includes('close')) tell(realm.CloseEvent ? new realm.CloseEvent('close', { code: 1006 }) : new realm.Event('close'))
  }

  function tell(event: Event): void {
    handlers[event.type]?.call(stand, event)
    for (const heard of listeners) if (heard.type === event.type) call(heard, event)
  }

  function call(heard: Heard, event: Event): void {
    if (heard.options.once) drop(heard)
    const { listener } = heard
    try {
      if (typeof listener == 'function') listener.call(stand as unknown as EventTarget, event)
      else listener.handleEvent(event)
    } catch (error) {
      // As from any listener: told to the page as an error of its own, and the next one has its turn.
      reportError(error)
    }
  }
}

const optionsOf = (options: boolean | AddEventListenerOptions | undefined): AddEventListenerOptions => (typeof options == 'object' && options ? options : { capture: !!options })

const isSame = (heard: Heard, type: string, listener: unknown, { capture }: AddEventListenerOptions): boolean => heard.type === type && heard.listener === listener && !heard.options.capture === !capture

const hidden = (value: unknown): PropertyDescriptor => ({ value, configurable: true, writable: true })
