import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { atRest } from '../helpers/browser/looks.ts'
import { allServices, assentTag, configBlock } from '../helpers/browser/pages.ts'
import { notice, preferences, type Visitor } from '../helpers/browser/visitor.ts'
import { useWorld } from '../helpers/browser/world.ts'

const world = useWorld()
const layouts = ['card', 'bar', 'dialog', 'modal', 'inline'] as const
const themes = readdirSync(new URL('../../themes/', import.meta.url)).map((file) => file.replace(/\.css$/, ''))
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

async function visitWith(config: object = {}, options: Parameters<typeof world.visitor>[0] = {}) {
  world.shop('/', { tag: configBlock({ controller: { name: 'Example Ltd', contact: 'privacy@example.com' }, ...config }) + assentTag(allServices), body: '<p>Text</p><div data-assent-inline></div>' })
  const visitor = await world.visitor(options)
  await visitor.visit('/')
  await notice(visitor.page).locator('.assent').waitFor()
  await atRest(visitor.page)
  return visitor
}

async function openAll(visitor: Visitor) {
  await visitor.press('customize')
  await visitor.page.evaluate(() => document.querySelectorAll<HTMLDetailsElement>('[data-assent="preferences"] details').forEach((details) => (details.open = true)))
  await atRest(visitor.page)
}

async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const found = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })') as { violations: any[] }
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }: any) => `${html} ${failureSummary}`).join(' | ')}`)
}

// Each theme with each layout; scheme and direction take turns, so that each meets each of the others.
test.each(themes)('axe finds nothing wrong, best practices included, with the theme %s in any layout, light or dark, from left to right or from right to left', async (theme) => {
  for (const [i, layout] of layouts.entries()) {
    const turn = i + themes.indexOf(theme)
    const [colorScheme, language] = [turn % 2 ? 'dark' as const : 'light' as const, turn % 4 < 2 ? 'en' : 'ar']
    const visitor = await visitWith({ theme, layout, language }, { colorScheme })
    const where = `${layout}, ${colorScheme}, ${language}`
    expect(await violationsOf(visitor.page), where).toEqual([])
    await openAll(visitor)
    expect(await violationsOf(visitor.page), where).toEqual([])
    await visitor.leave()
  }
}, 120_000)

/** What Chromium tells assistive technology of an element and everything inside: role, name, description and state. */
async function treeOf({ page, context }: Visitor, selector: string) {
  const session = await context.newCDPSession(page)
  const { root } = await session.send('DOM.getDocument')
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  const { nodes } = await session.send('Accessibility.queryAXTree', { nodeId })
  const valueOf = (node: any, name: string) => node.properties?.find((property: any) => property.name === name)?.value.value
  return nodes.filter(({ ignored }) => !ignored).map((node) => ({ role: node.role?.value as string, name: (node.name?.value ?? '') as string, description: node.description?.value as string | undefined, checked: valueOf(node, 'checked'), modal: valueOf(node, 'modal'), level: valueOf(node, 'level') }))
}

test('assistive technology is told a named region with a heading, a list of purposes and three buttons', async () => {
  const tree = await treeOf(await visitWith(), '[data-assent="notice"]')
  const of = (role: string) => tree.filter((node) => node.role === role).map(({ name }) => name)
  expect(tree[0]).toMatchObject({ role: 'region', name: 'Example Ltd asks for your consent' })
  expect(of('heading')).toEqual(['Example Ltd asks for your consent'])
  expect(of('button')).toEqual(['All partners and details', 'Accept all', 'Reject all', 'Customise'])
  expect(of('list')).toHaveLength(1)
  expect(of('listitem')).toHaveLength(3)
  expect(of('link')).toEqual(['Privacy policy'])
})

test('assistive technology is told a modal dialog whose switches have a name, a purpose and a state', async () => {
  const visitor = await visitWith()
  await openAll(visitor)
  const tree = await treeOf(visitor, '[data-assent="preferences"] dialog')
  expect(tree.find(({ role }) => role === 'dialog')).toMatchObject({ name: 'Privacy settings', modal: true })
  const switches = tree.filter(({ role }) => role === 'switch')
  expect(switches.find(({ name }) => name === 'Functional')).toMatchObject({ checked: 'false', description: 'Remembering settings; chat, maps and videos.' })
  expect(switches.map(({ name }) => name)).toEqual(expect.arrayContaining(['Functional', 'Analytics', 'Marketing', 'YouTube', 'Hotjar']))
  expect(switches.every(({ name, description, checked }) => name && description && checked === 'false')).toBe(true)
  expect(tree.filter(({ role, level }) => role === 'heading' && level === 2).map(({ name }) => name)).toEqual(['Privacy settings'])
  await visitor.page.locator('[data-assent-category="analytics"]').click()
  const after = (await treeOf(visitor, '[data-assent="preferences"] dialog')).filter(({ role, checked }) => role === 'switch' && checked === 'true').map(({ name }) => name)
  expect(after.sort()).toEqual(['Analytics', 'Google Analytics 4', 'Hotjar'])
})

test('in the modal layout assistive technology is told a modal dialog', async () => {
  const tree = await treeOf(await visitWith({ layout: 'modal' }), '[data-assent="notice"] dialog')
  expect(tree.find(({ role }) => role === 'dialog')).toMatchObject({ name: 'Example Ltd asks for your consent', modal: true })
  expect(tree.filter(({ role }) => role === 'region')).toEqual([])
})

test('every visible label is part of the accessible name of its control', async () => {
  const visitor = await visitWith()
  await openAll(visitor)
  const names = await visitor.page.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-assent] :is(a,button)')].map((control) => [control.innerText.trim(), control.getAttribute('aria-label')] as const))
  for (const [seen, said] of names) if (said && seen !== '×') expect(said.toLowerCase()).toContain(seen.toLowerCase())
  expect(names.length).toBeGreaterThan(10)
})

test.each(themes)('every control can be hit: buttons at least 44 px high, all others at least 24 px, with the theme %s', async (theme) => {
  const visitor = await visitWith({ theme }, { viewport: { width: 320, height: 640 } })
  const sizesOf = (layer: string) => visitor.page.evaluate((layer) => [...document.querySelectorAll<HTMLElement>(`[data-assent="${layer}"] :is(a,button,summary,input)`)].map((control) => {
    const { width, height } = (control.closest('label') ?? control).getBoundingClientRect()
    return { what: `${control.localName} ${control.innerText || control.id}`, width, height, main: !!control.closest('.assent-actions') }
  }), layer)
  const sizes = await sizesOf('notice')
  await openAll(visitor)
  sizes.push(...(await sizesOf('preferences')))
  expect(sizes.length).toBeGreaterThan(20)
  expect(sizes.filter(({ width, height, main }) => width < 24 || height < (main ? 44 : 24))).toEqual([])
})

/** Texts that are cut off, and controls whose words stick out. */
const cutOff = (page: Page, layer: string) => page.evaluate((layer) => [...document.querySelectorAll<HTMLElement>(`[data-assent="${layer}"] *`)].filter((element) => {
  const { overflowX, overflowY, display } = getComputedStyle(element)
  if (display === 'inline' || display === 'contents' || !element.innerText) return false
  return (element.scrollWidth > element.clientWidth + 1 && overflowX !== 'visible') || (element.localName === 'button' && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)) || (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1)
}).map(({ outerHTML }) => outerHTML.slice(0, 120)), layer)

/** Whether each answer is on the screen, or can be scrolled there. */
async function answersReachable(page: Page, layer: 'notice' | 'preferences') {
  for (const action of ['accept', 'reject', layer === 'notice' ? 'customize' : 'save']) {
    const control = page.locator(`[data-assent="${layer}"] [data-assent-action="${action}"]`)
    await control.scrollIntoViewIfNeeded()
    expect(await control.evaluate((button) => {
      const { left, right, top, bottom } = button.getBoundingClientRect()
      return left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight && button.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2))
    }), `${layer} ${action}`).toBe(true)
  }
}

test.each(themes)('at 320×256, which is 400 % zoom, nothing is cut off or scrolls sideways, every answer is reachable, and the page is not wholly covered, with the theme %s', async (theme) => {
  for (const layout of ['card', 'bar', 'dialog'] as const) {
    const visitor = await visitWith({ theme, layout }, { viewport: { width: 320, height: 256 } })
    expect(await cutOff(visitor.page, 'notice'), layout).toEqual([])
    await answersReachable(visitor.page, 'notice')
    const { height } = (await notice(visitor.page).locator('.assent').boundingBox())!
    expect(height, layout).toBeLessThan(230)
    await openAll(visitor)
    expect(await cutOff(visitor.page, 'preferences'), layout).toEqual([])
    await answersReachable(visitor.page, 'preferences')
    expect(await visitor.page.evaluate(() => document.documentElement.scrollWidth <= 320)).toBe(true)
    await visitor.leave()
  }
}, 120_000)

// The widest letters are the terminal's and the high contrast's.
test.each([['en', themes], ['de', ['default', 'terminal']], ['fi', ['soft', 'contrast']], ['ta', ['default', 'contrast']], ['ar', ['editorial', 'terminal']]] as const)('with letters twice as large nothing is cut off and every answer is reachable, in "%s"', async (language, worn) => {
  for (const theme of worn) {
    const visitor = await visitWith({ language, theme }, { viewport: { width: 768, height: 900 } })
    const session = await visitor.context.newCDPSession(visitor.page)
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
    await expect.poll(() => visitor.page.evaluate(() => parseFloat(getComputedStyle(document.querySelector('.assent')!).fontSize))).toBe(32)
    expect(await cutOff(visitor.page, 'notice'), theme).toEqual([])
    await answersReachable(visitor.page, 'notice')
    await openAll(visitor)
    expect(await cutOff(visitor.page, 'preferences'), theme).toEqual([])
    await answersReachable(visitor.page, 'preferences')
    await visitor.leave()
  }
}, 120_000)

test('the control that reopens the choices grows with the letters that the visitor chose (R-1010)', async () => {
  const visitor = await visitWith()
  const session = await visitor.context.newCDPSession(visitor.page)
  await visitor.press('reject')
  const sizes: number[] = []
  for (const standard of [16, 32]) {
    await session.send('Page.setFontSizes', { fontSizes: { standard, fixed: 13 } })
    await visitor.page.reload()
    sizes.push(await visitor.page.locator('[data-assent="reopen"] button').evaluate((button) => parseFloat(getComputedStyle(button).fontSize)))
  }
  expect(sizes[0]).toBeGreaterThanOrEqual(13)
  expect(sizes[1]! / sizes[0]!).toBeGreaterThanOrEqual(2)
})

test.each(['en', 'de', 'ar'])('with the wider spacing of WCAG 1.4.12 nothing is cut off and every answer is reachable, in "%s"', async (language) => {
  const visitor = await visitWith({ language }, { viewport: { width: 390, height: 700 } })
  // Visitors' own styles come before all of a page's; in the owners' layer these do the same here.
  await visitor.page.addStyleTag({ content: '@layer assent-overrides { .assent, .assent * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } .assent p { margin-bottom: 2em !important } }' })
  expect(await notice(visitor.page).locator('p').first().evaluate((p) => getComputedStyle(p).letterSpacing)).not.toBe('normal')
  expect(await cutOff(visitor.page, 'notice')).toEqual([])
  await answersReachable(visitor.page, 'notice')
  await openAll(visitor)
  expect(await cutOff(visitor.page, 'preferences')).toEqual([])
  await answersReachable(visitor.page, 'preferences')
})

test('who asked for less motion gets none', async () => {
  for (const theme of themes) {
    const visitor = await visitWith({ theme, position: 'top-end' }, { reducedMotion: 'reduce' })
    await openAll(visitor)
    const moving = await visitor.page.evaluate(() => ({
      running: document.getAnimations().length,
      transforms: [...document.querySelectorAll('.assent')].filter((box) => getComputedStyle(box).transform !== 'none').length,
    }))
    expect(moving, theme).toEqual({ running: 0, transforms: 0 })
    await visitor.leave()
  }
})

test('in forced colours every button and switch has a border that can be seen, and a switch that is on looks other than one that is off by more than colour', async () => {
  for (const theme of themes) {
    const visitor = await visitWith({ theme }, { forcedColors: 'active' })
    await openAll(visitor)
    const seen = await visitor.page.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-assent] .assent-actions button, [data-assent] input[role=switch]')].filter((control) => {
      const { borderTopWidth, borderTopColor, borderTopStyle } = getComputedStyle(control)
      const ground = getComputedStyle(control.closest('.assent')!).backgroundColor
      return borderTopStyle === 'none' || parseFloat(borderTopWidth) < 1 || borderTopColor === ground || borderTopColor === 'rgba(0, 0, 0, 0)'
    }).map(({ outerHTML }) => outerHTML))
    expect(seen, theme).toEqual([])
    const thumb = () => visitor.page.locator('[data-assent-category="analytics"]').evaluate((input) => getComputedStyle(input, '::before').marginInlineStart)
    const off = await thumb()
    await visitor.page.locator('[data-assent-category="analytics"]').click()
    expect(await thumb(), theme).not.toBe(off)
    await visitor.leave()
  }
})

test('what has the focus can be seen: a ring at least 2 px wide around every control, with every theme, light and dark', async () => {
  for (const theme of themes) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const visitor = await visitWith({ theme }, { colorScheme })
      await visitor.press('customize')
      for (let presses = 0; presses < 12; presses++) {
        await visitor.page.keyboard.press('Tab')
        const ring = await visitor.page.evaluate(() => {
          const focused = document.activeElement!
          if (!focused.closest('[data-assent]') || focused.localName === 'h2') return
          const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(focused)
          return { what: focused.outerHTML.slice(0, 80), outlineStyle, width: parseFloat(outlineWidth), outlineColor }
        })
        if (ring) expect(ring.outlineStyle !== 'none' && ring.width >= 2 && ring.outlineColor !== 'rgba(0, 0, 0, 0)', `${theme} ${colorScheme} ${JSON.stringify(ring)}`).toBe(true)
      }
      await visitor.leave()
    }
  }
}, 120_000)

test('each outcome is announced once, politely, in a status region that was there before', async () => {
  const visitor = await visitWith()
  const { page, press } = visitor
  await page.locator('[role="status"]').waitFor({ state: 'attached' })
  await page.evaluate(() => {
    const said: string[] = ((window as any).said = [])
    new MutationObserver((records) => { for (const { target } of records) if (target.textContent) said.push(target.textContent) }).observe(document.querySelector('[role="status"]')!, { childList: true, characterData: true, subtree: true })
  })
  await press('reject')
  await expect.poll(() => page.evaluate('said')).toEqual(['Everything optional is rejected.'])
  await page.locator('[data-assent="reopen"] button').click()
  await preferences(page).waitFor()
  await page.locator('[data-assent-category="analytics"]').click()
  await press('save')
  await expect.poll(() => page.evaluate('said')).toEqual(['Everything optional is rejected.', 'Your choices are saved.'])
  expect(await page.locator('[role="status"]').count()).toBe(1)
})

test('a press that is taken back decides nothing: the pointer goes down on accept and up elsewhere', async () => {
  const { page } = await visitWith()
  const { x, y, width, height } = (await notice(page).locator('[data-assent-action="accept"]').boundingBox())!
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width / 2, y - 300)
  await page.mouse.up()
  expect(await page.evaluate('assent.status')).toBe('pending')
})

test('turned to landscape and back, every answer stays reachable', async () => {
  const { page } = await visitWith({}, { viewport: { width: 390, height: 844 } })
  for (const [width, height] of [[844, 390], [390, 844], [667, 240]] as const) {
    await page.setViewportSize({ width, height })
    await atRest(page)
    await answersReachable(page, 'notice')
  }
})
