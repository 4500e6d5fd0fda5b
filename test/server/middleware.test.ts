// @vitest-environment node
import express from 'express'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createHttp2Server, connect } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, expectTypeOf, test } from 'vitest'
import type { Config } from '../../src/core/config.ts'
import { consentHandler, consentHeaders, consentMiddleware, type ConsentHandlerOptions, type NodeRequest } from '../../src/server/index.ts'
import { cookieText, policyOf, service } from '../helpers/builders.ts'

const CONFIG: Config = { services: [service('stats', 'analytics', { hosts: ['stats.vendor.test'] }), service('pixel', 'marketing', { hosts: ['pixel.vendor.test'] })] }
const granted = { cookie: `assent=${cookieText(policyOf(CONFIG), { analytics: 'granted', stats: 'granted' }, { decidedAt: Date.now() - 1000 })}` }
const OWN = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:"
const HTML = { 'content-type': 'text/html' }

const closing: (() => unknown)[] = []
afterEach(async () => { for (const close of closing.splice(0)) await close() })

/** Answers as a server on this machine does. */
async function ask(listener: RequestListener, headers: Record<string, string> = granted): Promise<Response> {
  const server = createServer(listener)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  closing.push(() => new Promise((closed) => server.close(closed)))
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { headers: { connection: 'close', ...headers } })
}

test('the headers say what they were made for, and keep a page from whoever chose otherwise', () => {
  const headers = consentHeaders(granted.cookie, CONFIG)
  expect(headers).toEqual({
    'content-security-policy': `${OWN} stats.vendor.test wss://stats.vendor.test`,
    'server-timing': 'assent;desc="necessary analytics stats"',
    'vary': 'Cookie, Sec-GPC',
    'cache-control': 'private, no-cache',
  })
  expect(consentHeaders(undefined, CONFIG)['server-timing']).toBe('assent;desc="necessary"')
})

test('report-only headers only report, and ask for no reload', () => {
  expect(consentHeaders(undefined, CONFIG, { reportOnly: true, reportUri: '/csp' })).toEqual({
    'content-security-policy-report-only': `${OWN}; report-uri /csp`,
    'vary': 'Cookie, Sec-GPC',
  })
})

/** The same site three times over: what it answers, on each kind of server. */
type Site = { headers?: Record<string, string>; status?: number; options?: ConsentHandlerOptions<any>; body?: string | null }
const servers: [string, (site: Site, request?: Record<string, string>) => Promise<Response>][] = [
  ['Node', ({ headers = HTML, status = 200, options, body = 'page' }, request) => {
    const consent = consentMiddleware(CONFIG, options)
    return ask((asked, response) => consent(asked, response, () => response.writeHead(status, headers).end(body)), request)
  }],
  ['Express', ({ headers = HTML, status = 200, options, body = 'page' }, request) => {
    const app = express()
    app.use(consentMiddleware(CONFIG, options))
    app.get('/', (_, response) => void response.status(status).set(headers).end(body))
    return ask(app, request)
  }],
  ['Fetch', ({ headers = HTML, status = 200, options, body = 'page' }, request = granted) => {
    const handler = consentHandler(() => new Response(status === 304 ? null : body, { status, headers }), CONFIG, options)
    return handler(new Request('https://www.shop.test/', { headers: request }))
  }],
]

describe.each(servers)('on %s', (_, answer) => {
  const policyOfAnswer = async (...given: Parameters<typeof answer>) => (await answer(...given)).headers.get('content-security-policy')

  test('a page has the policy of its visitor', async () => {
    const response = await answer({})
    expect(await response.text()).toBe('page')
    expect(Object.fromEntries(response.headers)).toMatchObject(consentHeaders(granted.cookie, CONFIG))
    expect(await policyOfAnswer({}, {})).toBe(OWN)
    expect(await policyOfAnswer({}, { ...granted, 'sec-gpc': '1' }), 'R-801').toBe(OWN)
  })

  test('what the site has set is kept: its policy, its other timings, what it varies by', async () => {
    const { headers } = await answer({ headers: { ...HTML, 'Content-Security-Policy': "default-src 'self'", 'Server-Timing': 'db;dur=5', 'Vary': 'Accept', 'Cache-Control': 'no-store' } })
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': "default-src 'self' stats.vendor.test wss://stats.vendor.test", 'server-timing': 'db;dur=5, assent;desc="necessary analytics stats"', 'vary': 'Accept, Cookie, Sec-GPC', 'cache-control': 'no-store',
    })
  })

  test.each(['public, max-age=600', 'public, no-cache="Set-Cookie"'])('a page that others may see from a cache (%s) becomes its visitor’s own', async (given) => {
    const { headers } = await answer({ headers: { ...HTML, 'cache-control': given } })
    expect(headers.get('cache-control')).toBe('private, no-cache')
  })

  test('an answer "not modified" has it, because the browser takes over its headers', async () => {
    expect(await policyOfAnswer({ status: 304, headers: {}, body: null })).toContain('stats.vendor.test')
  })

  test.each<[string, Record<string, string>, Record<string, string>, boolean]>([
    ['a script', { 'content-type': 'text/javascript' }, { 'sec-fetch-dest': 'script' }, false],
    ['a worker, which has a policy of its own', { 'content-type': 'text/javascript' }, { 'sec-fetch-dest': 'worker' }, true],
    ['data', { 'content-type': 'application/json' }, {}, false],
    ['a page that is fetched ahead', HTML, { 'sec-fetch-dest': 'empty' }, true],
    ['a drawing, which may run scripts', { 'content-type': 'image/svg+xml' }, { 'sec-fetch-dest': 'document' }, true],
    ['a drawing as an image of a page', { 'content-type': 'image/svg+xml' }, { 'sec-fetch-dest': 'image' }, false],
    ['a spreadsheet, whose type has xml in its name', { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }, { 'sec-fetch-dest': 'document' }, false],
    ['a page of XML', { 'content-type': 'application/xhtml+xml; charset=utf-8' }, { 'sec-fetch-dest': 'document' }, true],
    ['an image of which nothing is known', {}, { 'sec-fetch-dest': 'image' }, false],
    ['something of which nothing is known', {}, {}, true],
  ])('%s', async (_, headers, request, expected) => {
    const response = await answer({ headers, body: null }, request)
    expect(response.headers.has('content-security-policy')).toBe(expected)
    expect(response.headers.has('cache-control')).toBe(expected)
  })

  test('report-only leaves the policy of the site alone, and reports as if it were merged', async () => {
    const { headers } = await answer({ options: { reportOnly: true }, headers: { ...HTML, 'content-security-policy': "default-src 'self'", 'content-security-policy-report-only': "img-src 'self'" } })
    expect(headers.get('content-security-policy')).toBe("default-src 'self'")
    expect(headers.get('content-security-policy-report-only')).toBe("img-src 'self', default-src 'self' stats.vendor.test wss://stats.vendor.test")
    expect([headers.has('server-timing'), headers.has('cache-control')]).toEqual([false, false])
  })

  test('the policy of the options and that of the response both count', async () => {
    expect(await policyOfAnswer({ options: { policy: "frame-ancestors 'none'" }, headers: { ...HTML, 'content-security-policy': "default-src 'self'" } })).toBe("frame-ancestors 'none', default-src 'self' stats.vendor.test wss://stats.vendor.test")
  })
})

test('a page has a nonce of its own for each response, where it can be written into the page', async () => {
  let count = 0
  const options = { nonce: () => `n${++count}` }
  const consent = consentMiddleware(CONFIG, options)
  const app = express()
  app.use(consentMiddleware<express.Request>(CONFIG, { nonce: ({ path }) => path.length + 'abc' }))
  app.get('/', (_, response) => void response.send(response.locals['nonce']))
  const plain: RequestListener = (request, response: Parameters<RequestListener>[1] & { locals?: Record<string, string> }) => {
    consent(request, response)
    response.end(response.locals!['nonce'])
  }
  const handler = consentHandler((_, { nonce }) => new Response(nonce, { headers: HTML }), CONFIG, options)
  for (const response of [await ask(plain), await ask(plain), await handler(new Request('https://www.shop.test/')), await ask(app)]) {
    const nonce = await response.text()
    expect(response.headers.get('content-security-policy'), nonce).toContain(`'nonce-${nonce}'`)
  }
  expect(count).toBe(3)
})

test('what the handler of an edge is called with besides the request reaches it', async () => {
  const handler = consentHandler((_request, _page, env: { name: string }, more: number) => new Response(env.name + more), CONFIG)
  expect(await (await handler(new Request('https://www.shop.test/'), { name: 'edge' }, 7)).text()).toBe('edge7')
})

test('headers that Node takes as a list are kept, cookies of several lines too', async () => {
  const consent = consentMiddleware(CONFIG)
  const response = await ask((request, response) => consent(request, response, () => response.writeHead(201, 'Made', ['Set-Cookie', 'a=1', 'Set-Cookie', 'b=2', 'X-One', '1']).end()))
  expect([response.status, response.statusText, response.headers.getSetCookie(), response.headers.get('x-one')]).toEqual([201, 'Made', ['a=1', 'b=2'], '1'])
  expect(response.headers.get('content-security-policy')).toContain('stats.vendor.test')
})

test('several policies of one response are merged each', async () => {
  const consent = consentMiddleware(CONFIG)
  const response = await ask((request, response) => {
    response.setHeader('Content-Security-Policy', ["default-src 'self'", "img-src 'none'"])
    consent(request, response, () => response.end('page'))
  })
  expect(response.headers.get('content-security-policy')).toBe("default-src 'self' stats.vendor.test wss://stats.vendor.test, img-src stats.vendor.test")
})

test('a page over HTTP/2 has the policy too', async () => {
  const consent = consentMiddleware<NodeRequest>(CONFIG)
  const server = createHttp2Server((request, response) => consent(request, response, () => response.end('page')))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const session = connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  closing.push(() => (session.destroy(), new Promise((closed) => server.close(closed))))
  const headers = await new Promise<Record<string, unknown>>((answered) => session.request({ ':path': '/', ...granted }).on('response', answered).end())
  expect(headers['content-security-policy']).toBe(`${OWN} stats.vendor.test wss://stats.vendor.test`)
})

test('a mistake is thrown where the site starts, not at its first visitor', () => {
  const wrong: Config = { services: [service('a', 'analitycs')] }
  for (const start of [() => consentMiddleware(wrong), () => consentHandler(() => new Response(), wrong)]) expect(start).toThrow(/^services\[0\]\.category: expected one of/)
  expect(() => consentMiddleware(CONFIG, { allow: ['*'] })).toThrow(/^allow\[0\]/)
  expect(() => consentMiddleware(CONFIG, { strictDynamic: true })).toThrow(/^strictDynamic/)
  expect(() => consentMiddleware(CONFIG, { strictDynamic: true, nonce: () => 'abc' })).not.toThrow()
})

test('a nonce that is none is an error of that request, before anything was sent', async () => {
  const app = express()
  app.use(consentMiddleware(CONFIG, { nonce: () => "x'; script-src *" }))
  app.use((_: express.Request, response: express.Response) => void response.send('page'))
  app.use((error: Error, _: express.Request, response: express.Response, _next: express.NextFunction) => void response.status(500).send(error.message))
  const response = await ask(app)
  expect([response.status, await response.text()]).toEqual([500, `nonce: expected base64, got "x'; script-src *"`])
})

test('the middleware is one for Express and for Node, as their types see it', () => {
  expectTypeOf(consentMiddleware<express.Request>(CONFIG)).toExtend<express.RequestHandler>()
})
