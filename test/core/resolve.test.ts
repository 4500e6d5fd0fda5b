import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { Config } from '../../src/core/config.ts'
import type { Policy } from '../../src/core/policy.ts'
import { changeChoices, cookieDays, differences, lapsesAt, resolveConsent } from '../../src/core/resolve.ts'
import type { Choice, Choices, Receipt } from '../../src/core/types.ts'
import { choices, DAY, policyOf, receipt, service, THEN } from '../helpers/builders.ts'

// Hundreds of runs each, on whatever machine.
vi.setConfig({ testTimeout: 60_000 })

const HOUR = DAY / 24
const EVERYTHING = { functional: 'granted', analytics: 'granted', marketing: 'granted' } as const
const hotjar = service('hotjar', 'analytics', { purpose: 'Records visits.' })
const pixel = service('pixel', 'marketing')

/** Where a visitor stands who answered `given` under one configuration and comes back under another. */
function comeBack({ answered, given, under = answered, after = DAY, ...more }: { answered: Config; given: Record<string, Choice>; under?: Config; after?: number } & Partial<Receipt>) {
  const before = policyOf(answered)
  return resolveConsent(policyOf(under), receipt(before, given, more), THEN + after)
}

describe('how long an answer holds', () => {
  test.each<[string, Record<string, Choice>, number | undefined, number, 'decided' | 'stale']>([
    ['a yes holds on its 180th day', EVERYTHING, undefined, 180 * DAY - 1, 'decided'],
    ['a yes lapses after 180 days (R-603)', EVERYTHING, undefined, 180 * DAY, 'stale'],
    ['one yes among refusals lapses after 180 days, too', { analytics: 'granted' }, undefined, 180 * DAY + HOUR, 'stale'],
    ['a no is not asked again after 180 days', {}, undefined, 180 * DAY + HOUR, 'decided'],
    ['a no is not asked again after 183 days (R-602)', {}, undefined, 183 * DAY, 'decided'],
    ['a no is not asked again on the 184th day', {}, undefined, 184 * DAY - 1, 'decided'],
    ['a no may be asked again after 184 days', {}, undefined, 184 * DAY, 'stale'],
    ['a yes lapses after the owner’s 30 days', EVERYTHING, 30, 30 * DAY, 'stale'],
    ['a yes holds for the owner’s 30 days', EVERYTHING, 30, 30 * DAY - 1, 'decided'],
    ['the owner’s 30 days do not shorten the silence after a no', {}, 30, 183 * DAY, 'decided'],
    ['a no may be asked again after 184 days, whatever the owner’s 30', {}, 30, 184 * DAY, 'stale'],
    ['a yes holds for the owner’s 365 days', EVERYTHING, 365, 365 * DAY - 1, 'decided'],
    ['a yes lapses after the owner’s 365 days', EVERYTHING, 365, 365 * DAY, 'stale'],
    ['a no is kept as long as a yes: 365 days (R-601)', {}, 365, 365 * DAY - 1, 'decided'],
    ['a no lapses after the owner’s 365 days', {}, 365, 365 * DAY, 'stale'],
    ['an answer from a clock that runs an hour ahead holds', EVERYTHING, undefined, -HOUR, 'decided'],
  ])('%s', (_, given, days, after, status) => {
    const consent = comeBack({ answered: { cookie: { days } }, given, after })
    expect(consent.status).toBe(status)
    expect(consent.reason).toBe(status === 'stale' ? 'expired' : undefined)
    if (status === 'stale') expect(consent.choices).toEqual({ necessary: 'granted', functional: 'denied', analytics: 'denied', marketing: 'denied' })
    if (status === 'stale') expect(consent.asked).toEqual(['functional', 'analytics', 'marketing'])
  })

  test.each([NaN, -Infinity, -1, 0])('an answer whose date is %s has lapsed', (decidedAt) => {
    const policy = policyOf()
    expect(resolveConsent(policy, receipt(policy, EVERYTHING, { decidedAt }), THEN)).toMatchObject({ status: 'stale', reason: 'expired', choices: { analytics: 'denied' } })
  })

  test('where the clock tells no time, an answer has lapsed', () => {
    const policy = policyOf()
    expect(resolveConsent(policy, receipt(policy, EVERYTHING), NaN)).toMatchObject({ status: 'stale', choices: { marketing: 'denied' } })
  })

  test.each([[undefined, 184], [1, 184], [30, 184], [184, 184], [390, 390]])('with %s days the cookie is kept %i, the same for yes and no (R-601)', (days, kept) => {
    const policy = policyOf({ cookie: { days } })
    expect(cookieDays(policy)).toBe(kept)
    expect(lapsesAt(policy, THEN, { analytics: 'granted' })).toBe(THEN + (days ?? 180) * DAY)
    expect(lapsesAt(policy, THEN, { analytics: 'denied' })).toBe(THEN + kept * DAY)
  })
})

describe('what is asked again after the question changed', () => {
  const wholeStale = { status: 'stale', reason: 'revised', asked: ['functional', 'analytics', 'marketing'], choices: { analytics: 'denied', marketing: 'denied' } }
  test.each<[string, Config, Record<string, Choice>, Config, object]>([
    ['nothing, where nothing changed', { services: [hotjar] }, { analytics: 'granted' }, { services: [hotjar] },
      { status: 'decided', choices: { analytics: 'granted', hotjar: 'granted', marketing: 'denied' } }],
    ['everything, by the owner’s new revision', {}, EVERYTHING, { revision: 1 }, wholeStale],
    ['everything, by a revision that went back', { revision: 2 }, EVERYTHING, { revision: 1 }, wholeStale],
    ['a new service alone; earlier answers stand, the new one is off (R-409)', { services: [pixel] }, EVERYTHING, { services: [pixel, hotjar] },
      { status: 'stale', reason: 'revised', asked: ['hotjar'], choices: { ...EVERYTHING, pixel: 'granted', hotjar: 'denied' } }],
    ['no new service under a category that was refused: it is covered by the refusal (R-406)', {}, { marketing: 'granted' }, { services: [hotjar] },
      { status: 'decided', choices: { marketing: 'granted', analytics: 'denied', hotjar: 'denied' } }],
    ['a new category alone', {}, EVERYTHING, { categories: { necessary: { locked: true }, functional: {}, analytics: {}, marketing: {}, social: {} } },
      { status: 'stale', asked: ['social'], choices: { ...EVERYTHING, social: 'denied' } }],
    ['a new category, also after a refusal of everything else', {}, {}, { categories: { necessary: { locked: true }, functional: {}, analytics: {}, marketing: {}, social: {} } },
      { status: 'stale', asked: ['social'], choices: { analytics: 'denied', social: 'denied' } }],
    ['a new category and its service', {}, EVERYTHING, { categories: { necessary: {}, functional: {}, analytics: {}, marketing: {}, social: {} }, services: [service('x', 'social')] },
      { status: 'stale', asked: ['social', 'x'], choices: { social: 'denied', x: 'denied', analytics: 'granted' } }],
    ['a service whose recipient changed, alone', { services: [hotjar, pixel] }, EVERYTHING, { services: [{ ...hotjar, vendor: { name: 'Somebody else' } }, pixel] },
      { status: 'stale', asked: ['hotjar'], choices: { ...EVERYTHING, hotjar: 'denied', pixel: 'granted' } }],
    ['a service whose purpose changed, alone', { services: [hotjar, pixel] }, EVERYTHING, { services: [{ ...hotjar, purpose: 'Sells visits.' }, pixel] },
      { status: 'stale', asked: ['hotjar'], choices: { ...EVERYTHING, hotjar: 'denied', pixel: 'granted' } }],
    ['a service that moved to another category, alone', { services: [hotjar, pixel] }, EVERYTHING, { services: [{ ...hotjar, category: 'marketing' }, pixel] },
      { status: 'stale', asked: ['hotjar'], choices: { ...EVERYTHING, hotjar: 'denied', pixel: 'granted' } }],
    ['nothing, where a refused service changed under a refused category', { services: [hotjar] }, {}, { services: [{ ...hotjar, purpose: 'Sells visits.' }] },
      { status: 'decided', choices: { hotjar: 'denied' } }],
    ['nothing, where the vendor’s address, links or stored items changed', { services: [hotjar] }, EVERYTHING, { services: [{ ...hotjar, vendor: { ...hotjar.vendor, policy: 'https://vendor.example/' }, storage: [{ kind: 'cookie', name: '_x' }], hosts: ['a.example'] }] },
      { status: 'decided', choices: { hotjar: 'granted' } }],
    ['nothing, where only words changed', {}, EVERYTHING, { categories: { necessary: { locked: true }, functional: { title: 'Comfort' }, analytics: { description: 'Numbers.' }, marketing: {} }, texts: { en: { accept: 'Sure' } } },
      { status: 'decided', choices: EVERYTHING }],
    ['nothing, where a service went', { services: [hotjar, pixel] }, EVERYTHING, { services: [pixel] },
      { status: 'decided', choices: { pixel: 'granted' } }],
    ['nothing, where services stand in another order', { services: [hotjar, pixel] }, { analytics: 'granted' }, { services: [pixel, hotjar] },
      { status: 'decided', choices: { hotjar: 'granted', pixel: 'denied' } }],
    ['a service of the catalogue whose revision was raised, alone', { services: [{ ...hotjar, revision: 1 }, pixel] }, EVERYTHING, { services: [{ ...hotjar, revision: 2 }, pixel] },
      { status: 'stale', asked: ['hotjar'], choices: { ...EVERYTHING, hotjar: 'denied', pixel: 'granted' } }],
    ['nothing, where a service of the catalogue is worded anew under the same revision', { services: [{ ...hotjar, revision: 1 }] }, EVERYTHING, { services: [{ ...hotjar, revision: 1, purpose: 'Records what you do.', vendor: { name: 'Hotjar, renamed' } }] },
      { status: 'decided', choices: { hotjar: 'granted' } }],
    ['a service of the catalogue to which the owner gave another recipient', { services: [{ ...hotjar, revision: 1 }] }, EVERYTHING, { services: [{ ...hotjar, revision: 1, options: { vendor: { name: 'Us' } } }] },
      { status: 'stale', asked: ['hotjar'], choices: { hotjar: 'denied' } }],
    ['nothing, where a service of the catalogue got another id at its vendor', { services: [{ ...hotjar, revision: 1, options: { id: '1' } }] }, EVERYTHING, { services: [{ ...hotjar, revision: 1, options: { id: '2' } }] },
      { status: 'decided', choices: { hotjar: 'granted' } }],
    ['a category that was locked and is no longer', { categories: { stats: { locked: true }, ads: {} } }, { ads: 'granted' }, { categories: { stats: {}, ads: {} } },
      { status: 'stale', asked: ['stats'], choices: { stats: 'denied', ads: 'granted' } }],
    ['nothing, where a category became locked', { categories: { stats: {}, ads: {} } }, {}, { categories: { stats: { locked: true }, ads: {} } },
      { status: 'decided', choices: { stats: 'granted', ads: 'denied' } }],
    ['a new service that is called like a property every object has, as any other', {}, EVERYTHING, { services: [service('constructor')] },
      { status: 'stale', asked: ['constructor'], choices: { constructor: 'denied' } }],
  ])('%s', (_, answered, given, under, expected) => {
    expect(comeBack({ answered, given, under })).toMatchObject(expected)
  })

  test('a service refused alone is not asked again when another one is added', () => {
    const consent = comeBack({ answered: { services: [hotjar] }, given: { ...EVERYTHING, hotjar: 'denied' }, under: { services: [hotjar, service('matomo')] } })
    expect(consent).toMatchObject({ asked: ['matomo'], choices: { analytics: 'granted', hotjar: 'denied', matomo: 'denied' } })
  })

  test('an expired answer to an older question says that it was revised, and asks everything', () => {
    expect(comeBack({ answered: {}, given: EVERYTHING, under: { revision: 1 }, after: 300 * DAY })).toMatchObject({ reason: 'revised', asked: ['functional', 'analytics', 'marketing'] })
  })

  test('where there is nothing to ask, nobody is asked: not even after the answer lapsed (R-117)', () => {
    const answered = { categories: { necessary: { locked: true } } }
    expect(comeBack({ answered, given: {}, after: 500 * DAY })).toMatchObject({ status: 'decided', choices: { necessary: 'granted' } })
  })
})

describe('whatever was answered, and whatever changed since', () => {
  const answer = fc.constantFrom<Choice>('granted', 'denied')
  const site = fc.record({
    revision: fc.nat(2),
    locked: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    services: fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), category: fc.constantFrom('one', 'two', 'three'), purpose: fc.constantFrom('x', 'y') }), { selector: ({ id }) => id }),
  }).map(({ revision, locked, services }) => policyOf({
    revision,
    categories: { one: { locked: locked[0] }, two: { locked: locked[1] }, three: { locked: locked[2] } },
    services: services.map(({ id, category, purpose }) => service(id, category, { purpose })),
  }))
  const answered = fc.tuple(site, fc.dictionary(fc.constantFrom('one', 'two', 'three', 'a', 'b', 'c', 'd', 'e', 'f'), answer), fc.integer({ min: -1, max: 400 }), fc.boolean(), site)
    .map(([before, given, days, same, other]): { before: Policy; after: Policy; stored: Receipt; now: number } => (
      { before, after: same ? before : other, stored: receipt(before, given), now: THEN + days * DAY }))
  const open = ({ questions }: Policy) => questions.filter(({ locked }) => !locked).map(({ id }) => id)

  test('an old no stands and an old yes may be forgotten: nothing is open that the visitor had not opened', () => {
    fc.assert(fc.property(answered, ({ after, stored, now }) => {
      const consent = resolveConsent(after, stored, now)
      for (const id of open(after)) if (consent.choices[id] === 'granted') expect(stored.choices[id]).toBe('granted')
    }), { numRuns: 500 })
  })

  test('an answer that lapsed, or was given to another revision, opens nothing at all', () => {
    fc.assert(fc.property(answered, ({ after, stored, now }) => {
      const { reason, asked, choices } = resolveConsent(after, stored, now)
      if (!reason || asked!.length < open(after).length) return
      for (const id of open(after)) expect(choices[id]).toBe('denied')
    }), { numRuns: 500 })
  })

  test('what waits for an answer is off, and what is not asked is decided', () => {
    fc.assert(fc.property(answered, ({ after, stored, now }) => {
      const { status, asked = [], choices } = resolveConsent(after, stored, now)
      expect(status).toBe(asked.length ? 'stale' : 'decided')
      for (const id of asked) expect(choices[id]).toBe('denied')
      expect(Object.keys(choices)).toEqual(after.questions.map(({ id }) => id))
      expect(Object.isFrozen(choices)).toBe(true)
    }), { numRuns: 500 })
  })

  test('an answer given under this very configuration is that answer until it lapses', () => {
    fc.assert(fc.property(answered, ({ before, stored, now }) => {
      const consent = resolveConsent(before, stored, now)
      if (now < stored.until) expect(consent).toEqual({ status: 'decided', choices: stored.choices, receipt: stored })
    }), { numRuns: 500 })
  })
})

describe('what a visitor’s act changes', () => {
  const policy = policyOf({ services: [service('basket', 'necessary'), hotjar, service('matomo'), pixel] })
  const before = choices(policy, { marketing: 'granted', matomo: 'granted' })
  test.each<[string, Record<string, Choice>, object]>([
    ['a category answers for its services', { analytics: 'granted' }, { analytics: 'granted', hotjar: 'granted', matomo: 'granted', pixel: 'granted' }],
    ['a category refuses for its services', { marketing: 'denied' }, { marketing: 'denied', pixel: 'denied', matomo: 'granted' }],
    ['a service answers for itself alone', { hotjar: 'granted' }, { hotjar: 'granted', analytics: 'denied', matomo: 'granted' }],
    ['a service’s own answer stands against its category’s', { analytics: 'granted', hotjar: 'denied' }, { analytics: 'granted', hotjar: 'denied', matomo: 'granted' }],
    ['a service may be granted alone', { marketing: 'denied', pixel: 'granted' }, { marketing: 'denied', pixel: 'granted' }],
    ['what is not named stays as it was', {}, before],
    ['what is locked is never denied', { necessary: 'denied', basket: 'denied' }, before],
    ['what nobody asked about changes nothing', { nobody: 'granted', __proto__: 'granted' as never }, before],
  ])('%s', (_, changes, expected) => {
    const after = changeChoices(policy, before, changes)
    expect(after).toMatchObject(expected)
    expect(Object.keys(after)).toEqual(Object.keys(before))
    expect(Object.isFrozen(after)).toBe(true)
  })

  test('names inherited from a polluted prototype are no answers', () => {
    const changes = Object.create({ analytics: 'granted' }) as Partial<Choices>
    expect(changeChoices(policy, before, changes)).toEqual(before)
  })

  test('the difference names what became granted and what became denied, and nothing else', () => {
    expect(differences(before, changeChoices(policy, before, { analytics: 'granted', marketing: 'denied' }))).toEqual({ granted: ['analytics', 'hotjar'], denied: ['marketing', 'pixel'] })
    expect(differences(before, before)).toEqual({ granted: [], denied: [] })
    expect(differences({}, { new: 'denied', newer: 'granted' })).toEqual({ granted: ['newer'], denied: [] })
  })
})
