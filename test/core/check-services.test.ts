// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from '../../src/core/config.ts'
import type { Format, OptionFormat, Service } from '../../src/core/types.ts'
import * as catalogue from '../../src/services/index.ts'
import { service } from '../helpers/builders.ts'

type Options = Record<string, unknown>
type Configure = ((options?: Options) => Service) & { readonly about: Service }

/** The first mistake of a configuration with these services. */
function mistakeIn(...services: unknown[]): ConfigError {
  let error: unknown
  try {
    readConfig({ services })
  } catch (thrown) {
    error = thrown
  }
  expect(error).toBeInstanceOf(ConfigError)
  return error as ConfigError
}
const accept = (...services: unknown[]) => expect(() => readConfig({ services })).not.toThrow()

const needing = (id: string, ...requires: string[]) => service(id, 'analytics', { requires })

describe('what a service needs', () => {
  test.each<[string, Service[], string, string]>([
    ['a service that is not there', [service('base'), needing('addon', 'bases')], 'services[1].requires', 'expected ids of other services, of "base", got "bases"'],
    ['a category', [service('base'), needing('addon', 'analytics')], 'services[1].requires', 'expected ids of other services, of "base", got "analytics"'],
    ['one that is there and one that is not', [service('base'), needing('addon', 'base', 'x')], 'services[1].requires', 'expected ids of other services, of "base", got "x"'],
    ['itself', [needing('addon', 'addon')], 'services[0].requires', 'expected ids of other services, of "", got "addon"'],
    ['one that needs it in its turn', [needing('a', 'b'), needing('b', 'a')], 'services[0].requires', 'expected no service that needs this one in its turn, got ["b"]'],
    ['a ring of three', [service('fine'), needing('a', 'b'), needing('b', 'c'), needing('c', 'fine', 'a')], 'services[1].requires', 'expected no service that needs this one in its turn, got ["b"]'],
    ['one that leads into a ring', [needing('entry', 'a'), needing('a', 'b'), needing('b', 'a')], 'services[1].requires', 'expected no service that needs this one in its turn, got ["b"]'],
    ['a ring through the options of a service of the catalogue', [catalogue.hotjar({ id: '1234567', requires: ['a'] }), needing('a', 'hotjar')], 'services[0].requires', 'expected no service that needs this one in its turn, got ["a"]'],
  ])('%s is refused', (_, services, place, detail) => {
    expect(mistakeIn(...services)).toMatchObject({ place, detail, message: `${place}: ${detail}` })
  })

  test.each<[string, Service[]]>([
    ['none', [needing('a')]],
    ['one that stands before it', [service('base'), needing('addon', 'base')]],
    ['one that stands after it', [needing('addon', 'base'), service('base')]],
    ['a chain', [needing('c', 'b'), needing('b', 'a'), service('a')]],
    ['the same one twice', [needing('c', 'a', 'a'), service('a')]],
    ['two that need the same one', [needing('d', 'b', 'c'), needing('b', 'a'), needing('c', 'a'), service('a')]],
    ['one of another category', [needing('addon', 'base'), service('base', 'marketing')]],
    ['one of the catalogue', [catalogue.hotjar({ id: '1234567', requires: ['meta-pixel'] }), catalogue.metaPixel({ id: '1234567890' })]],
  ])('%s is fine', (_, services) => accept(...services))

  test('a service of the catalogue that is only named in JSON is held to the same', () => {
    const references = [{ id: 'hotjar', options: { requires: ['meta-pixel'] } }, { id: 'meta-pixel', options: { requires: ['hotjar'] } }]
    const find = ({ id, options }: { id: string; options?: Options }) => service(id, 'analytics', { options })
    expect(() => readConfig({ services: references }, find)).toThrow('services[0].requires: expected no service that needs this one in its turn, got ["meta-pixel"]')
    expect(() => readConfig({ services: references.slice(0, 1) }, find)).toThrow('services[0].requires: expected ids of other services, of "", got "meta-pixel"')
  })
})

/** What advertising may rest on, whatever the owner calls it. */
describe('advertising never rests on the category that answers for analytics (R-405)', () => {
  const categories = { necessary: { locked: true }, stats: {}, ads: {} }
  const read = (service: unknown) => () => readConfig({ categories, services: [service] })
  const clarity = (options: Options) => catalogue.microsoftClarity({ id: 'abcde12345', category: 'stats', ...options })
  const hubspot = (options: Options) => catalogue.hubspot({ id: '1234567', category: 'ads', analytics: 'stats', ...options })

  test.each<[string, Service]>([
    ['ad_Storage', clarity({ ad_Storage: 'stats' })],
    ['advertisement', hubspot({ advertisement: 'stats' })],
  ])('%s', (option, service) => {
    expect(read(service)).toThrow(`services[0].options.${option}: expected one of "ads", got "stats"`)
  })

  test.each<[string, Service]>([
    ['ad_Storage', clarity({ ad_Storage: 'ads' })],
    ['advertisement', hubspot({ advertisement: 'ads', functionality: 'stats' })],
  ])('%s may rest on the other', (_, service) => {
    expect(read(service)).not.toThrow()
  })
})

/** Each setting with what it takes, with what it does not, and with what the message says was wanted. */
const settings: [setting: string, right: unknown[], wrong: unknown[], wanted: string][] = [
  ['requires', [[], ['base']], ['base', true, { 0: 'base' }, null], 'expected a list'],
  ['priority', ['high', 'low'], ['urgent', '', 1, true, null, ['high']], 'expected one of "high", "low"'],
  ['where', ['#chat', 'form.pay, [data-pay]', 'main > :not(p)'], ['', ' ', '##', 'form[', 5, null, ['form']], 'expected a selector'],
  ['timeout', [0, 1, 30_000], [-1, 1.5, '5000', NaN, Infinity, null, true], 'expected a number'],
  ['pageViews', [true, false], ['true', '', 1, null], 'expected one of "true", "false"'],
  ['onGrant', [() => {}], ['start()', {}, true, null], 'expected a function'],
  ['onWithdraw', [() => {}], ['stop()', {}, true, null], 'expected a function'],
]

describe.each(settings)('how a service runs: %s', (setting, right, wrong, wanted) => {
  const own = (value: unknown) => ({ ...service('acme'), [setting]: value })
  const fromCatalogue = (value: unknown) => catalogue.hotjar({ id: '1234567', [setting]: value })
  const byName = (value: unknown) => () => readConfig({ services: [service('base'), { id: 'hotjar', options: { [setting]: value } }] }, ({ id, options }) => service(id, 'analytics', { options }))

  test('what is right is accepted, of a service of the owner’s own, of the catalogue and named in JSON', () => {
    for (const value of [undefined, ...right]) {
      accept(service('base'), own(value))
      accept(service('base'), fromCatalogue(value))
      expect(byName(value)).not.toThrow()
    }
  })

  test('what is wrong is refused by its place, with what was wanted', () => {
    for (const value of wrong) {
      expect(mistakeIn(service('base'), own(value))).toMatchObject({ place: `services[1].${setting}`, detail: expect.stringContaining(wanted) })
      expect(mistakeIn(service('base'), fromCatalogue(value))).toMatchObject({ place: `services[1].${setting}`, detail: expect.stringContaining(wanted) })
      expect(byName(value)).toThrow(expect.objectContaining({ place: `services[1].options.${setting}`, detail: expect.stringContaining(wanted) }))
    }
  })
})

test.each([
  ['a number among the ids that are needed', { requires: ['base', 7] }, 'services[1].requires[1]', 'expected an id, got 7'],
  ['a text of two ids', { requires: ['base other'] }, 'services[1].requires[0]', 'expected an id, got "base other"'],
  ['a misspelt setting', { piority: 'high' }, 'services[1].piority', 'got "piority"'],
])('%s is refused', (_, more, place, detail) => {
  expect(mistakeIn(service('base'), { ...service('acme'), ...more })).toMatchObject({ place, detail: expect.stringContaining(detail) })
})

describe('the options of a service of the catalogue', () => {
  test.each<[string, Options, string, string]>([
    ['a misspelt option', { piority: 'high' }, 'services[0].options.piority', 'expected an option of src category purpose transfers vendor requires priority where timeout pageViews onGrant onWithdraw, got "piority"'],
    ['an option of another service', { url: 'https://stats.example.com/' }, 'services[0].options.url', 'got "url"'],
    ['a misspelt option, also without an id', { id: undefined, pupose: 'x' }, 'services[0].options.pupose', 'got "pupose"'],
    ['what every object has', { constructor: 'x' }, 'services[0].options.constructor', 'got "constructor"'],
    ['a source that runs code', { src: 'javascript:alert(1)' }, 'services[0].options.src', 'expected a link, got "javascript:alert(1)"'],
    ['a category that is not there', { category: 'stats' }, 'services[0].category', 'expected one of "necessary", "functional", "analytics", "marketing", got "stats"'],
    ['a purpose that is none', { purpose: ' ' }, 'services[0].purpose', 'expected a text'],
    ['a country that is none', { transfers: ['USA'] }, 'services[0].transfers[0]', 'expected a country, got "USA"'],
    ['a vendor’s misspelt key', { vendor: { url: '/' } }, 'services[0].vendor.url', 'got "url"'],
  ])('%s is refused', (_, more, place, detail) => {
    expect(mistakeIn(catalogue.hotjar({ id: '1234567', ...more } as never))).toMatchObject({ place, detail: expect.stringContaining(detail) })
  })

  test('a wrong one is refused where there is no id, too: what is not needed is still looked at', () => {
    expect(mistakeIn(catalogue.hubspot({ region: 'us' } as never))).toMatchObject({ place: 'services[0].options.region', detail: 'expected something such as "eu1", got "us"' })
    accept(catalogue.hubspot({ region: 'eu1' }))
  })
})

/** Nobody's id. */
const junk: unknown[] = ['', ' ', 'x', '<b>', "1'; alert(1)", 'javascript:alert(1)', 1.5, true, null, undefined, {}, [], () => {}]
const wrongOptions = (is: OptionFormat['is']): unknown[] =>
  is === 'true|false' ? ['true', '', 1, 0, null, {}] : is === 'object' ? ['{}', '', 1, true, null, [], () => {}] : ['', ' ', '<b>', "1'; alert(1)", 'javascript:alert(1)', 1.5, true, null, {}, []]
const valueOf = ({ is, example }: OptionFormat): unknown => (is instanceof RegExp || is === 'category' ? example : JSON.parse(example))

const all = (Object.values(catalogue) as unknown as Partial<Configure>[]).filter((make): make is Configure => !!make.about)
const withFormat = all.flatMap((make) => (make.about.format ? { id: make.about.id, make, format: make.about.format as Format } : []))

describe.each(withFormat)('$id', ({ make, format }) => {
  const options = Object.entries(format.options ?? {})
  const needed = Object.fromEntries(options.flatMap(([name, option]) => (option.needed ? [[name, valueOf(option)]] : [])))
  const withId = (id: unknown, more: Options = {}) => make({ id, ...needed, ...more })
  const mistake = (place: string, wanted: string) => ({ place: `services[0].options.${place}`, detail: expect.stringContaining(`expected ${wanted}, got `) })

  test('takes its example, and no id at all', () => {
    accept(withId(format.example))
    accept(make())
    accept(make({ category: 'functional', purpose: 'Because.', priority: 'low' }))
  })

  test.each(junk.map((id) => [id]))('refuses %o as an id', (id) => {
    expect(mistakeIn(withId(id))).toMatchObject(mistake('id', `an id such as "${format.example}"`))
  })

  test(format.several ? 'takes several ids' : 'takes one id only', () => {
    const { example } = format
    for (const several of [[example], [example, example], `${example} ${example}`, `${example},${example}`, ` ${example} ,\n ${example} `]) {
      if (format.several) accept(withId(several))
      else expect(mistakeIn(withId(several))).toMatchObject(mistake('id', `an id such as "${example}"`))
    }
  })

  test('refuses them all for one that is wrong', () => {
    for (const wrong of junk) expect(mistakeIn(withId([format.example, wrong])).place).toBe('services[0].options.id')
    for (const text of [`${format.example} x`, `x,${format.example}`, `${format.example}; ${format.example}`]) expect(mistakeIn(withId(text)).place).toBe('services[0].options.id')
    expect(mistakeIn(withId([[format.example]])).place).toBe('services[0].options.id')
  })

  if (options.length) {
    test('takes the example of each option, and all of them at once', () => {
      for (const [name, option] of options) accept(withId(format.example, { [name]: valueOf(option) }))
      accept(withId(format.example, Object.fromEntries(options.map(([name, option]) => [name, valueOf(option)]))))
    })

    test.each(options)('refuses junk as its %s', (name, option) => {
      const wanted = option.is === 'true|false' ? 'true or false' : option.is === 'object' ? 'an object' : option.is === 'category' ? `one of "${['functional', 'analytics', 'marketing'].filter((id) => option.example !== 'marketing' || id !== 'analytics').join('", "')}"` : `something such as "${option.example}"`
      for (const wrong of wrongOptions(option.is)) expect(mistakeIn(withId(format.example, { [name]: wrong }))).toMatchObject(mistake(name, wanted))
    })

    test.each(options)('goes without its %s only where that need not be given', (name, option) => {
      const given = withId(format.example, { [name]: undefined })
      if (option.needed) expect(mistakeIn(given)).toMatchObject(mistake(name, `something such as "${option.example}"`))
      else accept(given)
    })
  }
})

test('what is needed beside an id is not asked for where the owner’s own snippet runs the service', () => {
  for (const { make } of withFormat) accept(make())
})

test('a service that takes no id runs as it is', () => {
  for (const make of all) if (!make.about.format) accept(make())
})

test.each([
  ['hubspot', '1234567', 'advertisement'],
  ['microsoft-clarity', 'abcde12345', 'ad_Storage'],
])('what %s is told about advertising never rests on analytics, nor on what is not there (R-405)', (id, own, option) => {
  const make = all.find((service) => service.about.id === id)!
  for (const value of ['analytics', 'necessary', 'ads']) expect(mistakeIn(make({ id: own, [option]: value }))).toMatchObject({ place: `services[0].options.${option}`, detail: expect.stringContaining('one of "functional", "marketing"') })
})
