import { expect, test } from 'vitest'
import { declarationOf, withOwnCookie } from '../../src/core/declaration.ts'
import { jsonLdOf } from '../../src/core/declaration-json-ld.ts'
import { definePolicy } from '../../src/core/policy.ts'
import { googleAnalytics4, youtube } from '../../src/services/index.ts'
import { policyOf, service } from '../helpers/builders.ts'
import type { Config } from '../../src/core/config.ts'

const counter = service('counter', 'analytics', {
  purpose: 'Counts visits.', hosts: ['*.counter.example'], transfers: ['US', 'IN'],
  vendor: { name: 'Counter Inc.', contact: 'dpo@counter.example', website: 'https://counter.example', policy: 'https://counter.example/privacy', optOut: 'https://counter.example/stop' },
  storage: [{ kind: 'cookie', name: '_c*', lifetime: 30 }, { kind: 'cookie', name: '_m', lifetime: 1 / 1440 }, { kind: 'session', name: 'tab', party: 'third' }, { kind: 'cookie', name: '_v', lifetime: 'as long as a campaign' }],
})
const config = { controller: { name: 'Example Ltd', contact: 'privacy@example.com' }, privacyPolicy: '/privacy', cookiePolicy: '/cookies', imprint: '/imprint', services: [counter] } satisfies Config

/** What is declared, Assent's own cookie included. */
function declare(config: Config) {
  const policy = withOwnCookie(config, policyOf(config), 'www.shop.test')
  return declarationOf({ config, policy, services: policy.services })
}

const inMachineWords = (config: Config, language = 'en') => JSON.parse(JSON.stringify(jsonLdOf(declare(config), { language })))

test('it names who asks and where the policies are', () => {
  expect(declare(config)).toMatchObject({ controller: { name: 'Example Ltd', contact: 'privacy@example.com' }, privacyPolicy: '/privacy', cookiePolicy: '/cookies', imprint: '/imprint' })
})

test('every category is declared in the order in which it is asked about, with all of its services', () => {
  const { categories } = declare({ services: [service('b', 'marketing'), service('a', 'marketing'), counter] })
  expect(categories.map(({ id, locked, services }) => [id, locked, services.map(({ id }) => id)])).toEqual([
    ['necessary', true, ['assent']], ['functional', false, []], ['analytics', false, ['counter']], ['marketing', false, ['b', 'a']],
  ])
})

test('a service is declared with vendor, purpose, hosts, transfers, and each stored item with its kind, name, lifetime and party', () => {
  expect(declare(config).categories[2]!.services).toEqual([{
    id: 'counter', name: 'Service counter', purpose: 'Counts visits.', hosts: ['*.counter.example'], transfers: ['US', 'IN'], vendor: counter.vendor,
    storage: [
      { kind: 'cookie', name: '_c*', lifetime: 30, party: 'first' },
      { kind: 'cookie', name: '_m', lifetime: 1 / 1440, party: 'first' },
      { kind: 'session', name: 'tab', party: 'third' },
      { kind: 'cookie', name: '_v', lifetime: 'as long as a campaign', party: 'first' },
    ],
  }])
})

test('what a service stores and whom it reaches is a list, even where it is nothing', () => {
  expect(declare({ services: [service('plain')] }).categories[2]!.services[0]).toMatchObject({ storage: [], hosts: [], transfers: [] })
})

test('what nobody checked with the vendor is declared as such', () => {
  const unsure = service('unsure', 'analytics', { unverified: ['vendor.name'], storage: [{ kind: 'cookie', name: 'u', unverified: true }] })
  expect(declare({ services: [unsure] }).categories[2]!.services[0]).toMatchObject({ unverified: ['vendor.name'], storage: [{ unverified: true }] })
})

test('nothing in it can be changed, and the configuration is not what is frozen', () => {
  const mutable: Config = { services: [structuredClone(counter)] }
  const { categories } = declare(mutable)
  expect(() => { (categories[2]!.services[0]!.storage[0] as { name: string }).name = 'other' }).toThrow(TypeError)
  expect(() => (categories[2]!.services[0]!.hosts as string[]).push('other')).toThrow(TypeError)
  expect(Object.isFrozen(mutable.services![0])).toBe(false)
})

test('it is data only: no function, no option and no script of a service gets into it', () => {
  const declaration = declare({ services: [googleAnalytics4({ id: 'G-TEST1' }), youtube()] })
  expect(structuredClone(declaration)).toEqual(declaration)
  expect(JSON.stringify(declaration)).not.toMatch(/G-TEST1|"(scripts|options|format|queue|revision|clearable)"/)
})

test('the cookie of the consent itself is declared, under its name and for as long as it is kept', () => {
  const own = (config: Config) => declare(config).categories[0]!.services[0]!
  expect(own(config)).toMatchObject({ id: 'assent', vendor: { name: 'Example Ltd', contact: 'privacy@example.com', policy: '/privacy' }, storage: [{ kind: 'cookie', name: 'assent', lifetime: 184, party: 'first' }] })
  expect(own({ cookie: { name: 'choices', days: 365 } })).toMatchObject({ vendor: { name: 'www.shop.test' }, storage: [{ name: 'choices', lifetime: 365 }] })
})

test.each<[string, Config, string[], string]>([
  ['where a category of the owner’s is always on, there', { categories: { stats: {}, basics: { locked: true } } }, ['stats', 'basics'], 'basics'],
  ['where none is, in one of its own', { categories: { stats: {} } }, ['necessary', 'stats'], 'necessary'],
  ['where “necessary” was unlocked, there all the same', { categories: { stats: {}, necessary: { locked: false } } }, ['stats', 'necessary'], 'necessary'],
])('the cookie of the consent is declared %s', (_, config, ids, holder) => {
  const { categories } = declare(config)
  expect(categories.map(({ id }) => id)).toEqual(ids)
  expect(categories.filter(({ services }) => services.some(({ id }) => id === 'assent')).map(({ id }) => id)).toEqual([holder])
})

test('an owner who declares it is believed, and it is not declared twice', () => {
  const { categories } = declare({ services: [service('assent', 'necessary', { name: 'Our consent' })] })
  expect(categories[0]!.services.map(({ name }) => name)).toEqual(['Our consent'])
})

test('for machines, it says in which language, who the controller is, and where the notices are', () => {
  expect(inMachineWords(config, 'de')).toMatchObject({
    '@context': { '@vocab': 'https://schema.org/', dpv: 'https://w3id.org/dpv#' },
    '@type': 'WebPageElement', inLanguage: 'de',
    'dpv:hasDataController': { '@type': 'Organization', name: 'Example Ltd', contactPoint: { '@type': 'ContactPoint', email: 'privacy@example.com' } },
    'dpv:hasNotice': [{ '@type': 'dpv:PrivacyNotice', url: '/privacy' }, { '@type': 'dpv:PrivacyNotice', url: '/cookies' }],
  })
})

test('for machines, optional categories rest on consent, and what is always on does not', () => {
  const bases = inMachineWords(config)['dpv:hasProcess'].map((category: any) => [category.identifier, category['dpv:hasLegalBasis']?.['@id']])
  expect(bases).toEqual([['necessary', undefined], ['functional', 'dpv:Consent'], ['analytics', 'dpv:Consent'], ['marketing', 'dpv:Consent']])
})

test('for machines, a service is a process with its purpose, recipient, countries and storage durations', () => {
  const [process] = inMachineWords(config)['dpv:hasProcess'][2]['dpv:hasProcess']
  expect(process).toMatchObject({
    '@type': 'dpv:Process', identifier: 'counter', name: 'Service counter',
    'dpv:hasPurpose': { '@type': 'dpv:Purpose', description: 'Counts visits.' },
    'dpv:hasRecipient': {
      '@type': 'Organization', name: 'Counter Inc.', url: 'https://counter.example', contactPoint: { email: 'dpo@counter.example' },
      'dpv:hasNotice': { url: 'https://counter.example/privacy' }, potentialAction: { '@type': 'DeactivateAction', target: 'https://counter.example/stop' },
      additionalProperty: [{ '@type': 'PropertyValue', name: 'host', value: '*.counter.example' }],
    },
  })
  expect(process['dpv:hasProcessing'].map((transfer: any) => [transfer['@type'], transfer['dpv:hasCountry'].identifier])).toEqual([['dpv:CrossBorderTransfer', 'US'], ['dpv:CrossBorderTransfer', 'IN']])
  expect(process['dpv:hasStorageCondition'].map((item: any) => [item.name, item['dpv:hasDuration']?.name, ...item.additionalProperty.map(({ value }: any) => value)])).toEqual([
    ['_c*', 'P30D', 'cookie', 'first'], ['_m', 'PT1M', 'cookie', 'first'], ['tab', undefined, 'session', 'third'], ['_v', 'as long as a campaign', 'cookie', 'first'],
  ])
})

test('a policy without any category has a declaration of our own cookie alone', () => {
  const policy = withOwnCookie({}, definePolicy({ categories: {} }, []), 'www.shop.test')
  expect(declarationOf({ config: {}, policy, services: policy.services }).categories.flatMap(({ services }) => services.map(({ id }) => id))).toEqual(['assent'])
})
