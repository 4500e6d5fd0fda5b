import { expect, test } from 'vitest'
import { choicesOf, openIds } from '../../src/core/policy.ts'
import { choices, policyOf, service } from '../helpers/builders.ts'

test('without configuration there are four categories, and only what is necessary is on', () => {
  const policy = policyOf()
  expect(choices(policy)).toEqual({ necessary: 'granted', functional: 'denied', analytics: 'denied', marketing: 'denied' })
  expect(openIds(policy)).toEqual(['functional', 'analytics', 'marketing'])
  expect(policy).toMatchObject({ revision: 0, days: 180 })
})

test.each<[string, object, object]>([
  ['a category of the owner’s is asked about', { stats: {} }, { stats: 'denied' }],
  ['a locked one is on', { stats: { locked: true } }, { stats: 'granted' }],
  ['“necessary” is on without being said', { necessary: {}, stats: {} }, { necessary: 'granted', stats: 'denied' }],
  ['“necessary” that the owner unlocks is asked about', { necessary: { locked: false } }, { necessary: 'denied' }],
])('%s', (_, categories, expected) => {
  expect(choices(policyOf({ categories: categories as {} }))).toEqual(expected)
})

test('a service is locked with its category', () => {
  const policy = policyOf({ services: [service('basket', 'necessary'), service('hotjar')] })
  expect(choices(policy)).toMatchObject({ basket: 'granted', hotjar: 'denied' })
  expect(openIds(policy)).not.toContain('basket')
})

test('no answer is a no', () => {
  expect(Object.values(choicesOf(policyOf({ categories: { a: {}, b: {} } }), () => undefined))).toEqual(['denied', 'denied'])
})

test('categories stand before services, each in the owner’s order', () => {
  const policy = policyOf({ categories: { z: {}, a: {} }, services: [service('y', 'z'), service('b', 'a')] })
  expect(policy.questions.map(({ id }) => id)).toEqual(['z', 'a', 'y', 'b'])
})
