import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { contextOptions } from '../helpers/browser/chromium.ts'
import { hostileMarkup, hostilePages, type HostilePage } from '../helpers/browser/hostile.ts'
import { allServices, assentTag, rawPage } from '../helpers/browser/pages.ts'
import { differentPixels, pictureOf, type Rectangle } from '../helpers/browser/pictures.ts'
import { shop, type Visitor } from '../helpers/browser/visitor.ts'
import { useWorld } from '../helpers/browser/world.ts'

/* The notice looks the same and works wherever it is put. What each page does is in test/helpers/browser/hostile.ts */

const world = useWorld()
/** So many pixels may differ, of some 400 000: edges of a shape that the browser moved to a layer of its own. One letter is more. */
const MOST = 48
const actions = ['accept', 'reject', 'customize'] as const
const boxes = { notice: '[data-assent="notice"] > .assent', preferences: '[data-assent="preferences"] > .assent' } as const

/** What the visitor gets to see of each layer: its picture, and where it stands. */
interface Seen {
  readonly notice: { box: Rectangle; picture: Buffer }
  readonly preferences: { box: Rectangle; picture: Buffer }
}

/** On an Assent tag with an address of its own: a `<base>` of the page must not lead the browser away from the test. */
const tag = assentTag(allServices).replace('"/assent/', `"${shop}/assent/`)

async function open(page: Partial<HostilePage>, viewport: { width: number; height: number } = contextOptions.viewport): Promise<Visitor> {
  world.serve('www.shop.test/', rawPage(hostileMarkup(page, tag)))
  const visitor = await world.visitor({ viewport })
  await visitor.visit('/')
  await visitor.page.waitForSelector(boxes.notice, { state: 'attached' })
  if (page.later) await visitor.page.evaluate('later()')
  return visitor
}

async function look({ page }: Visitor, layer: keyof Seen) {
  await page.waitForSelector(boxes[layer], { state: 'attached' })
  await settled(page, layer)
  const box = await boxOf(page, boxes[layer])
  return { box, picture: await pictureOf(page, box) }
}

/** Waits until the box is drawn and stands still, whatever of the page's own never does. */
async function settled(page: Page, layer: keyof Seen): Promise<void> {
  let before = ''
  await expect.poll(async () => {
    const now = JSON.stringify(await boxOf(page, boxes[layer]))
    const isStill = now === before
    before = now
    return isStill
  }, { interval: 120 }).toBe(true)
}

function boxOf(page: Page, selector: string): Promise<Rectangle> {
  return page.evaluate((selector) => {
    const { x, y, width, height } = Document.prototype.querySelector.call(document, selector)!.getBoundingClientRect()
    return { x, y, width, height }
  }, selector)
}

/** Which of the three answers a click at its centre would hit. */
function hit(page: Page, layer: keyof Seen): Promise<string[]> {
  return page.evaluate((layer) => {
    const { querySelectorAll, elementFromPoint } = Document.prototype
    const buttons = [...querySelectorAll.call(document, `[data-assent="${layer}"] .assent-actions button`)]
    return buttons.filter((button) => {
      const { x, y, width, height } = button.getBoundingClientRect()
      return elementFromPoint.call(document, x + width / 2, y + height / 2) === button
    }).map((button) => button.getAttribute('data-assent-action')!)
  }, layer)
}

/** By the mouse alone: a click where the visitor sees the button, whatever lies there. */
async function click(page: Page, layer: keyof Seen, action: string): Promise<void> {
  const { x, y, width, height } = await boxOf(page, `[data-assent="${layer}"] .assent-actions [data-assent-action="${action}"]`)
  await page.mouse.click(x + width / 2, y + height / 2)
}

async function answer({ context }: Visitor): Promise<string | undefined> {
  return (await context.cookies(shop)).find(({ name }) => name === 'assent')?.value
}

async function seeBoth(visitor: Visitor): Promise<Seen> {
  const notice = await look(visitor, 'notice')
  expect(await hit(visitor.page, 'notice')).toEqual([...actions])
  await click(visitor.page, 'notice', 'customize')
  return { notice, preferences: await look(visitor, 'preferences') }
}

let clean: Seen | undefined

test.each(hostilePages.map((page, number) => ({ ...page, act: number % 2 ? 'reject' as const : 'accept' as const })))('$name: both layers look as on a clean page and stand where they do there, and $act works', async ({ act, ...page }) => {
  clean ??= await seeBoth(await open({}))
  const visitor = await open(page)
  const seen = await seeBoth(visitor)
  for (const layer of ['notice', 'preferences'] as const) {
    expect.soft(seen[layer].box, layer).toEqual(clean[layer].box)
    expect.soft(await differentPixels(visitor.context, clean[layer].picture, seen[layer].picture), `different pixels of the ${layer}`).toBeLessThan(MOST)
  }
  expect.soft((await hit(visitor.page, 'preferences')).sort()).toEqual(['accept', 'reject', 'save'])
  expect(await answer(visitor), 'nothing is decided by looking').toBeUndefined()
  await click(visitor.page, 'preferences', act)
  await expect.poll(() => answer(visitor), { message: 'by a choice that was not tilted' }).toContain(`.${act}.ui.`)
})

test('a page that enlarges all of itself enlarges the notice alike, and all of it stays on the screen', async () => {
  clean ??= await seeBoth(await open({}))
  for (const [zoom, viewport] of [[1.25, { width: 1280, height: 800 }], [2, { width: 640, height: 500 }], [.5, { width: 1280, height: 800 }]] as const) {
    const visitor = await open({ css: `html{zoom:${zoom}}` }, viewport)
    const { box } = await look(visitor, 'notice')
    expect.soft(await hit(visitor.page, 'notice'), `${zoom}`).toEqual([...actions])
    expect.soft(box.y, `${zoom}`).toBeGreaterThanOrEqual(0)
    expect.soft(box.x + box.width, `${zoom}`).toBeLessThanOrEqual(viewport.width)
    if (viewport.width === 1280) expect.soft(box.width, `${zoom}`).toBeCloseTo(clean.notice.box.width * zoom, 0)
    await click(visitor.page, 'notice', 'reject')
    await expect.poll(() => answer(visitor)).toBeDefined()
    await visitor.leave()
  }
})

test.each([1, 2, .5])('on a page that enlarges all of itself by %d, there is just as much room to scroll as the notice covers', async (zoom) => {
  const visitor = await open({ css: `html{zoom:${zoom}}`, body: '<div style="height:9000px"></div>' })
  const { box } = await look(visitor, 'notice')
  const room = () => visitor.page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom))
  await expect.poll(async () => Math.abs((await room()) * zoom - (contextOptions.viewport.height - box.y + 8 * zoom)) < 2 * zoom).toBe(true)
})

test('an old library that puts something on every object changes neither the choice nor what vendors are told', async () => {
  const visitor = await open({ body: '<script>Object.prototype.extend = function () {}; Array.prototype.last = function () {}</script>' })
  await look(visitor, 'notice')
  await visitor.press('customize')
  await look(visitor, 'preferences')
  await click(visitor.page, 'preferences', 'accept')
  await expect.poll(() => answer(visitor)).toContain('.accept.ui.')
  await expect.poll(() => visitor.page.evaluate(() => [...(window as any).dataLayer].map(([, command]) => command))).toContain('update')
  expect(await visitor.page.evaluate(() => [...(window as any).dataLayer].flatMap(([, , state]) => Object.keys(state ?? {})))).not.toContain('extend')
  expect(visitor.problems).toEqual([])
})

test.each([
  ['another <html>', `{ const html = document.createElement('html'); html.innerHTML = '<head></head><body>Anew</body>'; document.documentElement.replaceWith(html) }`],
  ['document.open', `document.open(); document.write('<!doctype html><title>Anew</title>Anew'); document.close()`],
])('a page that writes all of itself anew by %s keeps the notice, and it works', async (_, script) => {
  const visitor = await open({})
  await look(visitor, 'notice')
  await world.log.quiet(300)
  await visitor.page.evaluate(script)
  await look(visitor, 'notice')
  expect(await hit(visitor.page, 'notice')).toEqual([...actions])
  await click(visitor.page, 'notice', 'customize')
  await look(visitor, 'preferences')
  await click(visitor.page, 'preferences', 'reject')
  await expect.poll(() => answer(visitor)).toContain('.reject.ui.')
})

const modal = '<dialog id="theirs" style="width:200px;height:100px"><button id="done" onclick="theirs.close()">Done</button></dialog>'

test.each([
  ['opened before the notice came', `${modal}<script>theirs.showModal()</script>`, ''],
  ['opened over the notice', modal, 'theirs.showModal()'],
])('while a modal dialog of the page is open, %s, the visitor finishes that first; then the notice looks as ever and works', async (_, body, later) => {
  clean ??= await seeBoth(await open({}))
  const visitor = await open({ body, later })
  await look(visitor, 'notice')
  expect(await hit(visitor.page, 'notice'), 'the page’s own question comes first').toEqual([])
  await visitor.page.click('#done')
  expect(await answer(visitor)).toBeUndefined()
  const { box, picture } = await look(visitor, 'notice')
  expect(box).toEqual(clean.notice.box)
  expect(await differentPixels(visitor.context, clean.notice.picture, picture)).toBeLessThan(MOST)
  expect(await hit(visitor.page, 'notice')).toEqual([...actions])
  await click(visitor.page, 'notice', 'reject')
  await expect.poll(() => answer(visitor)).toContain('.reject.ui.')
})

test.each([['is closed', 'theirs.close()'], ['is taken out of the page', 'theirs.remove()']])('the notice is not drawn over a modal dialog of the page that was there first, and comes when that %s', async (_, end) => {
  const large = modal.replace('width:200px;height:100px', 'width:100%;height:100%;max-width:none;max-height:none;box-sizing:border-box;margin:0')
  const visitor = await open({ body: `${large}<script>theirs.showModal()</script>` })
  await look(visitor, 'notice')
  await world.log.quiet(300)
  const window = { x: 0, y: 0, ...contextOptions.viewport }
  const withNotice = await pictureOf(visitor.page, window)
  await visitor.page.evaluate(`document.querySelector('assent-ui').style.display = 'none'; document.querySelector('.assent').style.setProperty('display', 'none', 'important')`)
  expect(await differentPixels(visitor.context, withNotice, await pictureOf(visitor.page, window)), 'nothing of it can be seen').toBe(0)
  await visitor.page.evaluate(`document.querySelector('assent-ui').style.display = ''; document.querySelector('.assent').style.display = ''`)
  await visitor.page.evaluate(end)
  await expect.poll(() => hit(visitor.page, 'notice')).toEqual([...actions])
  await click(visitor.page, 'notice', 'reject')
  await expect.poll(() => answer(visitor)).toContain('.reject.ui.')
})

test('preferences that the visitor opens from a modal dialog of the page stand over it and work', async () => {
  const visitor = await open({ body: modal.replace('</dialog>', '<button id="ours" data-assent-action="preferences">Cookies</button></dialog>'), later: 'theirs.showModal()' })
  await visitor.page.click('#ours')
  await look(visitor, 'preferences')
  expect((await hit(visitor.page, 'preferences')).sort()).toEqual(['accept', 'reject', 'save'])
  await click(visitor.page, 'preferences', 'reject')
  await expect.poll(() => answer(visitor)).toBeDefined()
  await visitor.page.click('#done')
})

test.each(actions)('%s in the notice works by the mouse on the worst pages of all at once', async (action) => {
  const all = hostilePages.filter(({ name }) => /reset|specificity|direction|z-index|pointer|own elements|popovers|dialogs|sheets|listeners|elements named/.test(name))
  const together = (key: 'css' | 'body' | 'later') => all.map((page) => page[key] ?? '').join('\n')
  const visitor = await open({ css: together('css'), body: together('body'), later: together('later') })
  await look(visitor, 'notice')
  await click(visitor.page, 'notice', action)
  if (action === 'customize') {
    await look(visitor, 'preferences')
    await click(visitor.page, 'preferences', 'save')
  }
  const wanted = action === 'customize' ? 'save' : action
  await expect.poll(() => answer(visitor)).toContain(`.${wanted}.ui.`)
  // Only one category is locked.
  const granted = () => visitor.page.evaluate(() => Object.values((window as any).assent.choices).filter((choice) => choice === 'granted').length)
  if (action === 'accept') await expect.poll(granted).toBeGreaterThan(4)
  else expect(await granted()).toBe(1)
})
