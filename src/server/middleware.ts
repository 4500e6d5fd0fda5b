import type { Config } from '../core/config.ts'
import { consentHeaders, type HeaderOptions } from './consent-headers.ts'
import { checkNonce } from './content-security-policy.ts'

export interface ConsentHandlerOptions<AnyRequest> extends Omit<HeaderOptions, 'nonce' | 'secGpc' | 'now'> {
  /** Makes the nonce of one response: `() => crypto.randomUUID()`. */
  nonce?: (request: AnyRequest) => string
}

/** What is needed of a request of Node's `http`, and of Express. */
export interface NodeRequest {
  readonly headers: { readonly [name: string]: string | string[] | undefined }
}

/** What is needed of a response of Node's `http`, and of Express. */
export interface NodeResponse {
  getHeader(name: string): number | string | readonly string[] | undefined
  setHeader(name: string, value: any): unknown
  writeHead: (...given: any[]) => any
  /** Where Express keeps what a page is rendered with. */
  locals?: Record<string, any>
}

/**
 * Middleware for Node's `http`, Express and whatever else takes `(request, response, next)`: puts `consentHeaders` on
 * every page, merged with the policy that the response has by then, whoever set it. The nonce is in `response.locals.nonce`.
 *
 * Looks at a response when its headers are sent; images, scripts and other files that are no pages stay as they are.
 *
 * @throws ConfigError for a mistake in the configuration, Error for one in the options
 */
export function consentMiddleware<Incoming extends NodeRequest>(config: Config, options: ConsentHandlerOptions<Incoming> = {}) {
  checkAtStart(config, options)
  return (request: Incoming, response: NodeResponse, next?: () => void): void => {
    const nonce = options.nonce && checkNonce(options.nonce(request))
    if (nonce) (response.locals ??= {})['nonce'] = nonce
    const asked = (name: string) => request.headers[name]?.toString()
    const { writeHead } = response
    response.writeHead = (status: number, ...rest: unknown[]) => {
      response.writeHead = writeHead
      setAll(response, rest.find((value) => typeof value == 'object'))
      const get = (name: string) => [response.getHeader(name) ?? []].flat().join(', ')
      addHeaders({ asked, get, set: (name, value) => void response.setHeader(name, value) }, config, { ...options, nonce })
      return writeHead.call(response, status, ...rest.filter((value) => typeof value == 'string'))
    }
    next?.()
  }
}

/**
 * The same for the Fetch API, as edge workers, Deno, Bun and frameworks speak it: a handler that answers as yours does, with
 * `consentHeaders` on every page. Yours gets the nonce in its second argument, and behind it what it was called with.
 *
 * @throws ConfigError for a mistake in the configuration, Error for one in the options
 * @example
 * export default { fetch: consentHandler((request) => fetch(request), config) }
 */
export function consentHandler<Rest extends unknown[]>(
  handler: (request: Request, page: { nonce: string | undefined }, ...rest: Rest) => Response | Promise<Response>,
  config: Config,
  options: ConsentHandlerOptions<Request> = {},
): (request: Request, ...rest: Rest) => Promise<Response> {
  checkAtStart(config, options)
  return async (request, ...rest) => {
    const nonce = options.nonce && checkNonce(options.nonce(request))
    const response = await handler(request, { nonce }, ...rest)
    // A change of protocols is no page, and nothing can be made of it.
    if (response.status < 200) return response
    // A new one: the headers of what came by `fetch` cannot be changed.
    const answer = new Response(response.body, response)
    const asked = (name: string) => request.headers.get(name) ?? undefined
    const get = (name: string) => answer.headers.get(name) ?? ''
    addHeaders({ asked, get, set: (name, value) => answer.headers.set(name, value) }, config, { ...options, nonce })
    return answer
  }
}

/** A request's headers, and the headers of its response: `''` for one that is not there. */
interface Exchange {
  asked(name: string): string | undefined
  get(name: string): string
  set(name: string, value: string): void
}

/** What browsers show as a page, or as a frame of one; a drawing may run scripts, too. */
const PAGE = /^\s*(text\/html|(text|application)\/xml|application\/xhtml\+xml|image\/svg\+xml)\s*(;|$)/i

/** Requests for these are not for pages, whatever comes. A worker has a policy of its own, and needs one. */
const NO_PAGE = /^(audio|audioworklet|font|image|json|manifest|paintworklet|report|script|serviceworker|style|track|video|websocket)$/

function addHeaders({ asked, get, set }: Exchange, config: Config, options: HeaderOptions): void {
  const type = get('content-type')
  const use = asked('sec-fetch-dest') ?? ''
  // An answer "not modified" has no type, and the browser takes over its headers.
  const isPage = !type || PAGE.test(type) || /^(shared)?worker$/.test(use)
  if (!isPage || NO_PAGE.test(use)) return
  const policy = joined(options.policy, get('content-security-policy'))
  const headers = consentHeaders(asked('cookie'), config, { ...options, policy, secGpc: asked('sec-gpc') })
  for (const [name, value] of Object.entries(headers)) {
    if (name === 'content-security-policy') set(name, value)
    else if (name !== 'cache-control') set(name, joined(get(name), value))
    // Anything weaker would show a page to somebody who chose otherwise.
    else if (!/(^|[\s,])no-(store|cache)(?!\s*=)/i.test(get(name))) set(name, value)
  }
}

function joined(...texts: (string | undefined)[]): string {
  return texts.filter(Boolean).join(', ')
}

/** Sets what was given to `writeHead`: an object, or names and values by turns. */
function setAll(response: NodeResponse, given: unknown): void {
  const all: Record<string, unknown> = {}
  if (Array.isArray(given)) {
    for (let i = 0; i < given.length; i += 2) all[given[i]] = given[i] in all ? [all[given[i]], given[i + 1]].flat() : given[i + 1]
  }
  for (const [name, value] of Object.entries(Array.isArray(given) ? all : (given ?? {}))) if (value !== undefined) response.setHeader(name, value)
}

/** A mistake is thrown where the site starts, rather than at its first visitor. */
function checkAtStart(config: Config, options: ConsentHandlerOptions<never>): void {
  consentHeaders(undefined, config, { ...options, nonce: options.nonce && 'AAAA' })
}
