import { expect, test } from 'vitest'
import { assentFile, assentScripts } from '../helpers/browser/assent-files.ts'
import { allServices, assentTag, configBlock, ranAnswer, ranScript, rawPage } from '../helpers/browser/pages.ts'
import { noteEvents } from '../helpers/browser/probes.ts'
import { allHit, commandsTo, foreignSince, loaders, loadersFetched, ranOf } from '../helpers/browser/vendor-traffic.ts'
import { cookieNames, notice, watchProblems } from '../helpers/browser/visitor.ts'
import { useWorld } from '../helpers/browser/world.ts'

const world = useWorld()
const tags = 'tags.vendor.test'

test.each(['accept', 'reject'])('the answer "%s" survives a restart of the browser', async (action) => {
  world.shop('/')
  const folder = world.profile()
  const first = await world.openProfile(folder)
  await first.visit('/')
  await first.press(action)
  await expect.poll(() => cookieNames(first.context)).toContain('assent')
  if (action === 'accept') await world.log.until(allHit)
  await first.leave()
  world.log.clear()

  const second = await world.openProfile(folder)
  await second.visit('/')
  if (action === 'accept') await world.log.until(allHit)
  await world.log.quiet(450)
  expect(await second.page.evaluate('assent.status')).toBe('decided')
  expect(await notice(second.page).count()).toBe(0)
  expect(loadersFetched(world.log)).toHaveLength(action === 'accept' ? loaders.length : 0)
})

/** Tells the server how the page came to be shown. */
const reportShows = `<script>addEventListener('pageshow', ({ persisted }) => navigator.sendBeacon('/shows?' + new URLSearchParams({ persisted, reasons: JSON.stringify(performance.getEntriesByType('navigation')[0].notRestoredReasons) })))</script>`
const shows = () => world.log.to('www.shop.test', '/shows').map(({ query }) => `${query.get('persisted')} ${query.get('reasons')}`)

test('a page that comes back from the back/forward cache has no notice any more once it is answered, and runs its tags once', async () => {
  world.shop('/', { head: reportShows })
  world.shop('/next', { head: reportShows })
  const { page, visit, press } = await world.visitor()
  await visit('/')
  await notice(page).waitFor()
  await visit('/next')
  await press('accept')
  await world.log.until(allHit)
  world.log.clear()
  await page.evaluate('history.back()')
  await world.log.until(() => shows().length === 1)
  expect(shows(), 'Assent does not keep the page out of the cache').toEqual(['true null'])
  await world.log.until(allHit)
  await world.log.quiet(450)

  expect(page.url()).toBe('https://www.shop.test/')
  expect(await notice(page).count()).toBe(0)
  expect(await page.evaluate('assent.choices')).toMatchObject({ analytics: 'granted' })
  expect(loadersFetched(world.log).sort()).toEqual([...loaders].sort())
})

test('a page that comes back from the back/forward cache after a refusal stays silent', async () => {
  world.shop('/', { head: reportShows })
  world.shop('/next', { head: reportShows })
  const { page, visit, press } = await world.visitor()
  await visit('/')
  await notice(page).waitFor()
  await visit('/next')
  await press('reject')
  await notice(page).waitFor({ state: 'detached' })
  await page.evaluate('history.back()')
  await world.log.until(() => shows().length === 3)
  expect(shows()[2]).toBe('true null')
  await expect.poll(() => notice(page).count()).toBe(0)
  await world.log.quiet(450)
  expect(world.log.foreign()).toEqual([])
})

test('a page that comes back from the back/forward cache after a withdrawal stops its vendors', async () => {
  const tag = assentTag('data-meta-pixel="1234567890"')
  world.shop('/', { tag, head: reportShows })
  world.shop('/next', { tag, head: reportShows, body: '<a href="#" data-assent-action="withdraw">Withdraw</a>' })
  const { page, visit, press, context } = await world.visitor()
  await visit('/')
  await press('accept')
  await world.log.until((log) => log.to('www.facebook.com').length)
  await visit('/next')
  await world.log.until((log) => log.to('www.facebook.com').length === 2)
  await page.click('[data-assent-action="withdraw"]')
  await expect.poll(() => cookieNames(context)).toEqual(['assent'])
  world.log.clear()
  await page.evaluate('history.back()')
  await world.log.until(() => shows().length === 1)
  expect(shows()).toEqual(['true null'])
  await expect.poll(() => page.evaluate(`assent.allows('marketing')`)).toBe(false)
  await page.evaluate(`fbq('track', 'Lead')`)
  await page.click('h1')
  await world.log.quiet(1500)
  expect(world.log.to('www.facebook.com')).toEqual([])
  expect(await cookieNames(context)).toEqual(['assent'])
})

test('a vendor that sends as soon as its page is seen again sends nothing after a withdrawal on another page', async () => {
  const tag = configBlock({ privacyPolicy: '/privacy', reload: 'never', services: [{ id: 'acme', category: 'analytics', name: 'Acme', vendor: { name: 'Acme' }, hosts: [tags], scripts: [{ src: `https://${tags}/acme.js` }] }] }) + assentTag()
  const code = `const send = (how) => navigator.sendBeacon('https://${tags}/hit?' + how); send('start'); document.addEventListener('visibilitychange', () => send(document.visibilityState)); addEventListener('pageshow', () => send('shown'), true)`
  world.serve(`${tags}/acme.js`, { body: code, type: 'text/javascript' })
  for (const path of ['/', '/next']) world.shop(path, { tag, head: reportShows, body: '<a href="#" data-assent-action="withdraw">Withdraw</a>' })
  const { page, visit, press } = await world.visitor()
  await visit('/')
  await press('accept')
  await world.log.until((log) => log.to(tags, '/hit').length)
  await world.log.quiet(1000)
  await visit('/next')
  await page.click('[data-assent-action="withdraw"]')
  await expect.poll(() => page.evaluate('assent.lastWithdrawal?.complete')).toBe(true)
  world.log.clear()
  await page.evaluate('history.back()')
  await world.log.until(() => shows().length === 1)
  expect(shows()).toEqual(['true null'])
  await world.log.quiet(1000)
  expect(world.log.to(tags, '/hit').map(({ query }) => `${query}`)).toEqual([])
})

test('a page that was granted, left and come back to runs no tag twice', async () => {
  world.shop('/', { head: reportShows + ranScript, body: `<script type="text/plain" data-consent="analytics">ran('once')</script>` })
  world.shop('/next', {})
  const { page, visit, press } = await world.visitor()
  await visit('/')
  await press('accept')
  await world.log.until(allHit)
  await visit('/next')
  await world.log.quiet(500)
  world.log.clear()
  await page.evaluate('history.back()')
  await world.log.until(() => shows().length === 1)
  expect(shows()).toEqual(['true null'])
  await world.log.quiet(500)
  expect(loadersFetched(world.log)).toEqual([])
  expect(ranOf(world.log)).toEqual([])
})

test('an answer in one tab closes the notice in the other and runs its tags', async () => {
  world.shop('/one')
  world.shop('/two')
  const { context, page, visit, press } = await world.visitor()
  await visit('/one')
  await notice(page).waitFor()
  const other = await context.newPage()
  await other.goto('https://www.shop.test/two')
  await notice(other).waitFor()
  await page.bringToFront()
  await press('accept')
  await notice(other).waitFor({ state: 'detached' })
  expect(await other.evaluate('assent.status')).toBe('decided')
  await world.log.until(() => loadersFetched(world.log).length === 2 * loaders.length)
  await world.log.quiet(500)
  expect(loadersFetched(world.log)).toHaveLength(2 * loaders.length)
})

test('a withdrawal in one tab stops the vendors in the other', async () => {
  const tag = assentTag('data-meta-pixel="1234567890" data-google-analytics-4="G-TEST1"')
  world.shop('/', { tag: tag, body: '<a href="#" data-assent-action="withdraw">Withdraw</a><button id="buy">Buy</button>' })
  const { context, page, visit, press } = await world.visitor()
  await visit('/')
  await press('accept')
  await world.log.until((log) => log.to('www.facebook.com').length && log.to('www.google-analytics.com').length)
  const other = await context.newPage()
  const problems: string[] = []
  watchProblems(other, problems)
  await other.goto('https://www.shop.test/')
  await world.log.until((log) => log.to('www.facebook.com').length === 2)
  const before = commandsTo(world.log, 'meta').length
  await page.bringToFront()
  await page.click('[data-assent-action="withdraw"]')
  await expect.poll(() => other.evaluate(`globalThis.assent?.allows('marketing')`)).toBe(false)
  await world.log.until((log) => commandsTo(log, 'meta').slice(before).filter(([command, state]) => command === 'consent' && state === 'revoke').length === 2)
  await world.log.quiet(1500)
  const since = Date.now()
  await other.bringToFront()
  await other.click('#buy')
  await world.log.quiet(500)
  expect(foreignSince(world.log, since)).toEqual([])
  expect(await cookieNames(context)).toEqual(['assent'])
  expect(problems).toEqual([])
})

test('a tab that is loading while another refuses ends refused', async () => {
  world.shop('/')
  const { context, page, visit, press } = await world.visitor()
  await visit('/')
  await notice(page).waitFor()
  const other = await context.newPage()
  await Promise.all([press('reject'), other.goto('https://www.shop.test/')])
  await expect.poll(() => other.evaluate('assent.status')).toBe('decided')
  await expect.poll(() => notice(other).count()).toBe(0)
  await world.log.quiet(500)
  expect(world.log.foreign()).toEqual([])
})

test('marked elements that a single-page app inserts later wait, and run once when they may', async () => {
  world.serve(`${tags}/route.js`, ranAnswer('route.js'))
  world.shop('/', { tag: assentTag(), head: ranScript, body: '<div id="app"></div>' })
  const { page, visit, press } = await world.visitor()
  await visit('/')
  const insert = (name: string) =>
    page.evaluate((name) => {
      history.pushState({}, '', `/${name}`)
      document.querySelector('#app')!.innerHTML = `
        <script type="text/plain" data-consent="analytics" src="https://tags.vendor.test/route.js?${name}"></script>
        <script type="text/plain" data-consent="analytics">ran('inline ${name}')</script>
        <img data-consent="analytics" data-src="https://tags.vendor.test/${name}.gif" alt="">`
    }, name)
  await insert('before')
  await world.log.quiet(500)
  expect(world.log.foreign()).toEqual([])
  await press('accept')
  await world.log.until((log) => ranOf(log).includes('inline before'))
  await insert('after')
  await world.log.until((log) => ranOf(log).includes('inline after'))
  await world.log.quiet(400)
  expect(ranOf(world.log)).toEqual(['route.js', 'inline before', 'route.js', 'inline after'])
  expect(world.log.to(tags).map(({ path }) => path).filter((path) => path.endsWith('.gif'))).toEqual(['/before.gif', '/after.gif'])
})

test('a thousand marked elements that come late run once each, in order', async () => {
  world.shop('/', { tag: assentTag(), head: ranScript, body: '<div id="app"></div>' })
  const { page, visit, press } = await world.visitor()
  await visit('/')
  await press('accept')
  await notice(page).waitFor({ state: 'detached' })
  await page.evaluate(() => {
    ;(window as any).late = []
    const app = document.querySelector('#app')!
    for (let index = 0; index < 1000; index++) {
      const script = document.createElement('script')
      script.type = 'text/plain'
      script.dataset['consent'] = 'analytics'
      script.text = `late.push(${index})`
      app.append(script)
    }
  })
  await page.waitForFunction('late.length >= 1000')
  await page.evaluate(`document.querySelector('#app').append(...document.querySelectorAll('#app script'))`)
  await world.log.quiet(500)
  expect(await page.evaluate('late')).toEqual(Array.from({ length: 1000 }, (_, index) => index))
})

test('the notice stands when an app swaps the whole body', async () => {
  world.shop('/')
  const { page, visit, press } = await world.visitor()
  await visit('/')
  await notice(page).waitFor()
  await page.evaluate(() => document.body.replaceWith(document.createElement('body')))
  await press('accept')
  await world.log.until(allHit)
})

const plain = (script: string) => `<!doctype html><html lang="en"><head><title>Shop</title>${script}</head><body><h1>Shop</h1></body></html>`
const marked = `${ranScript}<script type="text/plain" data-consent="analytics">ran('marked')</script>`
const waysIn: [string, string][] = [
  ['twice', assentTag(allServices) + marked + assentTag(allServices)],
  ['twice, once as the single file', assentTag(allServices) + marked + assentTag(allServices, 'assent.all.js')],
  ['with async', marked + assentTag(`${allServices} async`)],
  ['with defer', marked + assentTag(`${allServices} defer`)],
  [
    'after the page has loaded',
    `${marked}<script>addEventListener('load', () => setTimeout(() => {
      const script = document.createElement('script')
      script.src = '/assent/assent.js'
      Object.assign(script.dataset, { privacyPolicy: '/privacy', hotjar: '1234567', metaPixel: '1234567890', xPixel: 'o1a2b', linkedinInsight: '1234567', youtube: '' })
      script.setAttribute('data-google-analytics-4', 'G-TEST1')
      script.setAttribute('data-google-ads', 'AW-123456789')
      document.head.append(script)
    }, 100))</script>`,
  ],
]

test.each(waysIn)('the script tag %s: silent, one notice, then one load of each tag', async (_, head) => {
  world.serve('www.shop.test/', rawPage(plain(head)))
  const { page, visit, press, problems } = await world.visitor()
  await visit('/')
  await notice(page).waitFor()
  await world.log.quiet(500)
  expect(world.log.foreign()).toEqual([])
  expect(await notice(page).count()).toBe(1)
  await press('accept')
  await world.log.until(allHit)
  await world.log.quiet(450)
  expect(loadersFetched(world.log).sort()).toEqual([...loaders].sort())
  expect(ranOf(world.log)).toEqual(['marked'])
  expect(problems.filter((text) => text.startsWith('uncaught'))).toEqual([])
})

test.each([
  ['another host', 'https://static.shop.test/assent/assent.js', ''],
  ['another host, with crossorigin', 'https://static.shop.test/assent/assent.js', 'crossorigin'],
  ['a path with a query', '/assent/assent.js?v=1.2.3', ''],
])('the files may lie on %s: the rest of them is found beside the script', async (_, src, more) => {
  world.shop('/deep/page', { tag: `<script src="${src}" data-privacy-policy="/privacy" ${allServices} ${more}></script>` })
  const { page, visit, press, problems } = await world.visitor()
  await visit('/deep/page')
  await notice(page).waitFor()
  expect(world.log.foreign()).toEqual([])
  await press('customize')
  await press('accept')
  await world.log.until(allHit)
  const hosts = new Set(world.log.all.filter(({ path }) => path.startsWith('/assent/')).map(({ host }) => host))
  expect([...hosts]).toEqual([new URL(src, 'https://www.shop.test').host])
  expect(problems).toEqual([])
})

test('on a latin-1 page the words are whole and the whole journey works', async () => {
  const html = plain(assentTag(allServices)).replace('Shop</h1>', 'Caf\xe9</h1>')
  world.serve('www.shop.test/', { body: Buffer.from(html, 'latin1'), type: 'text/html; charset=iso-8859-1' })
  for (const path of assentScripts) world.serve(`www.shop.test${path}`, { ...assentFile(path), type: 'text/javascript' })
  const { page, visit, press, problems } = await world.visitor()
  await visit('/')
  await notice(page).waitFor()
  expect(await page.evaluate(() => document.characterSet)).toBe('windows-1252')
  expect(await notice(page).innerText()).not.toMatch(/[ÃâÂ]/)
  await press('customize')
  expect(await page.locator('[data-assent="preferences"]').innerText()).not.toMatch(/[ÃâÂ]/)
  await press('accept')
  await world.log.until(allHit)
  expect(problems).toEqual([])
})

test('destroy takes everything away again', async () => {
  world.shop('/', { tag: assentTag(), head: ranScript })
  const { page, visit } = await world.visitor()
  await visit('/')
  await notice(page).waitFor()
  await page.evaluate('assent.destroy()')
  await expect.poll(() => page.locator('[data-assent]').count()).toBe(0)
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0)
  await page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<a data-assent-action="accept" href="#">Accept</a>')`)
  await page.click('a[data-assent-action="accept"]')
  await world.log.quiet(300)
  expect(world.log.foreign()).toEqual([])
})

test('the events tell the life of the notice', async () => {
  world.shop('/', { tag: assentTag() })
  const { context, page, visit, press } = await world.visitor()
  const events = await noteEvents(context)
  await visit('/')
  await notice(page).waitFor()
  await press('reject')
  await notice(page).waitFor({ state: 'detached' })
  await expect.poll(async () => (await events(page)).map(({ type }) => type).sort()).toEqual(['change', 'close', 'open', 'ready'])
  const all = await events(page)
  expect(all.find(({ type }) => type === 'ready')!.detail).toMatchObject({ status: 'pending' })
})
