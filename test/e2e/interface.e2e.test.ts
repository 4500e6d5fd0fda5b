import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { testInChromium } from '../helpers/browser/driver.ts'
import { atRest, looksOf } from '../helpers/browser/looks.ts'
import { allServices, assentTag } from '../helpers/browser/pages.ts'
import { noteViolations } from '../helpers/browser/probes.ts'
import { allHit } from '../helpers/browser/vendor-traffic.ts'
import { cookieNames, notice, preferences, type Visitor } from '../helpers/browser/visitor.ts'
import { useWorld } from '../helpers/browser/world.ts'

const world = useWorld()

const hostile: [string, string][] = [
  ['button{all:unset!important}', 'button{all:unset!important}'],
  ['*{font-size:40px!important}', '*{font-size:40px!important}'],
  ['div{display:none!important}', 'div{display:none!important}'],
  ['*::before{content:"Z"!important}', '*::before,*::after{content:"Z"!important;display:block!important}'],
  ['a rem of 40px', 'html{font-size:40px!important} body{font-size:40px}'],
  ['62.5 %', 'html{font-size:62.5%}'],
  ['everything at once', 'button,input,label,p,h2,h3,ul,li,span,dialog,details,summary{all:unset!important} *{color:red!important;background:blue!important;font-size:40px!important;width:1px!important;opacity:.1!important;position:static!important;transform:rotate(90deg)!important;visibility:hidden!important;pointer-events:none!important} [data-assent] button:last-child{display:none!important}'],
]

async function openBoth(visitor: Visitor, css: string) {
  world.shop('/', { head: css && `<style>${css}</style>` })
  await visitor.visit('/')
  const first = await looksOf(visitor.page, 'notice')
  await visitor.page.evaluate('assent.openPreferences()')
  await preferences(visitor.page).waitFor({ state: 'attached' })
  const second = await looksOf(visitor.page, 'preferences')
  return { first, second }
}

let clean: Awaited<ReturnType<typeof openBoth>>

test.each(hostile)('on a page whose style says "%s" both layers look as on a clean one', async (_, css) => {
  clean ??= await openBoth(await world.visitor(), '')
  const spoilt = await openBoth(await world.visitor(), css)
  for (const layer of ['first', 'second'] as const) {
    expect(Object.keys(clean[layer].styles).length).toBeGreaterThanOrEqual(3)
    expect(spoilt[layer].styles).toEqual(clean[layer].styles)
    expect(spoilt[layer].generated).toEqual([])
    expect(spoilt[layer].texts).toEqual(clean[layer].texts)
    for (const [action, { width, height }] of Object.entries(clean[layer].sizes)) {
      expect(Math.abs(spoilt[layer].sizes[action]!.width - width), `${action} width`).toBeLessThanOrEqual(1)
      expect(Math.abs(spoilt[layer].sizes[action]!.height - height), `${action} height`).toBeLessThanOrEqual(1)
    }
  }
})

test('on a page whose style hides everything the visitor can still refuse', async () => {
  world.shop('/', { head: `<style>${hostile.at(-1)![1]}</style>` })
  const { context, visit, press } = await world.visitor()
  await visit('/')
  await press('reject')
  await expect.poll(() => cookieNames(context)).toEqual(['assent'])
})

test.each([
  ['light', 1280, 800],
  ['dark', 1280, 800],
  ['light', 360, 640],
  ['light', 320, 256],
] as const)('accept, reject and customise are alike in every computed respect (%s, %d×%d)', async (colorScheme, width, height) => {
  const visitor = await world.visitor({ colorScheme, viewport: { width, height } })
  const { first, second } = await openBoth(visitor, '')
  expect(first.styles['reject']).toEqual(first.styles['accept'])
  expect(first.styles['customize']).toEqual(first.styles['accept'])
  expect(second.styles['reject']).toEqual(second.styles['accept'])
  expect(second.styles['save']).toEqual(second.styles['accept'])
  for (const { sizes } of [first, second]) {
    const { accept, reject } = sizes
    expect(Math.abs(accept!.width - reject!.width)).toBeLessThanOrEqual(1)
    expect(Math.abs(accept!.height - reject!.height)).toBeLessThanOrEqual(1)
  }
})

test.each([
  [1280, 800],
  [360, 640],
  [640, 320],
  [320, 256],
])('at %d×%d all three answers are on the screen without scrolling', async (width, height) => {
  world.shop('/')
  const { page, visit } = await world.visitor({ viewport: { width, height } })
  await visit('/')
  await looksOf(page, 'notice')
  for (const action of ['accept', 'reject', 'customize']) {
    const box = (await notice(page).locator(`[data-assent-action="${action}"]`).boundingBox())!
    expect(box.y).toBeGreaterThanOrEqual(0)
    expect(box.y + box.height).toBeLessThanOrEqual(height)
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(width)
  }
})

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')
const themes = readdirSync(new URL('../../themes/', import.meta.url)).map((file) => file.replace(/\.css$/, ''))
const schemes = ['light', 'dark'] as const

async function violationsOf({ page }: Visitor) {
  await atRest(page)
  await page.evaluate(axe)
  const found = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })') as { violations: any[] }
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }: any) => `${html} ${failureSummary}`).join(' | ')}`)
}

const axeTitle = 'axe finds nothing wrong on either layer with the theme "%s" when it is %s'
test.each(schemes.map((scheme) => ['default', scheme] as const))(axeTitle, passesAxe)
testInChromium.each(themes.filter((theme) => theme !== 'default').flatMap((theme) => schemes.map((scheme) => [theme, scheme] as const)))(axeTitle, passesAxe)

async function passesAxe(theme: string, colorScheme: 'light' | 'dark') {
  world.shop('/', { tag: assentTag(`${allServices} data-theme="${theme}"`) })
  const visitor = await world.visitor({ colorScheme })
  await visitor.visit('/')
  await notice(visitor.page).waitFor()
  expect(world.log.to('www.shop.test', `/assent/themes/${theme}`).length).toBeLessThanOrEqual(1)
  expect(await violationsOf(visitor)).toEqual([])
  await visitor.press('customize')
  await visitor.page.evaluate(() => document.querySelectorAll<HTMLDetailsElement>('[data-assent="preferences"] details').forEach((details) => (details.open = true)))
  expect(await violationsOf(visitor)).toEqual([])
  await visitor.press('reject')
  await notice(visitor.page).waitFor({ state: 'detached' })
  await visitor.page.locator('[data-assent="reopen"]').waitFor()
  expect(await violationsOf(visitor)).toEqual([])
  expect(visitor.problems).toEqual([])
}

/** What has the focus, in words of the page. */
const focused = (page: Visitor['page']) =>
  page.evaluate(() => {
    const { activeElement } = document
    return activeElement?.getAttribute('data-assent-action') || activeElement?.getAttribute('data-assent-category') || activeElement?.id || activeElement?.localName
  })

async function tabTo(page: Visitor['page'], wanted: string, key = 'Tab') {
  const seen: (string | undefined)[] = []
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press(key)
    seen.push(await focused(page))
    if (seen.at(-1) === wanted) return
  }
  throw new Error(`${key} never reached ${wanted}, but ${seen.join(', ')}`)
}

test('the whole journey by keyboard alone: customise, one switch, save, reopen, Escape decides nothing', async () => {
  world.shop('/', { body: '<button id="mine">Mine</button>' })
  const { context, page, visit } = await world.visitor()
  await visit('/')
  await notice(page).waitFor()
  expect(await focused(page), 'the focus is not stolen').toBe('body')

  await page.keyboard.press('Tab')
  expect(await page.evaluate(`document.activeElement.closest('[data-assent]')?.dataset.assent`), 'the first Tab reaches the notice').toBe('notice')
  if ((await focused(page)) !== 'customize') await tabTo(page, 'customize')
  await page.keyboard.press('Enter')
  await preferences(page).waitFor()
  expect(await page.evaluate(`!!document.activeElement.closest('[data-assent="preferences"]')`)).toBe(true)
  await tabTo(page, 'analytics')
  await page.keyboard.press('Space')
  expect(await page.locator('[data-assent-category="analytics"]').isChecked()).toBe(true)
  await tabTo(page, 'save')
  await page.keyboard.press('Enter')
  await world.log.until((log) => log.to('www.google-analytics.com').length)
  await preferences(page).waitFor({ state: 'detached' })
  expect(await notice(page).count()).toBe(0)
  expect(await page.evaluate('assent.choices')).toMatchObject({ analytics: 'granted', marketing: 'denied' })

  await page.focus('#mine')
  await tabTo(page, 'preferences')
  await page.keyboard.press('Enter')
  await preferences(page).waitFor()
  await tabTo(page, 'marketing')
  await page.keyboard.press('Space')
  const before = (await context.cookies()).find(({ name }) => name === 'assent')!.value
  await page.keyboard.press('Escape')
  await preferences(page).waitFor({ state: 'detached' })
  expect((await context.cookies()).find(({ name }) => name === 'assent')!.value).toBe(before)
  expect(await page.evaluate('assent.choices')).toMatchObject({ analytics: 'granted', marketing: 'denied' })
  await expect.poll(() => focused(page), { message: 'the focus is back where it was' }).toBe('preferences')
  expect(world.log.to('connect.facebook.net')).toEqual([])
})

test('Escape on the preferences of a first visit decides nothing and leads back to the notice', async () => {
  world.shop('/')
  const { context, page, visit, press } = await world.visitor()
  await visit('/')
  await press('customize')
  await page.keyboard.press('Escape')
  await preferences(page).waitFor({ state: 'detached' })
  await notice(page).waitFor()
  expect(await page.evaluate('assent.status')).toBe('pending')
  expect(await cookieNames(context)).toEqual([])
  await expect.poll(() => focused(page)).toBe('customize')
  expect(world.log.foreign()).toEqual([])
})

test('accept and reject by keyboard alone', async () => {
  world.shop('/')
  for (const action of ['accept', 'reject'] as const) {
    const { context, page, visit, leave } = await world.visitor()
    await visit('/')
    await notice(page).waitFor()
    await tabTo(page, action)
    await page.keyboard.press('Enter')
    await notice(page).waitFor({ state: 'detached' })
    if (action === 'accept') await world.log.until(allHit)
    await expect.poll(() => cookieNames(context)).toContain('assent')
    await expect.poll(() => focused(page), { message: 'the focus goes to a named element, the control that reopens the choices (R-407)' }).toBe('preferences')
    await leave()
  }
})

testInChromium('reject takes no more key presses than accept', async () => {
  world.shop('/')
  const { page, visit } = await world.visitor()
  await visit('/')
  await notice(page).waitFor()
  const order = await page.evaluate(() => [...document.querySelectorAll('[data-assent="notice"] .assent-actions button')].map((button) => button.getAttribute('data-assent-action')))
  expect(Math.abs(order.indexOf('accept') - order.indexOf('reject'))).toBe(1)
})

testInChromium('no switch is on before the visitor has chosen', async () => {
  world.shop('/')
  const { page, visit, press } = await world.visitor()
  await visit('/')
  await press('customize')
  const switches = page.locator('[data-assent="preferences"] input[role=switch]')
  expect(await switches.count()).toBeGreaterThan(3)
  for (const toggle of await switches.all()) expect(await toggle.isChecked()).toBe(false)
})

testInChromium('the notice moves nothing on the page and never becomes its largest picture', async () => {
  world.shop('/', { body: '<p style="font-size:40px">The goods of the shop, in large letters, are what this page is about.</p>' })
  const { page, visit } = await world.visitor()
  await page.addInitScript(() => {
    const seen: any = ((window as any).__vitals = { shifts: 0, largest: '' })
    new PerformanceObserver((list) => list.getEntries().forEach((entry: any) => (seen.shifts += entry.value))).observe({ type: 'layout-shift', buffered: true })
    new PerformanceObserver((list) => list.getEntries().forEach((entry: any) => (seen.largest = entry.element?.closest('[data-assent]') ? 'ours' : 'theirs'))).observe({ type: 'largest-contentful-paint', buffered: true })
  })
  await visit('/')
  await notice(page).waitFor()
  await page.waitForTimeout(1200)
  expect(await page.evaluate('__vitals')).toEqual({ shifts: 0, largest: 'theirs' })
})

test('the page stays scrollable and clickable beside the notice', async () => {
  world.shop('/next')
  world.shop('/', { body: '<p style="height:3000px">Long</p>' })
  const { page, visit } = await world.visitor()
  await visit('/')
  await notice(page).waitFor()
  await page.mouse.move(900, 100)
  await page.mouse.wheel(0, 400)
  await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(100)
  await page.evaluate('scrollTo(0, 0)')
  await page.click('#next')
  await page.waitForURL('**/next')
})

test('the notice is drawn under a policy that allows no style at all, and looks the same', async () => {
  const clean = await openBoth(await world.visitor(), '')
  const visitor = await world.visitor()
  const violations = await noteViolations(visitor.context)
  world.shop('/', { headers: { 'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'none'; img-src data:` } })
  await visitor.visit('/')
  await notice(visitor.page).waitFor()
  expect((await looksOf(visitor.page, 'notice')).styles).toEqual(clean.first.styles)
  expect(await violations(visitor.page)).toEqual([])
})
