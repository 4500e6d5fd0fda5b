import { expect, test } from 'vitest'
import { testInChromium } from '../helpers/browser/driver.ts'
import { allServices, assentTag, configBlock, markedMarkup } from '../helpers/browser/pages.ts'
import { allHit, commandsTo, foreignSince } from '../helpers/browser/vendor-traffic.ts'
import { cookieNames, notice, nothingStored, preferences, shop, storageOf, type Visitor } from '../helpers/browser/visitor.ts'
import { useWorld } from '../helpers/browser/world.ts'

const world = useWorld()

const links = `<p><a href="#" data-assent-action="withdraw">Take it all back</a> <button id="settings" data-assent-action="preferences">Cookie settings</button></p>`
/** Sends each change to the server, where a reload cannot lose it. */
const reportChanges = `<script>document.addEventListener('assent:change', ({ detail }) => navigator.sendBeacon('/changes', JSON.stringify(detail)))</script>`

const changes = () => world.log.to('www.shop.test', '/changes').map(({ body }) => JSON.parse(body))
const documents = (path: string) => world.log.to('www.shop.test').filter((request) => request.path === path && request.destination === 'document')

async function acceptAt(path: string, visitor: Visitor) {
  await visitor.visit(path)
  await visitor.press('accept')
  await world.log.until(allHit)
  await world.log.quiet(300)
}

/** Visitors' own words for the three ways back; each is as easy as agreeing was. */
const waysBack: [string, (visitor: Visitor) => Promise<void>][] = [
  ['the withdraw link of the page', ({ page }) => page.click('[data-assent-action="withdraw"]')],
  [
    'the preferences',
    async ({ page, press }) => {
      await page.click('#settings')
      await preferences(page).waitFor()
      for (const id of ['analytics', 'marketing', 'functional']) {
        const toggle = page.locator(`[data-assent="preferences"] [data-assent-category="${id}"]`)
        if (await toggle.isChecked()) await toggle.click()
      }
      await press('save')
    },
  ],
  [
    'reject in the preferences',
    async ({ page, press }) => {
      await page.click('#settings')
      await preferences(page).waitFor()
      await press('reject')
    },
  ],
  ["the page's own code", ({ page }) => page.evaluate('void assent.withdraw()')],
]

test.each(waysBack)('withdrawing by %s stops, sweeps, reloads once, and after that there is silence', async (_, withdraw) => {
  world.shop('/', { head: reportChanges, body: links + markedMarkup })
  const visitor = await world.visitor()
  const { context, page, visit } = visitor
  await acceptAt('/', visitor)
  await page.evaluate(`document.cookie = 'session=1; Path=/; Max-Age=9999'; document.cookie = 'cart=2; Path=/; Max-Age=9999; Domain=shop.test'; localStorage.lang = 'en'; sessionStorage.tab = '7'`)
  await withdraw(visitor)
  await world.log.until(() => documents('/').length === 2)
  const reloaded = documents('/')[1]!
  await page.waitForLoadState()
  await world.log.quiet(1500)

  expect(commandsTo(world.log, 'meta')).toContainEqual(['consent', 'revoke'])
  const updates = commandsTo(world.log, 'google').filter(([command, kind]) => command === 'consent' && kind === 'update')
  expect(updates.at(-1)![2]).toMatchObject({ ad_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied', analytics_storage: 'denied' })
  expect(documents('/'), 'reloaded once').toHaveLength(2)
  expect(foreignSince(world.log, reloaded.time), 'nothing after the reload').toEqual([])
  expect(Object.keys(reloaded.cookies), 'the vendor cookies are gone before the reload asks').toEqual(
    expect.not.arrayContaining(['_ga', '_fbp', '_gcl_au', '_hjSessionUser_1234567']),
  )
  expect(await cookieNames(context)).toEqual(['assent', 'cart', 'session'])
  expect(await storageOf(page)).toEqual({ ...nothingStored, local: { lang: 'en' }, session: { tab: '7' } })
  await visit('/')
  await world.log.quiet(800)
  expect(foreignSince(world.log, reloaded.time)).toEqual([])
  expect(await notice(page).count(), 'who withdrew is not asked again').toBe(0)
})

test.each(waysBack.slice(0, 3))('no vendor hears of the very click that withdraws by %s', async (_, withdraw) => {
  world.shop('/', { body: links + '<button id="buy">Buy</button>' })
  const visitor = await world.visitor()
  await acceptAt('/', visitor)
  await visitor.page.click('#buy')
  await world.log.until((log) => log.to('www.facebook.com', '/tr/').some(({ query }) => query.get('ev') === 'SubscribedButtonClick'))
  await world.log.until((log) => log.to('t.co').some(({ query }) => query.get('text') === 'Buy'))
  await world.log.until((log) => log.to('px.ads.linkedin.com', '/wa/').some(({ body }) => body.includes('Buy')))
  await world.log.until((log) => log.to('content.hotjar.io').some(({ query }) => query.get('what') === 'click'))
  world.log.clear()
  await withdraw(visitor)
  await world.log.until(() => documents('/').length === 1)
  await world.log.quiet(800)

  expect(world.log.to('www.facebook.com')).toEqual([])
  expect(world.log.to('t.co').filter(({ query }) => query.get('event') === 'autobuttonclick')).toEqual([])
  expect(world.log.to('px.ads.linkedin.com', '/wa/')).toEqual([])
  expect(world.log.to('content.hotjar.io')).toEqual([])
  expect(world.log.to('www.google-analytics.com').filter(({ query }) => query.get('gcs') !== 'G100')).toEqual([])
})

test('no vendor is told of the click that accepts', async () => {
  world.shop('/')
  const visitor = await world.visitor()
  await acceptAt('/', visitor)
  expect(world.log.to('www.facebook.com', '/tr/').map(({ query }) => query.get('ev'))).toEqual(['PageView'])
  expect(world.log.to('t.co').map(({ query }) => query.get('event'))).toEqual(['pageview'])
})

testInChromium('the change event names what could not be deleted, and why', async () => {
  world.shop('/', { head: reportChanges, body: links })
  const visitor = await world.visitor()
  await acceptAt('/', visitor)
  await visitor.page.click('[data-assent-action="withdraw"]')
  await world.log.until(() => changes().length === 2)
  const { undeleted, denied, granted } = changes()[1]
  expect(denied).toEqual(expect.arrayContaining(['analytics', 'marketing', 'hotjar', 'meta-pixel', 'x-pixel']))
  expect(granted).toEqual([])
  expect(undeleted).toContainEqual({ service: 'x-pixel', kind: 'cookie', name: 'guest_id', reason: expect.any(String) })
  expect(undeleted.map(({ name }: { name: string }) => name)).not.toContain('_fbp')
})

testInChromium('withdrawing one service leaves the others running and their storage alone', async () => {
  world.shop('/', { head: reportChanges })
  const visitor = await world.visitor()
  const { context, page } = visitor
  await acceptAt('/', visitor)
  await page.evaluate(`void assent.withdraw(['meta-pixel'])`)
  await world.log.until((log) => commandsTo(log, 'meta').some(([command]) => command === 'consent'))
  await expect.poll(() => cookieNames(context)).not.toContain('_fbp')
  await world.log.quiet(1500)
  expect(documents('/'), 'Meta has a stop call, so nothing is reloaded').toHaveLength(1)
  expect(await cookieNames(context)).toEqual(expect.arrayContaining(['_ga', '_gcl_au', '_twpid']))
  expect(await page.evaluate(`[assent.allows('meta-pixel'), assent.allows('x-pixel')]`)).toEqual([false, true])
  world.log.clear()
  await page.evaluate(`fbq('track', 'Secret')`)
  await page.evaluate(`void assent.acceptAll()`)
  await world.log.until((log) => commandsTo(log, 'meta').length)
  await page.evaluate(`fbq('track', 'Lead')`)
  await world.log.until((log) => log.to('www.facebook.com', '/tr/').some(({ query }) => query.get('ev') === 'Lead'))
  const events = world.log.to('www.facebook.com', '/tr/').map(({ query }) => query.get('ev'))
  expect(events, 'what happened while denied is never told').not.toContain('Secret')
})

testInChromium("with reload 'never' the page stays, and the next page is silent", async () => {
  world.shop('/', { tag: assentTag(`${allServices} data-reload="never"`), body: links })
  world.shop('/next', { tag: assentTag(`${allServices} data-reload="never"`) })
  const visitor = await world.visitor()
  const { context, page, visit } = visitor
  await acceptAt('/', visitor)
  await page.click('[data-assent-action="withdraw"]')
  await world.log.quiet(2500)
  expect(documents('/')).toHaveLength(1)
  await visit('/next')
  const next = documents('/next')[0]!
  await world.log.quiet(1500)
  expect(foreignSince(world.log, next.time)).toEqual([])
  expect(await cookieNames(context)).toEqual(['assent'])
})

/** A service of the owner's own, defined in JSON, that leaves things everywhere. */
const acme = {
  id: 'acme',
  category: 'analytics',
  name: 'Acme',
  vendor: { name: 'Acme GmbH' },
  unload: 'stop',
  scripts: [{ src: 'https://tags.vendor.test/acme.js' }],
  storage: [
    { kind: 'cookie', name: '_acme*' },
    { kind: 'cookie', name: '__Secure-acme' },
    { kind: 'cookie', name: '__Host-acme' },
    { kind: 'local', name: 'acme*' },
    { kind: 'session', name: 'acme*' },
    { kind: 'indexeddb', name: 'acme*' },
    { kind: 'cache', name: 'acme*' },
  ],
}
const acmeTag = configBlock({ services: [acme] }) + assentTag()

async function acceptAcme({ page, visit, press }: Visitor, path: string, script = '') {
  world.serve('tags.vendor.test/acme.js', { body: script, type: 'text/javascript' })
  world.shop(path, { tag: acmeTag, head: reportChanges, body: links })
  await visit(path)
  await press('accept')
  await world.log.until((log) => log.to('tags.vendor.test', '/acme.js').length)
  await page.waitForFunction('assent.allows("acme")')
  await world.log.quiet(200)
}

test('withdrawal removes the cookies of a vendor wherever they are: every parent domain, path and kind', async () => {
  const path = '/a/b/page'
  const visitor = await world.visitor()
  const { context, page } = visitor
  await acceptAcme(visitor, path)
  await page.evaluate(() => {
    const paths = ['/', '/a', '/a/', '/a/b', '/a/b/', '/a/b/page']
    const domains = ['', '; Domain=www.shop.test', '; Domain=shop.test']
    const kinds = ['', '; Secure', '; Secure; SameSite=None', '; SameSite=Strict']
    let count = 0
    for (const path of paths)
      for (const domain of domains)
        for (const kind of kinds) document.cookie = `_acme_${++count}=${count}; Path=${path}; Max-Age=9999${domain}${kind}`
    for (const path of paths)
      for (const domain of domains) {
        document.cookie = `_acme_part_${++count}=${count}; Path=${path}; Max-Age=9999; Secure; SameSite=None; Partitioned${domain}`
        document.cookie = `__Secure-acme=${++count}; Path=${path}; Max-Age=9999; Secure${domain}`
      }
    document.cookie = '__Host-acme=1; Path=/; Secure; Max-Age=9999'
    document.cookie = '_acmeother=1; Path=/; Max-Age=9999'
    for (const decoy of ['session', 'cart', 'lang', 'acm', '_acm', 'my_acme']) document.cookie = `${decoy}=1; Path=/; Max-Age=9999`
    return document.cookie // Chromium writes behind: reading waits for it (hazard W5)
  })
  const before = await context.cookies()
  expect(before.length).toBeGreaterThan(100)
  await page.click('[data-assent-action="withdraw"]')
  await expect.poll(() => cookieNames(context)).toEqual(['_acm', 'acm', 'assent', 'cart', 'lang', 'my_acme', 'session'])
  expect(changes().at(-1).undeleted.filter(({ service }: { service: string }) => service === 'acme')).toEqual([])
  expect(documents(path), 'it has a stop, so no reload').toHaveLength(1)
})

test('withdrawal empties local and session storage, databases and caches of the vendor, and touches nothing else', async () => {
  const visitor = await world.visitor()
  const { page } = visitor
  await acceptAcme(visitor, '/')
  await page.evaluate(async () => {
    for (const store of [localStorage, sessionStorage])
      for (const key of ['acme', 'acme.id', 'lang', 'my-acme']) store.setItem(key, '1')
    for (const name of ['acme-db', 'shop-db'])
      await new Promise<void>((opened) => (indexedDB.open(name).onsuccess = ({ target }: any) => (target.result.close(), opened())))
    for (const name of ['acme-v1', 'shop-v1']) await caches.open(name)
  })
  await page.click('[data-assent-action="withdraw"]')
  const kept = { lang: '1', 'my-acme': '1' }
  await expect.poll(() => storageOf(page)).toEqual({ local: kept, session: kept, databases: ['shop-db'], caches: ['shop-v1'] })
})

test('what a vendor writes again after the withdrawal does not stay', async () => {
  const visitor = await world.visitor()
  const { context, page } = visitor
  await acceptAcme(
    visitor,
    '/',
    `const write = () => { document.cookie = '_acme_id=again; Domain=shop.test; Path=/; Max-Age=9999'; localStorage.setItem('acme', 'again') }
     write(); document.addEventListener('assent:change', () => setTimeout(write, 300))`,
  )
  expect(await cookieNames(context)).toContain('_acme_id')
  await page.click('[data-assent-action="withdraw"]')
  await page.waitForTimeout(450)
  await expect.poll(() => cookieNames(context)).toEqual(['assent'])
  expect((await storageOf(page)).local).toEqual({})
})

test('what a vendor writes on leaving the page is gone on the next', async () => {
  const visitor = await world.visitor()
  const { context, page, visit } = visitor
  world.shop('/next', { tag: acmeTag })
  await acceptAcme(visitor, '/', `addEventListener('pagehide', () => { document.cookie = '_acme_id=bye; Domain=shop.test; Path=/; Max-Age=9999'; localStorage.setItem('acme', 'bye') })`)
  await page.click('[data-assent-action="withdraw"]')
  await world.log.quiet(300)
  await visit('/next')
  await expect.poll(() => cookieNames(context)).toEqual(['assent'])
  expect((await storageOf(page)).local).toEqual({})
})

test('a withdrawal takes marked frames off the page and puts nothing into the history', async () => {
  world.shop('/', { tag: assentTag('data-youtube'), body: links + `<iframe data-consent="youtube" data-src="https://www.youtube.com/embed/film" title="A film"></iframe>` })
  const { page, visit, press } = await world.visitor()
  await visit('/')
  await press('accept')
  await world.log.until((log) => log.to('www.youtube.com').length)
  const before = await page.evaluate('history.length')
  await page.click('[data-assent-action="withdraw"]')
  await expect.poll(() => page.evaluate(() => [...document.querySelectorAll('iframe')].filter((frame) => frame.src).length)).toBe(0)
  expect(await page.evaluate(`[...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument?.URL)`), 'nobody else is in the frame').toEqual(['about:blank'])
  expect(await page.evaluate('history.length')).toBe(before)
  await world.log.quiet(600)
  expect(world.log.to('www.youtube.com')).toHaveLength(1)
})

testInChromium('the withdrawal is in the cookie that the reload sends', async () => {
  world.shop('/', { body: links })
  for (let round = 0; round < 4; round++) {
    const visitor = await world.visitor()
    await acceptAt('/', visitor)
    const granted = (await visitor.context.cookies(shop)).find(({ name }) => name === 'assent')!.value
    await visitor.page.evaluate(() => {
      for (let count = 0; count < 40; count++) document.cookie = `_ga_X${count}=1; Path=/; Max-Age=9999; Domain=shop.test`
    })
    world.log.clear()
    await visitor.page.click('[data-assent-action="withdraw"]')
    await world.log.until(() => documents('/').length === 1)
    const { cookies } = documents('/')[0]!
    expect(cookies['assent']).toBeDefined()
    expect(cookies['assent']).not.toBe(granted)
    expect(Object.keys(cookies).filter((name) => name.startsWith('_ga'))).toEqual([])
    await visitor.leave()
    world.log.clear()
  }
})

testInChromium('the preferences open with what holds now, so that taking back is one switch and Save', async () => {
  world.shop('/', { body: links })
  const visitor = await world.visitor()
  const { page } = visitor
  await acceptAt('/', visitor)
  await page.click('#settings')
  await preferences(page).waitFor()
  for (const id of ['analytics', 'marketing']) expect(await page.locator(`[data-assent-category="${id}"]`).isChecked()).toBe(true)
})
