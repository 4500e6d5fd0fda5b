import type { IncomingMessage } from 'node:http'

/** One request as the server saw it. */
export interface LoggedRequest {
  readonly time: number
  readonly secure: boolean
  readonly method: string
  readonly host: string
  readonly path: string
  readonly query: URLSearchParams
  readonly body: string
  readonly cookies: Readonly<Record<string, string>>
  /** As the browser sent it. */
  readonly cookieHeader: string
  readonly referer?: string
  /** `Sec-Fetch-Dest`: `script`, `image`, `document`, `empty` … */
  readonly destination?: string
  /** `Sec-Purpose`, such as `prefetch;prerender`. */
  readonly purpose?: string
  /** Asked for by a page, not by the visitor's address bar nor by the browser for itself. */
  readonly byPage: boolean
}

/** The truth of every test: what reached the server, in order. */
export interface RequestLog {
  readonly all: readonly LoggedRequest[]
  /** Requests to a host, of which the path begins so. */
  to(host: string, path?: string): LoggedRequest[]
  /** Whether anybody connected to this host by TLS, with a request or without. */
  isConnected(host: string): boolean
  /** What pages sent to anybody but `*.shop.test`, connections without a request included, as `host/path`. */
  foreign(): string[]
  /** Settles once the condition holds, or throws with the log after `limit` ms. */
  until(condition: (log: RequestLog) => unknown, limit?: number): Promise<void>
  /** Settles when nothing has come in for `quiet` ms, not even a connection. */
  quiet(quiet?: number): Promise<void>
  clear(): void
  /** When it was last cleared, in ms since 1970. */
  readonly since: number
}

export const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

export function createRequestLog() {
  let all: LoggedRequest[] = []
  let connections: string[] = []
  let last = Date.now()
  let since = last

  const log: RequestLog = {
    get all() {
      return all
    },
    to: (host, path = '/') => all.filter((request) => request.host === host && request.path.startsWith(path)),
    isConnected: (host) => connections.includes(host),
    foreign() {
      const requests = all.filter((request) => request.byPage && isForeign(request.host))
      const asked = new Set(all.map((request) => request.host))
      return [
        ...requests.map((request) => request.host + request.path),
        ...connections.filter((host) => isForeign(host) && !asked.has(host)).map((host) => `${host} (connection only)`),
      ]
    },
    async until(condition, limit = 20_000) {
      const end = Date.now() + limit
      while (!condition(log)) {
        if (Date.now() > end) throw new Error(`The log never showed ${condition}; it has:\n${print(all)}`)
        await wait(15)
      }
    },
    async quiet(quiet = 300) {
      last = Date.now()
      while (Date.now() - last < quiet) await wait(20)
    },
    clear() {
      all = []
      connections = []
      since = Date.now()
    },
    get since() {
      return since
    },
  }
  return {
    log,
    add(request: IncomingMessage, secure: boolean, body: string) {
      last = Date.now()
      all.push(read(request, secure, body))
    },
    /** A TLS handshake for this host: all there is to see of a `preconnect`. */
    addConnection(host: string) {
      last = Date.now()
      connections.push(host)
    },
  }
}

function read({ headers, method = 'GET', url = '/' }: IncomingMessage, secure: boolean, body: string): LoggedRequest {
  const { pathname, searchParams } = new URL(url, 'http://any')
  const one = (name: string) => headers[name]?.toString()
  return {
    time: Date.now(),
    secure,
    method,
    host: (headers.host ?? '').replace(/:\d+$/, ''),
    path: pathname,
    query: searchParams,
    body,
    cookies: readCookies(headers.cookie ?? ''),
    cookieHeader: headers.cookie ?? '',
    referer: headers.referer,
    destination: one('sec-fetch-dest'),
    purpose: one('sec-purpose'),
    byPage: one('sec-fetch-site') !== undefined && one('sec-fetch-site') !== 'none',
  }
}

function readCookies(header: string): Record<string, string> {
  const pairs = header.split('; ').filter(Boolean).map((pair) => [pair.split('=', 1)[0]!, pair.slice(pair.indexOf('=') + 1)])
  return Object.fromEntries(pairs)
}

/** The browser's own errands (updates, suggestions) go to hosts of its maker that no site of ours names. */
const errands = /(^|\.)(mozilla\.(com|net|org)|firefox\.com|googleapis\.com|gvt1\.com|clients\d*\.google\.com|accounts\.google\.com)$/

function isForeign(host: string): boolean {
  return host !== 'shop.test' && !host.endsWith('.shop.test') && !errands.test(host)
}

function print(all: LoggedRequest[]): string {
  return all.map(({ method, host, path, query }) => `  ${method} ${host}${path}${query.size ? `?${query}` : ''}`).join('\n')
}
