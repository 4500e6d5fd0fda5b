import { expect, test } from 'vitest'
import { configBlock, renderPage, type PageParts } from '../helpers/browser/pages.ts'
import { wait } from '../helpers/browser/request-log.ts'
import { noteEvents } from '../helpers/browser/probes.ts'
import { scriptsFetched } from '../helpers/browser/vendor-traffic.ts'
import { cookieNames, nothingStored, storageOf, type Visitor } from '../helpers/browser/visitor.ts'
import { useWorld } from '../helpers/browser/world.ts'

const world = useWorld()

const withdrawLink = `<p><a href="#" data-assent-action="withdraw">Take it all back</a></p><button id="buy">Buy</button>`
/** Tells the moment of each press, by the clock that the server has, too. */
const notePress = `<script>addEventListener('mousedown', ({ timeStamp }) => navigator.sendBeacon('/pressed?' + (performance.timeOrigin + timeStamp)), true)</script>`
const catalogued = (id: string, own?: string) => ({ id, ...(own && { options: { id: own } }) })
/** A vendor that the catalogue does not have, as an owner defines it: nothing to call. */
const defined = (id: string, src: string, hosts: string[], storage: [kind: string, name: string][]) =>
  ({ id, category: 'marketing', name: id, vendor: { name: id }, hosts, scripts: [{ src }], storage: storage.map(([kind, name]) => ({ kind, name })) })

const page = (config: object, parts: PageParts = {}) =>
  renderPage({ ...parts, tag: configBlock({ privacyPolicy: '/privacy', ...config }) + '<script src="/assent/assent.js"></script>', head: notePress + (parts.head ?? ''), body: withdrawLink + (parts.body ?? '') })

/** A site of its own for each case, so that the log tells whose request it was. */
function site(name: string, config: object, parts?: PageParts) {
  const host = `${name}.shop.test`
  for (const path of ['/', '/next']) world.serve(host + path, page(config, parts))
  const origin = `https://${host}/`
  return {
    origin,
    /** Everything that its pages asked other hosts for. */
    sent: () => world.log.all.filter((request) => request.referer?.startsWith(origin) && !request.host.endsWith('shop.test')),
    /** When its visitor pressed last. */
    pressed: () => Number(world.log.to(host, '/pressed').at(-1)?.query.keys().next().value ?? 0),
    documents: () => world.log.to(host, '/').filter(({ path, destination }) => path === '/' && destination === 'document'),
  }
}

async function accept(visitor: Visitor, { origin, sent }: ReturnType<typeof site>) {
  await visitor.visit(origin)
  await visitor.press('accept')
  await world.log.until(() => sent().some(({ destination }) => destination !== 'script'))
  await wait(500)
}

const things = async ({ context, page }: Visitor) => {
  const { local, session, databases, caches } = await storageOf(page)
  const cookies = (await cookieNames(context)).filter((name) => name !== 'assent')
  return { cookies, local: Object.keys(local), session: Object.keys(session), databases, caches }
}
const nothing = { cookies: [], ...nothingStored, local: [], session: [] }

const rows: { tag: string; service: { id: string }; event: string; uploads?: string }[] = [
  { tag: 'GA4', service: catalogued('google-analytics-4', 'G-TEST1'), event: `gtag('event', 'sale')` },
  { tag: 'Google Ads', service: catalogued('google-ads', 'AW-123456789'), event: `(function () { dataLayer.push(arguments) })('event', 'conversion')` },
  { tag: 'Meta', service: catalogued('meta-pixel', '1234567890'), event: `fbq('track', 'Lead')` },
  { tag: 'X', service: catalogued('x-pixel', 'o1a2b'), event: `twq('event', 'tw-o1a2b-1')` },
  { tag: 'LinkedIn', service: catalogued('linkedin-insight', '1234567'), event: `lintrk('track', { conversion_id: 1 })` },
  { tag: 'Hotjar', service: catalogued('hotjar', '1234567'), event: `hj('event', 'sale')` },
  {
    tag: 'TikTok', event: `ttq.track('Sale')`,
    service: defined('tiktok', 'https://analytics.tiktok.com/i18n/pixel/events.js', ['analytics.tiktok.com'], [['cookie', '_ttp'], ['cookie', '_tt_enable_cookie'], ['cookie', 'ttcsid'], ['cookie', 'ttcsid_*'], ['session', 'tt_*']]),
  },
  {
    tag: 'UET', event: `uetq.push('event', 'sale')`,
    service: defined('uet', 'https://bat.bing.com/bat.js', ['bat.bing.com', 'bat.bing.net'], [['cookie', '_uetsid'], ['cookie', '_uetvid'], ['local', '_uet*']]),
  },
  {
    tag: 'Clarity', event: `clarity('event', 'sale')`, uploads: 'more',
    service: defined('clarity', 'https://www.clarity.ms/tag/abc', ['*.clarity.ms'], [['cookie', '_clck'], ['cookie', '_clsk'], ['session', '_cltk']]),
  },
  {
    tag: 'Pinterest', event: `pintrk('track', 'sale')`,
    service: defined('pinterest', 'https://s.pinimg.com/ct/core.js', ['s.pinimg.com', 'ct.pinterest.com'], [['cookie', '_pin_unauth'], ['cookie', '_epik'], ['session', 'is_eu']]),
  },
  {
    tag: 'Reddit', event: `rdt('track', 'sale')`,
    service: defined('reddit', 'https://www.redditstatic.com/ads/pixel.js', ['www.redditstatic.com', 'alb.reddit.com'], [['cookie', '_rdt_*']]),
  },
  {
    tag: 'Snap', event: `snaptr('track', 'sale')`,
    service: defined('snap', 'https://sc-static.net/scevent.min.js', ['sc-static.net', '*.snapchat.com'], [['cookie', '_scid'], ['cookie', '_scid_r'], ['local', 'u_sclid*'], ['session', 'u_scsid*']]),
  },
  {
    tag: 'Matomo', event: `_paq.push(['trackEvent', 'sale'])`,
    service: defined('matomo', 'https://stats.vendor.test/matomo.js', ['stats.vendor.test'], [['cookie', '_pk_*']]),
  },
  {
    tag: 'Yandex', event: `ym(1, 'reachGoal', 'sale')`,
    service: defined('yandex', 'https://mc.yandex.ru/metrika/tag.js', ['mc.yandex.ru'], [['cookie', '_ym_*'], ['local', '_ym*']]),
  },
]

/** What a page may go on doing after the click: an event, a click, a route. Where it is reloaded meanwhile, the vendor is gone. */
const goOn = async ({ page }: Visitor, event: string) => {
  await page.evaluate(`try { ${event} } catch {}`).catch(() => {})
  await page.click('#buy', { timeout: 1000 }).catch(() => {})
  await page.evaluate(`history.pushState({}, '', '/route')`).catch(() => {})
}

test.each(rows)('$tag, withdrawn by a click: hits after it none, cookies and storage that come back none, reloaded or not', async ({ service, event, uploads }) => {
  await Promise.all((['never', 'auto'] as const).map(async (reload) => {
    const shop = site(`${service.id}-${reload}`, { reload, services: [service] })
    const visitor = await world.visitor()
    await accept(visitor, shop)
    await visitor.page.evaluate(event)
    await wait(100)
    expect(await things(visitor), 'it keeps things').not.toEqual(nothing)

    await visitor.page.click('[data-assent-action="withdraw"]')
    await world.log.until(() => shop.pressed())
    const pressed = shop.pressed()
    await goOn(visitor, event)
    await wait(2500)
    await goOn(visitor, event)
    if (reload === 'never') {
      expect(await things(visitor), 'after 2.5 s').toEqual(nothing)
      expect(await visitor.page.evaluate('assent.lastWithdrawal')).toMatchObject({ complete: true, services: [{ service: service.id, cameBack: [] }] })
    }
    await visitor.visit(shop.origin + 'next')
    await wait(400)
    // What was on its way when the visitor pressed cannot be called back.
    const wasOnItsWay = ({ body, time }: { body: string; time: number }) => body === uploads && time < pressed + 150
    const after = shop.sent().filter((request) => request.time > pressed && !wasOnItsWay(request))
    expect(after.map(({ host, path, query, body }) => `${host}${path}?${query} ${body}`), reload).toEqual([])
    expect(await things(visitor), 'on the next page').toEqual(nothing)
  }))
})

test('leaving in the very moment of the withdrawal sends nothing either: not the batch, not what the unload would', async () => {
  const services = rows.map(({ service }) => service)
  const shop = site('leaving', { reload: 'never', services }, { body: '<script>document.addEventListener("assent:change", ({ detail }) => detail.denied.length && location.assign("/next"))</script>' })
  const visitor = await world.visitor()
  await accept(visitor, shop)
  for (const { event } of rows) await visitor.page.evaluate(`{ ${event} }`)
  await wait(300)
  await visitor.page.click('[data-assent-action="withdraw"]')
  await visitor.page.waitForURL('**/next')
  await wait(800)
  const pressed = shop.pressed()
  const after = shop.sent().filter(({ time, body }) => time > pressed && !(body === 'more' && time < pressed + 150))
  expect(after.map(({ host, path, query, body }) => `${host}${path}?${query} ${body}`)).toEqual([])
  expect(await things(visitor)).toEqual(nothing)
})

test('the report says of GA4 and Meta exactly what was called, held, removed, left, and where to object', async () => {
  const shop = site('report', { services: [catalogued('google-analytics-4', 'G-TEST1'), catalogued('meta-pixel', '1234567890')] })
  const visitor = await world.visitor()
  const events = await noteEvents(visitor.context)
  await accept(visitor, shop)
  await expect.poll(() => things(visitor)).toMatchObject({ cookies: ['_fbp', '_ga', '_ga_TEST1'], local: ['lastExternalReferrer'] })
  await visitor.page.click('[data-assent-action="withdraw"]')
  await expect.poll(async () => (await events(visitor.page, 'change')).length).toBe(2)
  const [change] = (await events(visitor.page, 'change')).slice(-1)
  const theirs = (service: string, ...names: string[]) => names.map((name) => ({ service, kind: 'cookie', name, reason: 'another domain' }))
  const denied = ['ad_storage', 'ad_user_data', 'ad_personalization', 'analytics_storage', 'functionality_storage', 'personalization_storage'].map((signal) => `${signal}: 'denied'`)
  const report = {
    at: await visitor.page.evaluate('assent.receipt.decidedAt'),
    complete: false,
    services: [
      {
        service: 'google-analytics-4',
        called: [`gtag('consent', 'update', { security_storage: 'granted', ${denied.join(', ')} })`, `window['ga-disable-G-TEST1'] = true`],
        held: ['www.googletagmanager.com', '*.google-analytics.com', 'analytics.google.com', '*.analytics.google.com', 'stats.g.doubleclick.net', 'td.doubleclick.net', 'www.google.com', 'pagead2.googlesyndication.com'],
        removed: [{ kind: 'cookie', name: '_ga' }, { kind: 'cookie', name: '_ga_TEST1' }],
        cameBack: [],
        left: ['FPID', 'FPLC'].map((name) => ({ service: 'google-analytics-4', kind: 'cookie', name, reason: 'HttpOnly' })),
        optOut: 'https://tools.google.com/dlpage/gaoptout',
        needsReload: false,
      },
      {
        service: 'meta-pixel',
        called: [`fbq('consent', 'revoke')`],
        held: ['connect.facebook.net', 'www.facebook.com', 'facebook.com'],
        removed: [{ kind: 'cookie', name: '_fbp' }, { kind: 'local', name: 'lastExternalReferrer' }],
        cameBack: [],
        left: theirs('meta-pixel', 'fr', 'datr', 'sb', 'xs', 'c_user'),
        optOut: 'https://www.facebook.com/adpreferences/',
        needsReload: false,
      },
    ],
  }
  expect(change!.detail.withdrawal).toEqual(report)
  expect(await visitor.page.evaluate('assent.lastWithdrawal')).toEqual(report)
  await expect.poll(() => events(visitor.page, 'withdrawn')).toEqual([{ type: 'withdrawn', detail: { ...report, complete: true } }])
  expect(await visitor.page.evaluate('assent.lastWithdrawal')).toEqual({ ...report, complete: true })
  expect(await visitor.page.evaluate('Object.isFrozen(assent.lastWithdrawal.services[0].removed)')).toBe(true)
  expect(shop.documents(), 'both can be stopped').toHaveLength(1)
})

/** Leaves something in every place a page can reach, some of it twice in spite of the withdrawal, and decoys beside it. */
const acme = {
  ...defined('acme', 'https://tags.vendor.test/acme.js', ['tags.vendor.test'], [['cookie', '_acme*'], ['cookie', '__Secure-acme'], ['cookie', '__Host-acme'], ['local', 'acme*'], ['session', 'acme*'], ['indexeddb', 'acme*'], ['cache', 'acme*']]),
  unload: 'stop',
  vendor: { name: 'Acme', optOut: 'https://acme.test/opt-out' },
}
const withStorage = (service: typeof acme, ...more: object[]) => ({ ...service, storage: [...service.storage, ...more] })

test('cookies of every domain, path and kind are removed and named, with storage, databases and caches; what stays is named, with the reason; decoys survive', async () => {
  world.serve('tags.vendor.test/acme.js', { body: '', type: 'text/javascript' })
  const service = withStorage(acme, { kind: 'cookie', name: '_acme_served', clearable: false }, { kind: 'cookie', name: '_acme_optout', refusal: true }, { kind: 'cookie', name: 'uid', party: 'third' })
  const config = { services: [service] }
  world.serve('zoo.shop.test/a/b/page', page(config))
  world.serve('zoo.shop.test/serve', { status: 204, headers: { 'set-cookie': ['_acme_served=1; Path=/; HttpOnly; Secure; Max-Age=9999', '__Secure-acme=1; Path=/; Domain=shop.test; Secure; Max-Age=9999'] } })
  const visitor = await world.visitor()
  await visitor.visit('https://zoo.shop.test/a/b/page')
  await visitor.press('accept')
  await world.log.until((log) => log.to('tags.vendor.test').length)
  const names = await visitor.page.evaluate(async () => {
    await fetch('/serve')
    let count = 0
    const kinds = ['', '; Secure', '; Secure; SameSite=None', '; SameSite=Strict', '; Secure; SameSite=None; Partitioned']
    for (const path of ['/', '/a', '/a/', '/a/b', '/a/b/', '/a/b/page'])
      for (const domain of ['', '; Domain=zoo.shop.test', '; Domain=shop.test'])
        for (const kind of kinds) document.cookie = `_acme_${++count}=${count}; Path=${path}; Max-Age=9999${domain}${kind}`
    for (const path of ['/', '/a/b']) document.cookie = `_acme_same=1; Path=${path}; Max-Age=9999`
    document.cookie = '__Host-acme=1; Path=/; Secure; Max-Age=9999'
    document.cookie = '_acme_optout=1; Path=/; Max-Age=9999'
    for (const decoy of ['session', 'cart', 'acm', '_acm', 'my_acme', '_Acme', 'uid']) document.cookie = `${decoy}=1; Path=/; Max-Age=9999`
    for (const store of [localStorage, sessionStorage]) for (const key of ['acme', 'acme.id', 'lang', 'my-acme']) store.setItem(key, '1')
    for (const name of ['acme-db', 'shop-db']) await new Promise<void>((opened) => (indexedDB.open(name).onsuccess = ({ target }: any) => (target.result.close(), opened())))
    for (const name of ['acme-v1', 'shop-v1']) await caches.open(name)
    return [...new Set(document.cookie.split('; ').map((pair) => pair.split('=')[0]!))].filter((name) => /^_acme_(\d|same)|^__/.test(name))
  })
  expect(names).toHaveLength(6 * 3 * 5 + 3)
  await visitor.page.click('[data-assent-action="withdraw"]')
  await expect.poll(() => visitor.page.evaluate('assent.lastWithdrawal?.complete')).toBe(true)
  const { services } = await visitor.page.evaluate<{ services: any[] }>('assent.lastWithdrawal')
  expect(services).toHaveLength(1)
  const things = (kind: string, ...found: string[]) => found.map((name) => ({ kind, name }))
  expect(services[0].removed.filter(({ kind }: { kind: string }) => kind === 'cookie').map(({ name }: { name: string }) => name).sort()).toEqual(names.sort())
  expect(services[0].removed.filter(({ kind }: { kind: string }) => kind !== 'cookie')).toEqual([...things('local', 'acme', 'acme.id'), ...things('session', 'acme', 'acme.id'), ...things('indexeddb', 'acme-db'), ...things('cache', 'acme-v1')])
  expect(services[0].left).toEqual([
    { service: 'acme', kind: 'cookie', name: '_acme_optout', reason: 'remembers the refusal' },
    { service: 'acme', kind: 'cookie', name: '_acme_served', reason: 'HttpOnly' },
    { service: 'acme', kind: 'cookie', name: 'uid', reason: 'another domain' },
  ])
  expect(services[0]).toMatchObject({ cameBack: [], optOut: 'https://acme.test/opt-out', needsReload: false })
  expect(await cookieNames(visitor.context)).toEqual(['_Acme', '_acm', '_acme_optout', '_acme_served', 'acm', 'assent', 'cart', 'my_acme', 'session', 'uid'])
  const kept = { lang: '1', 'my-acme': '1' }
  expect(await storageOf(visitor.page)).toEqual({ local: kept, session: kept, databases: ['shop-db'], caches: ['shop-v1'] })
})

test('what comes back within two seconds, however it is written, is removed again and named', async () => {
  world.serve('tags.vendor.test/acme.js', { body: `document.cookie = '_acme_id=1; Path=/'; localStorage.acme = 1`, type: 'text/javascript' })
  // Neither what a response sets nor what is assigned without a call can be held.
  world.serve('back.shop.test/again', { body: '', headers: { 'set-cookie': '_acme_id=again; Path=/; Max-Age=999' } })
  const shop = site('back', { services: [acme] })
  const visitor = await world.visitor()
  await visitor.visit(shop.origin)
  await visitor.press('accept')
  await expect.poll(() => things(visitor)).toMatchObject({ cookies: ['_acme_id'], local: ['acme'] })
  await visitor.page.click('[data-assent-action="withdraw"]')
  await expect.poll(() => visitor.page.evaluate('assent.lastWithdrawal?.complete')).toBe(false)
  await visitor.page.evaluate(`localStorage.acme = 'again'; fetch('/again').then(() => {})`)
  await expect.poll(() => visitor.page.evaluate('assent.lastWithdrawal?.complete')).toBe(true)
  const [first] = await visitor.page.evaluate<any[]>('assent.lastWithdrawal.services')
  const both = [{ kind: 'cookie', name: '_acme_id' }, { kind: 'local', name: 'acme' }]
  expect(first).toMatchObject({ removed: both, cameBack: both, left: [] })
  expect(await things(visitor)).toEqual(nothing)
})

test('a database that a vendor keeps open is said to be left, the later looks find all the same what comes back, and it goes with the page', async () => {
  world.serve('tags.vendor.test/acme.js', { body: `indexedDB.open('acme-db').onsuccess = ({ target }) => (kept = target.result)`, type: 'text/javascript' })
  world.serve('open.shop.test/again', { body: '', headers: { 'set-cookie': '_acme_id=again; Path=/; Max-Age=999' } })
  const shop = site('open', { reload: 'never', services: [acme] })
  const visitor = await world.visitor()
  await visitor.visit(shop.origin)
  await visitor.press('accept')
  await visitor.page.waitForFunction('window.kept')
  await visitor.page.click('[data-assent-action="withdraw"]')
  await expect.poll(() => visitor.page.evaluate('assent.lastWithdrawal?.complete')).toBe(false)
  // Between the two looks that follow.
  await wait(1300)
  await visitor.page.evaluate(`fetch('/again').then(() => {})`)
  await expect.poll(() => visitor.page.evaluate('assent.lastWithdrawal.complete')).toBe(true)
  const [first] = await visitor.page.evaluate<any[]>('assent.lastWithdrawal.services')
  expect(first).toMatchObject({ cameBack: [{ kind: 'cookie', name: '_acme_id' }], left: [{ service: 'acme', kind: 'indexeddb', name: 'acme-db', reason: 'still there' }] })
  expect(await things(visitor)).toEqual({ ...nothing, databases: ['acme-db'] })
  await visitor.visit(shop.origin + 'next')
  await expect.poll(() => things(visitor)).toEqual(nothing)
})

test('what a service that stays granted uses too is kept, until that one is withdrawn as well', async () => {
  for (const name of ['one', 'two']) world.serve(`${name}.vendor.test/tag.js`, { body: `document.cookie = '_shared=1; Path=/; Domain=shop.test'; document.cookie = '_${name}=1; Path=/'`, type: 'text/javascript' })
  const service = (name: string) => ({ ...defined(name, `https://${name}.vendor.test/tag.js`, ['shared.vendor.test'], [['cookie', '_shared'], ['cookie', `_${name}`]]), unload: 'stop' })
  const shop = site('sharing', { services: [service('one'), service('two')] })
  const visitor = await world.visitor()
  await visitor.visit(shop.origin)
  await visitor.press('accept')
  await expect.poll(() => things(visitor)).toMatchObject({ cookies: ['_one', '_shared', '_two'] })
  await visitor.page.evaluate(`assent.withdraw('one')`)
  expect(await visitor.page.evaluate('assent.lastWithdrawal.services')).toMatchObject([{ service: 'one', held: ['one.vendor.test'], removed: [{ name: '_one' }] }])
  await visitor.page.evaluate(`navigator.sendBeacon('https://shared.vendor.test/two'), navigator.sendBeacon('https://one.vendor.test/one')`)
  await world.log.until((log) => log.to('shared.vendor.test', '/two').length)
  expect(await things(visitor)).toMatchObject({ cookies: ['_shared', '_two'] })

  await visitor.page.evaluate(`assent.withdraw('two')`)
  expect(await visitor.page.evaluate('assent.lastWithdrawal.services')).toMatchObject([{ service: 'two', held: ['shared.vendor.test', 'two.vendor.test'], removed: [{ name: '_shared' }, { name: '_two' }] }])
  world.log.clear()
  await visitor.page.evaluate(`navigator.sendBeacon('https://shared.vendor.test/x'), navigator.sendBeacon('https://one.vendor.test/x'), navigator.sendBeacon('https://two.vendor.test/x')`)
  await wait(300)
  expect(world.log.foreign(), 'the first one is held still').toEqual([])
  expect(await things(visitor)).toEqual(nothing)
})

test('withdrawing Analytics leaves Google Ads at work, though both load one script', async () => {
  const shop = site('partly', { services: [catalogued('google-analytics-4', 'G-TEST1'), catalogued('google-ads', 'AW-123456789')] })
  const visitor = await world.visitor()
  await accept(visitor, shop)
  await visitor.page.evaluate(`gtag('event', 'before')`)
  await visitor.page.evaluate(`assent.withdraw('analytics')`)
  await visitor.page.evaluate(`gtag('event', 'after')`)
  await world.log.until((log) => log.to('www.google.com', '/ccm/collect').some(({ query }) => query.get('en') === 'after'))
  await visitor.visit(shop.origin + 'next')
  await wait(300)
  expect(world.log.to('www.google-analytics.com').map(({ query }) => query.get('en'))).toEqual(['page_view'])
})

test('granted again on the same page its traffic flows again, with one loader; what was dropped meanwhile stays dropped', async () => {
  const shop = site('again', { services: [catalogued('meta-pixel', '1234567890'), catalogued('google-analytics-4', 'G-TEST1'), { ...defined('snap', 'https://sc-static.net/scevent.min.js', ['*.snapchat.com'], []), unload: 'stop' }] })
  const visitor = await world.visitor()
  const { page } = visitor
  await accept(visitor, shop)
  for (const round of [1, 2]) {
    await page.evaluate(`assent.withdraw('marketing')`)
    await page.evaluate(`fbq('track', 'Secret${round}'), snaptr('track', 'Secret${round}')`)
    await page.evaluate(`assent.withdraw()`)
    await page.evaluate(`fbq('track', 'Secret${round}'), snaptr('track', 'Secret${round}'), gtag('event', 'Secret${round}')`)
    await wait(150)
    await page.evaluate(`assent.acceptAll()`)
    await page.evaluate(`fbq('track', 'Lead${round}'), snaptr('track', 'Lead${round}')`)
    await world.log.until((log) => log.to('www.facebook.com', '/tr/').some(({ query }) => query.get('ev') === `Lead${round}`))
    await world.log.until((log) => log.to('tr.snapchat.com').some(({ body }) => body.includes(`Lead${round}`)))
  }
  await wait(400)
  expect(shop.sent().filter(({ query, body }) => `${query}${body}`.includes('Secret'))).toEqual([])
  expect(scriptsFetched(world.log).sort(), 'one loader each').toEqual(['connect.facebook.net/en_US/fbevents.js', 'connect.facebook.net/signals/config/1234567890', 'sc-static.net/scevent.min.js', 'www.googletagmanager.com/gtag/js'])
  expect(await page.evaluate(`[fetch, navigator.sendBeacon].every((each) => String(each).includes('[native code]'))`), 'nothing is left patched').toBe(true)
})

test('two withdrawals within two seconds are two reports, and the last one is the last', async () => {
  const shop = site('twice', { services: [catalogued('meta-pixel', '1234567890'), catalogued('google-analytics-4', 'G-TEST1')] })
  const visitor = await world.visitor()
  const events = await noteEvents(visitor.context)
  await accept(visitor, shop)
  await visitor.page.evaluate(`assent.withdraw('meta-pixel')`)
  await visitor.page.evaluate(`assent.withdraw()`)
  const reported = async () => (await events(visitor.page, 'withdrawn')).map(({ detail }) => [detail.complete, ...detail.services.map(({ service }: { service: string }) => service)])
  await expect.poll(reported).toEqual([[true, 'meta-pixel'], [true, 'google-analytics-4']])
  expect(await visitor.page.evaluate('assent.lastWithdrawal')).toMatchObject({ complete: true, services: [{ service: 'google-analytics-4' }] })
})

test('withdrawn in another tab, it ends here too: held, called, swept and reported', async () => {
  const shop = site('tabs', { reload: 'never', services: rows.map(({ service }) => service) })
  const visitor = await world.visitor()
  await accept(visitor, shop)
  const other = await visitor.context.newPage()
  await other.goto(shop.origin + 'next')
  await wait(800)
  await other.evaluate('assent.withdraw()')
  await expect.poll(() => visitor.page.evaluate('assent.lastWithdrawal?.services.length')).toBe(rows.length)
  await wait(300)
  world.log.clear()
  for (const { event } of rows) await visitor.page.evaluate(`try { ${event} } catch {}`)
  await visitor.page.click('#buy')
  await wait(2500)
  await visitor.visit(shop.origin + 'next')
  await wait(300)
  expect(shop.sent().map(({ host, path, query, body }) => `${host}${path}?${query} ${body}`)).toEqual([])
  expect(await things(visitor)).toEqual(nothing)
})

/** The vendors' own snippets, pasted unchanged. */
const snippets = `
<script type="text/plain" data-consent="meta-pixel">
!function(f,b,e,v,n,t,s){if(f.fbq)return;n=f.fbq=function(){n.callMethod?n.callMethod.apply(n,arguments):n.queue.push(arguments)};if(!f._fbq)f._fbq=n;n.push=n;n.loaded=!0;n.version='2.0';n.queue=[];t=b.createElement(e);t.async=!0;t.src=v;s=b.getElementsByTagName(e)[0];s.parentNode.insertBefore(t,s)}(window,document,'script','https://connect.facebook.net/en_US/fbevents.js');
fbq('init', '1234567890');
fbq('track', 'PageView');
</script>
<script type="text/plain" data-consent="google-analytics-4" async src="https://www.googletagmanager.com/gtag/js?id=G-TEST1"></script>
<script type="text/plain" data-consent="google-analytics-4">window.dataLayer = window.dataLayer || []; function gtag(){dataLayer.push(arguments);} gtag('js', new Date()); gtag('config', 'G-TEST1');</script>`

test.each([
  ['attributes', '<script src="/assent/assent.js" data-privacy-policy="/privacy" data-meta-pixel data-google-analytics-4></script>'],
  ['JSON', configBlock({ privacyPolicy: '/privacy', services: [{ id: 'meta-pixel' }, { id: 'google-analytics-4' }] }) + '<script src="/assent/assent.js"></script>'],
  ['the single file', '<script src="/assent/assent.all.js" data-privacy-policy="/privacy" data-meta-pixel data-google-analytics-4></script>'],
])("services that the vendors' own snippets run, given by %s: asked about, gated, ended, and loaded once whatever follows", async (name, tag) => {
  const shop = site(`own-${name.split(' ').at(-1)}`.toLowerCase(), {})
  for (const path of ['', 'next']) world.serve(new URL(shop.origin + path).host + '/' + path, renderPage({ tag, head: notePress, body: withdrawLink + snippets }))
  const visitor = await world.visitor()
  const { page } = visitor
  await visitor.visit(shop.origin)
  await wait(600)
  expect(shop.sent(), 'held until the answer').toEqual([])
  await visitor.press('accept')
  await world.log.until((log) => log.to('www.facebook.com', '/tr/').length && log.to('www.google-analytics.com').length)
  await wait(500)
  await page.evaluate(`gtag('event', 'sale'), fbq('track', 'Lead')`)
  await wait(200)

  await page.click('[data-assent-action="withdraw"]')
  await world.log.until(() => shop.pressed())
  const pressed = shop.pressed()
  await goOn(visitor, `gtag('event', 'Secret'), dataLayer.push(['event', 'x']), fbq('track', 'Secret')`)
  await wait(300)
  expect(shop.sent().filter(({ time }) => time > pressed)).toEqual([])
  expect(await things(visitor)).toEqual(nothing)
  const report = await page.evaluate<any>('assent.lastWithdrawal')
  expect(report.services.map(({ service, called, needsReload }: any) => [service, called.at(-1), needsReload])).toEqual(expect.arrayContaining([
    ['meta-pixel', `fbq('consent', 'revoke')`, false],
    ['google-analytics-4', `window['ga-disable-G-TEST1'] = true`, false],
  ]))
  expect(shop.documents(), 'both can be stopped').toHaveLength(1)

  await page.evaluate('assent.acceptAll()')
  await page.evaluate(`fbq('track', 'Back')`)
  await world.log.until((log) => log.to('www.facebook.com', '/tr/').some(({ query }) => query.get('ev') === 'Back'))
  expect(shop.sent().filter(({ query }) => `${query}`.includes('Secret'))).toEqual([])
  expect(scriptsFetched(world.log).sort()).toEqual(['connect.facebook.net/en_US/fbevents.js', 'connect.facebook.net/signals/config/1234567890', 'www.googletagmanager.com/gtag/js'])
  await page.evaluate('assent.withdraw()')
  const again = Date.now()
  await goOn(visitor, `fbq('track', 'Secret')`)
  await visitor.visit(shop.origin + 'next')
  await wait(400)
  expect(shop.sent().filter(({ time }) => time > again)).toEqual([])
  expect(visitor.problems).toEqual([])
})

test('a snippet of a vendor without a stop call is ended by the reload', async () => {
  const shop = site('own-x', { services: [catalogued('x-pixel')] }, { body: `<script type="text/plain" data-consent="x-pixel">!function(e,t,n,s,u,a){e.twq||(s=e.twq=function(){s.exe?s.exe.apply(s,arguments):s.queue.push(arguments);},s.version='1.1',s.queue=[],u=t.createElement(n),u.async=!0,u.src='https://static.ads-twitter.com/uwt.js',a=t.getElementsByTagName(n)[0],a.parentNode.insertBefore(u,a))}(window,document,'script');twq('config','o1a2b');</script>` })
  const visitor = await world.visitor()
  await accept(visitor, shop)
  await visitor.page.click('[data-assent-action="withdraw"]')
  await world.log.until(() => shop.documents().length === 2)
  await wait(600)
  expect(shop.sent().filter(({ time }) => time > shop.pressed())).toEqual([])
  expect(await things(visitor)).toEqual(nothing)
  expect(shop.documents()).toHaveLength(2)
})

const unknown = `<script type="text/plain" data-consent="analytics" src="https://unknown.vendor.test/tag.js"></script>`

test.each(['auto', 'never'] as const)("a marked script that ran and belongs to no service: reload '%s' ends it, and nothing leaves before that", async (reload) => {
  world.serve('unknown.vendor.test/tag.js', { body: `setInterval(() => navigator.sendBeacon('https://unknown.vendor.test/beat'), 100); addEventListener('pagehide', () => navigator.sendBeacon('https://unknown.vendor.test/bye'))`, type: 'text/javascript' })
  const shop = site(`unknown-${reload}`, { reload, services: [catalogued('meta-pixel', '1234567890')] }, { body: unknown })
  const visitor = await world.visitor()
  const events = await noteEvents(visitor.context)
  await accept(visitor, shop)
  await visitor.page.click('[data-assent-action="withdraw"]')
  await world.log.until(() => shop.pressed())
  await wait(1000)
  expect(shop.documents()).toHaveLength(reload === 'auto' ? 2 : 1)
  if (reload === 'never') {
    expect((await events(visitor.page, 'change')).at(-1)!.detail).toMatchObject({ needsReload: true, withdrawal: { services: [{ service: 'meta-pixel', needsReload: false }, { service: 'analytics', held: ['unknown.vendor.test'], needsReload: true }] } })
    // It was counted once: a later act that takes nothing back asks for no reload.
    await visitor.page.evaluate(`assent.save({ marketing: 'granted' })`)
    expect((await events(visitor.page, 'change')).at(-1)!.detail).toMatchObject({ needsReload: false, denied: [] })
  }
  await visitor.visit(shop.origin + 'next')
  await wait(300)
  expect(world.log.to('unknown.vendor.test').filter(({ time }) => time > shop.pressed() + 100)).toEqual([])
})

test('a script that stays granted keeps its host, though another one of that host was withdrawn', async () => {
  for (const name of ['one', 'two']) world.serve(`tags.vendor.test/${name}.js`, { body: `${name} = () => navigator.sendBeacon('https://tags.vendor.test/${name}')`, type: 'text/javascript' })
  const marked = (needs: string, name: string) => `<script type="text/plain" data-consent="${needs}" src="https://tags.vendor.test/${name}.js"></script>`
  const shop = site('proxy', { reload: 'never' }, { body: marked('analytics', 'one') + marked('marketing', 'two') })
  const visitor = await world.visitor()
  await visitor.visit(shop.origin)
  await visitor.press('accept')
  await visitor.page.waitForFunction('window.one && window.two')
  await visitor.page.evaluate(`assent.withdraw('analytics')`)
  await visitor.page.evaluate('two()')
  await world.log.until((log) => log.to('tags.vendor.test', '/two').some(({ method }) => method === 'POST'))
  await visitor.page.evaluate('assent.withdraw()')
  world.log.clear()
  await visitor.page.evaluate('one(), two()')
  await wait(300)
  expect(shop.sent()).toEqual([])
})

test('what runs in the place of a denied service asks for no reload when that is granted', async () => {
  const shop = site('instead', { services: [catalogued('meta-pixel', '1234567890')] }, { body: `<script type="text/plain" data-consent="!marketing">instead = true</script>` })
  const visitor = await world.visitor()
  await visitor.visit(shop.origin)
  await visitor.press('reject')
  await visitor.page.waitForFunction('window.instead')
  await visitor.page.evaluate('assent.acceptAll()')
  await wait(400)
  expect(shop.documents()).toHaveLength(1)
})

test('a withdrawal ends the vendors also where the file that holds never comes', async () => {
  const shop = site('offline', { services: [catalogued('meta-pixel', '1234567890'), catalogued('google-analytics-4', 'G-TEST1')] })
  world.serve('offline.shop.test/assent/hold.js', { delay: Infinity })
  const visitor = await world.visitor()
  await accept(visitor, shop)
  await visitor.page.click('[data-assent-action="withdraw"]')
  await expect.poll(() => visitor.page.evaluate('assent.lastWithdrawal')).toMatchObject({ services: [{ called: [`fbq('consent', 'revoke')`], held: [] }, { held: [] }] })
  expect(await things(visitor)).toEqual(nothing)
})

test('between the press and the hold no other task comes in: not even the next message or timer can send', async () => {
  const shop = site('tasks', { reload: 'never', services: [catalogued('meta-pixel', '1234567890'), catalogued('hotjar', '1234567')] })
  const visitor = await world.visitor()
  await visitor.context.addInitScript(() => {
    addEventListener('click', () => {
      const send = (what: string) => navigator.sendBeacon(`https://www.facebook.com/tr/?ev=${what}`)
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => send('message')
      port2.postMessage(0)
      for (const ms of [0, 1, 5, 20]) setTimeout(send, ms, `timer ${ms}`)
    }, true)
  })
  await accept(visitor, shop)
  expect(world.log.to('www.facebook.com').filter(({ query }) => query.get('ev') === 'message'), 'it is heard otherwise').toHaveLength(1)
  await visitor.visit(shop.origin + 'next')
  await wait(2500)
  await visitor.page.click('[data-assent-action="withdraw"]')
  await wait(300)
  expect(shop.sent().filter(({ time }) => time > shop.pressed())).toEqual([])
})

test('what took the functions of the browser for itself before the click sends nothing either, where the page is left', async () => {
  const own = `const send = fetch, beacon = navigator.sendBeacon.bind(navigator), src = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src').set
    const hit = (how) => { send('https://hits.saved.test/' + how, { mode: 'no-cors' }).catch(() => {}); src.call(new Image, 'https://hits.saved.test/image-' + how) }
    hit('start'); setInterval(hit, 20, 'timer'); addEventListener('pagehide', () => beacon('https://hits.saved.test/bye')); addEventListener('click', () => setTimeout(hit, 50, 'click'))`
  world.serve('tags.saved.test/tag.js', { body: own, type: 'text/javascript' })
  world.serve('cdn.partner.test/late.gif', { body: '', type: 'image/gif' })
  const services = [defined('saved', 'https://tags.saved.test/tag.js', ['*.saved.test'], [['cookie', '_saved']])]
  const shop = site('saved', { services }, { body: `<img src="https://cdn.partner.test/first.gif"><script>document.addEventListener('assent:change', ({ detail }) => detail.needsReload && (new Image().src = 'https://cdn.partner.test/late.gif'))</script>` })
  const visitor = await world.visitor()
  await accept(visitor, shop)
  await visitor.page.click('[data-assent-action="withdraw"]')
  await world.log.until(() => shop.documents().length === 2)
  await wait(500)
  // What was on its way when the visitor pressed cannot be called back.
  expect(world.log.to('hits.saved.test').filter(({ time }) => time > shop.pressed() + 60).map(({ path }) => path)).toEqual([])
  expect(world.log.to('cdn.partner.test', '/late.gif'), 'what the page has asked before goes on').toHaveLength(1)
  expect(await visitor.page.evaluate('document.querySelectorAll("meta[http-equiv]").length'), 'on the next page').toBe(0)
})

test.each(['ask', 'never'] as const)("where the page is not left at once, reload '%s', nothing is put into it that would outlive the withdrawal", async (reload) => {
  world.serve('tags.kept.test/tag.js', { body: `fetch('https://hits.kept.test/start', { mode: 'no-cors' })`, type: 'text/javascript' })
  const shop = site(`kept-${reload}`, { reload, services: [defined('kept', 'https://tags.kept.test/tag.js', ['*.kept.test'], [])] })
  const visitor = await world.visitor()
  await accept(visitor, shop)
  await visitor.page.evaluate('void assent.withdraw()')
  await expect.poll(() => visitor.page.evaluate('assent.choices.kept')).toBe('denied')
  await wait(300)
  expect(await visitor.page.evaluate('document.querySelectorAll("meta[http-equiv]").length')).toBe(0)
})

test('what was opened before the click, a socket or a request, sends nothing after it', async () => {
  const own = `const address = '//hits.opened.test/'; fetch(address + 'start', { mode: 'no-cors' }); socket = new WebSocket('wss:' + address + 'socket')
    request = new XMLHttpRequest; request.open('POST', address + 'request'); request.onerror = () => { failed = true }`
  world.serve('tags.opened.test/tag.js', { body: own, type: 'text/javascript' })
  const shop = site('opened', { reload: 'never', services: [defined('opened', 'https://tags.opened.test/tag.js', ['*.opened.test'], [])] }, { body: `<script>other = new WebSocket('wss://opened.shop.test/socket')</script>` })
  const visitor = await world.visitor()
  await accept(visitor, shop)
  const said = (host: string) => world.log.to(host).filter(({ body }) => body === 'said').length
  await visitor.page.evaluate(`socket.send('before'), other.send('before')`)
  await world.log.until(() => said('hits.opened.test') === 1 && said('opened.shop.test') === 1)
  await visitor.page.evaluate(`assent.withdraw().then(() => { socket.send('after'); other.send('after'); request.send('after') })`)
  await expect.poll(() => visitor.page.evaluate('socket.readyState > 1 && window.failed')).toBe(true)
  await world.log.until(() => said('opened.shop.test') === 2)
  expect([said('hits.opened.test'), world.log.to('hits.opened.test', '/request').length]).toEqual([1, 0])
})

test.each(['pointer', 'keyboard'] as const)('nor does one by %s in the preferences, on a page that fetched nothing for it before its control was reached for', async (by) => {
  const host = `reached-${by}.shop.test`
  const press = by === 'pointer' ? 'mousedown' : 'keydown'
  world.serve(host + '/', renderPage({
    tag: configBlock({ privacyPolicy: '/privacy', reload: 'never', services: [catalogued('meta-pixel', '1234567890'), catalogued('hotjar', '1234567')] }) + '<script src="/assent/assent.js"></script>',
    head: `<script>addEventListener('${press}', ({ timeStamp }) => navigator.sendBeacon('/pressed?' + (performance.timeOrigin + timeStamp)), true)
      addEventListener('click', () => { for (const ms of [0, 1, 5, 20]) setTimeout(() => navigator.sendBeacon('https://www.facebook.com/tr/?ev=timer'), ms) }, true)</script>`,
  }))
  const origin = `https://${host}/`
  const visitor = await world.visitor()
  await visitor.visit(origin)
  await visitor.press('accept')
  await world.log.until((log) => log.to('www.facebook.com').some(({ referer }) => referer?.startsWith(origin)))
  await wait(500)
  world.log.clear()
  await visitor.visit(origin)
  await wait(3000)
  const fetched = () => world.log.to(host, '/assent/').map(({ path }) => path.replace('/assent/', '')).sort()
  expect(fetched()).toEqual(['assent.js', 'services/hotjar.js', 'services/meta-pixel.js', 'vendors.js'])

  const activate = async (control: string) => {
    if (by === 'pointer') return visitor.page.click(control)
    await visitor.page.focus(control)
    await visitor.page.keyboard.press('Enter')
  }
  await activate('[data-assent="reopen"] button')
  await visitor.page.waitForSelector('[data-assent="preferences"] [data-assent-action="reject"]')
  expect(fetched()).toEqual(expect.arrayContaining(['acts.js', 'hold.js', 'services/hotjar.about.js', 'services/meta-pixel.about.js']))
  await wait(300)
  const before = fetched()
  await activate('[data-assent="preferences"] [data-assent-action="reject"]')
  await expect.poll(() => visitor.page.evaluate('assent.lastWithdrawal?.services.length')).toBe(2)
  await wait(300)
  const pressed = Number(world.log.to(host, '/pressed').at(-1)!.query.keys().next().value)
  expect(world.log.all.filter(({ referer, host, time }) => referer?.startsWith(origin) && !host.endsWith('shop.test') && time > pressed)).toEqual([])
  expect(fetched().filter((file) => !before.includes(file))).toEqual([])
})

test("nor does one by a button of the page's own that calls withdraw(): what it needs comes while the button is being pressed", async () => {
  const host = 'own-button.shop.test'
  const origin = `https://${host}/`
  world.serve(host + '/', renderPage({
    tag: configBlock({ privacyPolicy: '/privacy', reload: 'never', services: [catalogued('meta-pixel', '1234567890')] }) + '<script src="/assent/assent.js"></script>',
    head: `<script>setInterval(() => navigator.sendBeacon('https://www.facebook.com/tr/?ev=timer'), 20)</script>`,
    body: `<button id="back">Take it back</button><script>back.onclick = () => { navigator.sendBeacon('/pressed'); assent.withdraw() }</script>`,
  }))
  const visitor = await world.visitor()
  await visitor.visit(origin)
  await visitor.press('accept')
  await world.log.until((log) => log.to('www.facebook.com').some(({ referer }) => referer?.startsWith(origin)))
  world.log.clear()
  await visitor.visit(origin)
  await wait(1500)
  expect(world.log.to(host, '/assent/hold')).toEqual([])
  // As long as a finger takes.
  await visitor.page.click('#back', { delay: 400 })
  await expect.poll(() => visitor.page.evaluate('assent.lastWithdrawal?.complete')).toBe(true)
  const pressed = world.log.to(host, '/pressed')[0]!.time
  // What was on its way when the visitor pressed cannot be called back.
  expect(world.log.to('www.facebook.com').filter(({ time }) => time > pressed + 60).map(({ path }) => path)).toEqual([])
})

test('all that a withdrawal by one press needs is there before the press: it fetches nothing', async () => {
  const shop = site('ready', { reload: 'never', services: rows.map(({ service }) => service) })
  const visitor = await world.visitor()
  await accept(visitor, shop)
  await visitor.visit(shop.origin + 'next')
  await world.log.until((log) => ['hold', 'acts', 'services/meta-pixel.about'].every((file) => log.to('ready.shop.test', `/assent/${file}.js`).length), 5000)
  await wait(500)
  world.log.clear()
  await visitor.page.evaluate('assent.withdraw()')
  expect(world.log.to('ready.shop.test', '/assent/').map(({ path }) => path)).toEqual([])
  expect(await visitor.page.evaluate('assent.lastWithdrawal.services.length')).toBe(rows.length)
})
