import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { readConfig } from '../../src/core/config.ts'
import { readConsent } from '../../src/server/index.ts'
import { googleAnalytics4, hotjar, metaPixel } from '../../src/services/index.ts'
import { looksOf } from '../helpers/browser/looks.ts'
import { assentTag, configBlock, ranAnswer, ranScript, rawPage, type PageParts } from '../helpers/browser/pages.ts'
import { googleEntries, noteEvents, noteViolations } from '../helpers/browser/probes.ts'
import { wait } from '../helpers/browser/request-log.ts'
import { ranOf } from '../helpers/browser/vendor-traffic.ts'
import { cookieNames, notice, nothingStored, preferences, shop, storageOf, type Visitor } from '../helpers/browser/visitor.ts'
import { useWorld } from '../helpers/browser/world.ts'

/* One test a law of DESIGN, section 1, with the cases that are hard. The everyday ones are in the files beside this. */

const world = useWorld()
/** For a test of many visits, on a machine that has others to serve. */
const limit = 90_000

const marked = (code: string, more = 'data-consent="analytics"') => `<script type="text/plain" ${more}>${code}</script>`
const tagsOf = (...ids: string[]) => ids.map((id) => `data-${id}="${{ hotjar: '1234567', 'meta-pixel': '1234567890', 'google-analytics-4': 'G-TEST1' }[id]}"`).join(' ')
const three = tagsOf('google-analytics-4', 'hotjar', 'meta-pixel')
const back = `<p><a href="#" data-assent-action="withdraw">Withdraw</a> <button id="settings" data-assent-action="preferences">Settings</button></p>`

const consentCookie = async ({ context }: Visitor) => (await context.cookies(shop)).find(({ name }) => name === 'assent')?.value
const uncaught = ({ problems }: Visitor) => problems.filter((text) => text.startsWith('uncaught'))
const allows = ({ page }: Visitor, id: string) => page.evaluate((id) => (window as any).assent.allows?.(id) ?? false, id)

/** The cookie of somebody who did this on such a page. */
async function cookieAfter(act: string, parts: PageParts): Promise<string> {
  world.shop('/before', parts)
  const visitor = await world.visitor()
  await visitor.visit('/before')
  await visitor.page.evaluate(act)
  await expect.poll(() => consentCookie(visitor)).toBeDefined()
  const value = (await consentCookie(visitor))!
  await visitor.leave()
  await world.log.quiet(150)
  world.log.clear()
  return value
}

/** Somebody who comes with this cookie, past this script. To `/` one comes alone, so the log begins anew. */
async function comeWith(value: string | undefined, script = '', path = '/'): Promise<Visitor> {
  if (path === '/') world.log.clear()
  const visitor = await world.visitor()
  if (value) await visitor.context.addCookies([{ name: 'assent', value, url: shop }])
  if (script) await visitor.context.addInitScript(script)
  await visitor.visit(path)
  return visitor
}

/** Four cases at a time, each with a page of its own. */
async function atOnce<T>(cases: readonly T[], run: (each: T, path: string) => Promise<void>) {
  const waiting = [...cases.entries()]
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await run(next[1], `/case-${next[0]}`)
  }
  await Promise.all([work(), work(), work(), work()])
}

/** Waits up to 3 s for this to be so; if it never is, the test fails and goes on to its next case. */
async function settles(read: () => Promise<unknown>, wanted: unknown, name: string) {
  const end = Date.now() + 3000
  let seen = await read()
  while (!isDeepStrictEqual(seen, wanted) && Date.now() < end) {
    await wait(25)
    seen = await read()
  }
  expect.soft(seen, name).toEqual(wanted)
}

async function expectShut(visitor: Visitor, name: string, quiet = 150) {
  await world.log.quiet(quiet)
  expect.soft(world.log.foreign(), name).toEqual([])
  expect.soft(ranOf(world.log), name).toEqual([])
  expect.soft(await allows(visitor, 'analytics'), name).toBe(false)
  expect.soft(uncaught(visitor), name).toEqual([])
}

test('law 1: denied by default, and closed on failure', async () => {
  const page = { tag: assentTag(three), head: ranScript, body: marked(`ran('marked')`) }
  const yes = await cookieAfter('assent.acceptAll()', page)

  world.shop('/', page)
  const agreed = await comeWith(yes)
  await world.log.until((log) => ranOf(log).includes('marked') && log.to('www.facebook.com').length)
  await agreed.leave()
  await world.log.quiet(200)

  const broken: [string, string][] = [
    ['a cookie that cannot be read', `Object.defineProperty(Document.prototype, 'cookie', { get() { throw new DOMException('no', 'SecurityError') }, set() {} })`],
    ['a cookie that is no text', `Object.defineProperty(Document.prototype, 'cookie', { get: () => null, set() {} })`],
    ['a signal that cannot be read', `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get() { throw new Error('no') } })`],
    ['a clock that tells no time', `Date.now = () => NaN`],
    ['a clock that is years behind', `{ const now = Date.now; Date.now = () => now() - 9e10 }`],
  ]
  const configurations: [string, string][] = [
    ['null', 'null'], ['a list', '[]'], ['a text', '"everything"'], ['services that are none', '{ services: 7 }'], ['a service of nothing', '{ services: [null] }'],
    ['an unlocked lock', '{ categories: { analytics: { locked: "yes" } } }'], ['a category of the prototype', '{ categories: { constructor: { locked: true } } }'],
  ]
  // A mistake may be thrown to who made it; it may not open anything.
  const init = (config: string) => `<script src="/assent/assent.js"></script><script>try { assent.init(${config}) } catch {}</script>`
  const places = ['data-regime="none"', 'data-regime="opt-out"', 'data-country="US"', 'data-location="nowhere"']
  const cases = [
    ...broken.map(([name, script]) => ({ name, script, tag: page.tag, value: yes })),
    ...configurations.map(([name, config]) => ({ name: `the configuration is ${name}`, script: '', tag: init(config), value: yes })),
    ...places.map((place) => ({ name: place, script: '', tag: assentTag(`${three} ${place}`), value: undefined })),
  ]
  world.log.clear()
  await atOnce(cases, async ({ name, script, tag, value }, path) => {
    world.shop(path, { ...page, tag })
    const visitor = await comeWith(value, script, path)
    await wait(500)
    expect.soft(await visitor.page.evaluate('order'), name).toEqual([])
    expect.soft(await allows(visitor, 'analytics'), name).toBe(false)
    expect.soft(uncaught(visitor), name).toEqual([])
    await visitor.page.close()
  })
  expect.soft(world.log.foreign()).toEqual([])

  // Refused by the browser: the answer is not kept, so it opens nothing.
  world.shop('/', page)
  const refused = await comeWith(undefined, `Object.defineProperty(Document.prototype, 'cookie', { get: () => 'mine=1', set() {} })`)
  await refused.press('accept')
  await notice(refused.page).waitFor({ state: 'detached' })
  await expectShut(refused, 'a cookie that is not kept')
  await refused.leave()

  // A file of ours that does not come: what needs it stays shut, and what does not goes on.
  for (const file of ['acts.js', 'vendors.js', 'services/meta-pixel.js', 'check.js']) {
    world.log.clear()
    world.serve(`www.shop.test/assent/${file}`, { status: 500 })
    const visitor = await comeWith(undefined)
    await notice(visitor.page).waitFor()
    await visitor.press('accept')
    await world.log.quiet(300)
    expect.soft(world.log.to('connect.facebook.net'), file).toEqual([])
    expect.soft(uncaught(visitor), file).toEqual([])
    if (file.startsWith('services/')) expect.soft(world.log.to('static.hotjar.com'), 'the others go on').toHaveLength(1)
    if (!/acts|check/.test(file)) expect.soft(ranOf(world.log), file).toEqual(['marked'])
    await visitor.leave()
    world.serve(`www.shop.test/assent/${file}`, { body: readFileSync(new URL(`../../dist/${file}`, import.meta.url)), type: 'text/javascript' })
  }

  // Even the owner's own error handler may throw.
  world.log.clear()
  world.serve('tags.vendor.test/missing.js', { status: 404 })
  world.shop('/', { tag: `<script src="/assent/assent.js"></script><script>told = 0; assent.init({ privacyPolicy: '/privacy', onError() { told++; throw new Error('theirs') } })</script>`, head: ranScript, body: marked('', 'data-consent="marketing" src="https://tags.vendor.test/missing.js"') + marked(`ran('next')`) + marked(`ran('typo')`, 'data-consent="analitycs"') })
  const careless = await comeWith(undefined)
  await careless.press('accept')
  await world.log.until((log) => ranOf(log).includes('next'))
  await expect.poll(() => careless.page.evaluate('told')).toBeGreaterThanOrEqual(1)
  expect.soft(ranOf(world.log)).toEqual(['next'])
  expect.soft(uncaught(careless)).toEqual([])
}, limit)

/** Put into the page before its first script: notes whoever stores, counts, measures or sends anything. */
const traps = `
  __touched = []
  const trap = (owner, name, as = name) => {
    const found = owner && Object.getOwnPropertyDescriptor(owner, name)
    if (!found || !found.configurable) return
    const note = () => void __touched.push(as)
    if (found.get) Object.defineProperty(owner, name, { ...found, get() { note(); return found.get.call(this) }, set: found.set && function (value) { note(); found.set.call(this, value) } })
    else if (typeof found.value === 'function') Object.defineProperty(owner, name, { ...found, value: new Proxy(found.value, { apply(...call) { note(); return Reflect.apply(...call) }, construct(...call) { note(); return Reflect.construct(...call) } }) })
  }
  const all = (owner, ...names) => names.forEach((name) => trap(owner?.prototype ?? owner, name, (owner?.name ?? '') + '.' + name))
  const { cookie } = Object.getOwnPropertyDescriptors(Document.prototype)
  Object.defineProperty(Document.prototype, 'cookie', { ...cookie, set(value) { __touched.push('cookie=' + value); cookie.set.call(this, value) } })
  all(window, 'localStorage', 'sessionStorage', 'indexedDB', 'caches', 'openDatabase')
  all(Storage, 'getItem', 'setItem', 'removeItem', 'key', 'length'); all(IDBFactory, 'open', 'databases'); all(CacheStorage, 'open', 'keys'); all(window.CookieStore, 'set', 'get', 'getAll', 'delete')
  all(HTMLCanvasElement, 'getContext', 'toDataURL', 'toBlob'); all(window.OffscreenCanvas, 'getContext'); all(CanvasRenderingContext2D, 'getImageData', 'measureText', 'fillText')
  all(WebGLRenderingContext, 'getParameter', 'getExtension', 'getSupportedExtensions'); all(window.WebGL2RenderingContext, 'getParameter')
  for (const name of ['AudioContext', 'OfflineAudioContext', 'RTCPeerConnection', 'SharedWorker', 'Worker', 'WebSocket', 'EventSource', 'BroadcastChannel', 'XMLHttpRequest', 'Image', 'fetch', 'requestFileSystem']) trap(window, name)
  all(Navigator, 'plugins', 'mimeTypes', 'hardwareConcurrency', 'deviceMemory', 'userAgent', 'userAgentData', 'platform', 'vendor', 'appVersion', 'oscpu', 'languages', 'language', 'maxTouchPoints', 'connection', 'webdriver', 'getBattery', 'mediaDevices', 'permissions', 'geolocation', 'sendBeacon', 'gpu', 'keyboard', 'storage', 'serviceWorker', 'getGamepads', 'cookieEnabled', 'pdfViewerEnabled')
  all(Screen, 'width', 'height', 'availWidth', 'availHeight', 'colorDepth', 'pixelDepth', 'orientation'); all(window, 'devicePixelRatio', 'screenX', 'screenY', 'outerWidth', 'outerHeight')
  all(Intl.DateTimeFormat, 'resolvedOptions'); all(Date, 'getTimezoneOffset'); all(FontFaceSet, 'check', 'load'); all(window.speechSynthesis?.constructor, 'getVoices'); all(Performance, 'memory', 'getEntries', 'getEntriesByType')
  all(Crypto, 'getRandomValues', 'randomUUID'); all(Math, 'random'); trap(Document.prototype, 'referrer'); trap(window, 'name', 'window.name')`

test('law 2: nothing before the choice, our own code included', async () => {
  for (const file of ['assent.js', 'assent.all.js']) {
    world.log.clear()
    world.shop('/', { tag: assentTag(`${three} data-google-ads="AW-123456789" data-x-pixel="o1a2b" data-linkedin-insight="1234567" data-youtube`, file), head: ranScript, body: marked(`ran('marked')`) + '<p style="height:3000px">Long</p>' })
    const visitor = await comeWith(undefined, traps)
    const { context, page, press } = visitor
    const touched = () => page.evaluate<string[]>('[...new Set(__touched)]')
    await notice(page).waitFor()
    await press('customize')
    await page.evaluate(() => document.querySelectorAll<HTMLDetailsElement>('[data-assent] details').forEach((details) => (details.open = true)))
    await page.locator('[data-assent-category="analytics"]').click()
    await page.keyboard.press('Escape')
    await notice(page).waitFor()
    await page.evaluate(`assent.close(); assent.allows('analytics'); assent.whenGranted('analytics'); void assent.openNotice()`)
    await page.evaluate('scrollTo(0, 900)')
    await page.evaluate(`history.pushState({}, '', '/route')`)
    await world.log.quiet(600)

    expect.soft(await touched(), file).toEqual([])
    expect.soft(world.log.foreign(), file).toEqual([])
    const own = world.log.all.filter(({ byPage }) => byPage)
    expect.soft(own.filter(({ path, method, query }) => !path.startsWith('/assent/') || method !== 'GET' || query.size), 'only our own files are fetched, and they are told nothing').toEqual([])
    expect.soft(own.flatMap(({ cookies }) => Object.keys(cookies)), file).toEqual([])
    expect.soft(await cookieNames(context), file).toEqual([])
    await page.evaluate('__touched = []')
    await press('reject')
    await expect.poll(() => cookieNames(context)).toEqual(['assent'])
    await world.log.quiet(1200)
    const after = (await touched()).filter((name) => !name.startsWith('cookie=assent=') && !/^(Window)?\.(localStorage|sessionStorage|indexedDB)$|^IDBFactory\.databases$|^Storage\.(length|key)$/.test(name))
    expect.soft(after, `${file}: after a no there is our cookie, and a look for what is to be removed`).toEqual([])
    expect.soft(world.log.foreign(), file).toEqual([])
    expect.soft(await storageOf(page), file).toEqual(nothingStored)
    await visitor.leave()
  }
}, limit)

test('law 3: save first, then gate, then tell', async () => {
  world.serve('connect.facebook.net/en_US/fbevents.js', { body: `throw new Error('vendor')`, type: 'text/javascript' })
  world.shop('/', {
    tag: assentTag(three),
    head: `${ranScript}<script>
      notes = []
      const note = (who) => notes.push([who, document.cookie.includes('assent='), assent.status, assent.allows('analytics')].join(' '))
      assent.subscribe(() => { note('first listener'); throw new Error('theirs') })
      assent.subscribe((state) => { note('second listener'); state.choices = {}; })
      assent.subscribe((state) => { 'use strict'; state.choices.analytics = 'denied' })
      document.addEventListener('assent:change', () => { note('first event'); throw new Error('theirs') })
      document.addEventListener('assent:change', ({ detail }) => { note('second event'); Object.assign(detail, { choices: {} }) })
      Object.defineProperty(window, 'hj', { get() { throw new Error('vendor') }, set() { throw new Error('vendor') } })
    </script>`,
    body: marked(`note('tag'); throw new Error('tag')`) + marked(`ran('next')`) + marked(`ran(undeclared.thing)`) + marked(`ran('last')`) + back,
  })
  const visitor = await comeWith(undefined)
  const { context, page, press } = visitor
  const events = await noteEvents(context)
  await press('accept')
  await world.log.until((log) => ranOf(log).includes('last') && log.to('www.google-analytics.com').length)
  await expect.poll(() => page.evaluate<string[]>('notes')).toHaveLength(5)
  expect.soft((await page.evaluate<string[]>('notes')).toSorted(), 'whoever hears of it finds it saved').toEqual(
    ['first event', 'first listener', 'second event', 'second listener', 'tag'].map((who) => `${who} true decided true`),
  )
  expect.soft(ranOf(world.log)).toEqual(['next', 'last'])
  expect.soft(await page.evaluate(`[assent.choices.analytics, Object.keys(assent.choices).length > 4]`), 'a listener cannot change the answer').toEqual(['granted', true])
  await visitor.leave()

  // A vendor that guards its stub against change: the withdrawal is saved, swept and told all the same.
  world.log.clear()
  world.shop('/', {
    tag: assentTag(tagsOf('google-analytics-4', 'meta-pixel')),
    head: `<script>calls = []; Object.defineProperty(window, 'fbq', { value(...call) { calls.push(call) }, writable: false, configurable: false })</script>`,
    body: back,
  })
  const guarded = await world.visitor()
  const eventsOf = await noteEvents(guarded.context)
  await guarded.visit('/')
  await guarded.press('accept')
  await world.log.until((log) => log.to('www.google-analytics.com').length)
  await expect.poll(() => cookieNames(guarded.context)).toContain('_ga')
  await guarded.page.click('[data-assent-action="withdraw"]')
  await expect.poll(() => allows(guarded, 'analytics')).toBe(false)
  await settles(() => cookieNames(guarded.context), ['assent'], 'a frozen fbq does not stop the sweep')
  await settles(async () => (await eventsOf(guarded.page, 'change')).length, 2, 'a frozen fbq does not keep the page from hearing')
  expect.soft(uncaught(guarded).filter((text) => text !== 'uncaught: vendor')).toEqual([])
  await guarded.leave()

  // A first tag that leaves the page: the answer is there on the next one.
  world.log.clear()
  world.shop('/', { tag: assentTag(), head: ranScript, body: marked(`location.href = '/next'`) + marked(`ran('after')`) })
  world.shop('/next', { tag: assentTag(), head: ranScript, body: marked(`ran('next page')`) })
  const driven = await comeWith(undefined)
  await driven.press('accept')
  await world.log.until((log) => ranOf(log).includes('next page'))
  expect.soft(await driven.page.evaluate('assent.status')).toBe('decided')
  await driven.leave()
  void events
}, limit)

test('law 4: exactly once, in document order, whatever inserts a tag and whenever', async () => {
  for (const [file, delay] of [['slow.js', 700], ['b.js', 0], ['c.js', 0]] as const) world.serve(`tags.vendor.test/${file}`, ranAnswer(file, delay))
  const src = (file: string) => marked('', `data-consent="analytics" id="${file}" src="https://tags.vendor.test/${file}"`)
  world.shop('/', { tag: assentTag('data-reload="never"'), head: ranScript, body: `<div id="one">${marked(`ran('a')`, 'data-consent="analytics" id="a"')}</div><div id="two">${src('b.js')}${marked(`ran('d')`, 'data-consent="analytics" id="d"')}</div><div id="three"></div>` })
  const visitor = await comeWith(undefined)
  const { page } = visitor
  await notice(page).waitFor()
  // Moved, cloned and rewritten while it waits: what counts is what stands in the page, where it stands, when it may run.
  await page.evaluate(() => {
    const keep = ((window as any).kept = [...document.querySelectorAll('script[data-consent]')])
    const [three, two] = [document.querySelector('#three')!, document.querySelector('#two')!]
    three.append(keep[0]!) // moved behind the others
    keep[0]!.cloneNode(true) // a copy that is in no page
    two.innerHTML = two.innerHTML + '' // written anew by a framework: the old elements are gone from the page
    document.body.append(keep[1]!.cloneNode(true), keep[1]!.cloneNode(true))
    document.body.lastElementChild!.remove()
    document.body.lastElementChild!.remove()
    const template = document.createElement('div')
    template.insertAdjacentHTML('beforeend', `<script type="text/plain" data-consent="analytics">ran('adjacent')</script>`)
    const fragment = document.createDocumentFragment()
    fragment.append(...template.childNodes)
    document.querySelector('main')!.prepend(fragment)
  })
  // Two grants and a save in one breath.
  await page.evaluate(`void Promise.all([assent.acceptAll(), assent.save({ analytics: 'granted' }), assent.acceptAll(), assent.save({ marketing: 'granted', analytics: 'granted' })])`)
  await world.log.until((log) => ranOf(log).length >= 4)
  await world.log.quiet(300)
  expect.soft(ranOf(world.log)).toEqual(['adjacent', 'b.js', 'd', 'a'])
  // The same again after they ran: put back, moved, cloned, written anew, and granted anew.
  await page.evaluate(async () => {
    const { kept, assent } = window as any
    const main = document.querySelector('main')!
    main.append(...kept.filter((script: Element) => script.isConnected || script.id === 'a'))
    main.append(...[...document.querySelectorAll('main script:not([data-consent])')].map((script) => script.cloneNode(true)))
    main.append(...document.querySelectorAll('main script'))
    document.querySelector('#two')!.innerHTML += ' '
    await assent.save({ analytics: 'denied' })
    await assent.save({ analytics: 'granted' })
  })
  await world.log.quiet(400)
  expect.soft(ranOf(world.log), 'what ran does not run again').toEqual(['adjacent', 'b.js', 'd', 'a'])
  expect.soft(world.log.to('tags.vendor.test').map(({ path }) => path)).toEqual(['/b.js'])
  await visitor.leave()

  // Seen while the parser is in the middle of it: it waits for its end, and runs whole.
  const agreed = await cookieAfter('assent.acceptAll()', { tag: assentTag() })
  world.shop('/', { tag: assentTag(), head: ranScript, body: `${marked(`ran('before')`)}<script>document.write('<script type="text/plain" data-consent="analytics">ran("begin");')</script>ran('end')</script>${marked(`ran('behind')`)}` })
  const parsing = await comeWith(agreed)
  await settles(async () => ranOf(world.log), ['before', 'begin', 'end', 'behind'], 'a tag in the middle of which the parser rests')
  await parsing.leave()

  // Taken back while the queue waits, then granted again: what had run does not, what had not does, once.
  world.log.clear()
  world.shop('/', { tag: assentTag('data-reload="never"'), head: ranScript, body: src('slow.js') + marked(`ran('second')`) + src('c.js') + marked(`ran('other')`, 'data-consent="marketing"') })
  const wavering = await comeWith(undefined)
  await notice(wavering.page).waitFor()
  await wavering.page.evaluate('void assent.acceptAll()')
  await world.log.until((log) => log.to('tags.vendor.test', '/slow.js').length)
  await wavering.page.evaluate(`assent.save({ analytics: 'denied' })`)
  await world.log.until((log) => ranOf(log).includes('other'))
  await world.log.quiet(200)
  expect.soft(ranOf(world.log), 'denied while waiting').toEqual(['slow.js', 'other'])
  await wavering.page.evaluate('Promise.all([assent.acceptAll(), assent.acceptAll()])')
  await world.log.until((log) => ranOf(log).includes('c.js'))
  await world.log.quiet(200)
  expect.soft(ranOf(world.log)).toEqual(['slow.js', 'other', 'second', 'c.js'])
}, limit)

test('law 5: an old "no" stands, an old "yes" is forgotten', async () => {
  const acme = (more: object = {}) => ({ id: 'acme', category: 'analytics', name: 'Acme', vendor: { name: 'Acme GmbH' }, unload: 'stop', scripts: [{ src: 'https://tags.vendor.test/acme.js' }], ...more })
  const page = (config: object): PageParts => ({ tag: configBlock({ privacyPolicy: '/privacy', ...config }) + '<script src="/assent/assent.js"></script>', head: ranScript, body: marked(`ran('marked')`) + marked(`ran('acme')`, 'data-consent="acme"') + marked(`ran('marketing')`, 'data-consent="marketing"') })
  const first = { services: [acme()] }
  const yes = await cookieAfter('assent.acceptAll()', page(first))
  const mixed = await cookieAfter(`assent.save({ analytics: 'granted', marketing: 'denied' })`, page(first))
  const no = await cookieAfter('assent.rejectAll()', page(first))
  const later = (days: number) => `{ const now = Date.now; Date.now = () => now() + ${days} * 864e5 }`

  const cases: { name: string; config: object; value: string; script?: string; status: string; runs: string[] }[] = [
    { name: 'the same question', config: first, value: yes, status: 'decided', runs: ['marked', 'acme', 'marketing'] },
    { name: 'the same question, mixed answer', config: first, value: mixed, status: 'decided', runs: ['marked', 'acme'] },
    { name: 'a day before the yes lapses', config: first, value: yes, script: later(179), status: 'decided', runs: ['marked', 'acme', 'marketing'] },
    { name: 'a moment after the yes lapsed', config: first, value: yes, script: later(180), status: 'stale', runs: [] },
    { name: 'a mixed answer lapses as a yes does', config: first, value: mixed, script: later(181), status: 'stale', runs: [] },
    { name: 'a no stands for six months', config: first, value: no, script: later(183), status: 'decided', runs: [] },
    { name: 'a no that lapsed opens nothing', config: first, value: no, script: later(185), status: 'stale', runs: [] },
    { name: 'the owner shortens the term', config: { ...first, cookie: { days: 30 } }, value: yes, script: later(31), status: 'stale', runs: [] },
    { name: 'the owner lengthens the term: an answer that lapsed is judged by the new one only once', config: { ...first, cookie: { days: 10 } }, value: yes, script: later(9), status: 'decided', runs: ['marked', 'acme', 'marketing'] },
    { name: 'another revision, old yes', config: { ...first, revision: 3 }, value: yes, status: 'stale', runs: [] },
    { name: 'another revision, old no', config: { ...first, revision: 3 }, value: no, status: 'stale', runs: [] },
    { name: 'another recipient', config: { services: [acme({ vendor: { name: 'Acme Inc.' } })] }, value: yes, status: 'stale', runs: ['marked', 'marketing'] },
    { name: 'another purpose', config: { services: [acme({ purpose: 'Sells profiles.' })] }, value: yes, status: 'stale', runs: ['marked', 'marketing'] },
    { name: 'another category, of which the visitor had refused everything', config: { services: [acme({ category: 'marketing' })] }, value: mixed, status: 'decided', runs: ['marked'] },
    { name: 'a service added where the category was refused', config: { services: [acme(), acme({ id: 'more' })] }, value: no, status: 'decided', runs: [] },
    { name: 'other words and another layout are no new question', config: { ...first, layout: 'bar', texts: { en: { heading: 'Hello' } } }, value: yes, status: 'decided', runs: ['marked', 'acme', 'marketing'] },
    { name: 'a category that was never asked about because it was locked', config: { categories: { necessary: { locked: true }, functional: {}, analytics: {}, marketing: {} }, ...first }, value: await cookieAfter('assent.acceptAll()', page({ categories: { necessary: { locked: true }, functional: {}, analytics: {}, marketing: { locked: true } }, ...first })), status: 'stale', runs: ['marked', 'acme'] },
  ]
  world.serve('tags.vendor.test/acme.js', ranAnswer('acme.js'))
  await atOnce(cases, async ({ name, config, value, script, status, runs }, path) => {
    world.shop(path, page(config))
    const visitor = await comeWith(value, script, path)
    await settles(() => visitor.page.evaluate('assent.status'), status, name)
    if (status === 'stale') await notice(visitor.page).waitFor()
    else await visitor.page.locator('[data-assent="reopen"]').waitFor()
    const wanted = runs.includes('acme') ? [...runs, 'acme.js'] : runs
    await settles(async () => (await visitor.page.evaluate<string[]>('order')).toSorted(), wanted.toSorted(), name)
    await wait(150)
    expect.soft((await visitor.page.evaluate<string[]>('order')).toSorted(), name).toEqual(wanted.toSorted())
    await visitor.page.close()
  })

  // Damage: every other letter of the cookie in turn, in a frame each. None grants what was refused, or keeps a yes.
  world.shop('/', { tag: '' })
  // Most frames look once and go, so that each is as quick as a page can be; some stay until the notice would be there.
  world.shop('/frame', { tag: page(first).tag, head: `<script>see = () => assent.status + ' ' + ['functional', 'analytics', 'acme', 'marketing'].filter((id) => assent.allows(id)); atOnce = see(); if (location.hash === '#quick') assent.destroy()</script>` })
  const damaged = await comeWith(undefined)
  const opened = await damaged.page.evaluate(async (text) => {
    const seen: string[] = []
    const look = async (value: string) => {
      document.cookie = `assent=${value}; Path=/; Secure; SameSite=Lax`
      const frame = document.createElement('iframe')
      const quick = seen.length % 12 > 0
      frame.src = quick ? '/frame#quick' : '/frame'
      const loaded = new Promise((done) => (frame.onload = done))
      document.body.append(frame)
      await loaded
      const page = frame.contentWindow as any
      if (!quick) await new Promise((done) => setTimeout(done, 150))
      const found = quick ? page.atOnce : page.see()
      frame.remove()
      return found
    }
    seen.push(await look(text))
    const letters = '0129.zA-'
    for (let at = 0; at < text.length; at += 2) {
      const other = letters[(letters.indexOf(text[at]!) + 1 + at) % letters.length]!
      const changed = text.slice(0, at) + (other === text[at] ? '~' : other) + text.slice(at + 1)
      seen.push(await look(changed))
      if (at % 3 === 0) seen.push(await look(text.slice(0, at) + text.slice(at + 1)))
    }
    return [...new Set(seen)]
  }, mixed)
  expect.soft(opened).toEqual(['decided analytics,acme', 'pending '])
}, limit)

test('law 6: withdrawing is as easy as agreeing and really undoes it', async () => {
  const item = (kind: string, name: string, more: object = {}) => ({ kind, name, ...more })
  const stoppable = { id: 'stoppable', category: 'analytics', name: 'Stoppable', vendor: { name: 'S' }, unload: 'stop', scripts: [{ src: 'https://tags.vendor.test/stoppable.js' }], storage: [item('cookie', '_shared*'), item('cookie', '_stop*'), item('local', 'stop*'), item('cookie', '_served', { clearable: false }), item('cookie', 'theirs', { party: 'third' })] }
  const sharing = { id: 'sharing', category: 'marketing', name: 'Sharing', vendor: { name: 'T' }, unload: 'stop', scripts: [{ src: 'https://tags.vendor.test/sharing.js' }], storage: [item('cookie', '_shared')] }
  const stubborn = { id: 'stubborn', category: 'functional', name: 'Stubborn', vendor: { name: 'U' }, scripts: [{ src: 'https://tags.vendor.test/stubborn.js' }], storage: [item('cookie', '_stub*'), item('local', 'stub*')] }
  const tag = (config: object) => configBlock({ privacyPolicy: '/privacy', ...config }) + '<script src="/assent/assent.js"></script>'
  const documents = () => world.log.to('www.shop.test').filter(({ path, destination }) => path === '/' && destination === 'document').length
  const cookie = (name: string) => `document.cookie = '${name}=1; Path=/; Domain=shop.test; Max-Age=9999'`
  world.serve('tags.vendor.test/stoppable.js', { body: `${cookie('_shared')};${cookie('_shared_too')};${cookie('_stop')}; localStorage.stop = 1`, type: 'text/javascript' })
  world.serve('tags.vendor.test/sharing.js', { body: `${cookie('_shared')}`, type: 'text/javascript' })
  world.serve('tags.vendor.test/stubborn.js', { body: `const write = () => { ${cookie('_stub')}; localStorage.stub = 1; navigator.sendBeacon('https://tags.vendor.test/beat') }; write(); setInterval(write, 60); for (const type of ['pagehide', 'visibilitychange', 'beforeunload']) addEventListener(type, write)`, type: 'text/javascript' })

  // One press took it, one press undoes it; what another service still needs stays, what cannot be removed is named.
  world.shop('/', { tag: tag({ services: [stoppable, sharing] }), body: back })
  const visitor = await world.visitor()
  const events = await noteEvents(visitor.context)
  await visitor.visit('/')
  await visitor.press('accept')
  await expect.poll(() => cookieNames(visitor.context)).toEqual(['_shared', '_shared_too', '_stop', 'assent'])
  await visitor.page.evaluate(`{ const remove = Storage.prototype.removeItem; Storage.prototype.removeItem = function (key) { if (key !== 'stop') remove.call(this, key) } }`)
  await visitor.page.evaluate(`void assent.withdraw('stoppable')`)
  await expect.poll(() => cookieNames(visitor.context)).toEqual(['_shared', 'assent'])
  await expect.poll(async () => (await events(visitor.page, 'change')).length).toBe(2)
  const change = (await events(visitor.page, 'change'))[1]!.detail
  expect.soft(change.undeleted).toEqual(expect.arrayContaining([
    { service: 'stoppable', kind: 'local', name: 'stop', reason: 'still there' },
    { service: 'stoppable', kind: 'cookie', name: '_served', reason: 'HttpOnly' },
    { service: 'stoppable', kind: 'cookie', name: 'theirs', reason: 'another domain' },
  ]))
  expect.soft(change.denied).toEqual(['stoppable'])
  await visitor.page.click('[data-assent-action="withdraw"]')
  await expect.poll(() => cookieNames(visitor.context)).toEqual(['assent'])
  await world.log.quiet(300)
  expect.soft(documents(), 'what can be stopped needs no reload').toBe(1)
  await visitor.leave()

  // By keyboard: from the control that is on every page, no more presses than agreeing took.
  world.log.clear()
  const byKeys = await comeWith(undefined)
  await notice(byKeys.page).waitFor()
  await byKeys.press('accept')
  await expect.poll(() => cookieNames(byKeys.context)).toContain('_stop')
  await byKeys.page.focus('[data-assent="reopen"] button')
  await byKeys.page.keyboard.press('Enter')
  await preferences(byKeys.page).waitFor()
  await byKeys.page.focus('[data-assent="preferences"] [data-assent-action="reject"]')
  await byKeys.page.keyboard.press('Enter')
  await expect.poll(() => cookieNames(byKeys.context)).toEqual(['assent'])
  expect.soft(await byKeys.page.evaluate('assent.receipt.method')).toBe('reject')
  await byKeys.leave()

  // One that writes on and on and cannot be stopped: one reload ends it, and the next page has nothing of it.
  world.log.clear()
  world.shop('/', { tag: tag({ services: [stubborn] }), body: back })
  const plagued = await comeWith(undefined)
  await plagued.press('accept')
  await world.log.until((log) => log.to('tags.vendor.test', '/beat').length > 1)
  await plagued.page.click('[data-assent-action="withdraw"]')
  await world.log.until(() => documents() === 2)
  await plagued.page.waitForLoadState()
  await settles(() => cookieNames(plagued.context), ['assent'], 'its cookie is gone')
  await settles(async () => (await storageOf(plagued.page)).local, {}, 'its storage is empty')
  await world.log.quiet(200)
  world.log.clear()
  await wait(400)
  expect.soft(world.log.all.filter(({ byPage }) => byPage), 'not a sound after it').toEqual([])
  await plagued.page.goto('about:blank')
  await plagued.leave()

  // Who asks first reloads only on a yes.
  for (const answer of ['dismiss', 'accept'] as const) {
    world.log.clear()
    world.shop('/', { tag: tag({ services: [stubborn], reload: 'ask' }), body: back })
    const asked = await comeWith(undefined)
    const dialogs: string[] = []
    asked.page.on('dialog', (dialog) => (dialogs.push(dialog.message()), void dialog[answer]()))
    await asked.press('accept')
    await world.log.until((log) => log.to('tags.vendor.test', '/beat').length)
    await asked.page.evaluate('void assent.withdraw()')
    await expect.poll(() => dialogs).toHaveLength(1)
    await wait(400)
    expect.soft(documents(), answer).toBe(answer === 'accept' ? 2 : 1)
    await asked.page.goto('about:blank')
    await asked.leave()
  }

  // Withdrawn while its script is on the way: it comes, and is not heard from.
  world.log.clear()
  world.serve('tags.vendor.test/stubborn.js', { body: `setInterval(() => navigator.sendBeacon('https://tags.vendor.test/beat'), 50)`, type: 'text/javascript', delay: 500 })
  world.shop('/', { tag: tag({ services: [stubborn] }), body: back })
  const hasty = await comeWith(undefined)
  await hasty.press('accept')
  await world.log.until((log) => log.to('tags.vendor.test', '/stubborn.js').length)
  await hasty.page.evaluate('void assent.withdraw()')
  await wait(1200)
  world.log.clear()
  await wait(300)
  expect.soft(world.log.to('tags.vendor.test'), 'a script in flight').toEqual([])
  await hasty.page.goto('about:blank')
  await hasty.leave()
}, limit)

test('law 7: one truth for screen, cookie, vendor signals, events and receipts', async () => {
  const services = [{ id: 'google-analytics-4', options: { id: 'G-TEST1' } }, { id: 'hotjar', options: { id: '1234567' } }, { id: 'meta-pixel', options: { id: '1234567890' } }]
  const config = { privacyPolicy: '/privacy', reload: 'never' as const, services }
  const onServer = { privacyPolicy: '/privacy', services: [googleAnalytics4({ id: 'G-TEST1' }), hotjar({ id: '1234567' }), metaPixel({ id: '1234567890' })] }
  world.shop('/', { tag: configBlock(config) + '<script src="/assent/assent.js"></script>', head: `<script>heard = []; addEventListener('DOMContentLoaded', () => assent.subscribe((state) => heard.push(JSON.stringify(state))))</script>` })
  const visitor = await world.visitor()
  const { context, page } = visitor
  const events = await noteEvents(context)
  await visitor.visit('/')
  await notice(page).waitFor()

  const all = ['functional', 'analytics', 'marketing', 'google-analytics-4', 'hotjar', 'meta-pixel']
  const acts: [string, string, string[]][] = [
    ['accept', 'assent.acceptAll()', all],
    ['save', `assent.save({ analytics: 'denied', 'hotjar': 'granted', functional: 'denied' })`, ['marketing', 'hotjar', 'meta-pixel']],
    ['withdraw', `assent.withdraw(['meta-pixel'])`, ['marketing', 'hotjar']],
    ['reject', 'assent.rejectAll()', []],
    ['save', `assent.save({ marketing: 'granted', 'meta-pixel': 'denied', analytics: 'granted' })`, ['analytics', 'marketing', 'google-analytics-4', 'hotjar']],
    ['withdraw', 'assent.withdraw()', []],
    ['accept', 'assent.acceptAll()', all],
  ]
  let before: string[] = []
  for (const [method, act, granted] of acts) {
    const label = `after ${act}`
    await page.evaluate(`heard = []; void ${act}`)
    await expect.poll(() => page.evaluate<string[]>('heard'), { message: label }).toHaveLength(1)
    const choices = Object.fromEntries(['necessary', ...all].map((id) => [id, id === 'necessary' || granted.includes(id) ? 'granted' : 'denied']))
    expect.soft(await page.evaluate('assent.choices'), label).toEqual(choices)
    for (const id of all) expect.soft(await allows(visitor, id), `${label}: ${id}`).toBe(granted.includes(id))
    const [heard] = (await page.evaluate<string[]>('heard')).map((text) => JSON.parse(text))
    const receipt = await page.evaluate<any>('assent.receipt')
    expect.soft(heard, label).toEqual({ status: 'decided', choices, receipt })
    expect.soft(receipt, label).toMatchObject({ method, choices })
    const change = (await events(page, 'change')).at(-1)!.detail
    expect.soft(change, label).toMatchObject({ status: 'decided', choices, receipt })
    expect.soft([change.granted.toSorted(), change.denied.toSorted()], label).toEqual([granted.filter((id) => !before.includes(id)).toSorted(), before.filter((id) => !granted.includes(id)).toSorted()])
    before = granted

    const [command, kind, state] = (await googleEntries(page)).map(({ items }) => items).findLast(([command]) => command === 'consent')!
    const word = (id: string) => choices[id]
    expect.soft([command, kind, state], label).toEqual(['consent', 'update', {
      ad_storage: word('marketing'), ad_user_data: word('marketing'), ad_personalization: word('marketing'),
      analytics_storage: word('analytics'), functionality_storage: word('functional'), personalization_storage: word('functional'), security_storage: 'granted',
    }])

    await page.evaluate('void assent.openPreferences()')
    await preferences(page).waitFor()
    const switches = await page.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('[data-assent="preferences"] input[role=switch]')].map(({ dataset, checked }) => [dataset['assentCategory'] ?? dataset['assentService'], checked] as const))
    expect.soft(Object.fromEntries(switches), `${label}: the switches`).toEqual(Object.fromEntries(all.map((id) => [id, granted.includes(id)])))
    await page.evaluate('assent.close()')
    await preferences(page).waitFor({ state: 'detached' })

    const second = await context.newPage()
    await second.goto(`${shop}/`)
    expect.soft(await second.evaluate('[assent.status, assent.choices]'), `${label}: another page`).toEqual(['decided', choices])
    expect.soft(await second.evaluate('({ ...assent.receipt, unswept: 0 })'), `${label}: another page's receipt`).toEqual({ ...receipt, unswept: 0 })
    const server = readConsent(`mine=1; assent=${await consentCookie(visitor)}`, onServer)
    expect.soft([server.status, server.choices, server.receipt?.method], `${label}: the server`).toEqual(['decided', choices, method])
    await second.close()
  }
  await visitor.leave()

  // Two tabs: who has the preferences open while another tab answers sees no switch of yesterday.
  const here = await comeWith(undefined)
  await here.press('customize')
  await here.page.locator('[data-assent-category="marketing"]').click()
  const there = await here.context.newPage()
  await there.goto(`${shop}/`)
  await there.evaluate(`assent.save({ analytics: 'granted' })`)
  await preferences(here.page).waitFor({ state: 'detached' })
  expect.soft(await here.page.evaluate('assent.choices')).toEqual(await there.evaluate('assent.choices'))
  await here.leave()

  // Where the answer is not kept, nobody is told a yes: not the vendors, not the screen, not the page.
  const unkept = await comeWith(undefined, `Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set() {} })`)
  await notice(unkept.page).waitFor()
  await unkept.page.evaluate('assent.acceptAll()')
  expect.soft(await unkept.page.evaluate('Object.values(assent.choices).filter((choice) => choice === "granted").length')).toBe(1)
  expect.soft((await googleEntries(unkept.page)).filter(({ items }) => items[1] === 'update' && Object.values(items[2]).filter((choice) => choice === 'granted').length > 1)).toEqual([])
  await unkept.page.evaluate('void assent.openPreferences()')
  await preferences(unkept.page).waitFor()
  expect.soft(await unkept.page.locator('[data-assent="preferences"] input:checked').count()).toBe(0)
}, limit)

/** Everything of the browser that could be patched, and every name on the window. */
const survey = `<script>
  survey = () => {
    const found = new Map(), parts = (owner, name) => { for (const key of Reflect.ownKeys(owner)) { const { value, get, set } = Object.getOwnPropertyDescriptor(owner, key); found.set(name + '.' + String(key), [value, get, set]) } }
    for (const name of Object.getOwnPropertyNames(window)) { let value; try { value = window[name] } catch {} ; if (typeof value === 'function' && value.prototype && /^[A-Z]/.test(name)) { parts(value.prototype, name + '.prototype'); parts(value, name) } }
    for (const [name, owner] of Object.entries({ document, navigator, history, location, console, Math, JSON, Reflect, Intl, html: document.documentElement })) parts(owner, name)
    for (const name of ['fetch', 'open', 'setTimeout', 'setInterval', 'requestAnimationFrame', 'addEventListener', 'removeEventListener', 'dispatchEvent', 'eval', 'alert', 'confirm', 'onerror', 'onload', 'onclick', 'name']) found.set('window.' + name, [window[name]])
    return found
  }
  names = () => Object.getOwnPropertyNames(window).filter((name) => !['survey', 'names', 'before', 'known'].includes(name))
  changed = () => { const after = survey(); return [...new Set([...before.keys(), ...after.keys()])].filter((key) => !before.has(key) || !after.has(key) || before.get(key).some((part, index) => !Object.is(part, after.get(key)[index]))) }
  rejections = []; addEventListener('unhandledrejection', ({ reason }) => rejections.push(String(reason)))
  before = survey(); known = new Set(names())</script>`

/** Names that vendors bring, whoever loads them; and elements of the page, which are names of the window, too. */
const vendorNames = /^(dataLayer|gtag|google_|ga-disable-|hj|_hj|_?fbq|__fb|_uxa|changed|rejections)/

test('law 8: a good guest', async () => {
  const listenersOf = async ({ context, page }: Visitor) => {
    const session = await context.newCDPSession(page)
    const found: string[] = []
    for (const expression of ['window', 'document', 'document.documentElement', 'document.body', 'globalThis.cookieStore']) {
      const { result } = await session.send('Runtime.evaluate', { expression })
      if (!result.objectId) continue
      const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId })
      found.push(...listeners.map(({ type }) => `${expression} ${type}`))
    }
    await session.detach()
    // The survey's own, and one that has had the only event it can ever get.
    return found.filter((text) => !/^window (unhandledrejection|DOMContentLoaded)$/.test(text)).toSorted()
  }
  const added = ({ page }: Visitor) => page.evaluate<string[]>('names().filter((name) => !known.has(name))').then((names) => names.filter((name) => !vendorNames.test(name)))

  world.shop('/bare', { tag: survey, body: back + '<p style="height:3000px">Long</p>' })
  const bare = await world.visitor()
  await bare.visit('/bare')
  const untouched = await bare.page.evaluate('document.documentElement.outerHTML')
  await bare.leave()

  for (const [file, until] of [['assent.js', 'notice'], ['assent.all.js', 'preferences'], ['assent.js', 'reopen']] as const) {
    const tag = assentTag(three, file)
    world.shop('/', { tag: survey + tag, body: back + '<p style="height:3000px">Long</p>' })
    const visitor = await comeWith(undefined)
    const { page } = visitor
    await notice(page).waitFor()
    if (until === 'preferences') await visitor.press('customize')
    if (until === 'reopen') {
      await visitor.press('accept')
      await world.log.until((log) => log.to('www.facebook.com').length && log.to('content.hotjar.io').length && log.to('www.google-analytics.com').length)
      await page.locator('[data-assent="reopen"]').waitFor()
    } else expect.soft(await page.evaluate('changed()'), `${until}: what the browser has`).toEqual([])
    expect.soft(await added(visitor), `${until}: names`).toEqual(['assent'])
    expect.soft((await listenersOf(visitor)).length, 'the survey would see listeners').toBeGreaterThan(2)

    await page.evaluate('assent.destroy()')
    await settles(() => page.locator('[data-assent], assent-ui, assent-reopen').count(), 0, `${until}: elements`)
    expect.soft(await page.evaluate('document.adoptedStyleSheets.length'), `${until}: style sheets`).toBe(0)
    expect.soft(await page.evaluate('getComputedStyle(document.documentElement).paddingBottom + getComputedStyle(document.documentElement).scrollPaddingBottom'), `${until}: room`).toBe('0pxauto')
    expect.soft(await page.evaluate('document.querySelector(":modal, :popover-open")'), `${until}: top layer`).toBeNull()
    if (until !== 'reopen') {
      expect.soft((await page.evaluate<string>('document.documentElement.outerHTML')).replace(tag, ''), `${until}: the page is what it was`).toBe(untouched)
      expect.soft(await listenersOf(visitor), `${until}: listeners`).toEqual([])
    }
    // And it is deaf: nothing that used to act acts.
    world.log.clear()
    await page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<script type="text/plain" data-consent="analytics">late = 1</scr' + 'ipt><img data-consent="marketing" data-src="https://tags.vendor.test/late.gif" alt="">'); document.cookie = 'assent=1.x; Path=/'; dispatchEvent(new Event('pageshow')); dispatchEvent(new Event('visibilitychange'))`)
    await page.click('#settings')
    await page.evaluate('Promise.allSettled([assent.openNotice(), assent.openPreferences(), assent.acceptAll(), assent.save({ analytics: "granted" })])')
    await world.log.quiet(200)
    expect.soft(await page.locator('[data-assent]').count(), `${until}: deaf`).toBe(0)
    expect.soft(world.log.to('tags.vendor.test'), `${until}: deaf`).toEqual([])
    expect.soft(await page.evaluate('[typeof late, rejections]'), `${until}: deaf`).toEqual(['undefined', []])
    expect.soft(uncaught(visitor), until).toEqual([])
    await visitor.leave()
    world.log.clear()
  }

  // Taken away before the page is parsed: nothing comes later.
  world.shop('/', { tag: `<script>events = []; for (const name of ['ready', 'open', 'error', 'blocked']) document.addEventListener('assent:' + name, () => events.push(name))</script>${assentTag(three)}<script>assent.destroy()</script>`, head: ranScript, body: marked(`ran('marked')`) })
  const early = await comeWith(undefined)
  await world.log.quiet(200)
  expect.soft(await early.page.locator('[data-assent]').count()).toBe(0)
  expect.soft(await early.page.evaluate('[assent.allows("necessary"), document.adoptedStyleSheets.length]')).toEqual([false, 0])
  expect.soft((await early.page.evaluate<string[]>('events')).filter((name) => name !== 'ready')).toEqual([])
  await early.leave()

  // npm: no global at all, and the whole journey.
  world.serve('www.shop.test/js-cookie.js', { body: readFileSync(new URL('../../node_modules/js-cookie/dist/js.cookie.mjs', import.meta.url)), type: 'text/javascript' })
  world.shop('/', {
    tag: `${survey}<script type="importmap">{ "imports": { "assent": "/assent/npm/index.js", "assent/": "/assent/npm/", "js-cookie": "/js-cookie.js" } }</script>
<script type="module">
  import { createConsent } from 'assent'
  import { hotjar } from 'assent/services/hotjar.js'
  const consent = createConsent({ privacyPolicy: '/privacy', services: [hotjar({ id: '1234567' })] })
  document.addEventListener('test', () => consent.destroy(), { once: true })
</script>`,
  })
  const app = await comeWith(undefined)
  await notice(app.page).waitFor()
  expect.soft(await added(app), 'npm').toEqual([])
  expect.soft(await app.page.evaluate('changed()'), 'npm').toEqual([])
  await app.press('accept')
  await world.log.until((log) => log.to('content.hotjar.io').length)
  expect.soft(await added(app), 'npm, after a grant').toEqual([])
  await app.page.evaluate(`document.dispatchEvent(new Event('test'))`)
  await settles(() => app.page.locator('[data-assent]').count(), 0, 'npm: elements')
  expect.soft(app.problems).toEqual([])
}, limit)

test('law 9: reject is as near, as large, as plain as accept, on every layer, and no option makes it otherwise', async () => {
  const layouts = [['card', 'default'], ['bar', 'editorial']] as const
  const backgrounds = new Set<string>()
  for (const [layout, theme] of layouts) {
    world.shop('/', { tag: assentTag(`${three} data-layout="${layout}" data-theme="${theme}"`) })
    const { page, visit, leave } = await world.visitor()
    await visit('/')
    await notice(page).waitFor()
    for (const layer of ['notice', 'preferences'] as const) {
      if (layer === 'preferences') await page.evaluate('assent.openPreferences()')
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const width of [1280, 320]) {
          const label = `${layer}, ${layout}, ${theme}, ${colorScheme}, ${width}`
          await page.emulateMedia({ colorScheme })
          await page.setViewportSize({ width, height: 800 })
          const { styles, sizes } = await looksOf(page, layer)
          const actions = layer === 'notice' ? ['accept', 'reject', 'customize'] : ['accept', 'reject', 'save']
          for (const action of actions.slice(1)) {
            expect.soft(styles[action], `${label}: ${action}`).toEqual(styles['accept'])
            expect.soft(Math.abs(sizes[action]!.width - sizes['accept']!.width), `${label}: ${action} is as wide`).toBeLessThanOrEqual(1)
            expect.soft(Math.abs(sizes[action]!.height - sizes['accept']!.height), `${label}: ${action} is as high`).toBeLessThanOrEqual(1)
          }
          backgrounds.add(styles['accept']!['background-color']! + styles['accept']!['border-radius'])
          const places = await page.evaluate((layer) => ['accept', 'reject'].map((action) => { const { x, y, width, height } = document.querySelector(`[data-assent="${layer}"] .assent-actions [data-assent-action="${action}"]`)!.getBoundingClientRect(); return { x, y, width, height } }), layer)
          const [accept, reject] = places as [typeof places[0], typeof places[0]]
          const gap = Math.max(Math.abs(accept!.x - reject!.x) - accept!.width, Math.abs(accept!.y - reject!.y) - accept!.height)
          expect.soft(gap, `${label}: side by side`).toBeLessThan(16)
        }
      }
    }
    await leave()
  }
  expect.soft(backgrounds.size, 'themes and schemes do change something').toBeGreaterThanOrEqual(3)

  // Pointed at, pressed and focused they are alike, too; and where only something new is asked.
  const before = await cookieAfter('assent.acceptAll()', { tag: assentTag(tagsOf('hotjar')) })
  world.shop('/', { tag: assentTag(three) })
  const asked = await comeWith(before)
  const states = async (touch: (selector: string) => Promise<unknown>) => {
    const seen = []
    for (const action of ['accept', 'reject', 'customize']) {
      await touch(`[data-assent="notice"] [data-assent-action="${action}"]`)
      seen.push((await looksOf(asked.page, 'notice')).styles[action])
    }
    return seen
  }
  for (const touch of [(selector: string) => asked.page.hover(selector), async (selector: string) => (await asked.page.focus(selector), asked.page.keyboard.press('Shift'))]) {
    const [accept, ...others] = await states(touch)
    for (const other of others) expect.soft(other).toEqual(accept)
  }
  await asked.leave()

  // The whole list of what an owner can set: nothing on it is about one answer alone.
  const keysAt = (config: object) => {
    try {
      readConfig(config)
      return []
    } catch (error) {
      return /expected an option of (.*), got/.exec(String(error))?.[1]?.replaceAll('!', '').split(' ').toSorted() ?? []
    }
  }
  expect.soft(keysAt({ zzz: 1 })).toEqual([
    'audience', 'categories', 'controller', 'cookie', 'cookiePolicy', 'country', 'guard', 'imprint', 'language', 'layout', 'location', 'onError', 'position', 'preferences', 'privacyPolicy',
    'regime', 'reload', 'reopen', 'revision', 'services', 'signals', 'texts', 'theme',
  ])
  expect.soft(keysAt({ controller: { name: 'x', zzz: 1 } })).toEqual(['address', 'contact', 'name'])
  expect.soft(keysAt({ cookie: { zzz: 1 } })).toEqual(['days', 'domain', 'name', 'path'])
  expect.soft(keysAt({ signals: { zzz: 1 } })).toEqual(['browser', 'clarity', 'google', 'hubspot', 'matomo', 'meta', 'tagManager', 'tiktok', 'uet'])
  expect.soft(keysAt({ categories: { a: { zzz: 1 } } })).toEqual(['description', 'locked', 'title'])
  for (const file of ['themes/default.css', 'themes/editorial.css', 'interface.js', 'preferences.js', 'assent.all.js']) {
    const code = readFileSync(new URL(`../../dist/${file}`, import.meta.url), 'utf8')
    expect.soft(code, `${file}: no style for one answer alone`).not.toMatch(/\[data-assent-action[\^$*~|]?=["']?(accept|reject|customize|save)|--assent-(accept|reject|customi[sz]e|save)/)
    expect.soft(code, `${file}: no style by place among the answers`).not.toMatch(/\.assent-actions[^{}]*(:first|:last|:nth|\+|~)/)
  }
}, limit)

test('law 10: clean under a strict Content Security Policy and Trusted Types', async () => {
  const nonce = 'nonce="abc123"'
  const policy = `default-src 'none'; script-src 'nonce-abc123'; style-src 'none'; style-src-attr 'none'; connect-src 'self'; img-src data:; frame-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types assent`
  world.serve('tags.vendor.test/own.js', ranAnswer('own.js'))
  const acme = { id: 'acme', category: 'analytics', name: 'Acme', vendor: { name: 'Acme', policy: 'https://acme.test/policy' }, purpose: 'Counts.', scripts: [{ src: 'https://tags.vendor.test/acme.js' }], storage: [{ kind: 'cookie', name: '_acme*', lifetime: 3 }] }
  world.serve('tags.vendor.test/acme.js', { body: `document.cookie = '_acme=1; Path=/'`, type: 'text/javascript' })
  for (const file of ['assent.js', 'assent.all.js']) {
    world.log.clear()
    const block = configBlock({ privacyPolicy: '/privacy', cookiePolicy: '/cookies', controller: { name: 'Example Ltd', contact: 'privacy@example.com' }, services: [acme] })
    world.serve('www.shop.test/', rawPage(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,">${block}<script src="/assent/${file}" ${nonce}></script>
${ranScript.replace('<script', `<script ${nonce}`)}</head><body><main><h1>Shop</h1>${back}<script type="text/plain" data-consent="analytics" ${nonce} src="https://tags.vendor.test/own.js"></script><script type="text/plain" data-consent="analytics" ${nonce}>ran('inline')</script><script type="text/plain" data-consent="analytics" ${nonce} data-type="module">ran('module')</script></main></body></html>`, { 'content-security-policy': policy }))
    const visitor = await world.visitor()
    const violations = await noteViolations(visitor.context)
    const { context, page, press } = visitor
    await visitor.visit('/')
    await notice(page).waitFor()
    await press('customize')
    await page.evaluate(() => document.querySelectorAll<HTMLDetailsElement>('[data-assent] details').forEach((details) => (details.open = true)))
    await page.locator('[data-assent-category="analytics"]').click()
    await press('save')
    await settles(async () => ranOf(world.log), ['own.js', 'inline', 'module'], `${file}: marked tags run`)
    await settles(() => cookieNames(context), ['_acme', 'assent'], `${file}: services run beside marked tags`)
    await page.click('[data-assent="reopen"] button')
    await preferences(page).waitFor()
    expect.soft(await page.locator('[data-assent-category="analytics"]').isChecked()).toBe(true)
    expect.soft(await page.evaluate(`[...document.querySelectorAll('style, [style], [onclick], [onload], [onerror]')].map((element) => element.outerHTML)`), `${file}: no inline style or handler`).toEqual([])
    expect.soft(await preferences(page).evaluate((dialog) => getComputedStyle(dialog).position), `${file}: it is styled`).toBe('fixed')
    const beforeReload = await violations(page)
    await page.keyboard.press('Escape')
    await page.evaluate(`reloaded = false`)
    await page.click('[data-assent-action="withdraw"]')
    await settles(() => page.evaluate('typeof reloaded + document.readyState').catch(() => 'between pages'), 'undefinedcomplete', `${file}: reloaded`)
    await settles(() => cookieNames(context), ['assent'], `${file}: swept`)
    await page.evaluate('void assent.openNotice()')
    await notice(page).waitFor()
    await world.log.quiet(250)
    expect.soft([...beforeReload, ...(await violations(page))], file).toEqual([])
    expect.soft(visitor.problems, file).toEqual([])
    await visitor.leave()
  }
}, limit)
