// @vitest-environment node
import { describe, expect, test } from 'vitest'
import type { Config } from '../../src/core/config.ts'
import { hash } from '../../src/core/hash.ts'
import { readConsent } from '../../src/server/index.ts'
import { cookieText, DAY, policyOf, service, THEN } from '../helpers/builders.ts'

const CONFIG = { services: [service('hotjar'), service('pixel', 'marketing')] } satisfies Config
const policy = policyOf(CONFIG)
const GRANTED = cookieText(policy, { analytics: 'granted' })
const REFUSED = cookieText(policy, {}, { decidedAt: THEN + 1 })
const NOTHING = { necessary: 'granted', functional: 'denied', analytics: 'denied', marketing: 'denied', hotjar: 'denied', pixel: 'denied' }
const ANALYTICS = { ...NOTHING, analytics: 'granted', hotjar: 'granted' }

/** What a server sees a day after {@link THEN}. */
const read = (header: string | undefined, secGpc?: string, config: Config = CONFIG, now = THEN + DAY) => readConsent(header, config, { secGpc, now })

describe('who has not answered may run nothing optional', () => {
  test.each<[string, string | undefined]>([
    ['no header', undefined],
    ['an empty header', ''],
    ['other cookies', 'session=abc; _ga=GA1.1.1; theme=dark'],
    ['a cookie whose name only ends like ours', `my-assent=${GRANTED}`],
    ['a cookie whose name only begins like ours', `assent2=${GRANTED}; assent.x=${GRANTED}`],
    ['a cookie whose value contains ours', `other=assent=${GRANTED}`],
    ['an empty cookie', 'assent='],
    ['a name without a value', 'assent'],
    ['a torn cookie', `assent=${GRANTED.slice(0, -3)}`],
    ['a cookie that was edited', `assent=${GRANTED.replace('save', 'accept')}`],
    ['another format', 'assent=%7B%22analytics%22%3Atrue%7D'],
    ['a cookie in quotes', `assent="${GRANTED}"`],
    ['a line break in the header', `assent=${GRANTED}\r\nx: y`],
    ['an answer from a clock two days ahead (R-608)', `assent=${cookieText(policy, { analytics: 'granted' }, { decidedAt: THEN + 3 * DAY })}`],
  ])('%s', (_, header) => {
    const consent = read(header)
    expect(consent).toMatchObject({ status: 'pending', choices: NOTHING })
    expect(consent.receipt).toBeUndefined()
    expect(consent.allows('analytics')).toBe(false)
    expect(consent.allows('necessary')).toBe(true)
  })

  test('a text with the right check sum and too few fields, which anybody can send', () => {
    for (const head of ['1.', '1.a.', '1.a.0.1.2.', '1.a.0.1.2.save.ui.opt-in.']) {
      expect(read(`assent=${head}${hash(head)}`), head).toMatchObject({ status: 'pending', choices: NOTHING })
    }
  })
})

describe('who has answered is believed', () => {
  test.each<[string, string, object]>([
    ['one cookie', `assent=${GRANTED}`, ANALYTICS],
    ['among others', `a=1; assent=${GRANTED}; z=2`, ANALYTICS],
    ['without spaces between', `a=1;assent=${GRANTED};z=2`, ANALYTICS],
    ['a refusal', `assent=${REFUSED}`, NOTHING],
    ['the newest of two, which comes last', `assent=${GRANTED}; assent=${REFUSED}`, NOTHING],
    ['the newest of two, which comes first', `assent=${REFUSED}; assent=${GRANTED}`, NOTHING],
    ['the newest that can be read', `assent=${REFUSED}x; assent=${GRANTED}; assent=junk`, ANALYTICS],
  ])('%s', (_, header, choices) => {
    expect(read(header)).toMatchObject({ status: 'decided', choices })
  })

  test('under the name that the owner gave', () => {
    const config = { ...CONFIG, cookie: { name: 'consent.v2' } }
    expect(read(`consent.v2=${GRANTED}`, undefined, config).status).toBe('decided')
    expect(read(`assent=${GRANTED}; consentxv2=${GRANTED}`, undefined, config).status).toBe('pending')
  })

  test('with the grammar of the page', () => {
    const { allows } = read(`assent=${GRANTED}`)
    expect([allows('analytics'), allows('hotjar'), allows('pixel|hotjar'), allows('analytics pixel'), allows('!marketing'), allows('analitycs'), allows('')]).toEqual([true, true, true, false, true, false, false])
  })
})

describe('a yes lapses and a changed question is new, as on the page', () => {
  test.each<[string, Config, number, object]>([
    ['after 180 days', CONFIG, 180 * DAY, { status: 'stale', reason: 'expired', choices: NOTHING }],
    ['under a new revision', { ...CONFIG, revision: 1 }, DAY, { status: 'stale', reason: 'revised', choices: NOTHING }],
    ['with a new service', { services: [...CONFIG.services, service('matomo')] }, DAY, { status: 'stale', asked: ['matomo'], choices: { ...ANALYTICS, matomo: 'denied' } }],
    ['with services in another order', { services: [...CONFIG.services].reverse() }, DAY, { status: 'decided', choices: ANALYTICS }],
  ])('%s', (_, config, after, expected) => {
    expect(read(`assent=${GRANTED}`, undefined, config, THEN + after)).toMatchObject(expected)
  })
})

describe('Sec-GPC', () => {
  test('exactly 1 refuses, over an earlier yes (R-801, R-806)', () => {
    const consent = read(`assent=${GRANTED}`, '1')
    expect(consent.choices).toEqual(NOTHING)
    expect(consent.allows('analytics')).toBe(false)
  })

  test.each(['0', 'true', '1,1', ' 1', '1 ', '1;q=1', '01', '', '2', '?1', 'yes', '１'])('%j says nothing', (value) => {
    expect(read(`assent=${GRANTED}`, value)).toMatchObject({ status: 'decided', choices: ANALYTICS })
  })

  test('is never a yes', () => {
    for (const value of ['0', '1', undefined]) expect(read(undefined, value)).toMatchObject({ status: 'pending', choices: NOTHING })
  })

  test('does not overrule a yes that was given in spite of it', () => {
    const inSpite = cookieText(policy, { analytics: 'granted' }, { signals: ['gpc'] })
    expect(read(`assent=${inSpite}`, '1')).toMatchObject({ status: 'decided', choices: ANALYTICS })
  })

  test('gone later, its refusal stands (R-805)', () => {
    const bySignal = cookieText(policy, {}, { method: 'reject', source: 'signal', signals: ['gpc'] })
    expect(read(`assent=${bySignal}`)).toMatchObject({ status: 'decided', choices: NOTHING })
  })

  test('leaves a refusal what it was: decided, and not asked again', () => {
    expect(read(`assent=${REFUSED}`, '1')).toMatchObject({ status: 'decided', choices: NOTHING })
  })
})

test('a site for children runs nothing optional, whatever was answered before (R-901)', () => {
  expect(read(`assent=${GRANTED}`, undefined, { ...CONFIG, audience: 'child' }).choices).toEqual(NOTHING)
})

test('a mistake in the configuration is thrown, by its place', () => {
  expect(() => readConsent(undefined, { services: [service('a', 'analitycs')] })).toThrow(/^services\[0\]\.category: expected one of/)
})

test('the answer on the server is frozen, like the page’s', () => {
  expect(Object.isFrozen(read(undefined).choices)).toBe(true)
})
