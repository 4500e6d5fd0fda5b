// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { checkChanges, ConfigError, readConfig, type CatalogueReference, type Config } from '../../src/core/config.ts'
import type { Service } from '../../src/core/types.ts'
import * as catalogue from '../../src/services/index.ts'
import { service } from '../helpers/builders.ts'

/** The one mistake of a configuration. */
function mistakeIn(config: unknown, references?: (reference: CatalogueReference) => never): ConfigError {
  let error: unknown
  try {
    readConfig(config, references)
  } catch (thrown) {
    error = thrown
  }
  expect(error).toBeInstanceOf(ConfigError)
  return error as ConfigError
}

/** A service with this one field. */
const withField = (field: object) => ({ services: [{ ...service('acme'), ...field }] })
const withScript = (field: object) => withField({ scripts: [{ src: '/tag.js', ...field }] })
const withItem = (field: object) => withField({ storage: [{ kind: 'cookie', name: '_a', ...field }] })
const without = (field: string) => ({ services: [Object.fromEntries(Object.entries(service('acme')).filter(([key]) => key !== field))] })
const parsed = (json: string) => JSON.parse(json) as object

const cyclic: { self?: unknown } = {}
cyclic.self = cyclic
class Settings { name = 'Example Ltd' }

test('texts may be in any language, for a region or a script, and for categories and services of other pages', () => {
  const texts = { de: { heading: '{name} fragt', analyticsTitle: 'Zählung' }, 'de-AT': { customize: 'Aussuchen' }, 'pt-BR': { hotjarPurpose: 'Mapas' }, 'zh-Hant': { rejectAll: '全部拒絕' }, eo: { direction: 'rtl' }, no: { save: 'Lagre' } }
  expect(() => readConfig({ texts })).not.toThrow()
  expect(mistakeIn({ texts: { '*': { heading: 'Hallo' } } }).place, 'but not in all at once').toBe('texts.*')
})

describe('each wrong value is refused, by its place, what was wanted and what came', () => {
  test.each<[string, unknown, string, string, string]>([
    ['no configuration', undefined, 'config', 'an object', 'undefined'],
    ['null', null, 'config', 'an object', 'null'],
    ['a text', 'analytics', 'config', 'an object', '"analytics"'],
    ['a list', [], 'config', 'an object', '[]'],
    ['a function', () => {}, 'config', 'an object', 'a function'],
    ['an instance of a class', new Settings(), 'config', 'an object', '{"name":"Example Ltd"}'],
    ['a misspelt option', { catgories: {} }, 'catgories', 'privacyPolicy', '"catgories"'],
    ['a controller that is a name', { controller: 'Example Ltd' }, 'controller', 'an object', '"Example Ltd"'],
    ['a controller without a name', { controller: {} }, 'controller.name', 'text', 'undefined'],
    ['a controller with an empty name', { controller: { name: ' ' } }, 'controller.name', 'text', '" "'],
    ['a controller’s contact', { controller: { name: 'E', contact: 1 } }, 'controller.contact', 'text', '1'],
    ['a controller’s address', { controller: { name: 'E', address: [] } }, 'controller.address', 'text', '[]'],
    ['an unknown key of the controller', { controller: { name: 'E', mail: 'x' } }, 'controller.mail', 'contact', '"mail"'],
    ['a privacy policy that runs code', { privacyPolicy: 'javascript:alert(1)' }, 'privacyPolicy', 'link', '"javascript:alert(1)"'],
    ['a privacy policy that runs code, in capitals', { privacyPolicy: 'JavaScript:alert(1)' }, 'privacyPolicy', 'link', '"JavaScript:alert(1)"'],
    ['a privacy policy that hides code behind a line break', { privacyPolicy: 'java\nscript:alert(1)' }, 'privacyPolicy', 'link', 'script:alert(1)"'],
    ['a privacy policy that hides code behind a tab', { privacyPolicy: '\tjavascript:alert(1)' }, 'privacyPolicy', 'link', 'javascript:alert(1)"'],
    ['a privacy policy that hides code behind a control character', { privacyPolicy: '\u0001javascript:alert(1)' }, 'privacyPolicy', 'link', 'javascript:alert(1)"'],
    ['a privacy policy as data', { privacyPolicy: 'data:text/html,x' }, 'privacyPolicy', 'link', '"data:text/html,x"'],
    ['an empty privacy policy', { privacyPolicy: '' }, 'privacyPolicy', 'link', '""'],
    ['a privacy policy that is true', { privacyPolicy: true }, 'privacyPolicy', 'link', 'true'],
    ['a cookie policy', { cookiePolicy: 5 }, 'cookiePolicy', 'link', '5'],
    ['an imprint', { imprint: {} }, 'imprint', 'link', '{}'],
    ['categories as a list', { categories: ['analytics'] }, 'categories', 'an object', '["analytics"]'],
    ['a category that is a text', { categories: { analytics: 'Analytics' } }, 'categories.analytics', 'an object', '"Analytics"'],
    ['a category that is null', { categories: { analytics: null } }, 'categories.analytics', 'an object', 'null'],
    ['a category’s title', { categories: { analytics: { title: 1 } } }, 'categories.analytics.title', 'text', '1'],
    ['a category’s description', { categories: { analytics: { description: '' } } }, 'categories.analytics.description', 'text', '""'],
    ['a category locked by a text', { categories: { analytics: { locked: 'no' } } }, 'categories.analytics.locked', '"true", "false"', '"no"'],
    ['an unknown key of a category', { categories: { analytics: { default: true } } }, 'categories.analytics.default', 'locked', '"default"'],
    ['a category id with a space', { categories: { 'my stats': {} } }, 'categories', 'id', '"my stats"'],
    ['a category id that begins with a digit', { categories: { '1st': {} } }, 'categories', 'id', '"1st"'],
    ['a category id with a bar', { categories: { 'a|b': {} } }, 'categories', 'id', '"a|b"'],
    ['services as an object', { services: { hotjar: {} } }, 'services', 'a list', '{"hotjar":{}}'],
    ['a service that is a text', { services: ['hotjar'] }, 'services[0]', 'an object', '"hotjar"'],
    ['a service that is null', { services: [service('acme'), null] }, 'services[1]', 'an object', 'null'],
    ['a service that is left out by mistake', { services: [service('acme'), , service('other')] }, 'services[1]', 'an object', 'undefined'], // oxlint-disable-line no-sparse-arrays
    ['a catalogue service that was not called', { services: [catalogue.youtube] }, 'services[0]', 'an object', 'a function'],
    ['a service of a misspelt category', { services: [service('a'), service('b'), service('c', 'analitycs')] }, 'services[2].category', 'expected one of "necessary", "functional", "analytics", "marketing"', 'got "analitycs"'],
    ['a service of a category that the owner dropped', { categories: { stats: {}, ads: {} }, services: [service('a')] }, 'services[0].category', '"stats", "ads"', '"analytics"'],
    ['a misspelt category where one of them is called like a type', { categories: { text: {}, ads: {} }, services: [service('a', 'txet')] }, 'services[0].category', '"text", "ads"', '"txet"'],
    ['a service without a category', without('category'), 'services[0].category', 'id', 'undefined'],
    ['a service without an id', without('id'), 'services[0].id', 'id', 'undefined'],
    ['a service without a name', without('name'), 'services[0].name', 'text', 'undefined'],
    ['a service without a vendor', without('vendor'), 'services[0].vendor', 'an object', 'undefined'],
    ['two services of one id', { services: [service('acme'), service('acme')] }, 'services[1].id', 'an id of its own', '"acme"'],
    ['a service that takes the place of Assent itself', { services: [service('assent')] }, 'services[0].id', 'an id of its own', '"assent"'],
    ['a service called like a category', { services: [service('marketing')] }, 'services[0].id', 'an id of its own', '"marketing"'],
    ['a service id with a space', { services: [service('my tag')] }, 'services[0].id', 'id', '"my tag"'],
    ['a service id with a !', { services: [service('!acme')] }, 'services[0].id', 'id', '"!acme"'],
    ['a numeric service id', withField({ id: 7 }), 'services[0].id', 'id', '7'],
    ['an unknown key of a service', withField({ cookies: [] }), 'services[0].cookies', 'storage', '"cookies"'],
    ['a vendor that is a name', withField({ vendor: 'Acme GmbH' }), 'services[0].vendor', 'an object', '"Acme GmbH"'],
    ['a vendor without a name', withField({ vendor: {} }), 'services[0].vendor.name', 'text', 'undefined'],
    ['a vendor’s contact', withField({ vendor: { name: 'A', contact: 1 } }), 'services[0].vendor.contact', 'text', '1'],
    ['a vendor’s website', withField({ vendor: { name: 'A', website: 'javascript:1' } }), 'services[0].vendor.website', 'link', '"javascript:1"'],
    ['a vendor’s policy', withField({ vendor: { name: 'A', policy: null } }), 'services[0].vendor.policy', 'link', 'null'],
    ['a vendor’s opt-out', withField({ vendor: { name: 'A', optOut: 0 } }), 'services[0].vendor.optOut', 'link', '0'],
    ['an unknown key of a vendor', withField({ vendor: { name: 'A', url: '/' } }), 'services[0].vendor.url', 'website', '"url"'],
    ['a purpose', withField({ purpose: ['x'] }), 'services[0].purpose', 'text', '["x"]'],
    ['hosts as a text', withField({ hosts: '*.example.com' }), 'services[0].hosts', 'a list', '"*.example.com"'],
    ['a host', withField({ hosts: ['a.example', /b/] }), 'services[0].hosts[1]', 'host', '{}'],
    ['a host that is an address', withField({ hosts: ['https://acme.test/'] }), 'services[0].hosts[0]', 'a host/path', '"https://acme.test/"'],
    ['a host with a port', withField({ hosts: ['acme.test:443'] }), 'services[0].hosts[0]', 'a host/path', '"acme.test:443"'],
    ['a host with * at its end', withField({ hosts: ['acme.*'] }), 'services[0].hosts[0]', 'a host/path', '"acme.*"'],
    ['a host that is every host', withField({ hosts: ['*'] }), 'services[0].hosts[0]', 'a host/path', '"*"'],
    ['a path without a host', withField({ hosts: ['/pixel'] }), 'services[0].hosts[0]', 'a host/path', '"/pixel"'],
    ['a path with a query', withField({ hosts: ['acme.test/p?x'] }), 'services[0].hosts[0]', 'a host/path', '"acme.test/p?x"'],
    ['scripts as a text', withField({ scripts: '/tag.js' }), 'services[0].scripts', 'a list', '"/tag.js"'],
    ['a script that is a text', withField({ scripts: ['/tag.js'] }), 'services[0].scripts[0]', 'an object', '"/tag.js"'],
    ['a script without an address', withField({ scripts: [{}] }), 'services[0].scripts[0].src', 'link', 'undefined'],
    ['a script as data', withScript({ src: 'data:text/javascript,1' }), 'services[0].scripts[0].src', 'link', '"data:text/javascript,1"'],
    ['a script’s type', withScript({ type: 1 }), 'services[0].scripts[0].type', 'text', '1'],
    ['a script’s async', withScript({ async: 'async' }), 'services[0].scripts[0].async', '"true", "false"', '"async"'],
    ['a script’s crossOrigin', withScript({ crossOrigin: true }), 'services[0].scripts[0].crossOrigin', '"anonymous", "use-credentials"', 'true'],
    ['a script’s integrity', withScript({ integrity: 5 }), 'services[0].scripts[0].integrity', 'text', '5'],
    ['a script’s data', withScript({ data: 'x' }), 'services[0].scripts[0].data', 'an object', '"x"'],
    ['one of a script’s data', withScript({ data: { domain: 1 } }), 'services[0].scripts[0].data.domain', 'text', '1'],
    ['a name that no data attribute can have', withScript({ data: { 'site-id': '1' } }), 'services[0].scripts[0].data', '"siteId"', '"site-id"'],
    ['a script’s once', withScript({ once: true }), 'services[0].scripts[0].once', 'text', 'true'],
    ['an unknown key of a script', withScript({ defer: true }), 'services[0].scripts[0].defer', 'async', '"defer"'],
    ['storage as an object', withField({ storage: {} }), 'services[0].storage', 'a list', '{}'],
    ['a stored item that is a name', withField({ storage: ['_ga'] }), 'services[0].storage[0]', 'an object', '"_ga"'],
    ['a stored item without a name', withField({ storage: [{ kind: 'cookie' }] }), 'services[0].storage[0].name', 'pattern', 'undefined'],
    ['a stored item without a kind', withField({ storage: [{ name: '_a' }] }), 'services[0].storage[0].kind', '"cookie", "local", "session", "indexeddb", "cache"', 'undefined'],
    ['a stored item’s kind', withItem({ kind: 'localStorage' }), 'services[0].storage[0].kind', '"local"', '"localStorage"'],
    ['a regular expression as a name', withItem({ name: /^_ga/ }), 'services[0].storage[0].name', 'pattern', '{}'],
    ['a regular expression as text', withItem({ name: '/^_a/' }), 'services[0].storage[0].name', 'pattern', '"/^_a/"'],
    ['a regular expression without its slashes', withItem({ name: '^_ga' }), 'services[0].storage[0].name', 'pattern', '"^_ga"'],
    ['a name with * in the middle', withItem({ name: '_g*a' }), 'services[0].storage[0].name', 'pattern', '"_g*a"'],
    ['a name with * in front', withItem({ name: '*_ga' }), 'services[0].storage[0].name', 'pattern', '"*_ga"'],
    ['a name that is every name', withItem({ name: '*' }), 'services[0].storage[0].name', 'pattern', '"*"'],
    ['a name with a space', withItem({ name: '_ga _gid' }), 'services[0].storage[0].name', 'pattern', '"_ga _gid"'],
    ['a lifetime that is negative', withItem({ lifetime: -1 }), 'services[0].storage[0].lifetime', '"amount", "text"', '-1'],
    ['a lifetime that is no number', withItem({ lifetime: NaN }), 'services[0].storage[0].lifetime', '"amount", "text"', 'NaN'],
    ['a lifetime without end', withItem({ lifetime: Infinity }), 'services[0].storage[0].lifetime', '"amount", "text"', 'Infinity'],
    ['a stored item’s party', withItem({ party: 'second' }), 'services[0].storage[0].party', '"first", "third"', '"second"'],
    ['a stored item’s refusal', withItem({ refusal: 1 }), 'services[0].storage[0].refusal', '"true", "false"', '1'],
    ['a stored item’s clearable', withItem({ clearable: 'no' }), 'services[0].storage[0].clearable', '"true", "false"', '"no"'],
    ['an unknown key of a stored item', withItem({ domain: 'x' }), 'services[0].storage[0].domain', 'party', '"domain"'],
    ['a service’s revision', withField({ revision: 1.5 }), 'services[0].revision', 'number', '1.5'],
    ['a service’s queue', withField({ queue: 'a b' }), 'services[0].queue', 'global', '"a b"'],
    ['a service’s consent mode', withField({ consentMode: 1 }), 'services[0].consentMode', '"true", "false"', '1'],
    ['a service’s unload', withField({ unload: 'never' }), 'services[0].unload', '"stop", "remove", "reload"', '"never"'],
    ['a service’s options', withField({ options: 'G-1' }), 'services[0].options', 'an object', '"G-1"'],
    ['a service’s tell', withField({ tell: 'stop' }), 'services[0].tell', 'function', '"stop"'],
    ['a service’s format', withField({ format: 'G-' }), 'services[0].format', '', '"G-"'],
    ['a service’s format without a pattern', withField({ format: {} }), 'services[0].format', '', ''],
    ['a language', { language: 5 }, 'language', 'id', '5'],
    ['an empty language', { language: '' }, 'language', 'id', '""'],
    ['a language that is a path', { language: '../en' }, 'language', 'id', '"../en"'],
    ['texts', { texts: 'en' }, 'texts', 'an object', '"en"'],
    ['texts of a language', { texts: { en: 'Accept' } }, 'texts.en', 'an object', '"Accept"'],
    ['a misspelt text', { texts: { fr: { hading: 'Bonjour' } } }, 'texts.fr.hading', 'heading', '"hading"'],
    ['a language in capitals', { texts: { DE: { heading: 'Hallo' } } }, 'texts.DE', 'language tag', '"DE"'],
    ['a language with an underscore', { texts: { de_DE: { heading: 'Hallo' } } }, 'texts.de_DE', 'language tag', '"de_DE"'],
    ['a button without a letter', { texts: { en: { rejectAll: '\u200b' } } }, 'texts.en.rejectAll', 'letters', '"\u200b"'],
    ['a button that is a full stop', { texts: { en: { rejectAll: '.' } } }, 'texts.en.rejectAll', 'letters', '"."'],
    ['a reject that reads like accept', { texts: { en: { acceptAll: 'Go on', rejectAll: 'Go on ' } } }, 'texts.en.rejectAll', 'another text than acceptAll', '"Go on "'],
    ['one text', { texts: { en: { accept: true } } }, 'texts.en.accept', 'text', 'true'],
    ['a layout', { layout: 'wall' }, 'layout', '"card", "bar", "dialog", "modal", "inline"', '"wall"'],
    ['a position', { position: 'left' }, 'position', '"bottom-start", "bottom", "bottom-end", "top-start", "top", "top-end"', '"left"'],
    ['a position by width', { position: { small: 'bottom', large: 'left' } }, 'position.large', '"bottom-start"', '"left"'],
    ['a width that is none', { position: { phone: 'bottom' } }, 'position.phone', 'small medium large', '"phone"'],
    ['the second layer', { preferences: 'page' }, 'preferences', '"dialog", "drawer"', '"page"'],
    ['a theme that is a path', { theme: '../x.css' }, 'theme', 'id', '"../x.css"'],
    ['reopen', { reopen: false }, 'reopen', '"button", "none"', 'false'],
    ['the cookie', { cookie: 'assent' }, 'cookie', 'an object', '"assent"'],
    ['a cookie name with a semicolon', { cookie: { name: 'a;b' } }, 'cookie.name', 'token', '"a;b"'],
    ['a cookie name with an equals sign', { cookie: { name: 'a=b' } }, 'cookie.name', 'token', '"a=b"'],
    ['an empty cookie name', { cookie: { name: '' } }, 'cookie.name', 'token', '""'],
    ['a cookie domain that brings attributes', { cookie: { domain: 'a.example; secure' } }, 'cookie.domain', 'token', '"a.example; secure"'],
    ['a cookie path that brings attributes', { cookie: { path: '/;domain=x' } }, 'cookie.path', 'token', '"/;domain=x"'],
    ['no days', { cookie: { days: 0 } }, 'cookie.days', 'days', '0'],
    ['more days than a browser keeps a cookie', { cookie: { days: 391 } }, 'cookie.days', 'days', '391'],
    ['half a day', { cookie: { days: 0.5 } }, 'cookie.days', 'days', '0.5'],
    ['days that are a text', { cookie: { days: '180' } }, 'cookie.days', 'days', '"180"'],
    ['days that are no number', { cookie: { days: NaN } }, 'cookie.days', 'days', 'NaN'],
    ['days without end', { cookie: { days: Infinity } }, 'cookie.days', 'days', 'Infinity'],
    ['an unknown key of the cookie', { cookie: { sameSite: 'None' } }, 'cookie.sameSite', 'domain', '"sameSite"'],
    ['a negative revision', { revision: -1 }, 'revision', 'number', '-1'],
    ['a broken revision', { revision: 1.5 }, 'revision', 'number', '1.5'],
    ['a revision that is a text', { revision: '2' }, 'revision', 'number', '"2"'],
    ['a revision that is no number', { revision: NaN }, 'revision', 'number', 'NaN'],
    ['a revision too large to be counted', { revision: 2 ** 53 }, 'revision', 'number', '9007199254740992'],
    ['a revision as a big integer', { revision: 5n }, 'revision', 'number', '5'],
    ['a location', { location: {} }, 'location', 'text', '{}'],
    ['a country', { country: 49 }, 'country', 'text', '49'],
    ['a regime', { regime: 'optin' }, 'regime', '"opt-in", "opt-out", "none"', '"optin"'],
    ['an audience', { audience: 'children' }, 'audience', '"adult", "mixed", "child"', '"children"'],
    ['signals', { signals: 'ask' }, 'signals', 'an object', '"ask"'],
    ['the browser’s signals', { signals: { browser: 'ignore' } }, 'signals.browser', '"ask", "refuse"', '"ignore"'],
    ['Google’s signals', { signals: { google: true } }, 'signals.google', '"basic", "advanced", "off"', 'true'],
    ['an unknown signal', { signals: { gpc: false } }, 'signals.gpc', 'browser', '"gpc"'],
    ['receipts', { receipts: 'yes' }, 'receipts', '', '"yes"'],
    ['receipts without an endpoint', { receipts: {} }, 'receipts', '', ''],
    ['a guard', { guard: true }, 'guard', '"false", "observe", "patch", "csp"', 'true'],
    ['reload', { reload: 'always' }, 'reload', '"auto", "never", "ask"', '"always"'],
    ['an error handler', { onError: 'log' }, 'onError', 'function', '"log"'],
    ['a prototype as an own key', parsed('{"__proto__":{"revision":1}}'), '__proto__', '', '"__proto__"'],
    ['a constructor as an own key', parsed('{"constructor":{"prototype":{}}}'), 'constructor', '', '"constructor"'],
    ['a prototype as a category', parsed('{"categories":{"__proto__":{"locked":true}}}'), 'categories.__proto__', '', '"__proto__"'],
    ['a constructor as a category', { categories: { constructor: {} } }, 'categories.constructor', '', '"constructor"'],
    ['a prototype as a language', parsed('{"texts":{"__proto__":{"accept":"x"}}}'), 'texts.__proto__', '', '"__proto__"'],
    ['a prototype as a text', parsed('{"texts":{"en":{"__proto__":"x"}}}'), 'texts.en.__proto__', '', '"__proto__"'],
    ['a prototype in a service', { services: [{ ...service('a'), ...parsed('{"toString":"x"}') }] }, 'services[0].toString', '', '"toString"'],
    ['a value that holds itself', { privacyPolicy: cyclic }, 'privacyPolicy', 'link', ''],
    ['a symbol', { language: Symbol('en') }, 'language', 'id', ''],
  ])('%s', (_, config, place, wanted, got) => {
    const { message, ...mistake } = mistakeIn(config)
    expect(mistake.place).toMatch(place.endsWith('format') || place === 'receipts' ? new RegExp(`^${place.replace(/[[\]]/g, '\\$&')}`) : exactly(place))
    const [, expected, came] = /: expected (.*), got (.*)$/s.exec(message)!
    expect(`expected ${expected}`).toContain(wanted)
    expect(`got ${came}`).toContain(got)
    expect(message.startsWith(mistake.place)).toBe(true)
  })
})

describe('what a page’s global may be instead of a value is refused', () => {
  const element = document.createElement('form')
  const ofFramework = Object.assign(document.createElement('div'), { fiber: cyclic })
  test.each<[string, (value: unknown) => unknown, string]>([
    ['config', (value) => value, 'config'],
    ['controller', (value) => ({ controller: value }), 'controller'],
    ['categories', (value) => ({ categories: value }), 'categories'],
    ['services', (value) => ({ services: value }), 'services'],
    ['a service', (value) => ({ services: [value] }), 'services[0]'],
    ['cookie', (value) => ({ cookie: value }), 'cookie'],
    ['privacyPolicy', (value) => ({ privacyPolicy: value }), 'privacyPolicy'],
    ['revision', (value) => ({ revision: value }), 'revision'],
  ])('as %s', (_, config, place) => {
    for (const value of [element, ofFramework, document, window, document.forms, document.querySelectorAll('x')]) expect(mistakeIn(config(value)).place).toBe(place)
  })
})

describe('an id that its vendor would not know is refused, with an example', () => {
  const { googleAnalytics4, googleAds, googleTagManager, hotjar, metaPixel, xPixel, linkedinInsight } = catalogue
  test.each([
    ['googleAnalytics4', googleAnalytics4, ['UA-12345-1', 'G-', 'g-abc123', '', undefined, 'AW-123456789', 'G-ABC"onload'], '"G-XXXXXXX"', 'G-ABC123DEF4'],
    ['googleAds', googleAds, ['G-ABC123', '123456789', 'AW-', undefined], '"AW-', 'AW-123456789'],
    ['googleTagManager', googleTagManager, ['G-ABC123', 'gtm-ab12cd3', undefined], '"GTM-', 'GTM-AB12CD3'],
    ['hotjar', hotjar, ['abc', '12', '', undefined, '1234567/../x'], '"1234567"', '1234567'],
    ['metaPixel', metaPixel, ['abc', '12', undefined, '1234567890&x'], '"1234567890"', '1234567890'],
    ['xPixel', xPixel, ['', undefined, 'o1a2b<'], '"', 'o1a2b'],
    ['linkedinInsight', linkedinInsight, ['', undefined, 'abc'], '"', '1234567'],
  ] as unknown as [string, (options: { id: string }) => Service, (string | undefined)[], string, string][])('%s', (_, make, wrong, example, right) => {
    for (const id of wrong) {
      const mistake = mistakeIn({ services: [service('first'), make({ id: id! })] })
      expect(mistake.place).toBe('services[1].options.id')
      expect(mistake.detail).toContain(`an id such as ${example}`)
      expect(mistake.detail).toContain(`got ${JSON.stringify(id)}`)
    }
    expect(() => readConfig({ services: [make({ id: right })] })).not.toThrow()
  })

  test('no id at all is fine: then the owner’s own snippet runs it', () => {
    for (const make of [googleAnalytics4, googleAds, googleTagManager, hotjar, metaPixel, xPixel, linkedinInsight]) {
      expect(() => readConfig({ services: [make()] })).not.toThrow()
      expect(() => readConfig({ services: [make({ category: 'analytics' })] })).not.toThrow()
    }
  })

  test('an id of digits may be a number', () => {
    expect(() => readConfig({ services: [hotjar({ id: 1234567 as never })] })).not.toThrow()
    expect(mistakeIn({ services: [hotjar({ id: 12.5 as never })] }).place).toBe('services[0].options.id')
  })
})

describe('a catalogue service by its name', () => {
  const find = ({ id, options }: CatalogueReference) => (id === 'hotjar' ? service('hotjar', 'analytics', { options }) : undefined)
  test.each<[string, unknown, string]>([
    ['that the catalogue does not have', { services: [{ id: 'hotjra' }] }, 'services[0].id'],
    ['that every object has', { services: [{ id: 'constructor' }] }, 'services[0].id'],
    ['without an id', { services: [{ options: {} }] }, 'services[0].id'],
    ['with an unknown key', { services: [{ id: 'hotjar', option: {} }] }, 'services[0].option'],
    ['with options that are none', { services: [{ id: 'hotjar', options: '123' }] }, 'services[0].options'],
    ['twice', { services: [{ id: 'hotjar' }, { id: 'hotjar' }] }, 'services[1].id'],
  ])('%s is refused', (_, config, place) => {
    expect(mistakeIn(config, find as never).place).toBe(place)
  })

  test('comes whole out of the catalogue, beside services of the owner’s own', () => {
    const { policy } = readConfig({ services: [{ id: 'hotjar', options: { id: '123' } }, service('acme')] }, find)
    expect(policy.services).toMatchObject([{ id: 'hotjar', options: { id: '123' } }, { id: 'acme' }])
  })

  test('is refused where there is no catalogue: npm imports the service', () => {
    expect(mistakeIn({ services: [{ id: 'hotjar' }] }).place).toMatch(/^services\[0\]/)
  })
})

/** Every option there is, each with one of the values it may have. */
const COMPLETE = {
  controller: { name: 'Example Ltd', contact: 'privacy@example.com', address: '1 Example Street' },
  privacyPolicy: '/privacy', cookiePolicy: 'https://example.com/cookies?x=1#y', imprint: 'imprint.html',
  categories: { necessary: { title: 'Needed', description: 'Needed.', locked: true }, 'stats-2': { locked: false }, Ads_x: {} },
  services: [
    {
      id: 'acme', category: 'stats-2', name: 'Acme', vendor: { name: 'Acme GmbH', contact: 'x', website: 'https://acme.example', policy: '//acme.example/p', optOut: 'mailto:x@acme.example' }, purpose: 'Counts.',
      hosts: ['acme.example', '*.acme.example', 'www.Acme.example/pixel/*', 'acme.example/p.gif'],
      scripts: [{ src: 'https://acme.example/tag.js', type: 'module', async: true, crossOrigin: 'anonymous', integrity: 'sha384-x', data: { domain: 'example.com' }, once: 'acme' }],
      storage: [
        { kind: 'cookie', name: '_acme*', lifetime: 1 / 48, party: 'first', clearable: true }, { kind: 'local', name: 'acme' }, { kind: 'session', name: 'acme', lifetime: 'session' },
        { kind: 'indexeddb', name: 'acme', lifetime: 'until you delete it' }, { kind: 'cache', name: 'acme', party: 'third', clearable: false },
      ],
      revision: 3, queue: 'acme', consentMode: false, unload: 'stop', options: { id: 'A-1' }, format: { id: /^A-\d$/, example: 'A-1' }, tell() {},
    },
  ],
  language: 'pt-BR', texts: { en: { accept: 'Accept everything' } },
  layout: 'bar', position: 'top-end', theme: 'default', reopen: 'none',
  cookie: { name: 'consent_v2', domain: '.example.com', path: '/shop', days: 390 },
  revision: 7, location: 'header', country: 'DE', regime: 'opt-in', audience: 'mixed',
  signals: { browser: 'refuse', google: 'advanced' }, receipts: { endpoint: '/receipts' }, guard: 'observe', reload: 'ask', onError() {},
} as const satisfies Config

describe('every right value is accepted', () => {
  test('all options at once', () => {
    expect(() => readConfig(COMPLETE)).not.toThrow()
  })

  test.each(Object.keys(COMPLETE).filter((key) => key !== 'services'))('%s alone', (key) => {
    expect(() => readConfig({ [key]: COMPLETE[key as keyof typeof COMPLETE] })).not.toThrow()
  })

  test.each<[string, unknown[]]>([
    ['layout', ['card', 'bar']], ['position', ['bottom-start', 'bottom-end', 'top-start', 'top-end']], ['reopen', ['button', 'none']], ['regime', ['opt-in', 'opt-out', 'none']],
    ['audience', ['adult', 'mixed', 'child']], ['guard', [false, 'observe', 'patch', 'csp']], ['reload', ['auto', 'never', 'ask']], ['receipts', [false, { endpoint: '/r' }]],
    ['signals', [{}, { browser: 'ask' }, { google: 'off' }, { google: 'basic' }]], ['cookie', [{}, { days: 1 }, { days: 390 }]], ['revision', [0, Number.MAX_SAFE_INTEGER]], ['language', ['auto', 'en', 'zh-Hant-TW']],
    ['privacyPolicy', ['/', '#privacy', '?page=privacy', 'privacy:notice/'.replace(':', ''), 'HTTP://EXAMPLE.COM', './a:b']],
  ])('%s: every value', (key, values) => {
    for (const value of values) expect(() => readConfig({ [key]: value }), String(value)).not.toThrow()
  })

  test('an option that is undefined is not there', () => {
    expect(() => readConfig({ controller: undefined, services: undefined, cookie: { days: undefined }, onError: undefined })).not.toThrow()
  })

  test('nothing at all', () => {
    expect(() => readConfig({})).not.toThrow()
    expect(() => readConfig(Object.create(null))).not.toThrow()
  })

  test.each(['text', 'link', 'id', 'pattern', 'token', 'number', 'amount', 'days', 'true', 'false', 'function', 'anything'])('a category may be called “%s”', (id) => {
    expect(() => readConfig({ categories: { [id]: {}, other: {} }, services: [service('acme', id)] })).not.toThrow()
  })
})

test('the configuration comes back as it was, and nothing in it is changed', () => {
  const config = deepFreeze(structuredClone({ ...COMPLETE, onError: undefined, services: [service('acme', 'Ads_x')] }))
  const before = JSON.stringify(config)
  expect(readConfig(config).config).toBe(config)
  expect(JSON.stringify(config)).toBe(before)
})

test('a wrong configuration leaves no trace on the prototype of all objects', () => {
  const before = Object.getOwnPropertyNames(Object.prototype)
  mistakeIn(parsed('{"__proto__":{"polluted":1},"categories":{"__proto__":{"polluted":1}}}'))
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
  expect('polluted' in {}).toBe(false)
})

describe('what a visitor’s act names', () => {
  const ids = ['necessary', 'analytics', 'hotjar']
  test.each<[string, unknown, string]>([
    ['an unknown id', { analitycs: 'granted' }, 'choices.analitycs'],
    ['a boolean', { analytics: true }, 'choices.analytics'],
    ['another word', { analytics: 'accepted' }, 'choices.analytics'],
    ['null', null, 'choices'],
    ['a list', ['analytics'], 'choices'],
    ['nothing', undefined, 'choices'],
    ['a prototype', parsed('{"__proto__":"granted"}'), 'choices.__proto__'],
    ['what every object has', { constructor: 'granted' }, 'choices.constructor'],
  ])('%s is refused', (_, changes, place) => {
    expect(() => checkChanges(ids, changes)).toThrow(expect.objectContaining({ name: 'ConfigError', place }))
  })

  test('ids of the configuration, granted or denied, are accepted', () => {
    expect(() => checkChanges(ids, {})).not.toThrow()
    expect(() => checkChanges(ids, { analytics: 'granted', hotjar: 'denied', necessary: 'denied' })).not.toThrow()
  })
})

const exactly = (text: string) => new RegExp(`^${text.replace(/[[\].$]/g, '\\$&')}$`)

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value) Object.values(Object.freeze(value)).forEach(deepFreeze)
  return value
}
