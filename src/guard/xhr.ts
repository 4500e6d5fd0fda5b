import { copyOf, sizeOf } from './bodies.ts'
import type { Held } from './quarantine.ts'
import type { Realm, Watch } from './realm.ts'

/** A request that nobody answered for so many ms fails as where the network does; granted later it is still sent. */
const PATIENCE = 5000

/** Nothing is there, so asking for it fails as a broken network does, without asking anybody. */
const NOWHERE = 'blob:assent'

interface Request {
  readonly method: string
  readonly address: string
  readonly isAsync: boolean
  /** Held: for the page it is under way, of which the browser knows nothing. */
  isSent?: boolean
  /** Made when there is one. */
  headers?: [string, string][]
}

/** Holds what an `XMLHttpRequest` sends. */
export function guardXhr({ XMLHttpRequest, DOMException, ProgressEvent, document }: Realm, { wraps, judge, quarantine, isActive, isLate }: Watch): void {
  const requests = new WeakMap<XMLHttpRequest, Request>()
  const waiting = new WeakMap<XMLHttpRequest, Held>()
  const { open, send, setRequestHeader } = XMLHttpRequest.prototype
  const isUnderWay = (xhr: XMLHttpRequest) => requests.get(xhr)?.isSent && xhr.readyState === 1
  const refuseUnderWay = (method: string) => {
    throw new DOMException(`Failed to execute '${method}' on 'XMLHttpRequest': The object's state must be OPENED.`, 'InvalidStateError')
  }

  wraps.method(XMLHttpRequest.prototype, 'open', (own) => ({
    open(this: XMLHttpRequest, method: string, address: unknown, isAsync: unknown = true) {
      const result = own.apply(this, arguments)
      requests.set(this, { method, address: String(address), isAsync: !!isAsync })
      return result
    },
  }).open)

  wraps.method(XMLHttpRequest.prototype, 'setRequestHeader', (own) => ({
    setRequestHeader(this: XMLHttpRequest, name: string, value: string) {
      if (isUnderWay(this)) refuseUnderWay('setRequestHeader')
      own.call(this, name, value)
      const request = requests.get(this)
      if (request) (request.headers ??= []).push([name, value])
    },
  }).setRequestHeader)

  wraps.method(XMLHttpRequest.prototype, 'send', (own) => ({
    send(this: XMLHttpRequest, body?: unknown) {
      if (isUnderWay(this)) refuseUnderWay('send')
      const request = requests.get(this)
      // Opened before we came, nobody can tell for whom: after a withdrawal that is one too many.
      if (!request && isLate && isActive() && this.readyState === 1) return failNow(this, 'GET')
      const owner = request && isActive() && this.readyState === 1 && judge('xhr', request.address, document)
      if (!owner) return own.call(this, body)
      if (!request.isAsync) throw new DOMException(`Failed to execute 'send' on 'XMLHttpRequest': Failed to load '${request.address}'.`, 'NetworkError')
      request.isSent = true
      const copy = copyOf(body)
      hold(this, request, { owner, size: sizeOf(copy) }, copy, own)
    },
  }).send)

  wraps.method(XMLHttpRequest.prototype, 'abort', (own) => ({
    abort(this: XMLHttpRequest) {
      const held = waiting.get(this)
      waiting.delete(this)
      own.call(this)
      if (!held || !quarantine.has(held)) return
      quarantine.forget(held)
      // The browser knows of nothing that it could abort.
      if (this.readyState === 1) for (const type of ['abort', 'loadend']) this.dispatchEvent(new ProgressEvent(type))
    },
  }).abort)

  function hold(xhr: XMLHttpRequest, request: Request, weight: Pick<Held, 'owner' | 'size'>, body: unknown, own: Function): void {
    let isOver = false
    /** Aborted, or opened anew: nobody waits for this one any more. */
    const isWaiting = () => requests.get(xhr) === request && waiting.get(xhr) === held && xhr.readyState === 1
    const fail = () => {
      if (isOver || !isWaiting()) return
      isOver = true
      failNow(xhr, request.method)
    }
    const held: Held = {
      ...weight,
      refuse: fail,
      send() {
        if (isOver) return sendAnew(xhr, request, body)
        if (!isWaiting()) return
        isOver = true
        own.call(xhr, body)
      },
    }
    waiting.set(xhr, held)
    setTimeout(fail, PATIENCE)
    quarantine.keep(held)
  }

  function failNow(xhr: XMLHttpRequest, method: string): void {
    open.call(xhr, method, NOWHERE, true)
    send.call(xhr)
  }

  /** The page was told that it failed, and has perhaps used the object for another one. */
  function sendAnew({ withCredentials }: XMLHttpRequest, { method, address, headers }: Request, body: unknown): void {
    const later = new XMLHttpRequest()
    open.call(later, method, address, true)
    later.withCredentials = withCredentials
    for (const header of headers ?? []) setRequestHeader.apply(later, header)
    send.call(later, body as XMLHttpRequestBodyInit)
  }
}
