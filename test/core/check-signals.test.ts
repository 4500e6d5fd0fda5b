import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig, type Config } from '../../src/core/config.ts'
import { service } from '../helpers/builders.ts'

/** The first mistake of these signals. */
function mistakeIn(signals: unknown, more: Config = {}): ConfigError {
  let error: unknown
  try {
    readConfig({ ...more, signals })
  } catch (thrown) {
    error = thrown
  }
  expect(error, JSON.stringify(signals)).toBeInstanceOf(ConfigError)
  return error as ConfigError
}
const accept = (signals: unknown, more: Config = {}) => expect(() => readConfig({ ...more, signals }), JSON.stringify(signals)).not.toThrow()

const services = [service('counter'), service('ads', 'marketing'), service('login', 'necessary')]
const own: Config = { categories: { needed: { locked: true }, stats: {}, adverts: {}, extras: {} }, services: [service('counter', 'stats'), service('pixel', 'adverts')] }

describe('each setting is accepted as it is documented', () => {
  test.each<[string, unknown[]]>([
    ['no setting', [undefined, {}]],
    ['the browser’s signals', [{ browser: 'ask' }, { browser: 'refuse' }]],
    ['the mode of Google', [{ google: 'basic' }, { google: 'advanced' }, { google: 'off' }, { google: {} }, { google: { mode: 'basic' } }, { google: { mode: 'advanced' } }, { google: { mode: 'off' } }]],
    ['Google’s data layer', [{ google: { dataLayer: 'dataLayer' } }, { google: { dataLayer: '_layer$2' } }]],
    ['how long Google waits', [{ google: { wait_for_update: 0 } }, { google: { wait_for_update: 500 } }]],
    ['Google’s switches', [{ google: { url_passthrough: true } }, { google: { url_passthrough: false, ads_data_redaction: true } }]],
    ['an event for the tag manager', [{ tagManager: true }, { tagManager: 'consent_said' }]],
    ['other vendors', ['clarity', 'uet', 'meta', 'tiktok', 'hubspot', 'matomo'].flatMap((vendor) => [{ [vendor]: true }, { [vendor]: {} }, { [vendor]: undefined }])],
    ['all at once', [{ browser: 'ask', google: { mode: 'basic' }, tagManager: true, clarity: true, uet: true, meta: true, tiktok: true, hubspot: true, matomo: true }]],
  ])('%s', (_, all) => {
    for (const signals of all) accept(signals, { services })
  })
})

describe('each wrong setting is refused by its place', () => {
  test.each<[string, unknown, string, string]>([
    ['a vendor that is unknown', { yandex: true }, 'signals.yandex', 'expected an option of browser google tagManager clarity uet meta tiktok hubspot matomo'],
    ['what every object has', { constructor: true }, 'signals.constructor', 'got "constructor"'],
    ['the browser’s signals ignored', { browser: 'ignore' }, 'signals.browser', 'expected one of "ask", "refuse"'],
    ['Google’s mode', { google: 'strict' }, 'signals.google', 'expected one of "basic", "advanced", "off", got "strict"'],
    ['Google’s mode as a switch', { google: true }, 'signals.google', 'got true'],
    ['Google as a list', { google: ['basic'] }, 'signals.google', 'got ["basic"]'],
    ['Google as null', { google: null }, 'signals.google', 'got null'],
    ['the mode inside', { google: { mode: 'on' } }, 'signals.google.mode', 'got "on"'],
    ['a signal that Google does not have', { google: { ad_Storage: 'marketing' } }, 'signals.google.ad_Storage', 'got "ad_Storage"'],
    ['a mapping of what is always granted', { google: { security_storage: 'necessary' } }, 'signals.google.security_storage', 'got "security_storage"'],
    ['a signal that is a list', { google: { ad_storage: ['marketing'] } }, 'signals.google.ad_storage', 'expected a text'],
    ['a signal that is a choice of ours', { google: { ad_storage: true } }, 'signals.google.ad_storage', 'expected a text'],
    ['an empty signal', { google: { ad_storage: '' } }, 'signals.google.ad_storage', 'expected a text'],
    ['a data layer that is no name', { google: { dataLayer: 'data layer' } }, 'signals.google.dataLayer', 'expected a global'],
    ['a wait that is a text', { google: { wait_for_update: '500' } }, 'signals.google.wait_for_update', 'expected a number'],
    ['a wait that is negative', { google: { wait_for_update: -1 } }, 'signals.google.wait_for_update', 'expected a number'],
    ['a switch that is a text', { google: { url_passthrough: 'true' } }, 'signals.google.url_passthrough', 'got "true"'],
    ['the other switch', { google: { ads_data_redaction: 1 } }, 'signals.google.ads_data_redaction', 'got 1'],
    ['regions that are no list', { google: { regions: 'DE' } }, 'signals.google.regions', 'expected a list'],
    ['a region that is a text', { google: { regions: ['DE'] } }, 'signals.google.regions[0]', 'expected an object'],
    ['a signal of a region', { google: { regions: [{ region: 'DE', ad_storage: true }] } }, 'signals.google.regions[0].ad_storage', 'expected one of "granted", "denied"'],
    ['a region’s unknown signal', { google: { regions: [{ region: 'DE', ads: 'denied' }] } }, 'signals.google.regions[0].ads', 'got "ads"'],
    ['a tag manager switched off by a switch', { tagManager: false }, 'signals.tagManager', 'got false'],
    ['an event without a name', { tagManager: ' ' }, 'signals.tagManager', 'got " "'],
    ['a vendor switched off by a switch', { clarity: false }, 'signals.clarity', 'got false'],
    ['a vendor’s signals as a text', { uet: 'marketing' }, 'signals.uet', 'got "marketing"'],
    ['a vendor as null', { meta: null }, 'signals.meta', 'got null'],
    ['Clarity’s signal in another spelling', { clarity: { ad_storage: 'marketing' } }, 'signals.clarity.ad_storage', 'expected an option of ad_Storage analytics_Storage'],
    ['UET’s signal in another spelling', { uet: { ad_Storage: 'marketing' } }, 'signals.uet.ad_Storage', 'expected an option of ad_storage'],
    ['HubSpot’s signal in another spelling', { hubspot: { advertising: 'marketing' } }, 'signals.hubspot.advertising', 'expected an option of analytics advertisement functionality'],
    ['a vendor’s signal that is no text', { matomo: { consent: true } }, 'signals.matomo.consent', 'expected a text'],
  ])('%s', (_, signals, place, detail) => {
    expect(mistakeIn(signals, { services })).toMatchObject({ place, detail: expect.stringContaining(detail) })
  })
})

/** Every signal of advertising that any vendor is told. */
const advertising = [
  ['google', 'ad_storage'], ['google', 'ad_user_data'], ['google', 'ad_personalization'],
  ['clarity', 'ad_Storage'], ['uet', 'ad_storage'], ['meta', 'consent'], ['tiktok', 'consent'], ['hubspot', 'advertisement'],
] as const
const others = [
  ['google', 'analytics_storage'], ['google', 'functionality_storage'], ['google', 'personalization_storage'],
  ['clarity', 'analytics_Storage'], ['hubspot', 'analytics'], ['hubspot', 'functionality'], ['matomo', 'consent'],
] as const

describe.each(advertising)('advertising never rests on analytics (R-405): %s %s', (vendor, signal) => {
  const said = (expression: string) => ({ [vendor]: { [signal]: expression } })

  test.each(['marketing', 'functional', 'ads', 'marketing analytics', 'analytics marketing', 'counter ads', 'marketing|functional', 'marketing analytics|ads', 'marketing !counter', ' marketing  necessary '])('“%s” is fine', (expression) => {
    accept(said(expression), { services })
  })

  test.each(['analytics', 'counter', 'analytics counter', 'analytics necessary', 'analytics|marketing', 'marketing|analytics', 'marketing|counter', 'analytics !marketing', 'counter !ads'])('“%s” is refused', (expression) => {
    expect(mistakeIn(said(expression), { services })).toMatchObject({ place: `signals.${vendor}.${signal}`, detail: `expected a category of advertising: one of analytics never answers for it, got ${JSON.stringify(expression)}` })
  })
})

describe.each([...advertising, ...others])('behind each signal is a choice that the visitor has: %s %s', (vendor, signal) => {
  const said = (expression: string) => ({ [vendor]: { [signal]: expression } })

  test.each(['necessary', 'login', 'necessary login', '!marketing', '!analytics', 'marketing|necessary', 'marketing|!analytics', 'marketing|', '|marketing', 'marketing||functional'])('“%s” is refused', (expression) => {
    expect(mistakeIn(said(expression), { services })).toMatchObject({ place: `signals.${vendor}.${signal}`, detail: `expected a choice that the visitor has, got ${JSON.stringify(expression)}` })
  })

  test.each([['marketting', 'marketting'], ['marketing pixl', 'pixl'], ['marketing|pixl', 'pixl'], ['!pixl marketing', 'pixl'], ['Marketing', 'Marketing'], ['!', '!'], ['|', '|'], ['marketing,analytics', 'marketing,analytics'], ['constructor', 'constructor']])('“%s” is refused', (expression, id) => {
    expect(mistakeIn(said(expression), { services })).toMatchObject({ place: `signals.${vendor}.${signal}`, detail: `expected ids of "necessary", "functional", "analytics", "marketing", "counter", "ads", "login", got ${JSON.stringify(id)}` })
  })
})

test.each(others)('analytics may answer for what is no advertising: %s %s', (vendor, signal) => {
  for (const expression of ['analytics', 'counter', 'analytics|marketing', 'marketing']) accept({ [vendor]: { [signal]: expression } }, { services })
})

describe('where the owner’s categories have names of their own', () => {
  const mapped = { ad_storage: 'adverts', ad_user_data: 'adverts', ad_personalization: 'adverts pixel', analytics_storage: 'stats', functionality_storage: 'extras', personalization_storage: 'extras' }

  test('they answer for all signals', () => {
    accept({ google: mapped, clarity: { ad_Storage: 'adverts', analytics_Storage: 'stats' }, uet: { ad_storage: 'pixel' }, meta: { consent: 'adverts' }, tiktok: { consent: 'adverts' }, hubspot: { analytics: 'stats', advertisement: 'adverts', functionality: 'extras' }, matomo: { consent: 'counter' } }, own)
  })

  test.each<[string, unknown, string, string]>([
    ['one signal that is not mapped', { google: { ...mapped, ad_user_data: undefined } }, 'signals.google.ad_user_data', 'got "marketing"'],
    ['a vendor that is only switched on', { meta: true }, 'signals.meta.consent', 'expected ids of "needed", "stats", "adverts", "extras", "counter", "pixel", got "marketing"'],
    ['a locked one', { matomo: { consent: 'needed' } }, 'signals.matomo.consent', 'a choice that the visitor has'],
    ['the one of analytics for ads', { google: { ...mapped, ad_storage: 'stats' } }, 'signals.google.ad_storage', 'one of analytics never answers for it'],
    ['a service of analytics for ads', { google: { ...mapped, ad_personalization: 'counter' } }, 'signals.google.ad_personalization', 'one of analytics never answers for it'],
    ['the one of analytics for Clarity’s ads', { clarity: { ad_Storage: 'stats', analytics_Storage: 'stats' } }, 'signals.clarity.ad_Storage', 'one of analytics never answers for it'],
    ['a service of analytics for HubSpot’s ads', { hubspot: { analytics: 'stats', advertisement: 'counter', functionality: 'extras' } }, 'signals.hubspot.advertisement', 'one of analytics never answers for it'],
  ])('%s is refused', (_, signals, place, detail) => {
    expect(mistakeIn(signals, own)).toMatchObject({ place, detail: expect.stringContaining(detail) })
  })

  test('the only choice that there is answers for everything, ads included', () => {
    const one: Config = { categories: { needed: { locked: true }, all: {} } }
    accept({ google: Object.fromEntries(Object.keys(mapped).map((signal) => [signal, 'all'])), meta: { consent: 'all' } }, one)
  })

  test('the mode of Google alone, and Google switched off, ask for no mapping', () => {
    for (const google of ['basic', 'advanced', 'off', { mode: 'off' }]) accept({ google }, own)
  })
})

describe('Google’s defaults for some places', () => {
  const regions = (...all: unknown[]) => ({ google: { regions: all.map((region) => ({ region, analytics_storage: 'denied' })) } })

  test.each(['DE', 'GB', 'US-CA', 'ES-B', 'FR-75C', ['DE'], ['DE', 'US-CA']])('%j is a place', (region) => {
    accept(regions(region))
    accept(regions('FR', region))
  })

  test.each<[unknown, unknown]>([['EU', 'EU'], ['UK', 'UK'], ['EEA', 'EEA'], ['de', 'de'], ['Germany', 'Germany'], ['US-', 'US-'], ['US-CALI', 'US-CALI'], ['', ''], [' DE', ' DE'], ['DE FR', 'DE FR'], [['DE', 'EU'], 'EU'], [[], []], [5, 5], [null, null], [[['DE']], ['DE']], [['DE', null], ['DE', null]]])('%j is none', (region, got) => {
    expect(mistakeIn(regions('FR', region))).toMatchObject({ place: 'signals.google.regions[1].region', detail: `expected ISO 3166-2 codes such as "DE", "GB" or "US-CA" (EU, EEA and UK are none), got ${JSON.stringify(got)}` })
  })

  test.each([{ ad_storage: 'granted' }, { region: undefined, ad_storage: 'granted' }, { region: [undefined], ad_storage: 'granted' }])('what names no place is refused: it would hold everywhere', (region) => {
    expect(mistakeIn({ google: { regions: [region] } })).toMatchObject({ place: 'signals.google.regions[0].region' })
  })

  test('none at all is fine', () => accept({ google: { regions: [] } }))
})
