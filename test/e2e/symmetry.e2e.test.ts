import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { allServices, assentTag } from '../helpers/browser/pages.ts'
import { noteEvents } from '../helpers/browser/probes.ts'
import { notice, preferences, shop, type Visitor } from '../helpers/browser/visitor.ts'
import { useWorld } from '../helpers/browser/world.ts'

/* R-1201, R-1203: an owner who makes refusing harder to see than accepting is told, and gets no consent by it. */

const world = useWorld()
const reject = '[data-assent] [data-assent-action="reject"]'
const overrides = (css: string) => `<style>@layer assent-overrides{${css}}</style>`
const onReject = (css: string) => overrides(`${reject}{${css.replaceAll(/;|$/g, '!important;')}}`)
const byScript = (script: string) => `<script>new MutationObserver((_, observer) => { const reject = document.querySelector('${reject}'); if (reject) { observer.disconnect(); ${script} } }).observe(document, { childList: true, subtree: true })</script>`

/** What was done to it, how, and the property that the owner is told. */
const tilts: [what: string, head: string, property: string][] = [
  ['pale letters', onReject('color:#999'), 'color'],
  ['no ground', onReject('background:transparent'), 'background-color'],
  ['a loud accept', overrides('[data-assent] [data-assent-action="accept"]{background:#0a0!important}'), 'background-color'],
  ['a see-through button', onReject('opacity:.5'), 'opacity'],
  ['small letters', onReject('font-size:.7em'), 'font-size'],
  ['thin letters', onReject('font-weight:400'), 'font-weight'],
  ['a link in place of a button', onReject('text-decoration:underline'), 'text-decoration'],
  ['a low button', onReject('min-height:20px;height:20px'), 'min-height'],
  ['a narrow button', onReject('width:60px'), 'width'],
  ['a scaled button', onReject('transform:scale(.6)'), 'transform'],
  ['display none', onReject('display:none'), 'display'],
  ['invisibility', onReject('visibility:hidden'), 'visibility'],
  ['a clip', onReject('clip-path:inset(50%)'), 'clip-path'],
  ['a click that goes through', onReject('pointer-events:none'), 'pointer-events'],
  ['a place outside the screen', onReject('position:absolute;left:-9999px'), 'position'],
  ['a margin', onReject('margin-left:120px'), 'margin'],
  ['a translation', onReject('translate:0 500px'), 'translate'],
  ['another order', onReject('order:3'), 'order'],
  ['another row', onReject('grid-row:4'), 'grid-row'],
  ['an animation', onReject('animation:fade 9s infinite'), 'animation'],
  ['a filter', onReject('filter:blur(1px)'), 'filter'],
  ['an inline style by script', byScript(`reject.style.setProperty('opacity', '.2', 'important')`), 'opacity'],
  ['a rule for popovers', overrides(`:popover-open [data-assent-action="reject"]{opacity:.15!important}`), 'opacity'],
  ['a rule for the first of its kind', overrides(`assent-notice:first-of-type [data-assent-action="reject"]{opacity:.15!important}`), 'opacity'],
  ['words of the owner’s behind its own', overrides(`${reject}::after{content:" (not advised)"!important}`), 'content of ::after'],
  ['no star before it, as accept has', overrides('[data-assent] [data-assent-action="accept"]::before{content:"★ "!important}'), 'content of ::before'],
  ['a pale first line', overrides(`${reject}::first-line{color:#eee!important}`), 'color of ::first-line'],
  ['a small first letter, next to that of accept', overrides('[data-assent] [data-assent-action="accept"]::first-letter{font-size:2em!important}'), 'font-size of ::first-letter'],
  ['no room that can be seen', overrides('.assent .assent-actions{grid-auto-flow:row!important;max-height:60px!important;overflow:hidden!important}'), 'overflow'],
  ['a cover', overrides('.assent .assent-actions{position:relative!important} .assent .assent-actions::after{content:""!important;position:absolute!important;inset:0 33%!important;background:#fff!important}'), 'something covers reject'],
  ['a pale wrapper by script', byScript(`const span = document.createElement('span'); reject.before(span); span.append(reject); span.style.cssText = 'opacity:.1!important;display:grid!important'`), 'parent'],
  ['no life by script', byScript('reject.disabled = true'), 'disabled'],
  ['no place in what is read aloud, by script', byScript(`reject.setAttribute('aria-hidden', 'true')`), 'aria-hidden'],
  ['no place among what Tab reaches, by script', byScript('reject.tabIndex = -1'), 'tabindex'],
  ['no name by script', byScript(`reject.textContent = '\u200b'`), 'name'],
  ['removal by script', byScript('reject.remove()'), 'reject is missing'],
]

async function open(head: string, tag = assentTag(allServices)): Promise<Visitor & { errors: () => Promise<any[]> }> {
  world.shop('/', { tag, head })
  const visitor = await world.visitor()
  const events = await noteEvents(visitor.context)
  await visitor.visit('/')
  await notice(visitor.page).waitFor({ state: 'attached' })
  return { ...visitor, errors: async () => (await events(visitor.page, 'error')).map(({ detail }) => detail) }
}

const receiptOf = ({ page }: Visitor) => page.evaluate<{ method: string; source: string; choices: Record<string, string> } | undefined>('assent.receipt')
const grantedIn = (choices: Record<string, string>) => Object.keys(choices).filter((id) => choices[id] === 'granted')

/** By the mouse where there is something to hit, else as a screen reader would. */
async function press({ page }: Visitor, action: string): Promise<void> {
  const layer = (await preferences(page).isVisible()) ? 'preferences' : 'notice'
  const button = page.locator(`[data-assent="${layer}"] [data-assent-action="${action}"]`)
  if (action === 'accept') await button.click()
  else await button.evaluate((button: HTMLElement) => button.click())
}

async function decided(visitor: Visitor) {
  await expect.poll(() => receiptOf(visitor)).toBeTruthy()
  return (await receiptOf(visitor))!
}

test.each(tilts)('where reject has %s the owner is told once, by the property, and accept grants nothing', async (_, head, property) => {
  const visitor = await open(head)
  await press(visitor, 'accept')
  const { method, source, choices } = await decided(visitor)
  expect({ method, source }).toEqual({ method: 'accept', source: 'tilted' })
  expect(grantedIn(choices).filter((id) => id !== 'necessary')).toEqual([])
  await world.log.quiet(300)
  expect(world.log.foreign(), 'no vendor is asked').toEqual([])

  await visitor.page.evaluate('assent.openPreferences()')
  await preferences(visitor.page).waitFor()
  await press(visitor, 'accept')
  await world.log.quiet(300)
  expect(world.log.foreign()).toEqual([])
  const errors = await visitor.errors()
  expect(errors).toHaveLength(1)
  expect(errors[0].place).toMatch(new RegExp(`^${property}`))
  expect(errors[0].message).toContain('R-104')
  await expect.poll(() => visitor.problems.filter((text) => text.includes(property))).toHaveLength(1)
})

test('an owner with onError is told there, and not on the console', async () => {
  const visitor = await open(`${onReject('opacity:.5')}<script>told = []; assent.init({ privacyPolicy: '/privacy', services: [{ id: 'hotjar', options: { id: '1234567' } }], onError: (problem) => told.push(problem) })</script>`, '<script src="/assent/assent.js"></script>')
  await press(visitor, 'accept')
  expect((await decided(visitor)).source).toBe('tilted')
  await expect.poll(() => visitor.page.evaluate('told.length')).toBe(1)
  await world.log.quiet(300)
  const told = await visitor.page.evaluate<any[]>('told')
  expect(told).toHaveLength(1)
  expect(told[0].place).toMatch(/^opacity is 1 for accept and 0\.5 for reject/)
  expect(visitor.problems).toEqual([])
})

test('reject works by a tilted choice, too', async () => {
  const visitor = await open(onReject('opacity:.1;font-size:.5em'))
  await press(visitor, 'reject')
  const { method, source, choices } = await decided(visitor)
  expect({ method, source, granted: grantedIn(choices) }).toEqual({ method: 'reject', source: 'tilted', granted: ['necessary'] })
  await notice(visitor.page).waitFor({ state: 'detached' })
})

test('what was granted before the choice was tilted stays granted, and nothing is added', async () => {
  const visitor = await open('')
  await visitor.page.evaluate(`assent.save({ analytics: 'granted' })`)
  const before = grantedIn((await decided(visitor)).choices).sort()
  expect(before).toContain('hotjar')
  expect(before).not.toContain('meta-pixel')
  await world.log.quiet(300)
  world.shop('/', { head: onReject('opacity:.1') })
  await visitor.visit('/')
  await visitor.page.evaluate('assent.openPreferences()')
  await preferences(visitor.page).waitFor()
  await press(visitor, 'accept')
  await preferences(visitor.page).waitFor({ state: 'detached' })
  expect(grantedIn(await visitor.page.evaluate('assent.choices')).sort()).toEqual(before)
  expect(world.log.to('connect.facebook.net')).toEqual([])
  await world.log.until((log) => log.to('static.hotjar.com').length)
})

test('a style sheet that comes late is noticed when the visitor presses accept', async () => {
  const css = `@layer assent-overrides{${reject}{color:#aaa!important}}`
  const visitor = await open(`<script>setTimeout(() => document.head.insertAdjacentHTML('beforeend', ${JSON.stringify(`<style>${css}</style>`)}), 600)</script>`)
  await visitor.page.waitForTimeout(1000)
  await press(visitor, 'accept')
  expect(await decided(visitor)).toMatchObject({ method: 'accept', source: 'tilted' })
  expect((await visitor.errors())[0].place).toMatch(/^color is/)
  await world.log.quiet(300)
  expect(world.log.foreign()).toEqual([])
})

test.each(['assent-preferences', ':modal'])('a rule for the preferences alone (%s) is noticed there', async (layer) => {
  const visitor = await open(overrides(`${layer} [data-assent-action="reject"]{opacity:.2!important}`))
  await visitor.press('customize')
  await press(visitor, 'accept')
  expect(await decided(visitor)).toMatchObject({ method: 'accept', source: 'tilted' })
  await world.log.quiet(300)
  expect(world.log.foreign()).toEqual([])
})

test.each([
  ['changes both alike', overrides('[data-assent] .assent-actions button{background:#036!important;color:#fff!important;border-radius:0!important;font-size:1.1em!important;box-shadow:0 1px 2px!important;letter-spacing:.02em!important}')],
  ['changes customise alone', overrides('[data-assent] [data-assent-action="customize"]{background:transparent!important;color:inherit!important}')],
  ['shows who is pointed at or has the focus, slowly', overrides('[data-assent] button:is(:hover,:focus,:active){background:#c00!important;color:#fff!important;transform:scale(1.05)!important;outline:2px solid!important} [data-assent] button{transition:all .5s!important}')],
  ['wants another order of all three', overrides('[data-assent] .assent-actions{direction:rtl!important}')],
])('a rule that %s is no tilt: accept grants', async (_, head) => {
  const visitor = await open(head)
  const accept = visitor.page.locator('[data-assent="notice"] [data-assent-action="accept"]')
  await accept.focus()
  await accept.hover()
  await visitor.page.waitForTimeout(200)
  await press(visitor, 'accept')
  expect(await decided(visitor)).toMatchObject({ method: 'accept', source: 'ui', choices: { analytics: 'granted', marketing: 'granted' } })
  expect(await visitor.errors()).toEqual([])
})

test('no theme, layout or width tilts the choice, by day or by night', async () => {
  const visitor = await open('')
  const { page, context, problems } = visitor
  for (const theme of readdirSync(new URL('../../themes/', import.meta.url)).map((file) => file.replace(/\.css$/, ''))) {
    for (const layout of ['card', 'bar', 'dialog', 'modal', 'inline']) {
      world.shop('/', { tag: assentTag(`data-hotjar="1234567" data-layout="${layout}" data-theme="${theme}"`), body: '<div data-assent-inline></div>' })
      for (const width of [320, 768, 1440]) {
        for (const colorScheme of ['light', 'dark'] as const) {
          const name = `${theme}, ${layout}, ${width}, ${colorScheme}`
          await context.clearCookies()
          await page.setViewportSize({ width, height: 700 })
          await page.emulateMedia({ colorScheme })
          await page.goto(shop)
          await notice(page).waitFor({ state: 'attached' })
          await page.evaluate('assent.openPreferences()')
          await preferences(page).waitFor()
          // With both layers there, each is looked at.
          await page.locator('[data-assent="preferences"] [data-assent-action="reject"]').evaluate((button: HTMLElement) => button.click())
          const { source } = await decided(visitor)
          expect(source, name).toBe('ui')
        }
      }
    }
  }
  expect(problems).toEqual([])
}, 150_000)

const development = assentTag(allServices, 'assent.dev.js')

test.each(tilts.filter(([what]) => /pale|small|none$|order|row|script/.test(what)))('in development, reject with %s is an uncaught error that names the property', async (_, head, property) => {
  const visitor = await open(head, development)
  const uncaught = () => visitor.problems.filter((text) => text.startsWith('uncaught'))
  await expect.poll(uncaught).toHaveLength(1)
  expect(uncaught()[0]).toContain('[assent] accept and reject must look alike (R-104)')
  expect(uncaught()[0]).toMatch(new RegExp(`: ${property}`))
})

test('in development a choice that is not tilted is no error, on either layer', async () => {
  const visitor = await open(overrides('[data-assent] .assent-actions button{background:#036!important}'), development)
  await visitor.page.hover('[data-assent="notice"] [data-assent-action="accept"]')
  await visitor.page.waitForTimeout(800)
  await visitor.press('customize')
  await visitor.page.waitForTimeout(800)
  // What the lint of development finds in the catalogue's data is another matter.
  expect(visitor.problems.filter((problem) => !problem.includes('[assent] lint:'))).toEqual([])
  await visitor.press('reject')
  expect(await decided(visitor)).toMatchObject({ method: 'reject', source: 'ui' })
})
