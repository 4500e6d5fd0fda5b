import type { BrowserContextOptions } from 'playwright-core'
import { expect, test } from 'vitest'
import { allServices, assentTag } from '../helpers/browser/pages.ts'
import { cookieNames, notice, preferences, type Visitor } from '../helpers/browser/visitor.ts'
import { useWorld } from '../helpers/browser/world.ts'

/* What the notice does to the page: nothing. It moves nothing, locks nothing and, hidden by a filter, leaves nothing behind. */

const world = useWorld()
const layouts = ['card', 'bar', 'dialog', 'modal', 'inline'] as const
type Layout = (typeof layouts)[number]

const tagFor = (layout: Layout) => assentTag(`${allServices} data-layout="${layout}"`)
const place = '<div data-assent-inline></div>'
const picture = `<img src="/goods.svg" width="900" height="420" alt="The goods">`
const text = '<p>The goods of the shop are what this page is about. </p>'.repeat(3)
const pages = {
  'a long page with a large picture': `${place}${picture}${text}<div style="height:3000px"></div>`,
  'a short page': `${place}<p style="font-size:40px">A page with hardly a word.</p>`,
} as const

/** Large also in bytes: Chromium takes no picture for the largest that could be a mere ground. */
function servePage(layout: Layout, body: string, head = ''): void {
  world.serve('www.shop.test/goods.svg', { body: '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="420"><rect width="900" height="420" fill="#486"/><circle cx="300" cy="200" r="150" fill="#fc5"/><path d="M0 0L900 420M900 0L0 420" stroke="#222"/></svg>' + `<!--${'.'.repeat(30_000)}-->`, type: 'image/svg+xml', delay: 300 })
  world.shop('/', { tag: tagFor(layout), head, body })
}

async function visitorOf(layout: Layout, body: string, head = '', options: BrowserContextOptions = {}): Promise<Visitor> {
  servePage(layout, body, head)
  const visitor = await world.visitor(options)
  await visitor.context.addInitScript(() => {
    const seen: any = ((window as any).__vitals = { shift: 0, shifted: [], largest: [] })
    const observe = (type: string, note: (entry: any) => void) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
    observe('layout-shift', (entry) => {
      seen.shift += entry.value
      seen.shifted.push(...entry.sources.map(({ node }: any) => node?.nodeName))
    })
    observe('largest-contentful-paint', (entry) => seen.largest.push(entry.element?.closest('assent-ui') ? 'the notice' : 'the page'))
  })
  await visitor.visit('/')
  return visitor
}

const vitalsOf = ({ page }: Visitor) => page.evaluate<{ shift: number; shifted: string[]; largest: string[] }>('__vitals')

for (const [name, body] of Object.entries(pages)) {
  const motions = ['no-preference', 'reduce'] as const
  test.each(layouts.filter((layout) => layout !== 'inline').flatMap((layout) => motions.map((reducedMotion) => [layout, reducedMotion] as const)))(`the notice as %s, motion: %s, shifts nothing on ${name}, and never is what the page is measured by`, async (layout, reducedMotion) => {
    const visitor = await visitorOf(layout, body, '', { reducedMotion })
    await notice(visitor.page).waitFor({ state: 'attached' })
    // The entry takes 400 ms, and what comes after the notice a little longer.
    await visitor.page.waitForTimeout(1200)
    const { shift, shifted, largest } = await vitalsOf(visitor)
    expect({ shift, shifted }).toEqual({ shift: 0, shifted: [] })
    expect(largest.length).toBeGreaterThan(0)
    expect(largest).not.toContain('the notice')
    await visitor.press('reject')
    await notice(visitor.page).waitFor({ state: 'detached' })
    await visitor.page.waitForTimeout(300)
    expect((await vitalsOf(visitor)).shift, 'nor does it when it goes').toBe(0)
  })
}

test.each(Object.entries(pages))('inline, the notice is part of the page and takes its room: where an owner keeps the room free on %s, it shifts nothing', async (_, body) => {
  const visitor = await visitorOf('inline', body.replace(place, '<div data-assent-inline style="min-height:480px"></div>'))
  await notice(visitor.page).waitFor({ state: 'attached' })
  await visitor.page.waitForTimeout(1200)
  const { height } = (await visitor.page.locator('assent-notice > .assent').boundingBox())!
  expect(height, 'it fits the room of this test').toBeLessThanOrEqual(480)
  const { shift, largest } = await vitalsOf(visitor)
  expect(shift).toBe(0)
  // As a part of a page with hardly a word it may well be the largest; of any other it is not.
  if (body.includes('<img')) expect(largest.at(-1)).toBe('the page')
})

/** What a page that is locked shows: in its style, its attributes, or in what the wheel does. */
async function lockOf({ page }: Visitor) {
  return page.evaluate(() => [document.documentElement, document.body].map((element) => {
    const { overflow, position, height, touchAction, pointerEvents, paddingRight } = getComputedStyle(element)
    return { overflow, position, isWhole: parseInt(height) > 3000, touchAction, pointerEvents, paddingRight, inert: element.inert, attributes: element.getAttributeNames().join() }
  }))
}

async function expectScrolling({ page }: Visitor): Promise<void> {
  await page.mouse.move(1100, 60)
  await page.mouse.wheel(0, 500)
  await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(300)
  await page.keyboard.press('Home')
  await expect.poll(() => page.evaluate('scrollY')).toBe(0)
}

async function expectUsable(visitor: Visitor): Promise<void> {
  const { page } = visitor
  await expectScrolling(visitor)
  world.shop('/next')
  await page.click('#next', { timeout: 3000 })
  await page.waitForURL('**/next')
}

test.each(layouts.filter((layout) => layout !== 'modal'))('beside the notice as %s the page scrolls, is clicked and is styled as if it were not there', async (layout) => {
  world.shop('/plain', { tag: '', body: pages['a long page with a large picture'] })
  const visitor = await visitorOf(layout, pages['a long page with a large picture'])
  await notice(visitor.page).waitFor({ state: 'attached' })
  await visitor.page.waitForTimeout(600)
  const withNotice = await lockOf(visitor)
  await expectUsable(visitor)
  await visitor.visit('/plain')
  expect(withNotice).toEqual(await lockOf(visitor))
})

test('the modal layout, which an owner has to ask for, holds the page by the dialog alone: no style of the page changes', async () => {
  world.shop('/plain', { tag: '', body: pages['a long page with a large picture'] })
  const visitor = await visitorOf('modal', pages['a long page with a large picture'])
  await notice(visitor.page).waitFor({ state: 'attached' })
  await visitor.page.waitForTimeout(600)
  const withNotice = await lockOf(visitor)
  expect(await visitor.page.evaluate('document.elementFromPoint(20, 20)?.closest("main")'), 'the page is behind the dialog').toBeNull()
  await visitor.press('reject')
  await notice(visitor.page).waitFor({ state: 'detached' })
  await expectUsable(visitor)
  await visitor.visit('/plain')
  expect(withNotice).toEqual(await lockOf(visitor))
})

/** As extensions write them: into the page's style, or on the elements themselves, which beats every style of a page. */
const filters = {
  '[data-assent]': '[data-assent]{display:none!important}',
  'assent-notice': 'assent-notice,assent-preferences{display:none!important}',
  'assent-ui on the element': 'assent-ui',
  'the box on the element': '.assent',
  '#assent… and .assent… on the element': '[id^="assent"],[class^="assent"]',
} as const

const hideBy = (filter: string) => filter.includes('{')
  ? `<style>${filter}</style>`
  : `<script>new MutationObserver(() => { for (const element of document.querySelectorAll(${JSON.stringify(filter)})) if (!element.style.display) element.style.setProperty('display', 'none', 'important') }).observe(document, { childList: true, subtree: true })</script>`

for (const layout of layouts) {
  test.each(Object.entries(filters))(`a filter that hides the notice as ${layout} by %s leaves a usable page, and what is not answered stays shut`, async (_, filter) => {
    const visitor = await visitorOf(layout, pages['a long page with a large picture'], hideBy(filter))
    const { page, context } = visitor
    await world.log.until((log) => log.to('www.shop.test', '/assent/after-notice').length + log.to('www.shop.test', '/assent/acts').length > 1)
    await world.log.quiet(300)
    expect(await page.locator('[data-assent="notice"] .assent').isVisible()).toBe(false)
    expect(await page.locator(':modal').count(), 'no dialog that nobody sees holds the page').toBe(0)
    expect(await page.evaluate('assent.status')).toBe('pending')
    await expectUsable(visitor)
    expect(await cookieNames(context)).toEqual([])
    expect(world.log.foreign()).toEqual([])
    expect(visitor.problems).toEqual([])
  })
}

test.each(['card', 'modal'] as const)('a filter that comes when the notice as %s and the preferences are up leaves a usable page, too', async (layout) => {
  const visitor = await visitorOf(layout, pages['a long page with a large picture'])
  await visitor.press('customize')
  await visitor.page.addStyleTag({ content: filters['[data-assent]'] })
  await expect.poll(() => visitor.page.locator(':modal').count()).toBe(0)
  expect(await visitor.page.evaluate('assent.status')).toBe('pending')
  await expectUsable(visitor)
  expect(await cookieNames(visitor.context)).toEqual([])
  expect(world.log.foreign()).toEqual([])
})

test('a page that is hidden while it loads loses no modal notice by that', async () => {
  const visitor = await visitorOf('modal', pages['a short page'], '<style>.hidden{display:none!important}</style><script>document.documentElement.className = "hidden"; setTimeout(() => document.documentElement.className = "", 900)</script>')
  await visitor.page.waitForTimeout(1200)
  expect(await visitor.page.locator('assent-notice > .assent').isVisible()).toBe(true)
  await visitor.press('reject')
  await expect.poll(() => cookieNames(visitor.context)).toEqual(['assent'])
})

test.each(layouts)('no layer is printed, and the notice as %s is back when the paper is out', async (layout) => {
  const visitor = await visitorOf(layout, pages['a short page'])
  const { page } = visitor
  const box = page.locator('assent-notice > .assent')
  await box.waitFor()
  await world.log.quiet(300)
  for (const layer of [box, preferences(page)]) {
    if (layer !== box) await visitor.press('customize')
    await page.emulateMedia({ media: 'print' })
    await page.waitForTimeout(200)
    expect(await layer.isVisible()).toBe(false)
    expect(await page.locator('[data-assent="reopen"]').isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
    await page.waitForTimeout(200)
    expect(await layer.isVisible()).toBe(true)
  }
  await visitor.press('reject')
  await expect.poll(() => cookieNames(visitor.context)).toEqual(['assent'])
})
