import { expect, test } from 'vitest'
import { assentScripts } from '../helpers/browser/assent-files.ts'
import { addressOf, catalogueIds, foreignOf, lookAround, pageWith, rows, serveRecorder, thingsOf, together } from '../helpers/browser/catalogue/visit.ts'
import { catalogueRows } from '../helpers/browser/catalogue/index.ts'
import { notice, preferences, shop, type Visitor } from '../helpers/browser/visitor.ts'
import { useWorld } from '../helpers/browser/world.ts'

/* The whole catalogue on one page, and no grant. What one service does once it is granted: catalogue-granted.e2e.test.ts. */

const world = useWorld()

/** Opens the page and waits until the visitor is asked. */
async function arrive({ page, visit }: Visitor) {
  await visit('/shop')
  await notice(page).waitFor()
}

/** Nobody else heard of the visitor, left a name on the page or wrapped what is the browser’s own. */
async function expectSilence({ page }: Visitor) {
  await world.log.quiet(900)
  const asked = foreignOf(world.log).map(addressOf)
  expect(rows.filter(({ request }) => asked.some((address) => request.test(address))).map(({ id }) => id), 'services that asked for something').toEqual([])
  expect(world.log.foreign(), 'requests to anybody').toEqual([])
  const globals = rows.flatMap((row) => row.globals ?? [])
  expect(await page.evaluate((globals) => globals.filter((name) => name in window), globals), 'names on the page').toEqual([])
  const wrapped = () => {
    const natives = { fetch, open: XMLHttpRequest.prototype.open, sendBeacon: navigator.sendBeacon, pushState: history.pushState, replaceState: history.replaceState }
    return Object.entries(natives).flatMap(([name, native]) => (String(native).includes('[native code]') ? [] : name))
  }
  expect(await page.evaluate(wrapped), 'functions of the browser that somebody wrapped').toEqual([])
  const addresses = () => [...document.querySelectorAll('[src], link[href]')].flatMap((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? [])
  expect((await page.evaluate(addresses)).filter((address) => /^(https?:)?\/\//.test(address)), 'addresses in the page').toEqual([])
}

async function expectNothingKept(visitor: Visitor) {
  expect(await thingsOf(visitor)).toEqual(together())
}

test('every service of the catalogue has a row in this table', () => {
  const known = catalogueRows.map(({ id }) => id)
  expect(catalogueIds.filter((id) => !known.includes(id))).toEqual([])
  expect(new Set(known).size).toBe(known.length)
})

test('before the choice no service of the catalogue asks for anything, defines anything or keeps anything', async () => {
  world.shop('/shop', pageWith(rows))
  const visitor = await world.visitor()
  await arrive(visitor)
  await lookAround(visitor)
  await expectSilence(visitor)
  await expectNothingKept(visitor)
  expect(visitor.problems).toEqual([])
})

test('after reject, and on the page after it, no service of the catalogue does either', async () => {
  world.shop('/shop', pageWith(rows))
  const visitor = await world.visitor()
  await arrive(visitor)
  await visitor.press('reject')
  await notice(visitor.page).waitFor({ state: 'detached' })
  await lookAround(visitor)
  await expectSilence(visitor)
  await visitor.page.reload()
  await lookAround(visitor)
  await expectSilence(visitor)
  await expectNothingKept(visitor)
})

test('who closes the preferences without an answer has granted nothing', async () => {
  world.shop('/shop', pageWith(rows))
  const visitor = await world.visitor()
  await arrive(visitor)
  await visitor.press('customize')
  await visitor.press('close')
  await preferences(visitor.page).waitFor({ state: 'hidden' })
  await lookAround(visitor)
  await expectSilence(visitor)
  await expectNothingKept(visitor)
  expect(await visitor.page.evaluate('assent.status')).toBe('pending')
})

test('with Global Privacy Control no service of the catalogue runs', async () => {
  world.shop('/shop', pageWith(rows))
  const visitor = await world.visitor()
  await visitor.context.addInitScript(`Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })`)
  await visitor.visit('/shop')
  await lookAround(visitor)
  await expectSilence(visitor)
  await expectNothingKept(visitor)
})

test('where cookies are blocked no service of the catalogue runs, even after accept', async () => {
  world.shop('/shop', pageWith(rows))
  const visitor = await world.visitorWithoutCookies()
  await arrive(visitor)
  await visitor.press('accept')
  await notice(visitor.page).waitFor({ state: 'detached' })
  await lookAround(visitor)
  await expectSilence(visitor)
})

let yes: string | undefined

/** Somebody who agreed to the whole catalogue earlier: had by agreeing, once, which shows that the tests below would notice an open gate. */
async function whoAgreed(): Promise<Visitor> {
  yes ??= await agree()
  const visitor = await world.visitor()
  await visitor.context.addCookies([{ name: 'assent', value: yes, url: shop }])
  return visitor
}

async function agree(): Promise<string> {
  for (const row of rows) serveRecorder(world, row)
  world.shop('/agree', pageWith(rows))
  const visitor = await world.visitor()
  await visitor.visit('/agree')
  await visitor.press('accept')
  // The services of one vendor may share one file, so it is the path that tells.
  const paths = () => foreignOf(world.log).map(({ host, path }) => host + path)
  const silent = () => rows.filter(({ loads, frame }) => [loads?.[0] ?? frame ?? []].flat().some((address) => !paths().includes(address.split('?')[0]!))).map(({ id }) => id)
  await expect.poll(silent).toEqual([])
  const { value } = (await visitor.context.cookies(shop)).find(({ name }) => name === 'assent')!
  await visitor.leave()
  await world.log.quiet(300)
  world.log.clear()
  return value
}

test.each([
  ['a setting that does not exist', { layuot: 'bar' }],
  ['a category that does not exist', { services: [{ id: 'acme', category: 'analitycs', name: 'Acme', vendor: { name: 'Acme' } }] }],
  ['a setting of the wrong kind', { cookie: 7 }],
])('with %s in the configuration no service of the catalogue runs, not even for who had agreed', async (_, mistake) => {
  const visitor = await whoAgreed()
  world.shop('/shop', pageWith(rows, mistake))
  await visitor.visit('/shop')
  await lookAround(visitor)
  await expectSilence(visitor)
})

test.each([
  ['no file of the SDK comes', assentScripts],
  ['only the first file of the SDK comes', assentScripts.filter((path) => path !== '/assent/assent.js')],
  ['the file that starts vendors does not come', ['/assent/vendors.js']],
  ['no file of a service comes', assentScripts.filter((path) => path.startsWith('/assent/services/'))],
])('where %s no service of the catalogue runs, not even for who had agreed', async (_, missing) => {
  const visitor = await whoAgreed()
  world.shop('/shop', pageWith(rows.filter(({ frame }) => !frame)))
  for (const path of missing) world.serve(`www.shop.test${path}`, { status: 500 })
  await visitor.visit('/shop')
  await lookAround(visitor)
  await expectSilence(visitor)
  expect(visitor.problems.filter((text) => text.startsWith('uncaught'))).toEqual([])
})
