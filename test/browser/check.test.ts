// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest'
import { checkInput } from '../../src/check.ts'
import { FORMATS, WITHOUT_ID } from '../../src/services/table.ts'
import type { Config } from '../../src/core/config.ts'
import type { Format } from '../../src/core/types.ts'

/** As the script tag reads it: `data-google-ads` is `googleAds` to the page. */
const camel = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** Checks these services as attributes of the script tag. */
const attributes = (named: Record<string, string>) => () =>
  checkInput({ config: { services: Object.entries(named).map(([id, value]) => ({ id, options: value ? { id: value } : {} })) }, written: Object.keys(named).map(camel) }, false)
/** Checks what a JSON block, or `assent.init`, says. */
const block = (config: object, tellsAll = false) => () => checkInput({ config, written: [] }, tellsAll)
const services = (...services: object[]) => block({ services })

afterEach(() => document.head.replaceChildren())

const withFormat = Object.entries(FORMATS).flatMap(([id, format]) => (format ? [[id, format] as [string, Format]] : []))

describe.each(withFormat)('data-%s', (id, { example, several, options = {} }) => {
  const given = Object.entries(options)
  const value = (name: string) => (options[name]!.is instanceof RegExp || options[name]!.is === 'category' ? options[name]!.example : JSON.parse(options[name]!.example))
  const needed = Object.fromEntries(given.flatMap(([name, option]) => (option.needed ? [[name, value(name)]] : [])))
  const isNeeding = Object.keys(needed).length > 0
  const json = (more: object) => JSON.stringify({ id: example, ...needed, ...more })

  test('takes its example, or nothing where the owner’s own snippet runs it', () => {
    expect(attributes({ [id]: isNeeding ? json({}) : example })).not.toThrow()
    expect(attributes({ [id]: '' })).not.toThrow()
    expect(services({ id, options: { id: example, ...needed } }, { id: 'google-consent-mode' })).not.toThrow()
    expect(services({ id })).not.toThrow()
  })

  test.each([' ', 'x', '<b>', "1'; alert(1)", 'javascript:alert(1)', '1.5', 'null', '[]'])('refuses “%s”, and says where', (wrong) => {
    expect(attributes({ [id]: wrong })).toThrow(`data-${id}: expected an id such as "${example}", got ${JSON.stringify(wrong)}`)
    expect(services({ id: 'youtube' }, { id, options: { ...needed, id: wrong } })).toThrow(`services[1].options.id: expected an id such as "${example}", got ${JSON.stringify(wrong)}`)
  })

  test.each([1.5, true, null, {}, [], ['']])('refuses %o in JSON', (wrong) => {
    expect(services({ id, options: { ...needed, id: wrong } })).toThrow(`services[0].options.id: expected an id such as "${example}"`)
    expect(attributes({ [id]: json({ id: wrong }) })).toThrow(`data-${id}: expected an id such as "${example}"`)
  })

  test(several ? 'takes several ids' : 'takes one id only', () => {
    for (const ids of [`${example} ${example}`, `${example},${example}`]) {
      if (several) expect(attributes({ [id]: ids })).not.toThrow()
      else expect(attributes({ [id]: isNeeding ? json({ id: ids }) : ids })).toThrow(`data-${id}: expected an id such as "${example}"`)
    }
  })

  if (given.length) {
    test('takes its options as JSON in the attribute, and in a JSON block', () => {
      const all = Object.fromEntries(given.map(([name]) => [name, value(name)]))
      expect(attributes({ [id]: json(all) })).not.toThrow()
      expect(services({ id, options: { id: example, ...all } })).not.toThrow()
    })

    test.each(given)('refuses junk as its %s', (name) => {
      for (const wrong of ['', '<b>', 1.5, null, []]) expect(attributes({ [id]: json({ [name]: wrong }) })).toThrow(`data-${id}.${name}: expected `)
    })
  }

  if (isNeeding) {
    test('is not satisfied with the id alone', () => {
      const [name, { example: wanted }] = given.find(([, option]) => option.needed)!
      expect(attributes({ [id]: example })).toThrow(`data-${id}.${name}: expected something such as "${wanted}", got undefined`)
      expect(services({ id, options: { id: example } })).toThrow(`services[0].options.${name}: expected something such as "${wanted}", got undefined`)
    })
  }
})

describe('JSON in an attribute', () => {
  test('says what an id alone does not', () => {
    expect(attributes({ matomo: '{"id":"1","url":"https://stats.example.com/"}' })).not.toThrow()
    expect(attributes({ hotjar: '{"id":"1234567","priority":"low","requires":["matomo"]}', matomo: '' })).not.toThrow()
    expect(attributes({ youtube: '{"category":"functional"}' })).not.toThrow()
  })

  test.each(['{', '{"id":"1"', "{'id':'1'}", '{id:1}', '{"id":"1",}'])('that is broken is refused: %s', (text) => {
    expect(attributes({ matomo: text })).toThrow(`data-matomo: expected JSON, got "${text}"`)
  })

  test('that is broken is quoted no further than needed', () => {
    expect(attributes({ matomo: `{${'x'.repeat(99)}` })).toThrow(`data-matomo: expected JSON, got "{${'x'.repeat(39)}"`)
  })

  test.each([
    ['an unknown option', { matomo: '{"id":"1","url":"/m/","site":"1"}' }, 'data-matomo.site: expected an option of'],
    ['an address that runs code', { matomo: '{"id":"1","url":"javascript:alert(1)/"}' }, 'data-matomo.url: expected something such as "https://stats.example.com/"'],
    ['a category that is not there', { youtube: '{"category":"films"}' }, 'data-youtube.category: expected one of "necessary", "functional", "analytics", "marketing", got "films"'],
    ['a service that is not there', { hotjar: '{"id":"1234567","requires":["matomo"]}' }, 'data-hotjar.requires: expected ids of other services, of "", got "matomo"'],
    ['a ring', { hotjar: '{"requires":["matomo"]}', matomo: '{"requires":["hotjar"]}' }, 'data-hotjar.requires: expected no service that needs this one in its turn'],
    ['a hook, which JSON cannot have', { hotjar: '{"id":"1234567","onGrant":"start()"}' }, 'data-hotjar.onGrant: expected a function, got "start()"'],
  ])('is checked like any other: %s', (_, given, message) => {
    expect(attributes(given)).toThrow(message)
  })
})

test.each(WITHOUT_ID)('%s takes no id, but what every service takes', (id) => {
  expect(attributes({ [id]: '' })).not.toThrow()
  expect(services({ id, options: { purpose: 'Because.', where: '#here' } })).not.toThrow()
  expect(services({ id, options: { pupose: 'Because.' } })).toThrow('services[0].options.pupose: expected an option of')
  expect(services({ id, options: { where: '##' } })).toThrow('services[0].options.where: expected a selector, got "##"')
})

test.each(['hotjra', 'constructor', 'toString', 'marketing'])('“%s” is no service of the catalogue', (id) => {
  expect(services({ id })).toThrow(/^services\[0\]\.id: expected a catalogue service or a whole definition, got /)
})

describe('settings that only a build with signals follows', () => {
  const analytics = { id: 'google-analytics-4', options: { id: 'G-XXXXXXX' } }
  test.each([
    ['google.dataLayer', { google: { dataLayer: 'layer' } }],
    ['google.wait_for_update', { google: { wait_for_update: 500 } }],
    ['google.url_passthrough', { google: { url_passthrough: false } }],
    ['google.ads_data_redaction', { google: { ads_data_redaction: true } }],
    ['google.regions', { google: { regions: [{ region: 'DE', ad_storage: 'denied' }] } }],
    ['tagManager', { tagManager: true }],
    ['clarity', { clarity: true }],
    ['uet', { uet: true }],
    ['meta', { meta: { consent: 'marketing' } }],
    ['tiktok', { tiktok: true }],
    ['hubspot', { hubspot: true }],
    ['matomo', { matomo: true }],
  ])('signals.%s', (place, signals) => {
    expect(block({ services: [analytics], signals })).toThrow(`signals.${place}: expected the script assent.signals.js in the place of this one, got "${place}"`)
    expect(block({ services: [analytics], signals }, true)).not.toThrow()
  })

  test.each([[{}], [{ browser: 'refuse' }], [{ google: 'advanced' }], [{ google: { mode: 'advanced', ad_storage: 'marketing functional' } }]])('not %j', (signals) => {
    expect(block({ services: [analytics], signals } as Config)).not.toThrow()
  })

  test('a guard needs its own build, too', () => {
    expect(block({ guard: 'observe' })).toThrow('guard: expected the script assent.guard.js in the place of this one, got "observe"')
  })
})

describe('the JSON block', () => {
  const write = (text: string) => {
    const script = Object.assign(document.createElement('script'), { type: 'application/json', textContent: text })
    script.dataset['assentConfig'] = ''
    document.head.append(script)
  }

  test('that is no JSON is refused', () => {
    expect(() => checkInput({ config: '{ "services": [', written: [] }, false)).toThrow('data-assent-config: expected JSON, got "{ "services": ["')
  })

  test('that stands behind a script tag with settings of its own came too late', () => {
    write('{ "privacyPolicy": "/privacy" }')
    expect(attributes({ hotjar: '1234567' })).toThrow('data-assent-config: expected before a script tag that has settings in its attributes, got it behind')
  })

  test('that stands before it was read', () => {
    write('{ "services": [{ "id": "youtube" }] }')
    expect(() => checkInput({ config: { services: [{ id: 'youtube' }, { id: 'hotjar', options: { id: '1234567' } }] }, written: ['hotjar'] }, false)).not.toThrow()
  })
})
