import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { testIn, testInChromium } from '../helpers/browser/driver.ts'
import { assentTag, configBlock } from '../helpers/browser/pages.ts'
import { noteEvents, noteViolations } from '../helpers/browser/probes.ts'
import { commandsTo } from '../helpers/browser/vendor-traffic.ts'
import { cookieNames, notice, nothingStored, storageOf, type Visitor } from '../helpers/browser/visitor.ts'
import { useWorld } from '../helpers/browser/world.ts'

const world = useWorld()
const tag = assentTag('data-youtube data-vimeo data-google-maps data-x-widgets data-facebook-social-plugins data-instagram data-calendly')
const film = (name = 'film', more = 'width="560" height="315"') =>
  `<iframe id="${name}" data-consent="youtube" data-src="https://www.youtube.com/embed/${name}" title="A film" ${more}></iframe>`
const links = '<p><a href="#" data-assent-action="withdraw">Take it all back</a> <a href="#" data-assent-action="reject">No to all</a></p>'
const post = (name: string) => `<blockquote class="twitter-tweet" data-post="${name}" data-consent="x-widgets"><p>Said on X: ${name}</p></blockquote>`

const placeholders = (page: Page) => page.locator('[data-assent="placeholder"]')
const once = (page: Page, nth = 0) => placeholders(page).nth(nth).locator('[data-assent-action="once"]')
const always = (page: Page, nth = 0) => placeholders(page).nth(nth).locator('[data-assent-action="always"]')
const films = () => world.log.to('www.youtube.com', '/embed/').map(({ path }) => path)
const drawnOf = () => world.log.to('drawn.vendor.test').map(({ path }) => path)
const scriptsOf = (host: string) => world.log.to(host).filter(({ destination }) => destination === 'script').map(({ path }) => path)

/** Somebody who said no to everything and stays on the page. */
async function refuse({ page, press, visit }: Visitor, path = '/') {
  await visit(path)
  await press('reject')
  await notice(page).waitFor({ state: 'detached' })
}

test('before the choice an embed is a placeholder that says who would receive what, and no vendor is asked', async () => {
  world.shop('/', { tag, body: film() + post('one') })
  const { context, page, problems, visit } = await world.visitor()
  await visit('/')
  await placeholders(page).nth(1).waitFor()
  const said = await placeholders(page).first().innerText()
  expect(said).toContain('Google Ireland Limited / Google LLC would receive your IP address')
  expect(said).toContain('YouTube sets visitor ids')
  expect(said).toContain('A film')
  expect(await placeholders(page).first().locator('a').getAttribute('href')).toBe('https://policies.google.com/privacy')
  expect(await page.locator('.twitter-tweet').count(), 'nothing is there for a widget script to find').toBe(0)
  await world.log.quiet(500)
  expect(world.log.foreign()).toEqual([])
  expect(await cookieNames(context)).toEqual([])
  expect(await storageOf(page)).toEqual(nothingStored)
  expect(problems).toEqual([])
})

testIn(['Chromium', 'Firefox'], 'its driver finds nothing by its role')('a placeholder is a group with the name of its service and of what it holds', async () => {
  world.shop('/', { tag, body: film() })
  const { page, visit } = await world.visitor()
  await visit('/')
  await page.getByRole('group', { name: 'YouTube A film' }).waitFor()
})

test('"Load once" asks the vendor once, for this embed alone, and stores nothing; the next page view has the placeholder again', async () => {
  world.shop('/', { tag, body: film('first') + film('second') })
  const visitor = await world.visitor()
  const { context, page, problems } = visitor
  const events = await noteEvents(context)
  await refuse(visitor)
  const before = await context.cookies()
  const changes = (await events(page, 'change')).length
  await placeholders(page).nth(1).waitFor()
  await once(page).click()
  await world.log.until(() => films().length)
  await world.log.quiet(600)
  expect(films()).toEqual(['/embed/first'])
  expect(await placeholders(page).count()).toBe(1)
  expect(await page.evaluate('document.activeElement.id'), 'the focus is in what was loaded').toBe('first')
  expect(await page.locator('[data-assent="status"]').textContent()).toBe('A film is loading.')
  expect(await context.cookies()).toEqual(before)
  expect(await storageOf(page)).toEqual(nothingStored)
  expect((await events(page, 'change')).length, 'nothing was decided').toBe(changes)
  expect(await page.evaluate('assent.allows("youtube")')).toBe(false)
  await page.reload()
  await placeholders(page).nth(1).waitFor()
  await world.log.quiet(500)
  expect(films()).toEqual(['/embed/first'])
  expect(problems).toEqual([])
})

test('"Load once" before the choice leaves the notice and the question where they are', async () => {
  world.shop('/', { tag, body: film() })
  const { context, page, visit } = await world.visitor({ viewport: { width: 1280, height: 1400 } })
  await visit('/')
  await once(page).click()
  await world.log.until(() => films().length)
  expect(await notice(page).count()).toBe(1)
  expect(await cookieNames(context)).toEqual([])
  expect(await page.evaluate('assent.status')).toBe('pending')
})

test('"Always allow" opens all embeds of the service, is a saved choice of this service alone, and survives a reload', async () => {
  world.shop('/', { tag, body: film('first') + film('second') + '<iframe data-consent="vimeo" data-src="https://player.vimeo.com/video/1?dnt=1" title="Other"></iframe>' })
  const visitor = await world.visitor()
  const { context, page, problems } = visitor
  const events = await noteEvents(context)
  await refuse(visitor)
  await placeholders(page).nth(2).waitFor()
  expect(await always(page).textContent()).toBe('Always allow YouTube')
  await always(page, 1).click()
  await world.log.until(() => films().length === 2)
  await placeholders(page).nth(1).waitFor({ state: 'detached' })
  expect(await page.evaluate('document.activeElement.id'), 'of the one that was asked for').toBe('second')
  await expect.poll(async () => (await events(page, 'change')).at(-1)?.detail).toMatchObject({ granted: ['youtube'], denied: [], receipt: { method: 'save', source: 'ui' } })
  expect(await page.evaluate('[assent.allows("youtube"), assent.allows("marketing"), assent.allows("vimeo")]')).toEqual([true, false, false])
  world.log.clear()
  await page.reload()
  await world.log.until(() => films().length === 2)
  await placeholders(page).first().waitFor()
  await world.log.quiet(300)
  expect(await placeholders(page).count(), "the other service's").toBe(1)
  expect(films().sort()).toEqual(['/embed/first', '/embed/second'])
  expect(world.log.to('player.vimeo.com')).toEqual([])
  expect(problems).toEqual([])
})

test.each([
  ['withdraws', '[data-assent-action="withdraw"]'],
  ['rejects', '[data-assent-action="reject"]'],
])('when the visitor %s, frames are gone and placeholders back, those loaded once too', async (_, control) => {
  world.shop('/', { tag, body: links + film('granted') + '<iframe id="map" data-consent="google-maps" data-src="https://www.google.com/maps/embed?pb=1" title="Where we are"></iframe>' })
  const visitor = await world.visitor()
  const { page, problems } = visitor
  await refuse(visitor)
  await placeholders(page).nth(1).waitFor()
  await once(page, 1).click()
  await world.log.until((log) => log.to('www.google.com').length)
  await always(page).click()
  await world.log.until(() => films().length)
  await world.log.quiet(300)
  expect(await page.locator('#map').getAttribute('src'), 'another choice does not close what was loaded once').toContain('maps')
  const entries = await page.evaluate('history.length')
  await page.locator(control).first().click()
  await placeholders(page).nth(1).waitFor()
  expect(await page.locator('iframe[src]').count()).toBe(0)
  expect(await page.evaluate('history.length')).toBe(entries)
  world.log.clear()
  await world.log.quiet(500)
  expect(world.log.foreign()).toEqual([])
  await once(page).click()
  await world.log.until(() => films().length)
  expect(films()).toEqual(['/embed/granted'])
  expect(problems).toEqual([])
})

testInChromium('a second no ends what was loaded once after the first', async () => {
  world.shop('/', { tag, body: links + film() })
  const visitor = await world.visitor()
  const { page } = visitor
  await refuse(visitor)
  await once(page).click()
  await world.log.until(() => films().length)
  await page.click('[data-assent-action="reject"]')
  await placeholders(page).first().waitFor()
  expect(await page.locator('iframe[src]').count()).toBe(0)
})

/* Layouts: a frame of the page, and beside it the same page without Assent, in which the frame stands as it would. */

const layouts: [string, string, string?][] = [
  ['width and height attributes', film()],
  ['no size at all', film('film', '')],
  ['sizes in CSS', film('film', 'class="f"'), '.f { width: 70%; height: 20em; margin: 1em 2em; border: 0 }'],
  ['as wide as its column, as high as its ratio', film('film', 'class="f" width="560" height="315"'), '.f { width: 100%; height: auto; aspect-ratio: 16 / 9; border: 0 }'],
  ['no wider than its column', film('film', 'class="f" width="1200" height="400"'), '.f { max-width: 100% } main { padding: 2em }'],
  ['a wrapper that keeps the ratio', `<div class="w">${film('film', 'class="f" width="560" height="315"')}</div>`, '.w { position: relative; padding-top: 56.25% } .f { position: absolute; inset: 0; width: 100%; height: 100%; border: 0 }'],
  ['an absolute frame of its own size', `<div class="w">${film('film', 'class="f"')}</div>`, '.w { position: relative; height: 300px } .f { position: absolute; top: 10%; right: 5% }'],
  ['a flex item that grows', `<div class="w">${film('film', 'class="f" height="200"')}<p>Beside it</p></div>`, '.w { display: flex; gap: 1em } .f { flex: 2 1 0; min-width: 0; border: 0 } p { flex: 1 }'],
  ['a flex item that is stretched', `<div class="w">${film('film', 'class="f"')}<p>Beside it</p></div>`, '.w { display: flex; min-height: 260px } .f { border: 0 } p { flex: none; width: 90px }'],
  ['a flex item that shrinks', `<div class="w">${film('film', 'class="f" width="900" height="200"')}<p>Beside it</p></div>`, '.w { display: flex } p { flex: none; width: 90px }'],
  ['a grid item', `<div class="w">${film('film', 'class="f"')}<p>Beside it</p></div>`, '.w { display: grid; grid-template-columns: 2fr 1fr } .f { width: 100%; height: 100%; min-height: 200px; border: 0 }'],
  ['a grid item in the middle', `<div class="w">${film('film', 'class="f"')}</div>`, '.w { display: grid; place-items: center; height: 400px }'],
  ['a block', film('film', 'class="f" width="300" height="200"'), '.f { display: block; margin: 2em auto; border: 1px solid }'],
  ['inside a line of text', `<p>Before ${film('film', 'width="120" height="90"')} after, and then some more text.</p>`],
  ['beside the text', `${film('film', 'class="f" width="140" height="120"')}<p>Text runs around it. Text runs around it. Text runs around it.</p>`, '.f { float: right; margin: 0 0 1em 1em }'],
  ['box-sizing', film('film', 'class="f"'), '* { box-sizing: border-box } .f { width: 50%; height: 200px; padding: 10px; border: 3px solid }'],
  ['viewport units', film('film', 'class="f"'), '.f { width: 60vw; height: 40vh; border: 0 }'],
  ['a media query', film('film', 'class="f"'), '.f { width: 100%; height: 150px } @media (min-width: 700px) { .f { width: 50%; height: 300px } }'],
  ['moved by a transform', `<div class="w">${film('film', 'class="f" width="200" height="100"')}</div>`, '.w { position: relative; height: 300px } .f { position: absolute; top: 50%; left: 50%; transform: translate(-50%, -50%) }'],
  ['a small button', film('film', 'width="200" height="60"')],
  ['made smaller from its corner', film('film', 'class="f" width="600" height="400"'), '.f { transform: scale(.5); transform-origin: 0 0 }'],
  ['moved, turned and scaled', film('film', 'class="f" width="200" height="100"'), '.f { translate: 50px 20%; rotate: 90deg; scale: .5 }'],
  ['zoomed', film('film', 'class="f" width="200" height="100"'), '.f { zoom: 1.5 }'],
  ['a rule for the first child', `<div class="w">${film()}</div>`, '.w > * { margin-top: 30px } .w > iframe:first-child { width: 333px; height: 222px; margin-top: 0 }'],
  ['a rule for the only child', `<div class="w">${film()}</div>`, '.w > iframe:only-child { width: 333px; height: 222px }'],
  ['a rule for what comes after a heading', `<h2>Film</h2>${film()}`, 'iframe { display: block } h2 + iframe { margin-top: 50px }'],
  ['a first child that spans a grid', `<div class="w">${film('film', '')}<p>One</p><p>Two</p></div>`, '.w { display: grid; grid-template-columns: 1fr 1fr } .w > :first-child { grid-column: 1 / 3; width: 100%; height: 200px }'],
  ['space between siblings', `<div class="w">${film()}<p>Text</p></div>`, '.w > :not([hidden]) ~ :not([hidden]) { margin-top: 32px } .w iframe { display: block }'],
]

const boxOf = (page: Page, selector: string) =>
  page.evaluate((selector) => {
    const { x, y, width, height } = document.querySelector(selector)!.getBoundingClientRect()
    const after = document.querySelector('#after')!.getBoundingClientRect()
    return [x, y, width, height, after.x, after.y].map((value) => Math.round(value * 2) / 2)
  }, selector)

/** The layouts that leave most to the engine. */
const delicate = /^(no size at all|a wrapper|a flex item that shrinks)/

const title = 'a placeholder has the place and the size of its frame: %s'
test.each(layouts.filter(([name]) => delicate.test(name)))(title, placedAsItsFrame)
testInChromium.each(layouts.filter(([name]) => !delicate.test(name)))(title, placedAsItsFrame)

async function placedAsItsFrame(_: string, body: string, css = '') {
  const head = `<meta name="viewport" content="width=device-width"><style>body { margin: 8px } ${css}</style>`
  const whole = `${body}<p id="after">After it</p><p style="height: 150vh"></p>`
  world.shop('/', { tag: assentTag('data-youtube'), head, body: whole })
  world.shop('/plain', { tag: '', head, body: whole })
  const { page, visit } = await world.visitor({ viewport: { width: 768, height: 700 } })
  const { page: plain } = await world.visitor({ viewport: { width: 768, height: 700 } })
  await plain.goto('https://www.shop.test/plain')
  await visit('/')
  await placeholders(page).first().waitFor()
  for (const width of [768, 320, 1440]) {
    for (const each of [plain, page]) await each.setViewportSize({ width, height: 700 })
    await expect.poll(() => plain.evaluate('innerWidth')).toBe(width)
    const frame = await boxOf(plain, '#film')
    await expect.poll(() => boxOf(page, '[data-assent="placeholder"]'), { message: `at ${width}` }).toEqual(frame)
  }
  for (const action of ['once', 'always']) await placeholders(page).locator(`[data-assent-action="${action}"]`).scrollIntoViewIfNeeded()
}

testInChromium.each([
  ['is hidden', film('film', 'width="200" height="100" style="visibility: hidden"')],
  ['is transparent', film('film', 'width="200" height="100" style="opacity: 0"')],
  ['is one pixel', film('film', 'width="1" height="1" frameborder="0"')],
])('a frame that nobody sees, because it %s, has no controls that could take the focus, and keeps its place', async (_, frame) => {
  world.shop('/', { tag: assentTag('data-youtube data-reopen="none"'), body: `${frame}<button id="after">After</button>` })
  world.shop('/plain', { tag: '', body: `${frame}<button id="after">After</button>` })
  const visitor = await world.visitor()
  const { page } = visitor
  const { page: plain } = await world.visitor()
  await plain.goto('https://www.shop.test/plain')
  await refuse(visitor)
  await placeholders(page).locator('button').first().waitFor({ state: 'attached' })
  expect(await boxOf(page, '[data-assent="placeholder"]')).toEqual(await boxOf(plain, '#film'))
  expect(await placeholders(page).isVisible()).toBe(false)
  await page.focus('#next')
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.id')).toBe('after')
})

testInChromium('a placeholder keeps the focus while the window changes its size', async () => {
  world.shop('/', { tag: assentTag('data-youtube'), body: film() })
  const visitor = await world.visitor()
  const { page } = visitor
  await refuse(visitor)
  await always(page).focus()
  await page.setViewportSize({ width: 500, height: 700 })
  await expect.poll(() => page.evaluate('innerWidth')).toBe(500)
  await page.waitForTimeout(100)
  expect(await page.evaluate('document.activeElement.dataset.assentAction')).toBe('always')
})

testInChromium('nothing on the page moves when a placeholder is drawn, nor when its frame loads', async () => {
  world.shop('/', {
    tag: assentTag('data-youtube data-google-maps'),
    head: '<style>.w { position: relative; padding-top: 56.25% } .w iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0 }</style>',
    body: `${film()}<p>Text</p><div class="w">${film('wide', '')}</div><p>More text</p>`,
  })
  const { context, page, visit } = await world.visitor({ viewport: { width: 600, height: 1400 } })
  await context.addInitScript(() => {
    const shifts: unknown[] = ((window as any).__shifts = [])
    new PerformanceObserver((list) => {
      // Those after input count here, too: a page that jumps under the finger is no better for it.
      for (const entry of list.getEntries() as any[]) shifts.push([entry.value, entry.sources.map(({ node }: any) => node?.nodeName)])
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await visit('/')
  await placeholders(page).nth(1).waitFor()
  await page.waitForTimeout(300)
  await once(page, 1).click({ force: true })
  await page.evaluate('document.querySelector("[data-assent-action=always]").click()')
  await world.log.until(() => films().length === 2)
  await page.waitForTimeout(400)
  expect(await page.evaluate('__shifts')).toEqual([])
})

testInChromium.each([[320], [560], [1000]])('both buttons are there and on the screen in a box of %i px and of every height', async (width) => {
  const heights = [60, 80, 152, 200, 315, 700]
  world.shop('/', { tag: assentTag('data-youtube'), body: heights.map((height) => `<p>${film(`f${height}`, `width="${width - 40}" height="${height}" style="border: 0"`)}</p>`).join('') + `<p>${film('least', 'width="200" height="60" style="border: 0"')}</p>` })
  const visitor = await world.visitor({ viewport: { width, height: 800 } })
  const { page } = visitor
  await refuse(visitor)
  await placeholders(page).nth(heights.length).waitFor()
  const outside = await page.evaluate(() =>
    [...document.querySelectorAll('[data-assent="placeholder"]')].flatMap((box) => {
      const around = box.getBoundingClientRect()
      return [...box.querySelectorAll('button')].flatMap((button) => {
        const { top, left, right, bottom, height } = button.getBoundingClientRect()
        const inside = top >= around.top && left >= around.left && right <= around.right && bottom <= around.bottom
        const whole = button.scrollWidth <= button.clientWidth + 1 && button.scrollHeight <= button.clientHeight + 1
        return inside && whole && height >= 24 ? [] : `${around.width}x${around.height} ${button.textContent} ${[top - around.top, left - around.left, right - around.right, bottom - around.bottom, height].map(Math.round)}`
      })
    }),
  )
  expect(outside).toEqual([])
})

/* Widgets: blocks that a vendor's script turns into frames. */

test('a widget loaded once brings its script once, and only this widget is drawn', async () => {
  world.shop('/', { tag, body: post('one') + post('two') + '<div class="fb-post" data-post="fb" data-consent="facebook-social-plugins"></div>' })
  const visitor = await world.visitor()
  const { context, page, problems } = visitor
  await refuse(visitor)
  const before = await context.cookies()
  await placeholders(page).nth(2).waitFor()
  await once(page, 1).click()
  await world.log.until(() => drawnOf().length)
  await world.log.quiet(500)
  expect(drawnOf()).toEqual(['/twttr/two'])
  await once(page, 0).click()
  await world.log.until(() => drawnOf().length === 2)
  await world.log.quiet(500)
  expect(drawnOf()).toEqual(['/twttr/two', '/twttr/one'])
  expect(scriptsOf('platform.twitter.com')).toEqual(['/widgets.js'])
  expect(world.log.to('connect.facebook.net')).toEqual([])
  expect(await context.cookies()).toEqual(before)
  expect(await page.evaluate('assent.allows("x-widgets")')).toBe(false)
  expect(await placeholders(page).count()).toBe(1)
  expect(problems).toEqual([])
})

testInChromium.each([
  ['x-widgets', post('p'), '/twttr/p'],
  ['instagram', '<blockquote class="instagram-media" data-post="p" data-consent="instagram">A picture</blockquote>', '/instgrm/p'],
  ['facebook-social-plugins', '<div class="fb-post" data-post="p" data-href="https://www.facebook.com/p" data-consent="facebook-social-plugins"></div>', '/FB/p'],
  ['calendly', '<div class="calendly-inline-widget" data-post="p" data-url="https://calendly.com/p" style="min-width:320px;height:700px" data-consent="calendly"></div>', '/Calendly/p'],
])('"Always allow" draws every widget of %s, at once, after a reload and when it comes later; a withdrawal undoes what was drawn', async (id, body, path) => {
  world.shop('/', { tag: assentTag(`data-${id} data-reload="never"`), body: links + body + body + '<div id="late"></div>' })
  const visitor = await world.visitor()
  const { page, problems } = visitor
  await refuse(visitor)
  await placeholders(page).nth(1).waitFor()
  await always(page).click()
  await world.log.until(() => drawnOf().length === 2)
  await world.log.quiet(300)
  expect(drawnOf()).toEqual([path, path])
  world.log.clear()
  await page.reload()
  await world.log.until(() => drawnOf().length === 2)
  await page.evaluate((body) => void (document.querySelector('#late')!.innerHTML = body), body)
  await world.log.until(() => drawnOf().length === 3)
  await world.log.quiet(300)
  expect(drawnOf()).toEqual([path, path, path])
  expect(commandsTo(world.log, 'widgets').filter(([, what]) => what === 'ran')).toHaveLength(1)
  expect(await placeholders(page).count()).toBe(0)
  await page.click('[data-assent-action="withdraw"]')
  await placeholders(page).nth(2).waitFor()
  expect(await page.locator('[data-drawn], main iframe').count(), 'what was drawn is gone').toBe(0)
  expect(await page.locator('[class*="twitter"], [class*="instagram"], [class*="fb-"], [class*="calendly"]').count(), 'and cannot be found').toBe(0)
  world.log.clear()
  await always(page, 2).click()
  await world.log.until(() => drawnOf().length === 3)
  expect(problems).toEqual([])
})

test('a page whose only widget was loaded once is loaded anew when the visitor says no, because its script cannot be stopped', async () => {
  world.shop('/', { tag, body: links + post('one') })
  const visitor = await world.visitor()
  const { page } = visitor
  await refuse(visitor)
  await once(page).click()
  await world.log.until(() => drawnOf().length)
  world.log.clear()
  await page.click('[data-assent-action="reject"]')
  await world.log.until((log) => log.to('www.shop.test').some(({ destination }) => destination === 'document'))
  world.log.clear()
  await placeholders(page).first().waitFor()
  await world.log.quiet(500)
  expect(world.log.foreign()).toEqual([])
})

testInChromium('any marked element can be a widget: links, spans and sections are held, and one that is loaded does not bring the others', async () => {
  world.shop('/', {
    tag,
    body: `<a class="twitter-timeline" data-post="line" data-consent="x-widgets" href="https://twitter.com/XDevelopers">Posts</a>${post('one')}
      <span class="fb-post" data-post="span" data-consent="facebook-social-plugins"></span>
      <section class="fb-post" data-post="section" data-consent="facebook-social-plugins"></section>
      <label>News <input type="checkbox" data-consent="marketing"></label>`,
  })
  const visitor = await world.visitor()
  const { page, problems } = visitor
  await refuse(visitor)
  await placeholders(page).nth(3).waitFor()
  expect(await page.locator('input').isVisible(), "a form's own answer is left alone").toBe(true)
  await once(page, 1).click()
  await world.log.until(() => drawnOf().length)
  await world.log.quiet(500)
  expect(drawnOf()).toEqual(['/twttr/one'])
  await once(page, 0).click()
  await world.log.until(() => drawnOf().length === 2)
  await once(page, 0).click()
  await world.log.until(() => drawnOf().length === 3)
  await once(page, 0).click()
  await world.log.until(() => drawnOf().length === 4)
  expect(drawnOf()).toEqual(['/twttr/one', '/twttr/line', '/FB/span', '/FB/section'])
  expect(problems).toEqual([])
})

/* Anywhere, any time. */

testInChromium('what a page clones is held by itself: no second placeholder, and both open, a post with its text', async () => {
  world.shop('/', { tag, body: `<div id="track"><div class="slide">${film()}${post('one')}</div></div>` })
  const visitor = await world.visitor()
  const { page, problems } = visitor
  await refuse(visitor)
  await placeholders(page).nth(1).waitFor()
  const slides = () => page.locator('.slide').evaluateAll((all) => all.map((slide) => [...slide.children].map(({ localName }) => localName).join(' ')))
  const whole = 'assent-embed iframe assent-embed blockquote'
  await page.evaluate(`void track.prepend(kept = document.querySelector('.slide').cloneNode(true), document.querySelector('.slide').cloneNode(true))`)
  await expect.poll(slides).toEqual([whole, whole, whole])
  await page.evaluate('void kept.remove()')
  await always(page, 0).click()
  await world.log.until(() => films().length === 2)
  await always(page, 0).click()
  await world.log.until(() => drawnOf().length === 2)
  expect(await placeholders(page).count()).toBe(0)
  // One that was cloned while it was held comes when all is granted.
  await page.evaluate('void track.append(kept)')
  await world.log.until(() => films().length === 3 && drawnOf().length === 3)
  expect(await placeholders(page).count()).toBe(0)
  expect(await page.locator('iframe[data-consent]:visible').count()).toBe(3)
  expect(problems).toEqual([])
})

testInChromium('a clone of a frame that was loaded once, or of a widget, is held again, and does not load under its placeholder', async () => {
  world.shop('/', { tag, body: film() + post('one') })
  const visitor = await world.visitor()
  const { page } = visitor
  await refuse(visitor)
  await once(page, 1).click()
  await once(page).click()
  await world.log.until(() => films().length && drawnOf().length)
  await page.evaluate(`for (const each of document.querySelectorAll('#film, assent-widget, blockquote[data-assent-held]')) document.body.append(each.cloneNode(true))`)
  await placeholders(page).nth(1).waitFor()
  expect(await page.locator('iframe[src*="film"]').count()).toBe(1)
  expect(await page.locator('assent-widget').count()).toBe(1)
})

test('a frame, a picture or a style sheet whose address was left without data- is told, and closes with the next no', async () => {
  world.serve('www.shop.test/own.css', { body: 'p { color: red }', type: 'text/css' })
  world.shop('/', {
    tag: assentTag('data-youtube'),
    body: links + '<iframe id="film" data-consent="youtube" src="https://www.youtube.com/embed/film" title="A film"></iframe><img alt="" data-consent="marketing" src="/own.svg"><link data-consent="marketing" rel="stylesheet" href="/own.css">',
  })
  const { page, problems, press, visit } = await world.visitor()
  const live = () => page.evaluate(`[...document.querySelectorAll('[data-consent]')].map((each) => each.hasAttribute('src') || each.hasAttribute('href'))`)
  await visit('/')
  await placeholders(page).first().waitFor()
  await expect.poll(() => problems.filter((problem) => problem.includes('expected its address in data-src')).map((problem) => /<(\w+)/.exec(problem)![1]).sort()).toEqual(['iframe', 'img', 'link'])
  expect(await page.locator('#film').getAttribute('src')).toBe(null)
  await press('accept')
  await page.locator('#film[src]').waitFor()
  // Granted from the start, nothing held it.
  await page.reload()
  await page.locator('#film[src]').waitFor()
  await page.click('[data-assent-action="withdraw"]')
  await placeholders(page).first().waitFor()
  await expect.poll(live).toEqual([false, false, false])
})

test.each([
  ['defined later', `customElements.define('x-film', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = frame } })`],
  ['drawn later by itself', `customElements.define('x-film', class extends HTMLElement { connectedCallback() { setTimeout(() => { this.attachShadow({ mode: 'open' }).innerHTML = frame }, 100) } }), document.body.append(document.createElement('hr'))`],
  ['given to an element that was there', `document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = frame; document.body.append(document.createElement('hr'))`],
])('an embed in a shadow root is found where that is %s: held while it is not granted, open for a visitor who granted it before', async (_, code) => {
  world.shop('/', { tag: assentTag('data-youtube'), body: `<x-film></x-film><div id="host"></div>` })
  const { page, press, visit } = await world.visitor()
  const later = () => page.evaluate(`setTimeout(() => { const frame = ${JSON.stringify(film())}; ${code} }, 1500) && 0`)
  const held = () => page.evaluate(`[...document.querySelectorAll('x-film, #host')].flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('[data-assent="placeholder"] button') ?? [])]).length`)
  await visit('/')
  await notice(page).waitFor()
  await later()
  await expect.poll(held, { timeout: 8000 }).toBe(2)
  expect(films()).toEqual([])
  await press('accept')
  await world.log.until(() => films().length)
  world.log.clear()
  await page.reload()
  await later()
  await world.log.until(() => films().length)
  await world.log.quiet(300)
  expect(films()).toEqual(['/embed/film'])
})

testIn(['Chromium', 'Firefox'], 'its driver does not look into shadow roots')('embeds that come later get placeholders: inserted, moved, wiped, and in open shadow roots', async () => {
  world.shop('/', { tag, body: '<div id="one"></div><div id="two"></div><div id="host"></div>' })
  const visitor = await world.visitor()
  const { page, problems } = visitor
  await refuse(visitor)
  await page.evaluate((frame) => void (document.querySelector('#one')!.innerHTML = frame), film())
  await placeholders(page).first().waitFor()
  await page.evaluate(`document.querySelector('#two').append(document.querySelector('#film'))`)
  await page.locator('#two > [data-assent="placeholder"] + iframe').waitFor({ state: 'attached' })
  expect(await placeholders(page).count()).toBe(1)
  await page.evaluate(`document.querySelector('[data-assent="placeholder"]').remove()`)
  await placeholders(page).first().waitFor()
  await page.evaluate(`kept = document.querySelector('#film'); kept.remove()`)
  await placeholders(page).first().waitFor({ state: 'detached' })
  await page.evaluate(`document.querySelector('#one').append(kept)`)
  await page.locator('#one > [data-assent="placeholder"] + iframe').waitFor({ state: 'attached' })
  await page.evaluate((frame) => {
    const host = document.querySelector('#host')!
    const root = host.attachShadow({ mode: 'open' })
    root.innerHTML = frame
    host.after(document.createElement('hr')) // nothing tells when a root is attached: it is found with the next element
    document.querySelector('main')!.append(host)
  }, film('shadow'))
  const inShadow = page.locator('#host [data-assent="placeholder"]')
  await inShadow.waitFor()
  const styleOf = (selector: string) => page.locator(selector).first().evaluate((element) => [getComputedStyle(element).backgroundColor, element.getBoundingClientRect().height])
  expect(await styleOf('#host [data-assent="placeholder"] button')).toEqual(await styleOf('#one [data-assent="placeholder"] button'))
  expect(await page.locator('#host iframe').isVisible()).toBe(false)
  await inShadow.locator('[data-assent-action="once"]').click()
  await world.log.until(() => films().length)
  expect(films()).toEqual(['/embed/shadow'])
  expect(problems).toEqual([])
})

testInChromium('what an expression needs is named: all of several, the first of either, a category by its title; the unknown stays shut and mute', async () => {
  const frame = (needs: string) => `<iframe data-consent="${needs}" data-src="https://maps.vendor.test/${needs.length}" title=""></iframe>`
  world.shop('/', { tag, body: frame('youtube vimeo') + frame('vimeo|youtube') + frame('marketing') + frame('youtube !analytics') + frame('youtub') })
  const visitor = await world.visitor()
  const { page } = visitor
  await refuse(visitor)
  await placeholders(page).nth(3).waitFor()
  expect(await page.locator('[data-assent-action="always"]').allTextContents()).toEqual([
    'Always allow YouTube and Vimeo', 'Always allow Vimeo', 'Always allow Marketing', 'Always allow YouTube',
  ])
  expect(await placeholders(page).nth(2).innerText(), 'a category has no vendor: the host is named').toContain('maps.vendor.test would receive')
  await page.waitForTimeout(200)
  expect(await placeholders(page).count()).toBe(4)
})

testInChromium("an owner's poster is shown; one that would come from the vendor is refused, told once and never fetched", async () => {
  world.serve('www.shop.test/poster.svg', { body: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path fill="#fff" d="M0 0h4v3H0z"/></svg>', type: 'image/svg+xml' })
  const refused = ['https://i.ytimg.com/vi/x/hq.jpg', 'https://cdn.elsewhere.test/p.jpg', 'javascript:alert(1)', 'data:image/png;base64,AAAA']
  world.shop('/', { tag, body: [...refused, '/poster.svg'].map((poster, i) => film(`f${i}`, `width="560" height="315" data-poster="${poster}"`)).join('') })
  const visitor = await world.visitor()
  const { page, problems } = visitor
  await refuse(visitor)
  await placeholders(page).nth(4).waitFor()
  await world.log.until((log) => log.to('www.shop.test', '/poster.svg').length)
  await world.log.quiet(400)
  expect(world.log.foreign()).toEqual([])
  expect(await placeholders(page).locator('img').evaluateAll((images) => images.map((image) => [image.getAttribute('src'), image.getAttribute('alt')]))).toEqual([['https://www.shop.test/poster.svg', '']])
  await expect.poll(() => problems).toHaveLength(refused.length)
  for (const problem of problems) expect(problem).toContain('is not fetched')
})

test('by keyboard: the policy, both buttons in reading order, and the focus goes on into the frame', async () => {
  world.shop('/', { tag: assentTag('data-youtube data-reopen="none"'), body: film() + '<button id="next-one">Next</button>' })
  const visitor = await world.visitor()
  const { page } = visitor
  await refuse(visitor)
  await placeholders(page).first().waitFor()
  await page.focus('#next')
  const seen: unknown[] = []
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press('Tab')
    seen.push(await page.evaluate('document.activeElement.dataset.assentAction || document.activeElement.id || document.activeElement.localName'))
  }
  expect(seen).toEqual(['a', 'once', 'always', 'next-one'])
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await world.log.until(() => films().length)
  expect(await page.evaluate('document.activeElement.id')).toBe('film')
})

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

testInChromium.each([
  ['default', 'light'], ['default', 'dark'], ['editorial', 'light'], ['editorial', 'dark'],
] as const)('axe finds nothing wrong with placeholders in the theme "%s" when it is %s', async (theme, colorScheme) => {
  world.serve('www.shop.test/poster.svg', { body: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path fill="#fff" d="M0 0h4v3H0z"/></svg>', type: 'image/svg+xml' })
  world.shop('/', { tag: assentTag(`data-youtube data-x-widgets data-theme="${theme}"`), body: film() + film('low', 'width="300" height="80"') + film('picture', 'width="560" height="315" data-poster="/poster.svg"') + post('one') + '<iframe data-consent="marketing" data-src="https://maps.vendor.test/" title="Map"></iframe>' })
  const visitor = await world.visitor({ colorScheme })
  const { page } = visitor
  await refuse(visitor)
  await placeholders(page).nth(4).waitFor()
  await page.evaluate(axe)
  const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as { violations: any[] }
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }: any) => `${html} ${failureSummary}`).join(' | ')}`)).toEqual([])
  const accent = await page.evaluate(`getComputedStyle(document.querySelector('[data-assent="placeholder"] b')).fontFamily`)
  expect(accent).toContain(theme === 'editorial' ? 'Georgia' : 'system-ui')
})

test('placeholders and both ways of loading work under a policy without styles, with a nonce and Trusted Types', async () => {
  const policy = `default-src 'none'; script-src 'nonce-abc123' 'strict-dynamic'; style-src 'none'; connect-src 'self'; img-src data:; frame-src https:; require-trusted-types-for 'script'; trusted-types assent`
  world.shop('/', { tag: assentTag('data-youtube data-x-widgets nonce="abc123"'), body: film('first') + film('second') + post('one'), headers: { 'content-security-policy': policy } })
  const visitor = await world.visitor()
  const { context, page } = visitor
  const violations = await noteViolations(context)
  await refuse(visitor)
  await placeholders(page).nth(2).waitFor()
  expect(await placeholders(page).first().locator('button').first().evaluate((button) => getComputedStyle(button).fontWeight)).toBe('600')
  await once(page).click()
  await world.log.until(() => films().length === 1)
  await once(page, 1).click()
  await world.log.until((log) => scriptsOf('platform.twitter.com').length && log.all)
  await always(page).click()
  await world.log.until(() => films().length === 2)
  expect(await violations(page)).toEqual([])
})

test.each([
  ['*{font-size:40px!important;color:red!important}'],
  ['button,p,div,span,b,a{all:unset!important}'],
  ['div,p,span,b,a,button{width:1px!important;position:static!important;display:none!important;visibility:hidden!important;transform:rotate(90deg)!important} assent-embed,body *{opacity:.1!important;pointer-events:none!important}'],
])("the page's style \"%s\" changes nothing inside a placeholder", async (css) => {
  const looks = async (head: string) => {
    world.shop('/', { tag, head, body: film('film', 'width="560" height="315"') })
    const visitor = await world.visitor()
    await refuse(visitor)
    await placeholders(visitor.page).first().waitFor()
    return placeholders(visitor.page).evaluate((box) =>
      [...box.querySelectorAll('*')].map((element) => {
        const { fontSize, color, display, visibility, opacity, transform } = getComputedStyle(element)
        return [element.localName, fontSize, color, display, visibility, opacity, transform].join(' ')
      }),
    )
  }
  expect(await looks(`<style>${css}</style>`)).toEqual(await looks(''))
})

testInChromium("an owner's rule can hide a placeholder, and destroy takes all of them away", async () => {
  world.shop('/', { tag, head: '<style>.quiet assent-embed { display: none !important }</style>', body: film() + post('one') })
  const visitor = await world.visitor()
  const { page, problems } = visitor
  await refuse(visitor)
  await placeholders(page).nth(1).waitFor()
  await page.evaluate(`document.body.className = 'quiet'`)
  expect(await placeholders(page).first().isVisible()).toBe(false)
  await page.evaluate('assent.destroy()')
  await placeholders(page).first().waitFor({ state: 'detached' })
  expect(await page.locator('[data-assent-held]').count()).toBe(0)
  expect(await page.locator('.twitter-tweet').innerText()).toContain('Said on X')
  expect(problems).toEqual([])
})

testInChromium('a child is not asked: the placeholder has no buttons', async () => {
  world.shop('/', { tag: configBlock({ audience: 'child', services: [{ id: 'youtube' }] }) + assentTag(), body: film() })
  const { page, visit } = await world.visitor()
  await visit('/')
  await placeholders(page).first().waitFor()
  expect(await placeholders(page).locator('button').count()).toBe(0)
})
