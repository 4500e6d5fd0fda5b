import { expect, test } from 'vitest'
import { guardTag, snippetVendors } from '../helpers/browser/guarded.ts'
import { assentTag, configBlock } from '../helpers/browser/pages.ts'
import { googleAnalyticsSnippet, hotjarSnippet, linkedinSnippet, metaSnippet, tagManagerSnippet, vendorSnippets, xSnippet } from '../helpers/browser/snippets.ts'
import { commandsTo, foreignSince, loadersFetched, scriptsFetched } from '../helpers/browser/vendor-traffic.ts'
import { notice } from '../helpers/browser/visitor.ts'
import { useWorld } from '../helpers/browser/world.ts'

/*
 * The snippets as the vendors publish them. In the patch mode of the guard they stand in the page as they are; in the declared
 * gate they are pasted, unchanged, into marked scripts. What vendors heard is read from the server's log.
 */

const world = useWorld()

const dynamicSnippets = [metaSnippet, hotjarSnippet, linkedinSnippet, xSnippet, tagManagerSnippet].join('\n')
const loaders = ['connect.facebook.net/en_US/fbevents.js', 'static.hotjar.com/c/hotjar-1234567.js', 'snap.licdn.com/li.lms-analytics/insight.min.js', 'static.ads-twitter.com/uwt.js']
const hits = ['www.facebook.com/tr/', 'content.hotjar.io/', 'px.ads.linkedin.com/collect/', 't.co/1/i/adsct', 'custom-html.vendor.test/hit']
const heard = () => world.log.foreign().map((address) => address.replace(/\?.*/, ''))

test('unmarked snippets of Meta, Hotjar, LinkedIn, X and Tag Manager are stopped, and run exactly once after accept, without a reload', async () => {
  world.shop('/', { tag: guardTag('patch', { services: snippetVendors }), head: dynamicSnippets })
  const { page, visit, press, problems } = await world.visitor()
  await visit('/')
  await notice(page).waitFor()
  await world.log.quiet(500)
  expect(world.log.foreign()).toEqual([])

  await press('accept')
  await world.log.until((log) => hits.every((hit) => log.foreign().some((address) => address.startsWith(hit))))
  await world.log.quiet(500)
  expect(world.log.to('www.shop.test', '/').filter(({ path }) => path === '/'), 'the page was loaded once').toHaveLength(1)
  expect(loadersFetched(world.log).sort()).toEqual([...loaders].sort())
  expect(scriptsFetched(world.log).filter((address) => address === 'www.googletagmanager.com/gtm.js')).toHaveLength(1)
  for (const hit of hits) expect(heard().filter((address) => address === hit), hit).toHaveLength(1)
  expect(commandsTo(world.log, 'meta')).toEqual([['init', '1234567890'], ['track', 'PageView']])
  expect(commandsTo(world.log, 'gtm').filter(([event]) => event === 'gtm.js')).toHaveLength(1)
  expect(problems).toEqual([])

  await page.evaluate('assent.withdraw()')
  await world.log.quiet(400)
  const since = Date.now()
  await page.evaluate(`fbq('track', 'Late'); twq('event', 'late'); document.querySelector('h1').click()`)
  await page.reload()
  await notice(page).waitFor({ state: 'detached' })
  await world.log.quiet(600)
  expect(foreignSince(world.log, since), 'after the withdrawal').toEqual([])
})

test('a visitor who refuses is heard of by none of the snippets, nor on the next page', async () => {
  world.shop('/', { tag: guardTag('patch', { services: snippetVendors }), head: dynamicSnippets })
  const { page, visit, press, problems } = await world.visitor()
  await visit('/')
  await press('reject')
  await world.log.quiet(400)
  await page.reload()
  await world.log.quiet(600)
  expect(world.log.foreign()).toEqual([])
  expect(problems).toEqual([])
})

test("Google's static tag may be fetched by the browser's scanner, but does not run before the grant, and once after it", async () => {
  world.shop('/', { tag: guardTag('patch', { services: snippetVendors }), head: googleAnalyticsSnippet })
  const { page, visit, press } = await world.visitor()
  await visit('/')
  await notice(page).waitFor()
  await world.log.quiet(500)
  expect(heard().filter((address) => address !== 'www.googletagmanager.com/gtag/js')).toEqual([])
  expect(commandsTo(world.log, 'google')).toEqual([])
  await press('accept')
  await world.log.until((log) => log.to('www.google-analytics.com', '/g/collect').length)
  await world.log.quiet(500)
  expect(world.log.to('www.google-analytics.com', '/g/collect').filter(({ query }) => query.get('en') === 'page_view')).toHaveLength(1)
  expect(commandsTo(world.log, 'google').filter(([command]) => command === 'config')).toHaveLength(1)
})

test.each([
  ['its snippet', `<script>(function () { const tag = document.createElement('script'), first = document.getElementsByTagName('script')[0]; tag.async = true; tag.src = 'https://stats.own.test/matomo.js'; first.parentNode.insertBefore(tag, first) })()</script>`],
  ['its static tag', `<script src="https://stats.own.test/matomo.js"></script>`],
])('a configured service of which %s is in the page, too, runs once after the grant, and nobody is told that it ran before', async (_, head) => {
  world.serve('stats.own.test/matomo.js', { body: 'runs = (window.runs ?? 0) + 1', type: 'text/javascript' })
  world.shop('/', { tag: guardTag('patch', { services: [{ id: 'matomo', options: { id: '1', url: 'https://stats.own.test/' } }] }), head })
  const { page, visit, press, problems } = await world.visitor()
  await visit('/')
  await notice(page).waitFor()
  await world.log.quiet(300)
  expect(await page.evaluate('window.runs')).toBeUndefined()
  await press('accept')
  await page.waitForFunction('window.runs')
  await world.log.quiet(600)
  expect(await page.evaluate('runs')).toBe(1)
  expect(problems).toEqual([])
})

test('the same snippets, pasted unchanged into marked scripts, run exactly once after accept, with the plain file', async () => {
  const marked = vendorSnippets.replaceAll('<script', '<script type="text/plain" data-consent="marketing"')
  world.shop('/', { tag: configBlock({ signals: { google: 'off' } }) + assentTag(), head: marked })
  const { page, visit, press } = await world.visitor()
  await visit('/')
  await notice(page).waitFor()
  await world.log.quiet(500)
  expect(world.log.foreign()).toEqual([])
  await press('accept')
  const all = [...hits.slice(0, 4), 'www.google-analytics.com/g/collect']
  await world.log.until((log) => all.every((hit) => log.foreign().some((address) => address.startsWith(hit))))
  await world.log.quiet(500)
  expect(loadersFetched(world.log).sort()).toEqual(['www.googletagmanager.com/gtag/js', ...loaders].sort())
  for (const hit of hits.slice(0, 4)) expect(heard().filter((address) => address === hit), hit).toHaveLength(1)
  expect(commandsTo(world.log, 'meta')).toEqual([['init', '1234567890'], ['track', 'PageView']])

  const refusing = await world.visitor()
  const since = Date.now()
  await refusing.visit('/')
  await refusing.press('reject')
  await refusing.page.reload()
  await world.log.quiet(500)
  expect(foreignSince(world.log, since)).toEqual([])
})
