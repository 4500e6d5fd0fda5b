import { expect, test } from 'vitest'
import { TAGS } from '../../src/locales/tags.ts'
import { installAutoconsent, type Report } from '../helpers/autoconsent.ts'
import { allServices, assentTag, configBlock } from '../helpers/browser/pages.ts'
import { cookieNames, notice } from '../helpers/browser/visitor.ts'
import { useWorld } from '../helpers/browser/world.ts'

const world = useWorld()

/** Languages for which the tool has both text patterns and reject words (test/ui/autoconsent.test.ts tells them one by one). */
const REFUSES = ['ca', 'de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'pt-BR']

/** Somebody who lets @duckduckgo/autoconsent answer such notices opens a page of the shop. */
async function visitWithTool(config: object, body = '') {
  const path = `/${Object.values(config).join('-')}`
  world.shop(path, { tag: configBlock(config) + assentTag(allServices), body })
  const visitor = await world.visitor()
  const reports = await installAutoconsent(visitor.page)
  await visitor.visit(path)
  return { ...visitor, reports }
}

type Visit = Awaited<ReturnType<typeof visitWithTool>>

/** Settles once the tool's heuristic, which has every second turn, has looked at the notice. It looks again where something changes. */
async function untilLookedAt({ page, reports }: Visit) {
  await notice(page).waitFor()
  const before = attempts(reports)
  for (let tries = 0; attempts(reports) < before + 3; tries++) {
    if (tries > 100) throw new Error(`it stopped looking: ${JSON.stringify(reports.at(-1))}`)
    await page.evaluate((tries) => document.body.setAttribute('data-tries', String(tries)), tries)
    await page.waitForTimeout(100)
  }
}

const attempts = (reports: readonly Report[]) => Math.max(0, ...reports.map(({ state }) => state?.findCmpAttempts ?? 0))

async function expectRefused({ context, page, reports }: Visit) {
  await expect.poll(() => reports.filter(({ type }) => /optOutResult|autoconsentDone/.test(type)), { timeout: 15_000 })
    .toMatchObject([{ type: 'optOutResult', result: true, cmp: 'HEURISTIC-REJECT' }, { type: 'autoconsentDone', cmp: 'HEURISTIC-REJECT' }])
  await notice(page).waitFor({ state: 'detached' })
  expect(await cookieNames(context)).toEqual(['assent'])
  const { method, choices } = (await page.evaluate('assent.receipt')) as { method: string; choices: Record<string, string> }
  expect(method).toBe('reject')
  expect(Object.keys(choices).length).toBeGreaterThan(4)
  for (const [id, choice] of Object.entries(choices)) expect(`${id} ${choice}`).toBe(`${id} ${id == 'necessary' ? 'granted' : 'denied'}`)
  expect(world.log.foreign()).toEqual([])
}

async function expectUndecided(visit: Visit) {
  await untilLookedAt(visit)
  const { context, page } = visit
  expect(await notice(page).isVisible()).toBe(true)
  expect(await page.evaluate('assent.status')).toBe('pending')
  expect(await cookieNames(context)).toEqual([])
  expect(world.log.foreign()).toEqual([])
}

test.each(REFUSES)('somebody whose browser refuses for them has refused everything with the notice once seen (%s)', async (language) => {
  await expectRefused(await visitWithTool({ language }))
})

test.each(['card', 'bar', 'dialog', 'modal'])('the same where the notice is a %s', async (layout) => {
  await expectRefused(await visitWithTool({ layout }))
})

test('the same where only a new service is asked about: it is refused, and the earlier answer stands', async () => {
  const about = (services: string[]) => ({ tag: assentTag(services.map((service) => `data-${service}`).join(' ')) })
  world.shop('/', about(['google-analytics-4="G-TEST1"']))
  world.shop('/later', about(['google-analytics-4="G-TEST1"', 'hotjar="1234567"', 'meta-pixel="1234567890"']))
  const { page, visit, press } = await world.visitor()
  await visit('/')
  await press('accept')
  await notice(page).waitFor({ state: 'detached' })
  const reports = await installAutoconsent(page)
  await visit('/later')
  await expect.poll(() => reports.filter(({ type }) => type == 'optOutResult')).toMatchObject([{ result: true, cmp: 'HEURISTIC-REJECT' }])
  await expect.poll(() => page.evaluate('assent.choices')).toMatchObject({ 'google-analytics-4': 'granted', hotjar: 'denied', 'meta-pixel': 'denied' })
  expect(world.log.to('static.hotjar.com')).toEqual([])
  expect(world.log.to('connect.facebook.net')).toEqual([])
})

test('a notice that is part of the page is no pop-up to such a tool: it leaves it alone', async () => {
  await expectUndecided(await visitWithTool({ layout: 'inline' }, '<div data-assent-inline></div>'))
})

const others = TAGS.filter((tag) => !REFUSES.includes(tag))
const groups = Array.from({ length: Math.ceil(others.length / 6) }, (_, at) => others.slice(at * 6, at * 6 + 6))

test.each(groups.map((group) => [group.join(', '), group] as const))('in a language that it does not read it decides nothing for anybody: %s', async (_, group) => {
  await Promise.all(group.map(async (language) => expectUndecided(await visitWithTool({ language }))))
})
