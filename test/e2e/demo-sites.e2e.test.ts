import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
// @ts-expect-error the demo is plain JavaScript
import { startDemo } from '../../demo/server.mjs'
import { findChromium } from '../helpers/browser/chromium.ts'

/** What each site is made of: its pages, and what every page loads, once, after "Accept all". */
const sites = {
  meeting: { pages: ['/', '/videos', '/pricing', '/privacy'], loads: ['/google/gtag/js', '/hotjar/hotjar.js', '/linkedin/insight.min.js', '/meta/fbevents.js', '/x/uwt.js'] },
  telephony: { pages: ['/', '/pricing', '/sub-processors', '/privacy'], loads: ['/crisp/l.js', '/datadog/datadog-rum.js', '/google/gtag/js', '/mixpanel/mixpanel.js', '/zendesk/snippet.js'] },
  messaging: { pages: ['/', '/blog', '/privacy'], loads: ['/facebook/sdk.js', '/google/gtag/js', '/hubspot/tracking.js', '/linkedin-posts/in.js', '/x-posts/widgets.js'] },
  calling: { pages: ['/', '/account', '/privacy'], loads: ['/google/gtag/js'] },
}
type Site = keyof typeof sites
const ids = Object.keys(sites) as Site[]
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

let browser: Browser
let demo: any
beforeAll(async () => {
  demo = await startDemo({ port: 4740 })
  browser = await chromium.launch({ executablePath: findChromium(), args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] })
})
afterAll(() => Promise.all([browser?.close(), demo?.close()]))

async function firstVisit(address: string, options: BrowserContextOptions = {}) {
  demo.log.clear()
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  const foreign: string[] = []
  page.on('request', (request) => new URL(request.url()).protocol.startsWith('http') && new URL(request.url()).origin !== demo.shopUrl && foreign.push(request.url()))
  await page.goto(demo.shopUrl + address)
  await page.locator('[data-assent="notice"] .assent').waitFor()
  return { page, foreign, leave: () => context.close() }
}

const press = (page: Page, act: string) => page.click(`[data-assent="notice"] [data-assent-action="${act}"]`)
const cookies = async (page: Page) => (await page.context().cookies()).map(({ name }) => name)
/** What was asked of the stub vendors, by path. */
const received = (): string[] => demo.log.entries().filter(({ vendor }: { vendor?: string }) => vendor).map(({ path }: { path: string }) => path)
const loads = () => received().filter((path) => /\.js$|gtag\/js$/.test(path)).sort()

async function visitAll(page: Page, site: Site) {
  for (const path of sites[site].pages) {
    await page.goto(`${demo.shopUrl}/${site}${path}`)
    await page.waitForTimeout(400)
  }
}

test.each(ids)('the site %s: before the choice and after a refusal no other origin is asked for anything, and nothing is stored but the refusal', async (site) => {
  const { page, foreign, leave } = await firstVisit(`/${site}/`)
  await visitAll(page, site)
  expect(foreign).toEqual([])
  expect(await cookies(page)).toEqual([])

  await press(page, 'reject')
  await expect.poll(() => cookies(page)).toEqual([`assent-${site}`])
  await visitAll(page, site)
  expect(foreign).toEqual([])
  expect(await cookies(page)).toEqual([`assent-${site}`])
  expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0)
  await leave()
})

test.each(ids)('the site %s: after acceptance each vendor is loaded once, on this page and again once on the next', async (site) => {
  const { page, leave } = await firstVisit(`/${site}/`)
  await press(page, 'accept')
  await expect.poll(loads).toEqual(sites[site].loads)
  demo.log.clear()
  await page.goto(`${demo.shopUrl}/${site}/privacy`)
  await expect.poll(loads).toEqual(sites[site].loads)
  await page.waitForTimeout(500)
  expect(loads()).toEqual(sites[site].loads)
  await leave()
})

test.each(ids)('the site %s: the link at the foot withdraws everything, what was stored goes, and no vendor hears of the visit any more', async (site) => {
  const { page, leave } = await firstVisit(`/${site}/`)
  await press(page, 'accept')
  await expect.poll(() => cookies(page)).toContain('_ga')
  await expect.poll(loads).toEqual(sites[site].loads)
  await page.click('.foot [data-assent-action="withdraw"]')
  await expect.poll(() => cookies(page)).toEqual([`assent-${site}`])
  await page.waitForTimeout(1500) // what cannot be stopped is ended by a new page
  demo.log.clear()
  await visitAll(page, site)
  expect(received()).toEqual([])
  expect(await cookies(page)).toEqual([`assent-${site}`])
  await leave()
})

test.each(ids)('the site %s: its privacy page names every service that it has switched on', async (site) => {
  const { page, leave } = await firstVisit(`/${site}/privacy`)
  const declaration = page.locator('[data-assent-declaration]')
  expect(await declaration.count()).toBe(1)
  const declared = await page.evaluate('assent.declaration().then(({ categories }) => categories.flatMap(({ services }) => services.map(({ id, name }) => [id, name])))') as [string, string][]
  const configured = await page.evaluate('JSON.parse(document.querySelector("[data-assent-config]").textContent).services.map(({ id }) => id)') as string[]
  expect(declared.map(([id]) => id)).toEqual(expect.arrayContaining(configured))
  for (const [, name] of declared) await expect.poll(() => declaration.textContent()).toContain(name)
  await leave()
})

test('Stripe and PayPal are loaded where somebody pays, without being asked about, and on no other page', async () => {
  const { page, foreign, leave } = await firstVisit('/telephony/pricing')
  await visitAll(page, 'telephony')
  expect(foreign).toEqual([])
  await page.goto(`${demo.shopUrl}/telephony/checkout`)
  await page.locator('#card-field iframe').waitFor()
  await page.locator('#paypal-button button').waitFor()
  expect(loads()).toEqual(['/paypal/sdk.js', '/stripe/stripe.js'])
  await leave()
})

test('the sub-processor page lists service, company, contact and website of every service, as the site declares them', async () => {
  const { page, leave } = await firstVisit('/telephony/sub-processors')
  const list = page.locator('[data-sub-processors]')
  await expect.poll(() => list.locator('tbody tr').count()).toBe(7)
  const stripe = await list.locator('tr', { hasText: 'stripe.com' }).textContent()
  expect(stripe).toContain('Stripe Payments Europe')
  expect(stripe).toContain('stripe@suppliers.trunkfield.example')
  await leave()
})

test('plugins of four networks stay off until one is clicked, and then that one alone is loaded', async () => {
  const { page, leave } = await firstVisit('/messaging/blog')
  await press(page, 'reject')
  const placeholders = page.locator('[data-assent="placeholder"]')
  await expect.poll(() => placeholders.count()).toBe(4)
  expect(received()).toEqual([])

  for (const [service, network] of [['x-widgets', 'x-posts'], ['youtube', 'youtube'], ['facebook-social-plugins', 'facebook'], ['linkedin-plugins', 'linkedin-posts']]) {
    demo.log.clear()
    const left = await placeholders.count()
    await placeholders.first().locator('[data-assent-action="once"]').click()
    await expect.poll(() => received().length, { message: service }).toBeGreaterThan(0)
    await expect.poll(() => placeholders.count()).toBe(left - 1)
    await page.waitForTimeout(300)
    expect(new Set(received().map((path) => path.split('/')[1]))).toEqual(new Set([network]))
  }
  expect(await page.evaluate('assent.receipt.choices.marketing')).toBe('denied')
  await leave()
})

test('each film waits for its own click', async () => {
  const { page, leave } = await firstVisit('/meeting/videos')
  await press(page, 'reject')
  await expect.poll(() => page.locator('[data-assent="placeholder"]').count()).toBe(3)
  await page.locator('[data-assent="placeholder"] [data-assent-action="once"]').nth(1).click()
  await expect.poll(() => received().filter((path) => path.startsWith('/youtube/embed'))).toHaveLength(1)
  expect(received().every((path) => path.startsWith('/youtube/'))).toBe(true)
  await leave()
})

test('in the one-page app a route is a page view and nothing is loaded again; a refusal holds on every route', async () => {
  const accepted = await firstVisit('/calling/')
  await press(accepted.page, 'accept')
  await expect.poll(received).toContain('/google/g/collect')
  demo.log.clear()
  await accepted.page.click('.top a[href="/calling/account"]')
  await expect.poll(received).toEqual(['/google/g/collect'])
  expect(await accepted.page.title()).toBe('Account · Twotin')
  await accepted.leave()

  const refused = await firstVisit('/calling/')
  await press(refused.page, 'reject')
  for (const route of ['account', 'privacy', '']) await refused.page.click(`.top li a[href="/calling/${route}"]`)
  expect(refused.foreign).toEqual([])
  await refused.leave()
})

test('signing in works after a refusal and is forgotten; it is remembered on the device only once that was granted, until it is withdrawn', async () => {
  const { page, leave } = await firstVisit('/calling/account')
  const stored = () => page.evaluate('localStorage.getItem("twotin-account")')
  await press(page, 'reject')
  await page.fill('[data-account] input', 'Odile')
  await page.click('[data-account] button')
  await page.locator('[data-signed-in]').waitFor()
  expect(await stored()).toBeNull()
  await page.evaluate('assent.save({ account: "granted" })')
  await expect.poll(stored).toBe('Odile')
  await page.evaluate('void assent.withdraw()')
  await expect.poll(stored).toBeNull()
  await leave()
})

test('opened from the list of sites, each begins as on a first visit', async () => {
  const { page, leave } = await firstVisit('/meeting/')
  await press(page, 'accept')
  await expect.poll(() => cookies(page)).toContain('_ga')
  await page.goto(`${demo.shopUrl}/sites/`)
  for (const [name, site] of [['Dovelark', 'messaging'], ['Trunkfield', 'telephony'], ['Twotin', 'calling'], ['Quillnod', 'meeting']]) {
    await page.goto(`${demo.shopUrl}/sites/`)
    await page.click(`a:has-text("${name}")`)
    await page.waitForURL(`**/${site}/`)
    await page.locator('[data-assent="notice"] .assent').waitFor()
    expect(await cookies(page)).toEqual([])
  }
  await leave()
})

test.each(ids)('the site %s: nobody is asked about a category in which it has nothing', async (site) => {
  const { page, leave } = await firstVisit(`/${site}/`)
  const empty = await page.evaluate('assent.declaration().then(({ categories }) => categories.filter(({ services }) => !services.length).map(({ id }) => id))')
  expect(empty).toEqual([])
  await leave()
})

test.each([[1280, 800], [390, 844]])('nothing moves on a page while it loads, the demo’s own panel included, at %i × %i px', async (width, height) => {
  const context = await browser.newContext({ viewport: { width, height } })
  const page = await context.newPage()
  await page.addInitScript(() => {
    const shifts: number[] = ((globalThis as any).shifts = [])
    new PerformanceObserver((list) => shifts.push(...list.getEntries().map((entry) => (entry as unknown as { value: number }).value))).observe({ type: 'layout-shift', buffered: true })
  })
  for (const address of ['/', ...ids.map((site) => `/${site}/`)]) {
    await page.goto(demo.shopUrl + address)
    await page.waitForTimeout(1500)
    expect(await page.evaluate('shifts.reduce((sum, shift) => sum + shift, 0)'), address).toBeLessThan(0.005)
  }
  await context.close()
})

const everyPage = ['/sites/', '/telephony/checkout', ...ids.flatMap((site) => sites[site].pages.map((path) => `/${site}${path}`))]

test.each(['light', 'dark'] as const)('axe finds nothing wrong on any page of any site, %s, with the notice and without it', async (colorScheme) => {
  for (const address of everyPage) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme, reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.goto(demo.shopUrl + address)
    if (address !== '/sites/') {
      await page.locator('[data-assent="notice"] .assent').waitFor()
      await page.waitForTimeout(300)
      expect(await violationsOf(page), address).toEqual([])
      await press(page, 'accept')
      await page.locator('[data-assent="notice"] .assent').waitFor({ state: 'detached' })
      await page.waitForTimeout(700)
    }
    expect(await violationsOf(page), address).toEqual([])
    await context.close()
  }
}, 300_000)

test('no page of any site scrolls sideways at 320 px, asked or answered', async () => {
  for (const address of everyPage) {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' })
    const page = await context.newPage()
    const tooWide = () => page.evaluate('document.scrollingElement.scrollWidth - innerWidth')
    await page.goto(demo.shopUrl + address)
    await page.waitForTimeout(300)
    expect(await tooWide(), address).toBeLessThanOrEqual(0)
    if (address !== '/sites/') {
      await press(page, 'accept')
      await page.waitForTimeout(700)
      expect(await tooWide(), address).toBeLessThanOrEqual(0)
    }
    await context.close()
  }
}, 240_000)

async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const found = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })') as { violations: any[] }
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }: any) => `${html} ${failureSummary}`).join(' | ')}`)
}
