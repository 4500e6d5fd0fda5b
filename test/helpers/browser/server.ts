import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import type { Certificate } from './certificate.ts'
import { createRequestLog, wait, type LoggedRequest, type RequestLog } from './request-log.ts'
import { assentFile } from './assent-files.ts'
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
  const { log, add, addConnection } = createRequestLog()
  const sockets = new Set<Socket>()

  async function handle(request: IncomingMessage, response: ServerResponse, secure: boolean) {
    add(request, secure, await readBody(request))
    const logged = log.all.at(-1)!
    const route = routes.get(logged.host + logged.path)
    const answer = typeof route === 'function' ? route(logged) : (route ?? assentFile(logged.path) ?? vendorAnswer(logged))
    await send(response, answer ?? { status: logged.method === 'POST' ? 204 : 404 })
  }

  const https = createHttpsServer(certificate, (request, response) => void handle(request, response, true))
  const http = createHttpServer((request, response) => void handle(request, response, false))
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
    reset() {
      routes.clear()
      log.clear()
    },
    stop() {
      for (const socket of sockets) socket.destroy()
      return new Promise((closed) => either.close(() => closed()))
    },
  }
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
