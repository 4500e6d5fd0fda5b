import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import arabic from '../../src/locales/ar.ts'
import german from '../../src/locales/de.ts'
import english from '../../src/locales/en.ts'
import { allServices, assentTag, configBlock, rawPage } from '../helpers/browser/pages.ts'
import { noteViolations } from '../helpers/browser/probes.ts'
import { preferences } from '../helpers/browser/visitor.ts'
import { useWorld } from '../helpers/browser/world.ts'

const world = useWorld()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')
const declaration = (page: Page) => page.locator('[data-assent-declaration]')

const acme = {
  id: 'acme', category: 'analytics', name: 'Acme', purpose: 'Counts.', hosts: ['*.acme.test'], transfers: ['US'],
  vendor: { name: 'Acme Inc.', contact: 'dpo@acme.test', website: 'https://acme.test', policy: 'https://acme.test/privacy' },
  storage: [{ kind: 'cookie', name: '_acme*', lifetime: 3 }],
}
const owner = { controller: { name: 'Example Ltd', contact: 'privacy@example.com' }, cookiePolicy: '/cookies' }

interface PolicyPage {
  readonly lang?: string
  readonly config?: object
  readonly body?: string
  readonly more?: string
  readonly policy?: string
  readonly options?: BrowserContextOptions
}

/** Somebody reads the shop's cookie policy, in which the declaration stands. */
async function read({ lang = 'en', config = {}, body = '<h2>Cookies</h2><div data-assent-declaration><p>Write to us.</p></div>', more = '', policy, options }: PolicyPage = {}) {
  const head = `<meta charset="utf-8"><title>Shop</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">${configBlock({ ...owner, ...config })}${assentTag(`${allServices} ${more}`)}`
  world.serve('www.shop.test/', rawPage(`<!doctype html><html lang="${lang}"${lang === 'ar' ? ' dir="rtl"' : ''}><head>${head}</head><body><main><h1>Shop</h1>${body}</main></body></html>`, policy ? { 'content-security-policy': policy } : {}))
  const visitor = await world.visitor(options)
  const violations = await noteViolations(visitor.context)
  await visitor.visit('/')
  return { ...visitor, violations }
}

/** The declaration is there, and the notice is answered, so that it covers nothing. */
async function readAnswered(parts?: PolicyPage) {
  const visitor = await read(parts)
  await visitor.press('reject')
  await declaration(visitor.page).locator('table').first().waitFor()
  return visitor
}

async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const found = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })') as { violations: any[] }
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }: any) => `${html} ${failureSummary}`).join(' | ')}`)
}

test('the element in the HTML becomes the list of every configured service, before anybody has answered, and nothing is fetched from a vendor for it', async () => {
  const { page, problems } = await read({ config: { services: [acme] } })
  await declaration(page).locator('table').first().waitFor()
  const names = await declaration(page).locator('h4').allTextContents()
  expect(names).toEqual(['Assent', 'Acme', 'Google Analytics 4', 'Hotjar', 'Google Ads', 'Meta Pixel', 'X Pixel', 'LinkedIn Insight Tag', 'YouTube'].filter((name) => names.includes(name)))
  expect(names).toHaveLength(9)
  expect(await declaration(page).locator('h3').allTextContents()).toEqual(['Necessary', 'Functional', 'Analytics', 'Marketing'])
  expect(await declaration(page).innerText()).not.toContain('Write to us.')
  expect(await page.evaluate('assent.status')).toBe('pending')
  expect(world.log.foreign()).toEqual([])
  expect(problems).toEqual([])
})

test('an element that is inserted later becomes it, too', async () => {
  const { page } = await read({ body: '<p>Home</p>' })
  await page.waitForFunction('window.assent?.status')
  expect(world.log.to('www.shop.test', '/assent/declaration.js')).toEqual([])
  await page.evaluate(() => {
    const element = document.createElement('div')
    element.dataset['assentDeclaration'] = ''
    document.querySelector('main')!.append(element)
  })
  await declaration(page).locator('table').first().waitFor()
  expect(await declaration(page).locator('h2').first().innerText()).toBe('Necessary')
})

test('it can be any element, and one that is marked later is found with the next change of the page', async () => {
  const { page } = await read({ body: '<section data-assent-declaration></section><article id="later"></article>' })
  await page.locator('section table').first().waitFor()
  await page.evaluate(`later.setAttribute('data-assent-declaration', ''); document.querySelector('main').append(document.createElement('hr'))`)
  await page.locator('article table').first().waitFor()
})

test('the single file declares in English without fetching anything', async () => {
  world.serve('www.shop.test/', rawPage(`<!doctype html><html lang="en"><head><title>Shop</title><link rel="icon" href="data:,">${assentTag(allServices, 'assent.all.js')}</head><body><h1>Shop</h1><div data-assent-declaration></div></body></html>`))
  const { page, visit } = await world.visitor()
  await visit('/')
  await declaration(page).locator('table').first().waitFor()
  expect(world.log.to('www.shop.test', '/assent/').map(({ path }) => path)).toEqual(['/assent/assent.all.js'])
})

test('scripts of the page are given the same, frozen, by `assent.declaration()`', async () => {
  const { page } = await read({ config: { services: [acme] }, body: '' })
  await page.waitForFunction('window.assent?.declaration')
  const { names, isFrozen, controller } = await page.evaluate(async () => {
    const declared = await (globalThis as any).assent.declaration()
    return { names: declared.categories.map(({ services }: any) => services.map(({ id }: any) => id)), isFrozen: Object.isFrozen(declared.categories[2].services), controller: declared.controller }
  })
  expect(names[2]).toEqual(['acme', 'google-analytics-4', 'hotjar'])
  expect([isFrozen, controller]).toEqual([true, owner.controller])
})

test('its button opens the preferences', async () => {
  const { page } = await readAnswered()
  await declaration(page).getByRole('button', { name: 'Privacy settings' }).click()
  await preferences(page).waitFor()
})

test.each([['en', english, 'ltr'], ['de', german, 'ltr'], ['ar', arabic, 'rtl']] as const)('it is in the page’s language, "%s", in the direction of that, and axe finds nothing wrong with it', async (lang, texts, direction) => {
  const { page } = await readAnswered({ lang })
  expect(await declaration(page).evaluate((element: HTMLElement) => [element.lang, element.dir, getComputedStyle(element).direction])).toEqual([lang, direction, direction])
  const said = await declaration(page).innerText()
  for (const sentence of [texts.reopen, texts.necessaryTitle, texts.assentPurpose, texts.declarationVendor, texts.declarationHosts, texts.storage, texts.declarationLifetime, texts.thirdParty, texts.untilClosed]) expect(said).toContain(sentence)
  if (lang !== 'en') expect(said).not.toMatch(/Measures|Records|Plays|Provider|Purpose|varies|legacy|\bdays\b/)
  expect(await violationsOf(page)).toEqual([])
})

test('names of stored items and hosts read from left to right in a page that does not', async () => {
  const { page } = await readAnswered({ lang: 'ar' })
  expect(await declaration(page).locator('code').evaluateAll((all) => all.filter((code) => getComputedStyle(code).direction !== 'ltr').length)).toBe(0)
})

test('on a German page neither the preferences nor the placeholder of an embed has an English purpose', async () => {
  const { page } = await readAnswered({ lang: 'de', body: '<div data-assent-declaration></div><iframe data-consent="youtube" data-src="https://www.youtube.com/embed/film" title="Ein Film" width="560" height="400"></iframe>' })
  const placeholder = page.locator('[data-assent="placeholder"]')
  await placeholder.getByRole('button').first().waitFor()
  expect(await placeholder.innerText()).toContain(german.marketingDescription)
  await declaration(page).getByRole('button').first().click()
  await preferences(page).waitFor()
  await preferences(page).locator('details').evaluateAll((all) => all.forEach((details) => ((details as HTMLDetailsElement).open = true)))
  for (const said of [await placeholder.innerText(), await preferences(page).innerText()]) expect(said).not.toMatch(/Measures|Records|Plays|varies|legacy/)
})

test('at 320 px the page does not scroll sideways: each table does in itself, and can by keyboard', async () => {
  const { page } = await readAnswered({ options: { viewport: { width: 320, height: 640 } } })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  const region = declaration(page).getByRole('region', { name: /^Google Analytics 4/ })
  await region.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
  expect(await violationsOf(page)).toEqual([])
})

test('on paper the addresses of links can be read, tables are whole, no row is cut, and nothing has to be opened', async () => {
  const { page } = await readAnswered()
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 700, height: 1000 })
  const printed = await declaration(page).evaluate((element) => {
    const all = <T extends Element = HTMLElement>(selector: string) => [...element.querySelectorAll<T>(selector)]
    return {
      unread: all<HTMLAnchorElement>('a').filter((link) => !getComputedStyle(link, '::after').content.includes(link.getAttribute('href')!) && !link.getAttribute('href')!.endsWith(link.textContent!)).map((link) => link.outerHTML),
      cut: all('[role=region]').filter((region) => getComputedStyle(region).overflowX !== 'visible' || region.scrollWidth > region.clientWidth + 1).map((region) => region.innerText.slice(0, 40)),
      split: all('tr').filter((row) => getComputedStyle(row).breakInside !== 'avoid').length,
      closed: all('details:not([open])').length,
      button: getComputedStyle(all('button')[0]!.parentElement!).display,
    }
  })
  expect(printed).toEqual({ unread: [], cut: [], split: 0, closed: 0, button: 'none' })
})

test('it takes the page’s own letters and colours, and any rule of the page beats it', async () => {
  const { page } = await readAnswered({ body: '<style>body { font: 20px Georgia; color: rgb(1, 2, 3) } td { border: 0; padding: 7px }</style><h2>Cookies</h2><div data-assent-declaration></div>' })
  const seen = await declaration(page).locator('td').first().evaluate((cell) => {
    const { fontSize, fontFamily, color, borderTopWidth, paddingTop } = getComputedStyle(cell)
    return { fontSize, fontFamily, color, borderTopWidth, paddingTop }
  })
  expect(seen).toEqual({ fontSize: '20px', fontFamily: 'Georgia', color: 'rgb(1, 2, 3)', borderTopWidth: '0px', paddingTop: '7px' })
})

test('machines find JSON-LD in it', async () => {
  const { page } = await readAnswered({ config: { services: [{ ...acme, purpose: '</script><script>alert(1)</script>' }] } })
  const json = JSON.parse((await declaration(page).locator('script[type="application/ld+json"]').textContent())!)
  expect(json).toMatchObject({ inLanguage: 'en', 'dpv:hasDataController': { name: 'Example Ltd' } })
  expect(json['dpv:hasProcess'][2]['dpv:hasProcess'][0]['dpv:hasPurpose'].description).toBe('</script><script>alert(1)</script>')
})

test.each([
  ['a nonce, no styles, Trusted Types', `default-src 'none'; script-src 'nonce-abc123'; style-src 'none'; connect-src 'self'; img-src data:; base-uri 'none'; require-trusted-types-for 'script'; trusted-types assent`, 1],
  ['a nonce, strict-dynamic and Trusted Types without a list', `default-src 'none'; script-src 'nonce-abc123' 'strict-dynamic'; style-src 'none'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'`, 1],
  ['Trusted Types that allow no policy at all', `default-src 'none'; script-src 'nonce-abc123' 'strict-dynamic'; style-src 'none'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'`, 0],
] as const)('under %s it is drawn and styled, and nothing else is violated', async (name, policy, scripts) => {
  const { page, violations, problems } = await read({ policy, more: 'nonce="abc123"' })
  await declaration(page).locator('table').first().waitFor()
  expect(await declaration(page).getByRole('region').first().evaluate((region) => getComputedStyle(region).overflowX)).toBe('auto')
  expect(await declaration(page).locator('script').count()).toBe(scripts)
  // Where no policy may be made, asking for one is reported, and so is the script that then cannot be written.
  const isExpected = (text: string) => !scripts && /trusted-?(types?|script)/i.test(text)
  expect((await violations(page)).filter((line) => !isExpected(line)), name).toEqual([])
  expect(problems.filter((text) => !isExpected(text))).toEqual([])
})

test('where a file of it does not come, what the owner put there stays, and the owner is told', async () => {
  world.serve('www.shop.test/assent/services/hotjar.about.js', { status: 503 })
  const { page, problems } = await read()
  await expect.poll(() => problems.filter((text) => text.includes('declaration')).length).toBeGreaterThan(0)
  expect(await declaration(page).innerText()).toBe('Write to us.')
})
