import { describe, expect, test } from 'vitest'
import type { Config } from '../../src/core/config.ts'
import type { Service } from '../../src/core/types.ts'
import { consentHeaders, type HeaderOptions } from '../../src/server/index.ts'
import { about as googleAnalytics4 } from '../../src/services/google-analytics-4.ts'
import { about as hotjar } from '../../src/services/hotjar.ts'
import { about as linkedinInsight } from '../../src/services/linkedin-insight.ts'
import { about as metaPixel } from '../../src/services/meta-pixel.ts'
import { about as xPixel } from '../../src/services/x-pixel.ts'
import { assentTag, configBlock, renderPage } from '../helpers/browser/pages.ts'
import type { LoggedRequest, RequestLog } from '../helpers/browser/request-log.ts'
import type { Answer } from '../helpers/browser/server.ts'
import { vendorSnippets, withNonce } from '../helpers/browser/snippets.ts'
import { foreignSince, loaders, scriptsFetched } from '../helpers/browser/vendor-traffic.ts'
import { notice, preferences, type Visitor } from '../helpers/browser/visitor.ts'
import { useWorld } from '../helpers/browser/world.ts'

/*
 * The site keeps the vendors' snippets in its pages as the vendors publish them, marked by nobody. What is asserted is what
 * the server saw, of the site and of every vendor.
 */

const world = useWorld()

/** What is told about a service of the catalogue, without what would load it: the site's own snippet does that. */
const kept = ({ id, category, name, vendor, hosts, storage }: Service): Service => ({ id, category, name, vendor, hosts, storage, unload: 'reload' })
const config: Config = { privacyPolicy: '/privacy', services: [googleAnalytics4, metaPixel, hotjar, linkedinInsight, xPixel].map(kept) }

interface SitePage {
  config?: Config
  options?: HeaderOptions | ((request: LoggedRequest) => HeaderOptions)
  /** Vendor snippets and whatever else stands in the head. */
  head?: string
  body?: string
  nonce?: string
  /** What the site changes of its answer. */
  more?(answer: Answer): Answer
}

/** A page of a site that sets its headers by the cookie of the request. */
function site(path: string, { config: own = config, options = {}, head = vendorSnippets, body = '', nonce, more }: SitePage = {}) {
  world.serve(`www.shop.test${path}`, (request) => {
    const given = typeof options === 'function' ? options(request) : options
    const cookie = Object.entries(request.cookies).map((pair) => pair.join('=')).join('; ')
    const headers = consentHeaders(cookie, own, nonce ? { ...given, nonce } : given)
    const page = configBlock(own) + assentTag()
    const answer = renderPage({ tag: nonce ? withNonce(page, nonce) : page, head, body, headers })
    return { ...answer, ...more?.(answer) }
  })
}

const documents = (path = '/') => world.log.to('www.shop.test').filter((request) => request.path === path && request.destination === 'document')
const loadersSince = (time: number) => scriptsFetched({ ...world.log, all: world.log.all.filter((request) => request.time >= time) } as RequestLog).filter((address) => loaders.includes(address)).sort()
const hits = [['www.google-analytics.com', '/g/collect'], ['www.facebook.com', '/tr/'], ['content.hotjar.io', '/'], ['px.ads.linkedin.com', '/collect/'], ['t.co', '/1/i/adsct']] as const
const everybodyHit = (log: RequestLog) => hits.every(([host, path]) => log.to(host, path).length)

async function accept({ press, page }: Visitor, path = '/') {
  const before = documents(path).length
  await Promise.all([page.waitForEvent('load'), press('accept')])
  expect(documents(path)).toHaveLength(before + 1)
}

const links = '<p><a href="#" data-assent-action="withdraw">Take it all back</a></p>'

test('unmarked vendor snippets send nothing before the choice, nothing after a refusal, nothing on the next page', async () => {
  site('/')
  site('/next')
  const { page, visit, press } = await world.visitor()
  await visit('/')
  await notice(page).waitFor()
  await world.log.quiet(800)
  expect(world.log.foreign(), 'before').toEqual([])
  await press('reject')
  await world.log.quiet(800)
  await page.reload()
  await visit('/next')
  await world.log.quiet(800)
  expect(world.log.foreign(), 'after').toEqual([])
  expect(documents(), 'a refusal needs no new page').toHaveLength(2)
})

test('after the grant the page reloads once, and each unmarked snippet loads its vendor exactly once', async () => {
  site('/')
  site('/next')
  const visitor = await world.visitor()
  await visitor.visit('/')
  await accept(visitor)
  const [, second] = documents()
  await world.log.until(everybodyHit)
  await world.log.quiet(1000)
  expect(foreignBefore(second!), 'nothing before the new page').toEqual([])
  expect(loadersSince(0)).toEqual(loaders.toSorted())
  expect(documents()).toHaveLength(2)
  world.log.clear()
  await visitor.visit('/next')
  await world.log.until(everybodyHit)
  await world.log.quiet(500)
  expect(loadersSince(0), 'and once on the next page').toEqual(loaders.toSorted())
  expect(documents('/next'), 'which is not reloaded').toHaveLength(1)
})

test('after the withdrawal the page reloads once, and there is silence', async () => {
  site('/', { body: links })
  const visitor = await world.visitor()
  await visitor.visit('/')
  await accept(visitor)
  await world.log.until(everybodyHit)
  await visitor.page.click('[data-assent-action="withdraw"]')
  await world.log.until(() => documents().length === 3)
  const third = documents()[2]!
  await world.log.quiet(1500)
  await visitor.page.reload()
  await world.log.quiet(800)
  expect(foreignSince(world.log, third.time).filter(isNoFarewell)).toEqual([])
})

test('who grants analytics alone has no marketing vendor called', async () => {
  site('/')
  const { page, visit, press } = await world.visitor()
  await visit('/')
  await press('customize')
  await preferences(page).locator('[data-assent-category="analytics"]').click()
  await press('save')
  await world.log.until(() => documents().length === 2)
  await world.log.until((log) => log.to('www.google-analytics.com').length && log.to('content.hotjar.io').length)
  await world.log.quiet(800)
  expect(loadersSince(0)).toEqual(['static.hotjar.com/c/hotjar-1234567.js', 'www.googletagmanager.com/gtag/js'])
  for (const host of ['connect.facebook.net', 'www.facebook.com', 'px.ads.linkedin.com', 'snap.licdn.com', 't.co', 'analytics.twitter.com']) expect(world.log.to(host), host).toEqual([])
  expect(documents()).toHaveLength(2)
})

describe('the same holds with', () => {
  const nonce = 'r4nd0m+/A=='
  const helmet = "default-src 'self';base-uri 'self';font-src 'self' https: data:;form-action 'self';frame-ancestors 'self';img-src 'self' data:;object-src 'none';script-src 'self' 'unsafe-inline';script-src-attr 'none';style-src 'self' https: 'unsafe-inline';upgrade-insecure-requests"
  const google = `object-src 'none'; script-src 'nonce-${nonce}' 'unsafe-inline' 'strict-dynamic' https: http:; base-uri 'none'`
  test.each<[string, SitePage]>([
    ["the site's own policy, as helmet sets it", { options: { policy: helmet } }],
    ['two policies of the site', { options: { policy: "frame-ancestors 'none', script-src 'self' 'unsafe-inline'; default-src 'self' 'unsafe-inline'" } }],
    ['a policy of the site that limits nothing', { options: { policy: 'upgrade-insecure-requests' } }],
    ['a nonce, which the site puts on the snippets too', { nonce, head: withNonce(vendorSnippets, nonce) }],
    ['a nonce and strict-dynamic', { nonce, head: withNonce(vendorSnippets, nonce), options: { strictDynamic: true } }],
    ["a strict policy of the site's own, as Google recommends it", { nonce, head: withNonce(vendorSnippets, nonce), options: { policy: google } }],
  ])('%s', async (_, page) => {
    site('/', page)
    const visitor = await world.visitor()
    await visitor.visit('/')
    await notice(visitor.page).waitFor()
    await world.log.quiet(800)
    expect(world.log.foreign()).toEqual([])
    await accept(visitor)
    await world.log.until(everybodyHit)
    await world.log.quiet(800)
    expect(loadersSince(0)).toEqual(loaders.toSorted())
    expect(documents()).toHaveLength(2)
  })
})

test.each<[string, SitePage]>([
  ['a policy of hosts', {}],
  ['a nonce', { nonce: 'abc' }],
  ['strict-dynamic', { nonce: 'abc', options: { strictDynamic: true } }],
])('what the page has fetched ahead from a vendor is not asked for before the choice, with %s', async (_, page) => {
  site('/', { ...page, head: '<link rel="prefetch" href="https://connect.facebook.net/ahead.js"><link rel="preload" as="script" href="https://connect.facebook.net/soon.js">' })
  const visitor = await world.visitor()
  await visitor.visit('/')
  await notice(visitor.page).waitFor()
  await world.log.quiet(800)
  expect(world.log.foreign()).toEqual([])
  await accept(visitor)
  await world.log.until((log) => log.to('connect.facebook.net', '/ahead.js').length)
})

test('a snippet without the nonce never runs, and no answer changes that', async () => {
  site('/', { nonce: 'abc' })
  const visitor = await world.visitor()
  await visitor.visit('/')
  await accept(visitor)
  await world.log.quiet(1000)
  expect(scriptsFetched(world.log), "but what is in the page's HTML from a granted host").toEqual(['www.googletagmanager.com/gtag/js'])
})

test('the report-only variant blocks nothing and has the browser report what it would have blocked', async () => {
  site('/', { options: { reportOnly: true, reportUri: '/csp-report' } })
  const { visit, press } = await world.visitor()
  await visit('/')
  await world.log.until(everybodyHit)
  const reported = () => world.log.to('www.shop.test', '/csp-report').map(({ body }) => JSON.parse(body)['csp-report'])
  await world.log.until(() => reported().some((report) => report['blocked-uri'].startsWith('https://connect.facebook.net')))
  expect(reported().every(({ disposition }) => disposition === 'report')).toBe(true)
  await press('accept')
  await world.log.quiet(1000)
  expect(documents(), 'nothing was held, so nothing needs a new page').toHaveLength(1)
})

test("with reload 'never' the grant takes effect on the next page", async () => {
  const never: Config = { ...config, reload: 'never' }
  site('/', { config: never })
  site('/next', { config: never })
  const { visit, press } = await world.visitor()
  await visit('/')
  await press('accept')
  await world.log.quiet(1500)
  expect(documents()).toHaveLength(1)
  expect(world.log.foreign()).toEqual([])
  await visit('/next')
  await world.log.until(everybodyHit)
  await world.log.quiet(500)
  expect(loadersSince(0)).toEqual(loaders.toSorted())
})

test.each([['yes', 2], ['no', 1]] as const)("with reload 'ask' the visitor is asked, and says %s", async (says, pages) => {
  site('/', { config: { ...config, reload: 'ask' } })
  const { page, visit, press } = await world.visitor()
  const questions: string[] = []
  page.on('dialog', (dialog) => {
    questions.push(dialog.message())
    void (says === 'yes' ? dialog.accept() : dialog.dismiss())
  })
  await visit('/')
  await press('accept')
  await world.log.until(() => documents().length === pages && questions.length)
  if (says === 'yes') await world.log.until(everybodyHit)
  await world.log.quiet(1000)
  expect(questions).toEqual([expect.stringMatching(/^Reload/)])
  expect(documents()).toHaveLength(pages)
  expect(loadersSince(0)).toEqual(says === 'yes' ? loaders.toSorted() : [])
})

test('the other tabs of the visitor reload once, too', async () => {
  site('/')
  site('/other')
  const visitor = await world.visitor()
  const other = await visitor.context.newPage()
  await other.goto('https://www.shop.test/other')
  await visitor.visit('/')
  await accept(visitor)
  await other.bringToFront()
  await world.log.until(() => documents('/other').length === 2)
  await world.log.quiet(1500)
  expect(documents('/other')).toHaveLength(2)
  expect(documents()).toHaveLength(2)
})

test('a marked tag of a host that the policy still blocks does not fail before the reload, and runs once after it', async () => {
  const acme: Service = { id: 'acme', category: 'analytics', name: 'Acme', vendor: { name: 'Acme GmbH' }, hosts: ['tags.vendor.test'] }
  world.serve('tags.vendor.test/acme.js', { body: `navigator.sendBeacon('/ran')`, type: 'text/javascript' })
  const body = `<script type="text/plain" data-consent="acme" src="https://tags.vendor.test/acme.js"></script>`
  const head = `<script>for (const name of ['error', 'change']) document.addEventListener('assent:' + name, ({ detail }) => navigator.sendBeacon('/' + name, JSON.stringify(detail)))</script>`
  site('/', { config: { privacyPolicy: '/privacy', services: [acme] }, head, body })
  const visitor = await world.visitor()
  await visitor.visit('/')
  await accept(visitor)
  await world.log.until((log) => log.to('www.shop.test', '/ran').length)
  await world.log.quiet(1000)
  const told = (name: string) => world.log.to('www.shop.test', `/${name}`).map(({ body }) => JSON.parse(body))
  expect(told('error')).toEqual([])
  expect(told('change')).toEqual([expect.objectContaining({ granted: ['functional', 'analytics', 'marketing', 'acme'], needsReload: true })])
  expect(world.log.to('tags.vendor.test')).toHaveLength(1)
  expect(world.log.to('www.shop.test', '/ran')).toHaveLength(1)
})

test('a visitor whom the page asks to stay has what was granted started there, as far as the policy lets it', async () => {
  site('/', { head: `<script>addEventListener('beforeunload', (event) => event.preventDefault())</script>`, body: links })
  const { page, visit, press } = await world.visitor()
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.type())
    void dialog.dismiss()
  })
  await visit('/')
  await press('accept')
  await expect.poll(() => dialogs).toEqual(['beforeunload'])
  await expect.poll(() => page.evaluate('assent.allows("analytics")')).toBe(true)
  await page.click('[data-assent-action="withdraw"]')
  await expect.poll(() => page.evaluate('assent.choices.analytics')).toBe('denied')
})

test('a server that never lets a vendor in is asked once more, not again and again', async () => {
  site('/', { options: () => ({ secGpc: '1' }) })
  const visitor = await world.visitor()
  await visitor.visit('/')
  await accept(visitor)
  await world.log.quiet(2000)
  expect(documents()).toHaveLength(2)
  expect(world.log.foreign()).toEqual([])
})

test('an answer that is found under a changed configuration asks for no other page: the server had it already', async () => {
  site('/')
  site('/changed', { config: { ...config, imprint: '/imprint' }, options: { secGpc: '1' } })
  const visitor = await world.visitor()
  await visitor.visit('/')
  await accept(visitor)
  await visitor.visit('/changed')
  await visitor.page.waitForFunction('assent.allows("analytics")')
  await world.log.quiet(1500)
  expect(documents('/changed')).toHaveLength(1)
})

test('the answer "not modified" to the reload brings the new policy with it', async () => {
  let asked = 0
  site('/', { more: ({ headers }) => ({ headers: { ...headers, etag: '"same"' }, ...(asked++ && { status: 304, body: '' }) }) })
  const visitor = await world.visitor()
  await visitor.visit('/')
  await accept(visitor)
  await world.log.until(everybodyHit)
  await world.log.quiet(500)
  expect(loadersSince(0)).toEqual(loaders.toSorted())
  await visitor.page.evaluate('void assent.withdraw()')
  await world.log.until(() => documents().length === 3)
  const third = documents()[2]!
  await visitor.page.waitForLoadState()
  await world.log.quiet(1000)
  expect(foreignSince(world.log, third.time).filter(isNoFarewell), 'and so after the withdrawal').toEqual([])
  expect(asked).toBe(3)
})

test('a host that nobody named is blocked, whatever is granted, unless the site allows it', async () => {
  world.serve('fonts.vendor.test/font.css', { body: '', type: 'text/css' })
  const head = '<link rel="stylesheet" href="https://fonts.vendor.test/font.css">'
  site('/', { head })
  site('/allowed', { head, options: { allow: ['fonts.vendor.test'] } })
  const visitor = await world.visitor()
  await visitor.visit('/')
  await accept(visitor)
  await world.log.quiet(500)
  expect(world.log.to('fonts.vendor.test')).toEqual([])
  await visitor.visit('/allowed')
  expect(world.log.to('fonts.vendor.test')).toHaveLength(1)
})

/**
 * What Google's script sends while the page is left, cookieless because denied, comes after the request for the next page.
 * These services are defined without Google's stop call, and a policy that a page came with cannot be taken back.
 */
const isNoFarewell = (address: string) => !/^www\.google-analytics\.com\/g\/collect\?.*&en=user_engagement&gcs=G100$/.test(address)

/** Foreign requests until this one. */
const foreignBefore = ({ time }: LoggedRequest) => world.log.all.filter((request) => request.byPage && request.time < time && !request.host.endsWith('shop.test')).map(({ host, path }) => host + path)

test.each<[string, string]>([
  ['a loader in the HTML, found by the preload scanner', '<script src="https://connect.facebook.net/en_US/fbevents.js"></script>'],
  ['a hint to load', '<link rel="preload" as="script" href="https://connect.facebook.net/en_US/fbevents.js"><link rel="modulepreload" href="https://snap.licdn.com/a.js">'],
  ['a hint to load later', '<link rel="prefetch" href="https://connect.facebook.net/en_US/fbevents.js">'],
  ['an image', '<img src="https://www.facebook.com/tr?id=1&ev=PageView" alt="">'],
  ['a style sheet and its images', '<link rel="stylesheet" href="https://static.hotjar.com/a.css"><style>body { background: url(https://static.hotjar.com/a.png) }</style>'],
  ['a frame that asks for itself', `<iframe srcdoc="<script>fetch('https://www.facebook.com/tr')</script>"></iframe>`],
  ['a beacon, a fetch, a socket and an event source', `<script>navigator.sendBeacon('https://t.co/'); fetch('https://t.co/', { mode: 'no-cors' }).catch(() => {}); try { new WebSocket('wss://ws.hotjar.com/') } catch {}; new EventSource('https://t.co/')</script>`],
  ['a worker made of text', `<script>new Worker(URL.createObjectURL(new Blob(["fetch('https://t.co/', { mode: 'no-cors' }).catch(() => {}); try { importScripts('https://snap.licdn.com/a.js') } catch {}"])))</script>`],
  ['a video, its poster and a font', `<video src="https://static.hotjar.com/a.mp4" poster="https://static.hotjar.com/a.png"></video><style>@font-face { font-family: x; src: url(https://static.hotjar.com/a.woff2) } body { font-family: x }</style>`],
])('not a request by %s, which nobody marked', async (_, markup) => {
  site('/', { head: '', body: markup })
  site('/unheld', { head: '', body: markup, options: { reportOnly: true } })
  const { visit } = await world.visitor()
  await visit('/')
  await world.log.quiet(700)
  expect(world.log.foreign()).toEqual([])
  await visit('/unheld')
  await world.log.until((log) => log.foreign().length)
})

test('not a request by a frame either, though Chromium opens the connection before it looks at the policy', async () => {
  site('/', { head: '', body: '<iframe src="https://www.facebook.com/plugins/like.php"></iframe>' })
  const { visit } = await world.visitor()
  await visit('/')
  await world.log.quiet(700)
  expect(world.log.all.filter(({ host }) => !host.endsWith('shop.test'))).toEqual([])
  expect(world.log.foreign()).toEqual(['www.facebook.com (connection only)'])
})

test('a visitor without scripts is held, too: no image in a noscript is asked for', async () => {
  site('/', { head: '', body: vendorSnippets })
  site('/unheld', { head: '', body: vendorSnippets, options: { reportOnly: true } })
  const { visit } = await world.visitor({ javaScriptEnabled: false })
  await visit('/')
  await world.log.quiet(700)
  expect(world.log.foreign()).toEqual([])
  await visit('/unheld')
  await world.log.until((log) => log.to('www.facebook.com', '/tr').length)
})
