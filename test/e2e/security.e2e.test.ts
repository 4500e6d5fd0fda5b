import { expect, test } from 'vitest'
import { allServices, assentTag, configBlock, ranAnswer, ranScript, rawPage } from '../helpers/browser/pages.ts'
import { noteViolations } from '../helpers/browser/probes.ts'
import { loaders, loadersFetched, ranOf } from '../helpers/browser/vendor-traffic.ts'
import { notice, preferences, type Visitor } from '../helpers/browser/visitor.ts'
import { useWorld } from '../helpers/browser/world.ts'

const world = useWorld()
const nonce = 'nonce="abc123"'
const tags = 'https://tags.vendor.test'
const marked = `type="text/plain" data-consent="analytics"`

/** A page on which every script of the owner carries the nonce. */
function strictPage(policy: string, { tag = assentTag(`${allServices} ${nonce}`), body = '' } = {}) {
  world.serve(
    'www.shop.test/',
    rawPage(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,">${tag}
${ranScript.replace('<script', `<script ${nonce}`)}</head><body><main><h1>Shop</h1>${body}</main></body></html>`,
      { 'content-security-policy': policy },
    ),
  )
}

test('a <base> that leads to another host leads none of our own files there', async () => {
  strictPage(`script-src 'nonce-abc123' https://www.shop.test`, { tag: `${assentTag(nonce)}<base href="https://elsewhere.test/">` })
  const { page, visit, press } = await world.visitor()
  await visit('/')
  await press('accept')
  await page.waitForFunction('assent.status === "decided"')
  expect(world.log.to('elsewhere.test').map(({ path }) => path)).toEqual([])
})

test('marked code that an attacker injects without the nonce never runs, though we may run scripts', async () => {
  for (const file of ['own.js', 'injected.js', 'wrong.js']) world.serve(`tags.vendor.test/${file}`, ranAnswer(file))
  strictPage(`script-src 'nonce-abc123' 'strict-dynamic'; object-src 'none'; base-uri 'none'`, {
    tag: assentTag(nonce),
    body: `<script ${marked}>ran('injected inline')</script>
      <script ${marked} src="${tags}/injected.js"></script>
      <script ${marked} nonce="">ran('injected empty')</script>
      <script ${marked} nonce="guessed" src="${tags}/wrong.js"></script>
      <script ${marked} data-type="module">ran('injected module')</script>
      <script ${marked} ${nonce} src="${tags}/own.js"></script>
      <script ${marked} ${nonce}>ran('own inline')</script>
      <div id="late"></div>`,
  })
  const { page, visit, press } = await world.visitor()
  await visit('/')
  await press('accept')
  await world.log.until((log) => ranOf(log).includes('own inline'))
  await page.evaluate((marked) => {
    document.querySelector('#late')!.innerHTML = `<script ${marked}>ran('injected later')</script><script ${marked} src="https://tags.vendor.test/injected.js"></script>`
  }, marked)
  await world.log.quiet(700)
  expect(ranOf(world.log)).toEqual(['own.js', 'own inline'])
  expect(world.log.to('tags.vendor.test').map(({ path }) => path)).toEqual(['/own.js'])
})

const policies: [string, string][] = [
  ['a nonce and strict-dynamic', `script-src 'nonce-abc123' 'strict-dynamic'; style-src 'none'; object-src 'none'; base-uri 'none'`],
  [
    'nothing but a nonce, no styles, Trusted Types',
    `default-src 'none'; script-src 'nonce-abc123'; style-src 'none'; connect-src 'self'; img-src data:; base-uri 'none'; require-trusted-types-for 'script'; trusted-types assent`,
  ],
  [
    'a nonce, strict-dynamic and Trusted Types without a list',
    `default-src 'none'; script-src 'nonce-abc123' 'strict-dynamic'; style-src 'none'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'`,
  ],
  [
    'Trusted Types that allow no policy at all',
    `default-src 'none'; script-src 'nonce-abc123' 'strict-dynamic'; style-src 'none'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'`,
  ],
]

test.each(policies)('under %s the notice is drawn and styled, marked tags run, and nothing is violated', async (name, policy) => {
  world.serve('tags.vendor.test/own.js', ranAnswer('own.js'))
  strictPage(policy, {
    tag: assentTag(`${nonce} data-youtube`),
    body: `<script ${marked} ${nonce} src="${tags}/own.js"></script><script ${marked} ${nonce}>ran('inline')</script><script ${marked} ${nonce} data-type="module">ran('module')</script>`,
  })
  const { context, page, visit, press, problems } = await world.visitor()
  const violations = await noteViolations(context)
  await visit('/')
  await notice(page).waitFor()
  expect(await looksStyled(page)).toEqual({ fixed: true, background: true, equal: true })
  await press('customize')
  await preferences(page).waitFor()
  await press('accept')
  await world.log.until((log) => ranOf(log).includes('module'))
  await world.log.quiet(300)
  expect(ranOf(world.log)).toEqual(['own.js', 'inline', 'module'])
  // Where no policy may be made, asking for one and trying without is reported; the tag then runs where it stands.
  const isExpected = (text: string) => name.includes('no policy at all') && /trusted-?(types?|script)/i.test(text)
  expect((await violations(page)).filter((line) => !isExpected(line))).toEqual([])
  expect(problems.filter((text) => !isExpected(text))).toEqual([])
})

test('under strict-dynamic and Trusted Types all services of the catalogue load once after accept', async () => {
  strictPage(`script-src 'nonce-abc123' 'strict-dynamic'; object-src 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types assent`)
  const { context, page, visit, press } = await world.visitor()
  const violations = await noteViolations(context)
  await visit('/')
  await press('accept')
  await world.log.until((log) => loadersFetched(log).length >= loaders.length)
  await world.log.quiet(450)
  expect(loadersFetched(world.log).sort()).toEqual([...loaders].sort())
  // Meta's own second file is the pixel's affair: its stub assigns `src` without a policy, as the real one does.
  expect((await violations(page)).filter((line) => !line.includes('facebook') && !line.includes('fbevents'))).toEqual([])
})

test('under nonces the script may come from another host, and its own files carry the nonce too', async () => {
  strictPage(`default-src 'none'; script-src 'nonce-abc123'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types assent`, {
    tag: `<script src="https://static.shop.test/assent/assent.js" data-privacy-policy="/privacy" ${nonce}></script>`,
    body: `<script ${marked} ${nonce}>ran('inline')</script>`,
  })
  const { context, page, visit, press } = await world.visitor()
  const violations = await noteViolations(context)
  await visit('/')
  await press('accept')
  await world.log.until((log) => ranOf(log).includes('inline'))
  expect(await violations(page)).toEqual([])
})

function looksStyled(page: Visitor['page']) {
  return page.evaluate(() => {
    const notice = document.querySelector<HTMLElement>('[data-assent="notice"]')!
    const [accept, reject] = ['accept', 'reject'].map((action) => notice.querySelector(`[data-assent-action="${action}"]`)!.getBoundingClientRect())
    const boxes = [notice, ...notice.querySelectorAll('*')].map((element) => getComputedStyle(element))
    return {
      fixed: boxes.some(({ position }) => position === 'fixed'),
      background: boxes.some(({ backgroundColor }) => !/^rgba\(.*, 0\)$/.test(backgroundColor)),
      equal: Math.abs(accept!.height - reject!.height) <= 1 && accept!.height > 20,
    }
  })
}

const names = ['currentScript', 'cookie', 'querySelectorAll', 'querySelector', 'createElement', 'getElementById', 'documentElement', 'head', 'adoptedStyleSheets', 'addEventListener', 'dispatchEvent', 'readyState', 'prerendering', 'visibilityState', 'forms', 'scripts', 'defaultView', 'createTreeWalker', 'activeElement', 'contains', 'append', 'assent', 'dataLayer', 'Config', 'google_tag_data']
const clobbering = `${names.map((name) => `<img name="${name}" id="${name}" alt="">`).join('')}<form name="body"><input name="action"></form><a id="assentConfig"></a><a id="assentConfig" name="services" href="javascript:alert(1)"></a>`

test.each([
  ['before our script', ''],
  ['after our script', 'later'],
])('a page that clobbers the document by names, %s, keeps a shut gate, and the whole journey works', async (_, later) => {
  const head = ranScript + assentTag(allServices)
  world.serve(
    'www.shop.test/',
    rawPage(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,"></head><body>${later ? '' : clobbering}${head}<h1>Shop</h1>
<script ${marked}>ran('inline')</script>${later ? clobbering : ''}</body></html>`),
  )
  const { page, visit, press, problems } = await world.visitor()
  await visit('/')
  await notice(page).waitFor()
  await world.log.quiet(500)
  expect(world.log.foreign()).toEqual([])
  expect(ranOf(world.log)).toEqual([])
  await press('reject')
  await notice(page).waitFor({ state: 'detached' })
  await page.reload()
  await world.log.quiet(450)
  expect(await notice(page).count()).toBe(0)
  expect(world.log.foreign()).toEqual([])
  expect(problems).toEqual([])

  const second = await world.visitor()
  await second.visit('/')
  await second.press('accept')
  await world.log.until((log) => ranOf(log).length > 0)
  await world.log.until((log) => loadersFetched(log).length >= loaders.length)
  await world.log.quiet(400)
  expect(ranOf(world.log)).toEqual(['inline'])
})

test('words of the owner are text: markup in them is shown, not run', async () => {
  const evil = `<img src=x onerror="ran('evil')"><script>ran('evil')</script>`
  const config = { controller: { name: evil }, texts: { en: { heading: evil, purposes: evil } }, categories: { necessary: { locked: true }, analytics: { title: evil, description: evil } } }
  world.shop('/', { tag: configBlock(config) + assentTag(), head: ranScript })
  const { page, visit, press } = await world.visitor()
  await visit('/')
  await notice(page).waitFor()
  expect(await notice(page).innerText()).toContain('<img src=x')
  await press('customize')
  await preferences(page).waitFor()
  await world.log.quiet(300)
  expect(ranOf(world.log)).toEqual([])
})

test('we put nothing on the page but one name, and change no object of the browser', async () => {
  const survey = `<script>
    survey = () => { const found = {}; for (const owner of ['Node', 'Element', 'Document', 'HTMLScriptElement', 'HTMLImageElement', 'History', 'Storage', 'EventTarget', 'Navigator', 'Object', 'Array', 'Promise'])
      for (const key of Reflect.ownKeys(window[owner].prototype)) { const d = Object.getOwnPropertyDescriptor(window[owner].prototype, key); found[owner + '.' + String(key)] = [d.value, d.get, d.set] } return found }
    before = survey(); globals = new Set(Object.getOwnPropertyNames(window))</script>`
  world.shop('/', { tag: survey + assentTag() })
  const { page, visit, press } = await world.visitor()
  await visit('/')
  await press('customize')
  await press('accept')
  await notice(page).waitFor({ state: 'detached' })
  const result = await page.evaluate(() => {
    const { survey, before, globals } = window as any
    const after = survey()
    const changed = Object.keys({ ...before, ...after }).filter((key) => !before[key] || !after[key] || before[key].some((part: unknown, index: number) => part !== after[key][index]))
    return { changed, added: Object.getOwnPropertyNames(window).filter((name) => !globals.has(name) && name !== 'globals') }
  })
  expect(result).toEqual({ changed: [], added: ['assent'] })
})

test('on plain http everything works but the cookie that needs https', async () => {
  world.shop('/')
  const { context, page, press } = await world.visitor()
  await page.goto('http://www.shop.test/')
  await press('reject')
  await expect.poll(async () => (await context.cookies()).map(({ name, secure }) => [name, secure])).toEqual([['assent', false]])
  await page.reload()
  await world.log.quiet(500)
  expect(await notice(page).count()).toBe(0)
  expect(world.log.foreign()).toEqual([])
})
