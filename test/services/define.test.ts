// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.shop.example.com/" }
import { afterEach, describe, expect, test, vi } from 'vitest'
import { readConfig } from '../../src/core/config.ts'
import { defineService, type Config, type Service } from '../../src/index.ts'
import { quiet, until, visit } from '../browser/page.ts'

const acme = defineService({
  id: 'acme', category: 'analytics', name: 'Acme', vendor: { name: 'Acme GmbH', policy: 'https://acme.example/privacy' }, purpose: 'Counts visits.',
  scripts: [{ src: '/acme.js', async: true, data: { site: '1' } }], storage: [{ kind: 'cookie', name: '_acme*', lifetime: 30 }], unload: 'stop',
})
const json = '{ "services": [{ "id": "acme", "category": "analytics", "name": "Acme", "vendor": { "name": "Acme GmbH" }, "scripts": [{ "src": "/acme.js" }], "storage": [{ "kind": "cookie", "name": "_acme*" }], "unload": "stop" }] }'

const script = () => [...document.scripts].find(({ src }) => src.endsWith('/acme.js'))
const arrives = async () => {
  await until(() => expect(script()).toBeDefined())
  script()!.dispatchEvent(new Event('load'))
}
const inConfig = (...services: Service[]): Config => ({ reload: 'never', services })
afterEach(() => document.querySelectorAll('script').forEach((each) => each.remove()))

test('a service of one’s own comes back as it was', () => {
  const given = { id: 'own', category: 'marketing', name: 'Own', vendor: { name: 'Own Ltd' } } as const
  expect(defineService(given)).toBe(given)
  const make = ({ site }: { site: string }) => ({ ...given, scripts: [{ src: site }] })
  expect(defineService(make)).toBe(make)
})

test('a configuration with one is right, defined in code or written as JSON', () => {
  expect(readConfig({ services: [acme] }).policy.services).toEqual([acme])
  expect(readConfig(JSON.parse(json)).policy.services).toMatchObject([{ id: 'acme', category: 'analytics' }])
  // The script tag reads whole definitions beside the names of the catalogue.
  expect(() => readConfig(JSON.parse(json), () => undefined)).not.toThrow()
})

describe.each<[string, Config]>([
  ['defined in code', inConfig(acme)],
  ['written as JSON', { reload: 'never', ...JSON.parse(json) }],
  ['made from options', inConfig(defineService(({ site }: { site: string }) => ({ ...acme, scripts: [{ src: site }] }))({ site: '/acme.js' }))],
])('a service of one’s own, %s', (_, config) => {
  test('is asked about, and nothing of it is fetched before the grant', async () => {
    const { consent } = await visit(config)
    await quiet()
    expect([consent.choices['acme'], consent.allows('acme'), script()]).toEqual(['denied', false, undefined])
    await consent.rejectAll()
    await quiet()
    expect(script()).toBeUndefined()
  })

  test('is loaded by the grant, once', async () => {
    const { consent, problems } = await visit(config)
    void consent.save({ acme: 'granted' })
    await arrives()
    await consent.acceptAll()
    await quiet()
    expect([consent.choices['acme'], document.querySelectorAll('script[src]').length, problems]).toEqual(['granted', 1, []])
  })

  test('is declared with its vendor and what it stores', async () => {
    const { consent } = await visit(config)
    const { categories } = await consent.declaration()
    expect(categories.find(({ id }) => id === 'analytics')!.services).toMatchObject([{ id: 'acme', name: 'Acme', vendor: { name: 'Acme GmbH' }, storage: [{ kind: 'cookie', name: '_acme*', party: 'first' }] }])
  })
})

test('none of its cookies stays after a withdrawal', async () => {
  // Under another name: what was withdrawn above stays held until the next page.
  const { consent } = await visit({ reload: 'never', ...JSON.parse(json.replaceAll('"acme"', '"bolt"').replace('_acme', '_bolt')) })
  void consent.acceptAll()
  await arrives()
  document.cookie = '_bolt_id=1'
  document.cookie = '_other=1'
  await consent.withdraw('bolt')
  await until(() => expect(document.cookie).not.toContain('_bolt_id'))
  expect(document.cookie).toContain('_other=1')
})

test('its script carries what the definition says', async () => {
  const { consent } = await visit(inConfig(acme))
  void consent.acceptAll()
  await until(() => expect(script()).toMatchObject({ async: true, dataset: { site: '1' } }))
})

test('it speaks to its vendor in its own words, and is told when its script has run and what else was decided', async () => {
  const said: string[] = []
  const { consent } = await visit(inConfig({
    ...acme,
    tell: (act, _page, choices) => void said.push(`${act} ${choices['acme']}`),
    loaded: (_page, choice) => void said.push(`loaded ${choice}`),
    update: (_page, choices) => void said.push(`marketing ${choices['marketing']}`),
  }))
  void consent.save({ analytics: 'granted' })
  await arrives()
  await consent.save({ marketing: 'granted' })
  await consent.withdraw('acme')
  await consent.save({ acme: 'granted' })
  await until(() => expect(said).toEqual(['start granted', 'loaded granted', 'marketing granted', 'stop denied', 'resume granted']))
})

test('where its vendor’s own code throws, that is reported and the visitor’s answer stands', async () => {
  const { consent, problems } = await visit(inConfig({ ...acme, tell: () => { throw new Error('theirs') } }))
  void consent.acceptAll()
  await arrives()
  await until(() => expect(problems).toMatchObject([{ place: 'acme', message: 'theirs' }]))
  expect(consent.choices['acme']).toBe('granted')
})

test('with a format of its own, its options are checked like those of the catalogue', () => {
  const format = { id: /^A-\d$/, example: 'A-1', several: true, options: { plan: { is: /^(free|paid)$/, example: 'free', needed: true } } } as const
  const given = (options: Record<string, unknown>) => () => readConfig({ services: [{ ...acme, format, options }] })
  expect(given({ id: ['A-1', 'A-2'], plan: 'paid' })).not.toThrow()
  expect(given({})).not.toThrow()
  expect(given({ id: 'A-1, B-2', plan: 'paid' })).toThrow('services[0].options.id: expected an id such as "A-1", got "A-1, B-2"')
  expect(given({ id: 'A-1' })).toThrow('services[0].options.plan: expected something such as "free", got undefined')
})

test('without one, its options are its own affair', () => {
  expect(() => readConfig({ services: [{ ...acme, options: { plan: 'paid', seats: 5 } }] })).not.toThrow()
})

vi.setConfig({ testTimeout: 15_000 })
