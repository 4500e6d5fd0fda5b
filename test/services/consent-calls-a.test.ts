// @vitest-environment node
import { buildSync } from 'esbuild'
import { minify_sync } from 'terser'
import { describe, expect, test } from 'vitest'
import type { Choices, Service, VendorWindow } from '../../src/core/types.ts'
import * as source from '../../src/services/index.ts'

type Catalogue = typeof source
type Page = VendorWindow & { calls: unknown[][] }

const token = '0123456789abcdef0123456789abcdef'
const uuid = '01234567-89ab-cdef-0123-456789abcdef'
const all: Choices = { necessary: 'granted', functional: 'granted', analytics: 'granted', marketing: 'granted' }
const only = (...ids: string[]): Choices => Object.fromEntries(Object.keys(all).map((id) => [id, ids.includes(id) ? 'granted' : 'denied']))

/** A page that keeps what its `called` functions are told. */
function emptyPage(globals: (page: Page) => object = () => ({})): Page {
  const page = { calls: [] as unknown[][] } as unknown as Page
  return Object.assign(page, globals(page))
}
const called = (page: Page, ...before: unknown[]) => (...call: unknown[]) => void page.calls.push([...before, ...call])
const plain = (queue: ArrayLike<unknown>[]) => queue.map((command) => Array.from(command))
const kindOf = (value: unknown) => Object.prototype.toString.call(value)
const addressOf = ({ scripts }: Service) => scripts!.map(({ src }) => src)

function started(service: Service, page = emptyPage(), choices = all): Page {
  service.tell?.('start', page, choices)
  return page
}

/** The same code as it is written and as minifiers leave it: a queue entry of another shape is ignored in silence. */
const bundle = (minify: boolean) =>
  buildSync({ entryPoints: ['src/services/index.ts'], bundle: true, write: false, format: 'iife', globalName: 'catalogue', minify, target: 'es2022' }).outputFiles[0]!.text
const evaluate = (code: string) => new Function(`${code}\nreturn catalogue`)() as Catalogue
const builds: [string, Catalogue][] = [
  ['as written', source],
  ['minified by esbuild', evaluate(bundle(true))],
  ['minified by terser', evaluate(minify_sync(bundle(false), { toplevel: false }).code!)],
]

describe.each(builds)('what is said to the vendors, %s', (_, catalogue) => {
  describe('Mixpanel', () => {
    const service = catalogue.mixpanel({ id: token })

    test('is started once, and told outright that the visitor agreed, without an event of it', () => {
      const { mixpanel } = started(service)
      expect([Array.isArray(mixpanel), mixpanel.__SV]).toEqual([true, 1.2])
      expect(mixpanel._i).toEqual([[token, {}, 'mixpanel']])
      expect([...mixpanel]).toEqual([['opt_in_tracking', { track: false }]])
    })

    test('keeps the site’s calls as arrays, those about a person apart', () => {
      const { mixpanel } = started(service)
      mixpanel.track('bought', { price: 1 })
      mixpanel.people.set('plan', 'free')
      expect(mixpanel[1]).toEqual(['track', 'bought', { price: 1 }])
      expect([...mixpanel.people]).toEqual([['set', 'plan', 'free']])
    })

    test('a withdrawal opts out once and a new grant in, and what waited for the script is never sent', () => {
      const page = started(service)
      page.mixpanel.track('bought')
      expect(service.tell!('stop', page, {})).toBe('mixpanel.opt_out_tracking()')
      expect([...page.mixpanel]).toEqual([['opt_out_tracking']])
      service.tell!('resume', page, all)
      expect(page.mixpanel[1]).toEqual(['opt_in_tracking', { track: false }])
    })

    test('a running Mixpanel is told the same', () => {
      const page = emptyPage((page) => ({ mixpanel: { opt_in_tracking: called(page, 'in'), opt_out_tracking: called(page, 'out') } }))
      for (const act of ['stop', 'resume'] as const) service.tell!(act, page, all)
      expect(page.calls).toEqual([['out'], ['in', { track: false }]])
    })

    test('a region sets where data goes, and what the site says of the rest is handed on', () => {
      const page = started(catalogue.mixpanel({ id: token, region: 'eu', init: { persistence: 'localStorage', opt_out_tracking_by_default: true } }))
      expect(page.mixpanel._i[0][1]).toEqual({ api_host: 'https://api-eu.mixpanel.com', persistence: 'localStorage', opt_out_tracking_by_default: true })
    })

    test('is told of a new address as one page view', () => {
      const page = started(service)
      service.view!(page)
      expect(page.mixpanel[1]).toEqual(['track_pageview'])
      expect(() => service.view!(emptyPage())).not.toThrow()
    })
  })

  describe('Datadog', () => {
    const service = catalogue.datadogRum({ id: uuid, clientToken: `pub${token}` })
    const arrives = (page: Page) => {
      const { q } = page.DD_RUM
      page.DD_RUM = { onReady: (ready: () => void) => ready(), init: called(page, 'init'), setTrackingConsent: called(page, 'consent') }
      for (const ready of q) ready()
    }

    test('is started once it is there, with the consent said outright', () => {
      const page = started(service)
      expect(page.DD_RUM.q).toHaveLength(1)
      page.DD_RUM.onReady(() => page.calls.push(['site']))
      arrives(page)
      expect(page.calls).toEqual([['init', { applicationId: uuid, clientToken: `pub${token}`, site: 'datadoghq.com', trackingConsent: 'granted' }], ['site']])
    })

    test('what the site says of the rest is handed on, but can neither grant nor deny', () => {
      const page = started(catalogue.datadogRum({ id: uuid, clientToken: 'pub', site: 'datadoghq.eu', init: { service: 'shop', trackingConsent: 'not-granted', site: 'other' } }))
      arrives(page)
      expect(page.calls[0]![1]).toEqual({ service: 'shop', applicationId: uuid, clientToken: 'pub', site: 'datadoghq.eu', trackingConsent: 'granted' })
    })

    test('withdrawn before its script arrived, it starts denied', () => {
      const page = started(service)
      expect(service.tell!('stop', page, {})).toBeUndefined()
      arrives(page)
      expect(page.calls[0]![1]).toMatchObject({ trackingConsent: 'not-granted' })
    })

    test('a withdrawal is said once, and a new grant is', () => {
      const page = started(service)
      arrives(page)
      expect(service.tell!('stop', page, {})).toBe("DD_RUM.setTrackingConsent('not-granted')")
      service.tell!('resume', page, all)
      expect(page.calls.slice(1)).toEqual([['consent', 'not-granted'], ['consent', 'granted']])
    })

    test.each([
      [undefined, 'us1/v7/datadog-rum'], ['datadoghq.com', 'us1/v7/datadog-rum'], ['datadoghq.eu', 'eu1/v7/datadog-rum'], ['us3.datadoghq.com', 'us3/v7/datadog-rum'],
      ['us5.datadoghq.com', 'us5/v7/datadog-rum'], ['ap1.datadoghq.com', 'ap1/v7/datadog-rum'], ['ddog-gov.com', 'datadog-rum-v7'],
    ])('for the site %s the script is %s.js', (site, file) => {
      expect(addressOf(catalogue.datadogRum({ id: uuid, clientToken: 'pub', ...(site && { site }) }))).toEqual([`https://www.datadoghq-browser-agent.com/${file}.js`])
    })
  })

  describe('Crisp', () => {
    const service = catalogue.crisp({ id: uuid })

    test('knows its website before it loads, and nothing is asked of it yet', () => {
      expect(started(service)).toMatchObject({ $crisp: [], CRISP_WEBSITE_ID: uuid })
    })

    test('a withdrawal forgets the session and then hides the chat; a new grant shows it', () => {
      const page = started(service)
      for (const act of ['stop', 'resume'] as const) service.tell!(act, page, all)
      expect(page.$crisp).toEqual([['do', 'session:reset'], ['do', 'chat:hide'], ['do', 'chat:show']])
    })

    test('does not replace what the page has', () => {
      const globals = { $crisp: [['safe', true]], CRISP_WEBSITE_ID: 'theirs' }
      expect(started(service, emptyPage(() => globals))).toMatchObject(globals)
    })
  })

  describe('Zendesk', () => {
    const service = catalogue.zendesk({ id: uuid })

    test('is loaded by one element with the id that its script looks for', () => {
      expect(service.scripts).toEqual([{ src: `https://static.zdassets.com/ekr/snippet.js?key=${uuid}`, id: 'ze-snippet', async: true }])
    })

    test('is told what it may store as soon as it takes calls, not before', () => {
      const page = started(service)
      expect(page.zE).toBeUndefined()
      page.zE = called(page)
      service.loaded!(page, 'granted')
      expect(page.calls).toEqual([['messenger:set', 'cookies', 'functional']])
      catalogue.zendesk({ id: uuid, cookies: 'all' }).loaded!(page, 'granted')
      expect(page.calls[1]).toEqual(['messenger:set', 'cookies', 'all'])
    })

    test('withdrawn before its script arrived, it is told to store nothing', () => {
      const page = started(service)
      expect(service.tell!('stop', page, {})).toBeUndefined()
      page.zE = called(page)
      service.loaded!(page, 'denied')
      expect(page.calls).toEqual([['messenger:set', 'cookies', 'none']])
    })

    test('a withdrawal is said once, a new grant is, and nothing where its script never came', () => {
      const page = emptyPage((page) => ({ zE: called(page) }))
      for (const act of ['stop', 'resume'] as const) service.tell!(act, page, all)
      expect(page.calls).toEqual([['messenger:set', 'cookies', 'none'], ['messenger:set', 'cookies', 'functional']])
      expect(() => service.loaded!(emptyPage(), 'granted')).not.toThrow()
    })
  })

  describe('HubSpot', () => {
    const service = catalogue.hubspot({ id: '1234567' })

    test('is told once per page before it loads, in booleans, what the visitor chose; and shows no banner of its own', () => {
      const page = started(service, emptyPage(), only('marketing', 'functional'))
      expect(page._hsp).toEqual([['setHubSpotConsent', { analytics: false, advertisement: true, functionality: true }]])
      expect(page.disableHubSpotCookieBanner).toBe(true)
    })

    test('an earlier refusal that it remembers is taken back', () => {
      expect(started(service)._hsq).toEqual([['doNotTrack', { track: true }]])
    })

    test('a withdrawal revokes and stops the tracking, once each; a new grant says all again', () => {
      const page = started(service)
      service.tell!('stop', page, only('analytics'))
      expect(page._hsp.slice(1)).toEqual([['revokeCookieConsent']])
      expect(page._hsq.slice(1)).toEqual([['doNotTrack']])
      service.tell!('resume', page, only('marketing'))
      expect(page._hsp.slice(2)).toEqual([['setHubSpotConsent', { analytics: false, advertisement: true, functionality: false }]])
      expect(page._hsq.slice(2)).toEqual([['doNotTrack', { track: true }]])
    })

    test('while it runs, another choice is told, of the categories that the site says', () => {
      const own = catalogue.hubspot({ id: '1234567', analytics: 'statistics', functionality: 'necessary' })
      const page = started(own)
      own.update!(page, { ...only('necessary', 'marketing'), statistics: 'granted' })
      expect(page._hsp.at(-1)).toEqual(['setHubSpotConsent', { analytics: true, advertisement: true, functionality: true }])
      own.update!(page, only())
      expect(page._hsp.at(-1)).toEqual(['setHubSpotConsent', { analytics: false, advertisement: false, functionality: false }])
    })

    test('is told of a new address as one page view', () => {
      const page = started(service, emptyPage(() => ({ location: new URL('https://www.shop.example/cart?step=2#pay') })))
      service.view!(page)
      expect(page._hsq.slice(1)).toEqual([['setPath', '/cart?step=2'], ['trackPageView']])
    })

    test('a European portal’s code comes from Europe', () => {
      expect(addressOf(service)).toEqual(['https://js.hs-scripts.com/1234567.js'])
      expect(addressOf(catalogue.hubspot({ id: '1234567', region: 'eu1' }))).toEqual(['https://js-eu1.hs-scripts.com/1234567.js'])
    })
  })

  describe('Microsoft Clarity', () => {
    const service = catalogue.microsoftClarity({ id: 'abcde12345' })
    const state = (ad_Storage: string, analytics_Storage = 'granted') => ['consentv2', { ad_Storage, analytics_Storage }]

    test('is told the consent before anything else, as an arguments object with these capitals', () => {
      const page = started(service, emptyPage(), only('analytics'))
      page.clarity('event', 'bought')
      expect(page.clarity.q.map(kindOf)).toEqual(['[object Arguments]', '[object Arguments]'])
      expect(plain(page.clarity.q)).toEqual([state('denied'), ['event', 'bought']])
      expect(plain(started(service).clarity.q)).toEqual([state('granted')])
    })

    test('its use of ids in ads follows marketing, or the category that the site says', () => {
      const page = emptyPage((page) => ({ clarity: called(page) }))
      service.update!(page, only('analytics', 'marketing'))
      service.update!(page, only('analytics'))
      catalogue.microsoftClarity({ id: 'abcde12345', ad_Storage: 'ads' }).update!(page, { ...all, ads: 'denied' })
      expect(page.calls).toEqual([state('granted'), state('denied'), state('denied')])
      expect(() => service.update!(emptyPage(), all)).not.toThrow()
    })

    test('a withdrawal stops it and then denies both: denied while it runs, it would start again', () => {
      const page = emptyPage((page) => ({ clarity: called(page) }))
      service.tell!('stop', page, {})
      expect(page.calls).toEqual([['stop'], state('denied', 'denied')])
    })

    test('a new grant starts it again, without what the site called in between', () => {
      const page = emptyPage((page) => ({ clarity: Object.assign(called(page), { q: [['event', 'meanwhile']] }) }))
      service.tell!('resume', page, only('analytics'))
      expect(page.clarity.q).toEqual([])
      expect(page.calls).toEqual([['start', {}], state('denied')])
    })
  })

  describe('Microsoft Advertising', () => {
    const service = catalogue.microsoftUet({ id: '12345678' })
    const said = (state: string, command = 'update') => ['consent', command, { ad_storage: state }]
    class UET {
      readonly options: any
      readonly pushed: unknown[] = []
      constructor(options: object) {
        this.options = options
      }
      push(...items: unknown[]) {
        this.pushed.push(...items)
      }
    }

    test('is told denied and then granted before it loads, word by word and not in lists', () => {
      expect(started(service).uetq).toEqual([...said('denied', 'default'), ...said('granted')])
    })

    test('its script makes one tag of the queue, with one page load', () => {
      const page = started(service)
      const queue = page.uetq
      expect(() => service.loaded!(page, 'granted')).not.toThrow()
      page.UET = UET
      for (let i = 0; i < 2; i++) service.loaded!(page, 'granted')
      expect(page.uetq.options).toEqual({ ti: '12345678', q: queue, enableAutoSpaTracking: true })
      expect(page.uetq.options.q).toBe(queue)
      expect(page.uetq.pushed).toEqual(['pageLoad'])
      expect(service.view).toBeUndefined()
    })

    test('withdrawn before its script arrived, no tag is made of it until a new grant', () => {
      const page = started(service)
      service.tell!('stop', page, {})
      page.UET = UET
      service.loaded!(page, 'denied')
      expect(page.uetq.slice(6)).toEqual(said('denied'))
      service.tell!('resume', page, all)
      expect(page.uetq.options.q.slice(9)).toEqual(said('granted'))
      expect(page.uetq.pushed).toEqual(['pageLoad'])
    })

    test('a withdrawal is an update to denied, a new grant one to granted', () => {
      const page = started(service)
      page.UET = UET
      service.loaded!(page, 'granted')
      for (const act of ['stop', 'resume'] as const) service.tell!(act, page, all)
      expect(page.uetq.pushed).toEqual(['pageLoad', ...said('denied'), ...said('granted')])
    })

    test('without an id of ours, the tag of the page’s own snippet is told of a withdrawal and of a new grant', () => {
      const page = emptyPage(() => ({ uetq: new UET({}) }))
      for (const act of ['stop', 'resume'] as const) catalogue.microsoftUet().tell!(act, page, all)
      expect(page.uetq.pushed).toEqual([...said('denied'), ...said('granted')])
    })

    test('each of several tags is told, in a queue of its own', () => {
      const both = catalogue.microsoftUet({ id: '12345678, 87654321' })
      const page = started(both)
      page.UET = UET
      both.loaded!(page, 'granted')
      expect([page.uetq, page.uetq87654321].map(({ options }) => options.ti)).toEqual(['12345678', '87654321'])
      expect(both.tell!('stop', page, {})).toBe("uetq.push('consent', 'update', { ad_storage: 'denied' }); uetq87654321.push('consent', 'update', { ad_storage: 'denied' })")
      for (const { pushed } of [page.uetq, page.uetq87654321]) expect(pushed).toEqual(['pageLoad', ...said('denied')])
      expect(both.scripts).toHaveLength(1)
    })
  })

  describe('Google reCAPTCHA', () => {
    const key = '6LcAbCdEfGhIjKlMnOpQrStUvWxYz0123456789A'
    const service = catalogue.googleRecaptcha({ id: key })

    test('comes only where a form has a box for it, or where the site says', () => {
      expect(service.where).toBe('.g-recaptcha, [data-sitekey]')
      expect(catalogue.googleRecaptcha({ id: key, where: '#signup' }).where).toBe('#signup')
    })

    test.each([
      [{ id: key }, `api.js?render=${key}`],
      [{ id: 'explicit' }, 'api.js?render=explicit'],
      [{ id: key, enterprise: true }, `enterprise.js?render=${key}`],
    ])('%o loads %s', (options, file) => {
      expect(addressOf(catalogue.googleRecaptcha(options))).toEqual([`https://www.google.com/recaptcha/${file}`])
    })

    test('what the site wants to do once it is ready, waits where its script looks', () => {
      const ready = () => {}
      const page = started(service)
      page.grecaptcha.ready(ready)
      const enterprise = started(catalogue.googleRecaptcha({ id: key, enterprise: true }))
      enterprise.grecaptcha.enterprise.ready(ready)
      for (const { ___grecaptcha_cfg } of [page, enterprise]) expect(___grecaptcha_cfg.fns).toEqual([ready])
    })

    test('filed as something to be refused, its badge goes with a withdrawal', () => {
      const page = emptyPage((page) => ({ document: { querySelector: (selector: string) => ({ remove: called(page, selector) }) } }))
      service.tell!('stop', page, {})
      expect(page.calls).toEqual([['.grecaptcha-badge']])
    })
  })

  test('Stripe and PayPal come only where the page takes payments, and are told nothing', () => {
    for (const service of [catalogue.stripe(), catalogue.paypal({ id: 'test' })]) {
      expect(service.where).toMatch(/\[data-(stripe|paypal)\]/)
      expect([service.tell, service.queue]).toEqual([undefined, undefined])
    }
    expect(addressOf(catalogue.stripe())).toEqual(['https://js.stripe.com/v3/'])
    expect(addressOf(catalogue.paypal({ id: 'test' }))).toEqual(['https://www.paypal.com/sdk/js?client-id=test'])
  })

  test('Google consent mode alone loads, stores and contacts nothing', () => {
    const service = catalogue.googleConsentMode()
    expect(service).toMatchObject({ consentMode: true, category: 'necessary', hosts: [], storage: [] })
    expect([service.scripts, service.tell, service.format]).toEqual([undefined, undefined, undefined])
  })
})

describe('the options of a service', () => {
  const withOptions = Object.values(source).flatMap((make) => ('about' in make && 'format' in make.about ? [make.about as Service] : []))
  const given = withOptions.flatMap(({ id, format }) => Object.entries(format!.options ?? {}).map(([name, option]) => ({ id, name, ...option })))

  test.each(given)('$id takes the example of its $name', ({ is, example }) => {
    if (is === 'category') expect(['functional', 'analytics', 'marketing']).toContain(example)
    else if (is === 'object') expect(JSON.parse(example)).toBeTypeOf('object')
    else if (is === 'true|false') expect(['true', 'false']).toContain(example)
    else expect(example).toMatch(is)
  })

  test.each(given)('$id refuses junk as its $name: nothing that could change an address gets through', ({ is }) => {
    if (is instanceof RegExp) for (const junk of ['', ' ', 'a b', 'x/../y', '"><script>', 'eu&x=1', 'eu1\n']) expect(junk).not.toMatch(is)
  })

  test('Datadog’s client token must be given, nothing else must', () => {
    expect(given.filter(({ needed }) => needed).map(({ id, name }) => `${id} ${name}`)).toContain('datadog-rum clientToken')
  })
})
