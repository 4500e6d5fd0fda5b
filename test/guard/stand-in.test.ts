// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { standIn } from '../../src/guard/stand-in.ts'

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

const stand = (prototype: object = Connection.prototype) => {
  const { stand: made, ...rest } = standIn({ prototype, url: 'wss://tracker.test/', types: ['open', 'message', 'error', 'close'], closed: 3 })
  return { ...rest, socket: made as any }
}
const realm = { Event, CloseEvent }

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
  expect(heard).toEqual([true, 1, 'object', 'once', true, 2, 'object'])
  socket.send('now')
  expect([socket.readyState, socket.url, kept.binaryType, kept.sent]).toEqual([1, 'real', 'arraybuffer', ['now']])
})

test('closed by the page while it waits, it never becomes a connection', () => {
  const { socket, become } = stand()
  const connect = vi.fn()
  socket.close()
  become(connect)
  expect([socket.readyState, connect.mock.calls.length]).toEqual([3, 0])
})

test('refused, it fails as one that nobody answers: an error, then closed with 1006', () => {
  const { socket, close } = stand()
  const heard: unknown[] = []
  socket.onerror = () => heard.push('error')
  socket.addEventListener('close', ({ code, wasClean }: CloseEvent) => heard.push(code, wasClean))
  close(realm)
  close(realm)
  expect([heard, socket.readyState]).toEqual([['error', 1006, false], 3])
})

test('a listener that throws keeps no other from its turn', () => {
  const reported = vi.fn()
  vi.stubGlobal('reportError', reported)
  const { socket, close } = stand()
  const heard: string[] = []
  socket.addEventListener('error', () => { throw new Error('theirs') })
  socket.addEventListener('error', () => heard.push('second'))
  close(realm)
  expect([heard, reported.mock.calls.length]).toEqual([['second'], 1])
  vi.unstubAllGlobals()
})
