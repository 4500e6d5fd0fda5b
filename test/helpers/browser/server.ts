import { createHash } from 'node:crypto'
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import type { Certificate } from './certificate.ts'
import { createRequestLog, wait, type LoggedRequest, type RequestLog } from './request-log.ts'
import { assentFile } from './assent-files.ts'
import { planted } from './planted.ts'
import { vendorAnswer } from './vendors/index.ts'

export interface Answer {
  readonly body?: string | Buffer
  readonly type?: string
  readonly status?: number
  readonly headers?: Readonly<Record<string, string | string[]>>
  /** Sent so many ms later; `Infinity` never. */
  readonly delay?: number
  /** Sent once this settles. */
  readonly hold?: Promise<void>
}

/** What a test says about one address: an answer, or how to make one from the request. */
export type Route = Answer | ((request: LoggedRequest) => Answer)

export interface Server {
  readonly port: number
  readonly log: RequestLog
  /** Answers `host/path` so, until the next `reset`. Pages, scripts, and vendors that hang or fail alike. */
  serve(address: string, route: Route): void
  /** Puts a script before the first of every document, until the next `reset`: for engines whose driver cannot. */
  plant(script: string): void
  /** Answers this path of every host so and logs nothing: what a driver needs is no traffic of the page. */
  aside(path: string, answer: (body: string) => Answer): void
  reset(): void
  stop(): Promise<void>
}

/**
 * One server that is the whole web: every host, https and http, on one port.
 *
 * What a test serves comes first, then `/assent/*` of any host from `dist`, then the stub vendors, else 404.
 */
export async function startServer(certificate: Certificate): Promise<Server> {
  const routes = new Map<string, Route>()
  const asides = new Map<string, (body: string) => Answer>()
  const scripts = new Set<string>()
  const { log, add, addConnection } = createRequestLog()
  const sockets = new Set<Socket>()

  async function handle(request: IncomingMessage, response: ServerResponse, secure: boolean) {
    const body = await readBody(request)
    const aside = asides.get(request.url ?? '')
    if (aside) return send(response, aside(body))
    add(request, secure, body)
    const logged = log.all.at(-1)!
    const route = routes.get(logged.host + logged.path)
    const answer = typeof route === 'function' ? route(logged) : (route ?? assentFile(logged.path) ?? vendorAnswer(logged))
    await send(response, planted(answer ?? { status: logged.method === 'POST' ? 204 : 404 }, [...scripts]))
  }

  const https = createHttpsServer(certificate, (request, response) => void handle(request, response, true))
  const http = createHttpServer((request, response) => void handle(request, response, false))
  // A socket is heard and opened, and nothing is ever said on it; what the page says is heard again, as one more request.
  for (const [server, secure] of [[https, true], [http, false]] as const)
    server.on('upgrade', (request: IncomingMessage, socket: Socket) => {
      add(request, secure, '')
      socket.write(openSocket(request.headers['sec-websocket-key'] ?? ''))
      socket.on('data', (frame: Buffer) => frame[0]! & 8 || add(request, secure, 'said'))
    })
  // Asked as a proxy, it is every host by itself: for engines that cannot be told where a name leads.
  http.on('connect', (_request: IncomingMessage, socket: Socket) => {
    socket.write('HTTP/1.1 200 Connected\r\n\r\n')
    either.emit('connection', socket)
  })
  https.on('secureConnection', (socket: TLSSocket) => addConnection(String(socket.servername)))
  const either = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy())
    socket.once('data', (start) => {
      socket.pause()
      socket.unshift(start)
      const isTls = start[0] === 22
      ;(isTls ? https : http).emit('connection', socket)
      process.nextTick(() => socket.resume())
    })
  })
  await new Promise<void>((listening) => either.listen(0, '127.0.0.1', listening))

  return {
    port: (either.address() as AddressInfo).port,
    log,
    serve: (address, route) => void routes.set(address, route),
    plant: (script) => void scripts.add(script),
    aside: (path, answer) => void asides.set(path, answer),
    reset() {
      routes.clear()
      scripts.clear()
      log.clear()
    },
    stop() {
      for (const socket of sockets) socket.destroy()
      return new Promise((closed) => either.close(() => closed()))
    },
  }
}

/** The answer to a WebSocket's first request (RFC 6455, section 4.2.2). */
function openSocket(key: string): string {
  const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')
  return `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`
}

async function send(response: ServerResponse, { body = '', type = 'text/html; charset=utf-8', status = 200, headers, delay = 0, hold }: Answer) {
  if (delay === Infinity) return
  if (delay) await wait(delay)
  await hold
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache', ...headers })
  response.end(body)
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  try {
    for await (const part of request) parts.push(part as Buffer)
  } catch {
    // the page went away while sending: what came is what there is to log
  }
  return Buffer.concat(parts).toString()
}
