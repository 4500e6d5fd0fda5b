import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { atRest } from '../helpers/browser/looks.ts'
import { allServices, assentTag, configBlock } from '../helpers/browser/pages.ts'
import { cookieNames, notice, preferences } from '../helpers/browser/visitor.ts'
import { useWorld } from '../helpers/browser/world.ts'

const world = useWorld()
const layouts = ['card', 'bar', 'dialog', 'modal', 'inline'] as const
const sizes = [[320, 568], [768, 1024], [1440, 900], [844, 390]] as const
const long = `<div style="height:200vh">A long page</div>`
const links = Array.from({ length: 40 }, (_, i) => `<p><a href="#${i}" id="link${i}">Link ${i}</a></p>`).join('')

async function visitWith(config: object, { viewport = { width: 1280, height: 800 }, body = long, tag = assentTag(allServices) } = {}) {
  world.shop('/', { tag: configBlock(config) + tag, body: `<button id="mine" onclick="this.textContent='pressed'">Mine</button>${body}<div data-assent-inline></div>` })
  const visitor = await world.visitor({ viewport })
  await visitor.visit('/')
  await notice(visitor.page).locator('.assent').waitFor()
  await atRest(visitor.page)
  return visitor
}

const boxOf = async (page: Page) => (await notice(page).locator('.assent').boundingBox())!

/** How far the notice is from each edge of the window. */
async function gapsOf(page: Page) {
  const { x, y, width, height } = await boxOf(page)
  const window = page.viewportSize()!
  return { left: Math.round(x), top: Math.round(y), right: Math.round(window.width - x - width), bottom: Math.round(window.height - y - height) }
}

test.each(layouts.flatMap((layout) => sizes.map(([width, height]) => [layout, width, height] as const)))('layout %s at %d×%d: accept, reject and customise are side by side or one under the other, equally large, in this order, and each works', async (layout, width, height) => {
  const { page, context, press, problems } = await visitWith({ layout }, { viewport: { width, height } })
  if (layout === 'inline') await notice(page).scrollIntoViewIfNeeded()
  const boxes = await Promise.all(['accept', 'reject', 'customize'].map(async (action) => (await notice(page).locator(`[data-assent-action="${action}"]`).boundingBox())!))
  for (const box of boxes) {
    expect([Math.round(box.width), Math.round(box.height)]).toEqual([Math.round(boxes[0]!.width), Math.round(boxes[0]!.height)])
    expect(box.height).toBeGreaterThanOrEqual(44)
    if (layout === 'inline') continue
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.y).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(width)
    expect(box.y + box.height).toBeLessThanOrEqual(height)
  }
  const order = boxes.map(({ x, y }) => y * 1e4 + x)
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  // What is said is said in full: no text is cut off, it scrolls inside where it must.
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await press('reject')
  await expect.poll(() => cookieNames(context)).toEqual(['assent'])
  await notice(page).waitFor({ state: 'detached' })
  expect(problems).toEqual([])
})

test.each([
  ['bottom-start', { left: true, bottom: true }],
  ['bottom', { bottom: true }],
  ['bottom-end', { right: true, bottom: true }],
  ['top-start', { left: true, top: true }],
  ['top', { top: true }],
  ['top-end', { right: true, top: true }],
] as const)('position %s', async (position, near: { left?: boolean; right?: boolean; top?: boolean; bottom?: boolean }) => {
  const { page } = await visitWith({ position }, { tag: assentTag(allServices) })
  const gaps = await gapsOf(page)
  for (const side of ['left', 'right', 'top', 'bottom'] as const) {
    if (near[side]) expect(gaps[side], side).toBeLessThanOrEqual(24)
    else expect(gaps[side], side).toBeGreaterThan(50)
  }
  if (!near.left && !near.right) expect(Math.abs(gaps.left - gaps.right)).toBeLessThanOrEqual(2)
})

test('a position for each width: the window decides, and turning the device moves the notice', async () => {
  const { page } = await visitWith({ position: { small: 'top', medium: 'bottom-end', large: 'top-end' } }, { viewport: { width: 390, height: 844 } })
  expect((await gapsOf(page)).top).toBeLessThanOrEqual(24)
  await page.setViewportSize({ width: 844, height: 700 })
  await expect.poll(async () => { await atRest(page); const { bottom, right } = await gapsOf(page); return [bottom <= 24, right <= 24] }).toEqual([true, true])
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect.poll(async () => { await atRest(page); const { top, right } = await gapsOf(page); return [top <= 24, right <= 24] }).toEqual([true, true])
})

test('there is room to scroll on the side where the notice stands, also after another width has moved it', async () => {
  const { page } = await visitWith({ position: { small: 'top', medium: 'bottom-end', large: 'top-end' } }, { viewport: { width: 390, height: 844 } })
  const room = () => page.evaluate(() => { const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement); return [scrollPaddingTop, scrollPaddingBottom].map((side) => parseFloat(side) > 100) })
  for (const [width, top] of [[390, true], [844, false], [1280, true], [844, false], [390, true]] as const) {
    await page.setViewportSize({ width, height: 700 })
    await expect.poll(room, { message: `${width} px` }).toEqual([top, !top])
  }
})

test('a bar goes from edge to edge, at the bottom unless the owner says top', async () => {
  const bottom = await gapsOf((await visitWith({ layout: 'bar' })).page)
  expect([bottom.left <= 24, bottom.right <= 24, bottom.bottom <= 24, bottom.top > 300]).toEqual([true, true, true, true])
  const top = await gapsOf((await visitWith({ layout: 'bar', position: 'top' })).page)
  expect([top.left <= 24, top.right <= 24, top.top <= 24, top.bottom > 300]).toEqual([true, true, true, true])
})

test.each(['card', 'bar', 'dialog', 'inline'] as const)('layout %s leaves the page usable: nothing is inert, focus is not taken, it scrolls and its buttons work', async (layout) => {
  const { page } = await visitWith({ layout })
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
  expect(await page.evaluate(() => document.querySelectorAll('[inert],[aria-hidden=true]').length)).toBe(0)
  await page.click('#mine')
  expect(await page.textContent('#mine')).toBe('pressed')
  await page.mouse.move(640, 20)
  await page.mouse.wheel(0, 300)
  await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(100)
})

test('layout modal, the owner’s choice: focus starts on the heading and stays inside, Escape decides nothing and gives focus back', async () => {
  const { page, context } = await visitWith({ layout: 'modal' })
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('assent-notice-title')
  expect(await page.evaluate(() => document.querySelector('[data-assent=notice] dialog')!.matches(':modal'))).toBe(true)
  const seen = new Set<string>()
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press('Tab')
    seen.add(await page.evaluate(() => (document.activeElement === document.body ? 'browser' : document.activeElement?.closest('[data-assent]') ? 'notice' : 'page')))
  }
  expect([...seen].includes('page')).toBe(false)
  await page.keyboard.press('Escape')
  await notice(page).waitFor({ state: 'detached' })
  await page.click('#mine')
  expect(await page.textContent('#mine')).toBe('pressed')
  expect([await page.evaluate('assent.status'), await cookieNames(context)]).toEqual(['pending', []])
  await page.locator('[data-assent="reopen"]').waitFor()
  await page.reload()
  await notice(page).locator('dialog[open]').waitFor()
})

test('in the modal layout the preferences open over the notice, and leaving them leads back to it', async () => {
  const { page, press } = await visitWith({ layout: 'modal' })
  await press('customize')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('assent-preferences-title')
  await page.keyboard.press('Escape')
  await preferences(page).waitFor({ state: 'detached' })
  await notice(page).locator('dialog[open]').waitFor()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-assent-action')), 'where the visitor was').toBe('customize')
  await press('accept')
  await notice(page).waitFor({ state: 'detached' })
  expect(await page.evaluate('assent.allows("analytics")')).toBe(true)
})

test('layout inline stands in the owner’s element, also when a framework draws the page anew, and leaves it empty after the answer', async () => {
  const { page, press, problems } = await visitWith({ layout: 'inline' })
  expect(await page.evaluate(() => document.querySelector('[data-assent-inline] [data-assent=notice]') !== null)).toBe(true)
  await page.evaluate(() => { document.body.innerHTML = '<main><h1>Anew</h1><div id="other"><div data-assent-inline></div></div></main>' })
  await page.locator('#other [data-assent="notice"]').waitFor()
  await press('reject')
  await notice(page).waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.querySelector('[data-assent-inline]')!.getBoundingClientRect().height)).toBe(0)
  expect(problems).toEqual([])
})

test('without the owner’s element the inline notice stands where the others do, and can be answered; the owner is told once', async () => {
  world.shop('/', { tag: configBlock({ layout: 'inline' }) + assentTag(allServices), body: `<p id="theirs">The goods</p>${long}` })
  const { page, visit, press, problems } = await world.visitor()
  await visit('/')
  await notice(page).locator('.assent').waitFor()
  await atRest(page)
  const { bottom, top, left } = await gapsOf(page)
  expect([bottom <= 24, left <= 24, top > 24]).toEqual([true, true, true])
  expect((await page.locator('#theirs').boundingBox())!.y, 'the page is not pushed down').toBeLessThan(150)
  await expect.poll(() => problems).toEqual([expect.stringContaining('<div data-assent-inline>')])
  await page.evaluate(() => { document.querySelector('#theirs')!.insertAdjacentHTML('afterend', '<div data-assent-inline></div>') })
  await page.locator('[data-assent-inline] [data-assent="notice"]').waitFor()
  expect(Math.round((await boxOf(page)).width), 'once there is a place, it is a part of the page').toBe(Math.round((await page.locator('[data-assent-inline]').boundingBox())!.width))
  await press('accept')
  await notice(page).waitFor({ state: 'detached' })
  expect(await page.evaluate('assent.status')).toBe('decided')
})

test.each([['en', 'right'], ['ar', 'left']] as const)('the preferences as a drawer stand at the side where lines end (%s: %s), from top to bottom', async (language, side) => {
  const { page, press } = await visitWith({ preferences: 'drawer', language })
  await press('customize')
  await atRest(page)
  const { x, y, width, height } = (await preferences(page).boundingBox())!
  expect([Math.round(y), Math.round(height)]).toEqual([0, 800])
  expect(Math.round(side === 'right' ? 1280 - x - width : x)).toBe(0)
  expect(width).toBeLessThan(700)
  await page.keyboard.press('Escape')
  await notice(page).locator('.assent').waitFor()
})

test.each(['card', 'bar', 'dialog'] as const)('in layout %s nothing of a long page that gets focus by Tab stays hidden behind the notice', async (layout) => {
  for (const viewport of [{ width: 320, height: 568 }, { width: 768, height: 700 }, { width: 1280, height: 800 }]) {
    const { page, leave } = await visitWith({ layout }, { body: links, viewport })
    expect(await hiddenWhileTabbing(page, 60), `${viewport.width} px`).toEqual([])
    await leave()
  }
})

test.each(['card', 'bar', 'dialog'] as const)('in layout %s nor of a page that cannot scroll: the notice makes way', async (layout) => {
  const corners = ['left:8px;bottom:8px', 'right:8px;bottom:8px', 'left:8px;top:60px', 'right:8px;top:8px', 'left:50%;top:50%', 'left:50%;bottom:8px', 'left:50%;top:8px'].map((place, i) => `<a href="#${i}" id="corner${i}" style="position:absolute;${place}">Corner ${i}</a>`).join('')
  const { page } = await visitWith({ layout }, { body: corners })
  expect(await hiddenWhileTabbing(page, 20)).toEqual([])
})

/** Tabs on, and tells which elements of the page had the focus and could not be seen, not even in part (R-1006). */
async function hiddenWhileTabbing(page: Page, presses: number): Promise<string[]> {
  const hidden = new Set<string>()
  for (let i = 0; i < presses; i++) {
    await page.keyboard.press('Tab')
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    await atRest(page)
    const name = await page.evaluate(() => {
      const focused = document.activeElement!
      if (focused === document.body || focused.closest('[data-assent]')) return ''
      const { left, top, right, bottom } = focused.getBoundingClientRect()
      for (let x = left + 1; x < right; x += 4) for (let y = top + 1; y < bottom; y += 4) if (document.elementFromPoint(x, y) === focused) return ''
      return focused.id || focused.localName
    })
    if (name) hidden.add(name)
  }
  return [...hidden]
}

test('the second layer opens and closes in every layout, and both layers keep their language and direction', async () => {
  for (const layout of layouts) {
    const { page, press, leave } = await visitWith({ layout, language: 'ar' })
    expect(await page.evaluate(() => [document.querySelector('assent-ui')!.getAttribute('lang'), document.querySelector('assent-ui')!.getAttribute('dir')]), layout).toEqual(['ar', 'rtl'])
    await press('customize')
    await page.keyboard.press('Escape')
    await preferences(page).waitFor({ state: 'detached' })
    expect(await notice(page).count(), layout).toBe(1)
    await leave()
  }
})

test.each([
  ['card', 'bottom-start'], ['card', 'top-end'], ['bar', 'bottom'], ['bar', 'top'],
] as const)('on a phone with a notch and a home indicator a %s at %s stays clear of both', async (layout, position) => {
  world.shop('/', { tag: configBlock({ layout, position }) + assentTag(allServices), body: long })
  const { page, context, visit } = await world.visitor({ viewport: { width: 844, height: 390 } })
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setSafeAreaInsetsOverride' as never, { insets: { top: 30, bottom: 34, left: 47, right: 47 } } as never)
  await visit('/')
  await notice(page).locator('.assent').waitFor()
  await atRest(page)
  const gaps = await gapsOf(page)
  expect(gaps.top).toBeGreaterThanOrEqual(30)
  expect(gaps.bottom).toBeGreaterThanOrEqual(34)
  expect(gaps.left).toBeGreaterThanOrEqual(47)
  expect(gaps.right).toBeGreaterThanOrEqual(47)
})

test.each(['card', 'bar', 'dialog'] as const)('when a soft keyboard leaves little of the page, a field that has the focus can still be seen beside a %s', async (layout) => {
  const { page } = await visitWith({ layout }, { viewport: { width: 390, height: 844 }, body: `<input id="field" style="position:absolute;top:20px;left:20px">${long}` })
  await page.focus('#field')
  await page.setViewportSize({ width: 390, height: 380 })
  await page.evaluate(() => document.querySelector('#field')!.scrollIntoView({ block: 'nearest' }))
  await page.keyboard.type('a')
  await expect.poll(() => page.evaluate(() => {
    const { left, right, top, bottom } = document.querySelector('#field')!.getBoundingClientRect()
    return document.elementFromPoint((left + right) / 2, (top + bottom) / 2)?.id
  })).toBe('field')
  await expect.poll(async () => (await notice(page).locator('[data-assent-action="reject"]').boundingBox())!.y < 380).toBe(true)
})
