// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { methodOf, standIn } from '../../src/guard/stand-in.ts'

class Connection extends EventTarget {
  get readyState() { return 1 }
  get url() { return 'real' }
  get binaryType() { return kept.binaryType }
  set binaryType(value) { kept.binaryType = value }
  send(text: string) { kept.sent.push(text) }
  close() { kept.sent.push('closed') }
  own() { return 'own' }
}
const kept = { binaryType: 'blob', sent: [] as string[] }

const realm = { EventTarget, Event, CloseEvent, DOMException }
const stand = (prototype: object = Connection.prototype) => {
  const { stand: made, ...rest } = standIn(realm, { prototype, base: Connection.prototype, url: 'wss://tracker.test/', types: ['open', 'message', 'error', 'close'], closed: 3 })
  return { ...rest, socket: made as any }
}

test('it looks like a connection that is being made, of the class that was asked for', () => {
  class Own extends Connection {}
  const { socket } = stand(Own.prototype)
  expect([socket instanceof Own, socket.own(), socket.readyState, socket.url, socket.onopen]).toEqual([true, 'own', 0, 'wss://tracker.test/', null])
  expect(() => socket.send('early')).toThrow('CONNECTING')
})

test('what listened hears the real one, once each, and what was removed does not', () => {
  const { socket, become } = stand()
  const heard: unknown[] = []
  const removed = () => heard.push('removed')
  const end = new AbortController()
  socket.addEventListener('message', ({ data }: MessageEvent) => heard.push(data))
  socket.addEventListener('message', { handleEvent: () => heard.push('object') })
  socket.addEventListener('message', () => heard.push('once'), { once: true })
  socket.addEventListener('message', removed)
  socket.addEventListener('message', removed)
  socket.removeEventListener('message', removed)
  socket.addEventListener('message', () => heard.push('ended'), { signal: end.signal })
  socket.onmessage = function (this: unknown) { heard.push(this === socket) }
  socket.binaryType = 'arraybuffer'
  end.abort()
  const real = new Connection()
  become(() => real)
  real.dispatchEvent(new MessageEvent('message', { data: 1 }))
  real.dispatchEvent(new MessageEvent('message', { data: 2 }))
  expect(heard).toEqual([1, 'object', 'once', true, 2, 'object', true])
  socket.send('now')
  expect([socket.readyState, socket.url, kept.binaryType, kept.sent]).toEqual([1, 'real', 'arraybuffer', ['now']])
})

test('closed by the page while it waits, it never becomes a connection', () => {
  const { socket, become } = stand()
  const connect = vi.fn()
  socket.close()
  become(connect)
  expect([socket.readyState, connect.mock.calls.length]).toEqual([2, 0])
})

test('refused, it fails as one that nobody answers: an error, then closed with 1006', () => {
  const { socket, close } = stand()
  const heard: unknown[] = []
  socket.onerror = () => heard.push('error')
  socket.addEventListener('close', ({ code, wasClean }: CloseEvent) => heard.push(code, wasClean))
  close()
  close()
  expect([heard, socket.readyState]).toEqual([['error', 1006, false], 3])
})

test('a listener or handler that throws keeps no other from its turn', () => {
  const { socket, close } = stand()
  const heard: string[] = []
  socket.onerror = () => { throw new Error('theirs') }
  socket.addEventListener('error', () => { throw new Error('theirs, too') })
  socket.addEventListener('error', () => heard.push('second'))
  close()
  expect(heard).toEqual(['second'])
})

test('the target of every event is what the page holds, before and after the grant', () => {
  const { socket, become } = stand()
  const refused = stand()
  const heard: unknown[] = []
  const note = (event: Event) => heard.push(event.target === socket || event.target === refused.socket, event.currentTarget === event.target)
  socket.onmessage = note
  refused.socket.onerror = note
  const real = new Connection()
  become(() => real)
  real.dispatchEvent(new MessageEvent('message', { data: 1 }))
  refused.close()
  expect(heard).toEqual([true, true, true, true])
})

test('it is an event target like any other: what wraps addEventListener finds it, and a server may name its own events', () => {
  const { socket, become } = stand()
  const heard: string[] = []
  EventTarget.prototype.addEventListener.call(socket, 'open', () => heard.push('open'))
  socket.addEventListener('price', ({ data }: MessageEvent) => heard.push(data))
  const real = new Connection()
  become(() => real)
  socket.addEventListener('news', () => heard.push('news'))
  real.dispatchEvent(new Event('open'))
  real.dispatchEvent(new MessageEvent('price', { data: 'high' }))
  real.dispatchEvent(new Event('news'))
  expect(heard).toEqual(['open', 'high', 'news'])
})

test('a subclass keeps its own methods, and reaches the real connection by super, once', () => {
  kept.sent.length = 0
  class Own extends Connection {
    override send(text: string) {
      const early = methodOf(this, 'send')
      // What the browser's own does under the guard.
      if (early) early(`own ${text}`)
      else super.send(text)
    }
  }
  const { socket, become } = stand(Own.prototype)
  expect(() => socket.send('early')).toThrow('CONNECTING')
  become(() => new Own())
  socket.send('now')
  expect(kept.sent).toEqual(['own now'])
})

test('closed by the page while it waits, it says so: an error, then closed', async () => {
  const { socket, close } = stand()
  const heard: unknown[] = []
  for (const type of ['error', 'close']) socket.addEventListener(type, () => heard.push(type, socket.readyState))
  socket.close()
  expect([socket.readyState, heard]).toEqual([2, []])
  await new Promise((done) => setTimeout(done, 5))
  close()
  expect(heard).toEqual(['error', 3, 'close', 3])
})

test('a connection that no browser would make fails, and nothing is thrown', () => {
  const { socket, become } = stand()
  become(() => { throw new DOMException('twice', 'SyntaxError') })
  expect(socket.readyState).toBe(3)
})
