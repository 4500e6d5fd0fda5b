import { expect, test } from 'vitest'
import { assentScripts } from '../helpers/browser/assent-files.ts'
import { engine, testIn, testInChromium } from '../helpers/browser/driver.ts'
import { allServices, assentTag, configBlock, markedMarkup, ranScript } from '../helpers/browser/pages.ts'
import { noteEvents } from '../helpers/browser/probes.ts'
import { allHit, ranOf } from '../helpers/browser/vendor-traffic.ts'
import { cookieNames, notice, shop, type Visitor } from '../helpers/browser/visitor.ts'
import { useWorld } from '../helpers/browser/world.ts'

const world = useWorld()
const wholeShop = { head: ranScript, body: markedMarkup }

let yes: string | undefined

/** The cookie of somebody who agreed to everything on this shop: had by agreeing, once. */
async function cookieOfYes(): Promise<string> {
  if (yes) return yes
  world.shop('/agree')
  const visitor = await world.visitor()
  await visitor.visit('/agree')
  await visitor.press('accept')
  await world.log.until(allHit)
  yes = (await consentCookie(visitor)).value
  await visitor.leave()
  await world.log.quiet(300)
  world.log.clear()
  return yes
}

/** Somebody who comes back to a shop that they had agreed to everything on. */
async function whoAgreed(): Promise<Visitor> {
  const value = await cookieOfYes()
  const visitor = await world.visitor()
  await visitor.context.addCookies([{ name: 'assent', value, url: shop }])
  return visitor
}

const consentCookie = async ({ context }: Visitor) => (await context.cookies(shop)).find(({ name }) => name === 'assent')!

async function expectSilence() {
  await world.log.quiet(500)
  expect(world.log.foreign()).toEqual([])
  expect(ranOf(world.log)).toEqual([])
}

test('who comes back after agreeing is not asked, and their tags run: the tests below would notice an open gate', async () => {
  world.shop('/', wholeShop)
  const { page, visit } = await whoAgreed()
  await visit('/')
  await world.log.until(allHit)
  await world.log.until((log) => ranOf(log).includes('inline'))
  expect(await notice(page).count()).toBe(0)
})

test.each([
  ['Global Privacy Control', `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })`],
  ['Do Not Track', `Object.defineProperty(Navigator.prototype, 'doNotTrack', { get: () => '1' })`],
])('%s closes what was granted before it came', async (_, script) => {
  world.shop('/', wholeShop)
  const visitor = await whoAgreed()
  await visitor.context.addInitScript(script)
  await visitor.visit('/')
  await expectSilence()
  expect(await visitor.page.evaluate(`assent.allows('analytics')`)).toBe(false)
  await expect.poll(() => cookieNames(visitor.context)).toEqual(['assent'])
})

testIn(['Chromium', 'Firefox'], 'a script is planted in all pages of a visitor or in none')('a signal that is gone again has opened nothing', async () => {
  world.shop('/', wholeShop)
  const visitor = await whoAgreed()
  const other = await visitor.context.newPage()
  await other.addInitScript(`Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })`)
  await other.goto(`${shop}/`)
  await expect.poll(() => other.evaluate('assent.status')).toBe('decided')
  await other.close()
  world.log.clear()
  await visitor.visit('/')
  await expectSilence()
})

test('a visitor whose browser sends Global Privacy Control may still agree in words', async () => {
  world.shop('/')
  const visitor = await world.visitor()
  await visitor.context.addInitScript(`Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })`)
  await visitor.visit('/')
  await notice(visitor.page).waitFor()
  await visitor.press('accept')
  await world.log.until(allHit)
  await visitor.visit('/')
  expect(await visitor.page.evaluate(`assent.allows('analytics')`)).toBe(true)
})

testInChromium.each([
  ['a wrong attribute value', assentTag(`${allServices} data-layout="banner"`), 'data-layout'],
  ['a vendor id of the wrong shape', assentTag(allServices.replace('G-TEST1', 'UA-1')), 'data-google-analytics-4'],
  ['an empty vendor id', configBlock({ services: [{ id: 'x-pixel', options: { id: '' } }] }) + assentTag(allServices.replace('data-x-pixel="o1a2b"', '')), 'services[0].options.id'],
  ['an attribute that does not exist', assentTag(`${allServices} data-hotjarr="1234567"`), 'data-hotjarr'],
  ['a number that is none', assentTag(`${allServices} data-revision="two"`), 'data-revision'],
  ['a JSON block that cannot be read', configBlock('{ "layout": }') + assentTag(allServices), 'data-assent-config'],
  ['a JSON block with an unknown category', configBlock({ services: [{ id: 'acme', category: 'analitycs', name: 'Acme', vendor: { name: 'Acme' } }] }) + assentTag(allServices), 'analitycs'],
  ['a JSON block with a service twice', configBlock({ services: [{ id: 'hotjar', options: { id: '1234567' } }] }) + assentTag('data-hotjar="1234567"'), 'hotjar'],
])('%s is one console error that names it, and a shut gate even for who had agreed', async (_, tag, named) => {
  world.shop('/', { ...wholeShop, tag })
  const visitor = await whoAgreed()
  await visitor.visit('/')
  await expectSilence()
  await expect.poll(() => visitor.problems).toEqual([expect.stringMatching(/^error: \[assent\] /)])
  expect(visitor.problems[0]).toContain(named)
})

testInChromium('a JSON block after the tag is obeyed or refused out loud, never overlooked', async () => {
  world.shop('/', { tag: assentTag('data-hotjar="1234567"') + configBlock({ services: [{ id: 'meta-pixel', options: { id: '1234567890' } }] }) })
  const { page, visit, problems } = await world.visitor()
  await visit('/')
  await world.log.quiet(500)
  const isObeyed = () => page.evaluate(`'meta-pixel' in assent.choices`)
  await expect.poll(async () => problems.some((text) => text.includes('data-assent-config')) || (await isObeyed())).toBe(true)
})

testInChromium('an unknown word in data-consent is reported once by name and never opens', async () => {
  world.shop('/', { head: ranScript, body: `<script type="text/plain" data-consent="analitycs">ran('typo')</script><script type="text/plain" data-consent="">ran('empty')</script><script type="text/plain" data-consent="!">ran('bang')</script>` })
  const { visit, press, problems, page } = await world.visitor()
  await visit('/')
  await press('accept')
  await world.log.until(allHit)
  await world.log.quiet(500)
  expect(ranOf(world.log)).toEqual([])
  await expect.poll(() => problems.filter((text) => text.includes('analitycs'))).toHaveLength(1)
  expect(await page.evaluate('assent.status')).toBe('decided')
})

test('a template is refused with a console error, since Firefox fetches what is inside', async () => {
  world.shop('/', { tag: assentTag(), head: ranScript, body: `<template data-consent="analytics"><script>ran('template')</script><img src="https://tags.vendor.test/t.gif"></template>` })
  const { visit, press, problems, page } = await world.visitor()
  await visit('/')
  await press('accept')
  await notice(page).waitFor({ state: 'detached' })
  await world.log.quiet(500)
  expect(ranOf(world.log)).toEqual([])
  expect(world.log.foreign()).toEqual(engine === 'Firefox' ? ['tags.vendor.test/t.gif'] : [])
  await expect.poll(() => problems).toEqual([expect.stringMatching(/^error: \[assent\] .*template/)])
})

const damages: [string, (value: string) => string][] = [
  ['empty', () => ''],
  ['of a future format', (value) => `9${value.slice(1)}`],
  ['cut short', (value) => value.slice(0, -3)],
  ['with a denied key moved to the granted ones', (value) => value.replace('..', '.x.')],
  ['a percent sign that decodes to nothing', () => '%E0%A4%A'],
  ['JSON', () => '{"analytics":"granted"}'],
  ['the word granted', () => 'granted'],
  ['__proto__', (value) => `${value}.__proto__`],
  ['of 3900 letters', (value) => value + 'a'.repeat(3900 - value.length)],
  ['with its decision in the future', (value) => value.replace(/^(\d+\.[^.]*\.)[^.]+/, '$1zzzzzzzz')],
]
testInChromium.each(damages)('a damaged cookie (%s) asks again and opens nothing', async (_, damage) => {
  world.shop('/', wholeShop)
  const visitor = await world.visitor()
  await visitor.context.addCookies([{ name: 'assent', value: damage(await cookieOfYes()), url: shop }])
  await visitor.visit('/')
  await notice(visitor.page).waitFor()
  await expectSilence()
  expect(await visitor.page.evaluate('({}).polluted')).toBeUndefined()
  expect(visitor.problems.filter((text) => text.startsWith('uncaught'))).toEqual([])
  await visitor.press('reject')
  await notice(visitor.page).waitFor({ state: 'detached' })
  await visitor.visit('/')
  expect(await visitor.page.evaluate('assent.status'), 'the damaged cookie does not stand in the way of the new one').toBe('decided')
})

test.each([
  ['accept', 'reject'],
  ['reject', 'accept'],
])('of several cookies of our name the newest valid one counts (%s, then %s)', async (first, second) => {
  world.shop('/', {})
  world.shop('/deep/page', wholeShop)
  const cookies: string[] = []
  for (const action of [first, second]) {
    const visitor = await world.visitor()
    await visitor.visit('/')
    await visitor.press(action)
    await expect.poll(() => cookieNames(visitor.context)).toContain('assent')
    cookies.push((await consentCookie(visitor)).value)
    await visitor.leave()
  }
  await world.log.quiet(300)
  for (const [older, newer] of [['deep', 'domain'], ['domain', 'deep']] as const) {
    world.log.clear()
    const visitor = await world.visitor()
    const place = { deep: { domain: 'www.shop.test', path: '/deep' }, domain: { domain: '.shop.test', path: '/' } }
    await visitor.context.addCookies([
      { name: 'assent', value: cookies[0]!, ...place[older] },
      { name: 'assent', value: cookies[1]!, ...place[newer] },
      { name: 'assent', value: 'nonsense', domain: 'www.shop.test', path: '/' },
    ])
    await visitor.visit('/deep/page')
    expect(await visitor.page.evaluate(`assent.allows('analytics')`)).toBe(second === 'accept')
    expect(await visitor.page.evaluate('assent.status')).toBe('decided')
    if (second === 'reject') await expectSilence()
    await visitor.leave()
  }
})

testInChromium('an answer older than its term is asked for again; its yes is forgotten and its no stands', async () => {
  world.shop('/', wholeShop)
  for (const [action, days] of [['accept', 181], ['reject', 185]] as const) {
    const visitor = await world.visitor()
    await visitor.visit('/')
    await visitor.press(action)
    await expect.poll(() => cookieNames(visitor.context)).toContain('assent')
    const { value } = await consentCookie(visitor)
    await visitor.page.goto('about:blank')
    await visitor.context.clearCookies()
    await world.log.quiet(300)
    world.log.clear()
    await visitor.context.addCookies([{ name: 'assent', value, url: shop }])
    await visitor.context.addInitScript(`{ const now = Date.now; Date.now = () => now() + ${days} * 86400000 }`)
    await visitor.visit('/')
    await notice(visitor.page).waitFor()
    expect(await visitor.page.evaluate('assent.status')).toBe('stale')
    await expectSilence()
    await visitor.leave()
  }
})

test('a raised revision asks again: the old yes is forgotten at once', async () => {
  world.shop('/', { ...wholeShop, tag: assentTag(`${allServices} data-revision="2"`) })
  const visitor = await whoAgreed()
  await visitor.visit('/')
  await notice(visitor.page).waitFor()
  expect(await visitor.page.evaluate('assent.status')).toBe('stale')
  await expectSilence()
})

testInChromium('a service added later is asked about alone; the earlier answers stand', async () => {
  const before = assentTag('data-hotjar="1234567"')
  world.shop('/before', { tag: before })
  world.shop('/', { tag: assentTag('data-hotjar="1234567" data-meta-pixel="1234567890"') })
  const { page, visit, press } = await world.visitor()
  await visit('/before')
  await press('accept')
  await world.log.until((log) => log.to('content.hotjar.io').length)
  await visit('/')
  await notice(page).waitFor()
  await world.log.until((log) => log.to('content.hotjar.io').length >= 2)
  await world.log.quiet(500)
  expect(world.log.to('connect.facebook.net')).toEqual([])
})

testInChromium('with cookies blocked nothing runs, even after accept; nothing throws, and the notice can be closed', async () => {
  world.shop('/', wholeShop)
  const visitor = await world.visitorWithoutCookies()
  const { context, page, visit, press, problems } = visitor
  const events = await noteEvents(context)
  await visit('/')
  await notice(page).waitFor()
  expect(await page.evaluate(`(() => { try { return typeof localStorage } catch { return 'blocked' } })()`)).toBe('blocked')
  await press('accept')
  await notice(page).waitFor({ state: 'detached' })
  await expectSilence()
  expect(await page.evaluate(`assent.allows('analytics')`)).toBe(false)
  expect(problems.filter((text) => text.startsWith('uncaught'))).toEqual([])
  expect((await events(page, 'error')).length).toBe(1)
  await visit('/')
  await notice(page).waitFor()
  await press('reject')
  await notice(page).waitFor({ state: 'detached' })
})

test('in a sandboxed page without storage nothing runs and nothing throws', async () => {
  world.shop('/', { ...wholeShop, headers: { 'content-security-policy': 'sandbox allow-scripts' } })
  const { visit, press, page, problems } = await world.visitor()
  await visit('/')
  await notice(page).waitFor()
  await press('accept')
  await notice(page).waitFor({ state: 'detached' })
  await world.log.quiet(500)
  expect(world.log.foreign()).toEqual([])
  expect(problems.filter((text) => text.startsWith('uncaught'))).toEqual([])
})

test('when the interface cannot be fetched the gate stays shut and the page is told', async () => {
  world.shop('/', wholeShop)
  for (const path of assentScripts.filter((path) => path !== '/assent/assent.js')) world.serve(`www.shop.test${path}`, { status: 500 })
  const { page, visit, problems } = await world.visitor()
  await visit('/')
  await expectSilence()
  expect(await notice(page).count()).toBe(0)
  expect(problems.filter((text) => text.startsWith('uncaught'))).toEqual([])
  await expect.poll(() => problems).toContainEqual(expect.stringMatching(/^(error|warning): \[assent\] /))
})
