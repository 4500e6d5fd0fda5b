// @vitest-environment node
import { buildSync } from 'esbuild'
import { describe, expect, test, vi } from 'vitest'
import type { Choices, Service, VendorWindow } from '../../src/core/types.ts'
import * as source from '../../src/services/index.ts'

type Catalogue = typeof source

/** The same code as it is written and as a minifier leaves it: a queue entry turned into an array is ignored in silence. */
const builds: [string, Catalogue][] = [
  ['as written', source],
  ['minified', minified()],
]

function minified(): Catalogue {
  const built = buildSync({ entryPoints: ['src/services/index.ts'], bundle: true, write: false, format: 'iife', globalName: 'catalogue', minify: true, target: 'es2022' })
  return new Function(`${built.outputFiles[0]!.text}\nreturn catalogue`)() as Catalogue
}

const emptyPage = (globals: Record<string, unknown> = {}) => ({ ...globals }) as VendorWindow
const kindOf = (value: unknown) => Object.prototype.toString.call(value)
const plain = (queue: ArrayLike<unknown>[]) => queue.map((command) => Array.from(command))
const sources = (service: Service) => (service.scripts ?? []).map(({ src }) => src)
const hash = '0123456789abcdef0123456789abcdef'
const snapId = '01234567-89ab-cdef-0123-456789abcdef'
const phc = 'phc_0123456789abcdefghijABCDEFGHIJ01'

function start(service: Service, page = emptyPage(), choices: Choices = {}): VendorWindow {
  service.tell!('start', page, choices)
  return page
}

/** An object or function that writes down what it is called with, and has these methods. */
function recorder(methods: readonly string[] = []) {
  const calls: unknown[][] = []
  const record = Object.assign((...words: unknown[]) => void calls.push(words), { calls })
  return Object.assign(record, Object.fromEntries(methods.map((name) => [name, (...words: unknown[]) => void calls.push([name, ...words])])))
}

describe.each(builds)('what is said to these vendors, %s', (_, catalogue) => {
  describe('TikTok Pixel', () => {
    const make = (id: string | string[] = 'C4ABCDEFGHIJKLMNOPQ1') => catalogue.tiktokPixel({ id })

    test('grants consent before the one page view, in an array that carries its methods', () => {
      const { ttq, TiktokAnalyticsObject } = start(make())
      expect(TiktokAnalyticsObject).toBe('ttq')
      expect(Array.isArray(ttq)).toBe(true)
      expect([...ttq]).toEqual([['grantConsent'], ['page']])
      expect(ttq.methods).toEqual(expect.arrayContaining(['holdConsent', 'grantConsent', 'revokeConsent']))
      ttq.track('Purchase', { value: 1 })
      expect(ttq.at(-1)).toEqual(['track', 'Purchase', { value: 1 }])
    })

    test('starts several pixels, each with a script and a queue of its own, and one page view for all', () => {
      const service = make(['C4ABCDEFGHIJKLMNOPQ1', 'C4ABCDEFGHIJKLMNOPQ2'])
      const { ttq } = start(service)
      expect(sources(service)).toEqual(['1', '2'].map((last) => `https://analytics.tiktok.com/i18n/pixel/events.js?sdkid=C4ABCDEFGHIJKLMNOPQ${last}&lib=ttq`))
      expect(Object.keys(ttq._i)).toEqual(['C4ABCDEFGHIJKLMNOPQ1', 'C4ABCDEFGHIJKLMNOPQ2'])
      expect(ttq._i.C4ABCDEFGHIJKLMNOPQ1._u).toBe('https://analytics.tiktok.com/i18n/pixel/events.js')
      expect([ttq._t, ttq._o].map((kept) => Object.keys(kept).length)).toEqual([2, 2])
      ttq.instance('C4ABCDEFGHIJKLMNOPQ2').track('Lead')
      expect([...ttq._i.C4ABCDEFGHIJKLMNOPQ2]).toEqual([['track', 'Lead']])
      expect(ttq.filter(([name]: string[]) => name === 'page')).toHaveLength(1)
    })

    test('a withdrawal is one revoke, a new grant one grant', () => {
      const ttq = recorder(['page', 'grantConsent', 'revokeConsent'])
      const page = emptyPage({ ttq })
      expect(make().tell!('stop', page, {})).toBe('ttq.revokeConsent()')
      make().tell!('resume', page, {})
      expect(ttq.calls).toEqual([['revokeConsent'], ['grantConsent']])
    })

    test('withdrawn before its script arrived, the page view never goes out', () => {
      const page = start(make())
      make().tell!('stop', page, {})
      expect([...page.ttq]).toEqual([['revokeConsent']])
    })

    test('an older snippet of the page, without consent calls, breaks nothing', () => {
      const ttq = recorder(['page'])
      const page = start(make(), emptyPage({ ttq }))
      for (const act of ['stop', 'resume'] as const) expect(() => make().tell!(act, page, {})).not.toThrow()
      expect(ttq.calls).toEqual([['page']])
    })

    test('an array without methods, as its default was said into, becomes one that carries them', () => {
      const { ttq } = start(make(), emptyPage({ ttq: [['holdConsent']] }))
      expect([...ttq]).toEqual([['holdConsent'], ['grantConsent'], ['page']])
    })

    test('a new address is one page view', () => {
      const ttq = recorder(['page'])
      make().view!(emptyPage({ ttq }))
      expect(ttq.calls).toEqual([['page']])
    })
  })

  describe('Pinterest tag', () => {
    const make = (id: string | string[] = '2612345678901') => catalogue.pinterestTag({ id })

    test('grants consent by a real boolean before each load and the one page view, as arrays', () => {
      const { pintrk } = start(make(['2612345678901', '2612345678902']))
      expect(pintrk.queue).toEqual([['setconsent', true], ['load', '2612345678901'], ['load', '2612345678902'], ['page']])
      expect(pintrk.queue.every(Array.isArray)).toBe(true)
      expect(pintrk.version).toBe('3.0')
    })

    test('a withdrawal is one false, a new grant one true', () => {
      const pintrk = recorder()
      const page = emptyPage({ pintrk })
      expect(make().tell!('stop', page, {})).toBe(`pintrk('setconsent', false)`)
      make().tell!('resume', page, {})
      expect(pintrk.calls).toEqual([['setconsent', false], ['setconsent', true]])
    })

    test('withdrawn before its script arrived, nothing in the queue stands under a grant', () => {
      const page = start(make())
      make().tell!('stop', page, {})
      expect(page.pintrk.queue).toEqual([['setconsent', false], ['load', '2612345678901'], ['page'], ['setconsent', false]])
      make().tell!('resume', page, {})
      expect(page.pintrk.queue.filter(([name]: string[]) => name === 'setconsent').every(([, granted]: unknown[]) => granted === true)).toBe(true)
    })

    test('a new address is one page view', () => {
      const pintrk = recorder()
      make().view!(emptyPage({ pintrk }))
      expect(pintrk.calls).toEqual([['page']])
    })
  })

  describe('Snap Pixel', () => {
    const make = () => catalogue.snapPixel({ id: snapId })

    test('says init and then one page view, as arguments objects', () => {
      const { snaptr } = start(make())
      expect(snaptr.queue.map(kindOf)).toEqual(Array(2).fill('[object Arguments]'))
      expect(plain(snaptr.queue)).toEqual([['init', snapId], ['track', 'PAGE_VIEW']])
    })

    test('hands calls on once the vendor’s script is there', () => {
      const { snaptr } = start(make())
      snaptr.handleRequest = recorder()
      snaptr('track', 'ADD_CART')
      expect(snaptr.handleRequest.calls).toEqual([['track', 'ADD_CART']])
    })

    test('withdrawn before its script arrived, nothing is left to send until it is granted again', () => {
      const service = make()
      const page = start(service)
      expect(service.tell!('stop', page, {})).toBeUndefined()
      expect(page.snaptr.queue).toEqual([])
      service.tell!('resume', page, {})
      expect(plain(page.snaptr.queue)).toEqual([['init', snapId], ['track', 'PAGE_VIEW']])
    })

    test('withdrawn later, there is nothing to tell it, and nothing is said twice', () => {
      const service = make()
      const page = start(service)
      page.snaptr.handleRequest = recorder()
      for (const act of ['stop', 'resume'] as const) service.tell!(act, page, {})
      expect(page.snaptr.handleRequest.calls).toEqual([])
    })

    test('a new address is one page view', () => {
      const snaptr = recorder()
      make().view!(emptyPage({ snaptr }))
      expect(snaptr.calls).toEqual([['track', 'PAGE_VIEW']])
    })
  })

  describe('Reddit Pixel', () => {
    const make = () => catalogue.redditPixel({ id: 'a2_abc123def456' })

    test('says init, not opted out, and then one page visit, as arguments objects', () => {
      const { rdt } = start(make())
      expect(rdt.callQueue.map(kindOf)).toEqual(Array(2).fill('[object Arguments]'))
      expect(plain(rdt.callQueue)).toEqual([['init', 'a2_abc123def456', { optOut: false }], ['track', 'PageVisit']])
    })

    test('hands calls on once the vendor’s script is there', () => {
      const { rdt } = start(make())
      rdt.sendEvent = recorder()
      rdt('track', 'Lead')
      expect(rdt.sendEvent.calls).toEqual([['track', 'Lead']])
    })

    test('a withdrawal takes its cookies, a new grant gives them back', () => {
      const service = make()
      const page = start(service)
      page.rdt.sendEvent = recorder()
      expect(service.tell!('stop', page, {})).toBe(`rdt('disableFirstPartyCookies')`)
      service.tell!('resume', page, {})
      expect(page.rdt.sendEvent.calls).toEqual([['disableFirstPartyCookies'], ['enableFirstPartyCookies']])
    })

    test('withdrawn before its script arrived, no event is left to send until it is granted again', () => {
      const service = make()
      const page = start(service)
      service.tell!('stop', page, {})
      expect(plain(page.rdt.callQueue)).toEqual([['disableFirstPartyCookies']])
      service.tell!('resume', page, {})
      expect(plain(page.rdt.callQueue).slice(1).map(([name]) => name)).toEqual(['enableFirstPartyCookies', 'init', 'track'])
    })

    test('a new address is one page visit', () => {
      const rdt = recorder()
      make().view!(emptyPage({ rdt }))
      expect(rdt.calls).toEqual([['track', 'PageVisit']])
    })
  })

  describe('Matomo', () => {
    const make = (url = 'https://stats.example.com/') => catalogue.matomo({ id: '12', url })

    test('requires consent, gives it once and only then counts one page view, in real arrays', () => {
      const { _paq } = start(make())
      expect(_paq).toEqual([
        ['requireConsent'], ['setConsentGiven'], ['setTrackerUrl', 'https://stats.example.com/matomo.php'], ['setSiteId', '12'], ['trackPageView'], ['enableLinkTracking'],
      ])
      expect(_paq.every(Array.isArray)).toBe(true)
    })

    test('never has Matomo remember the choice: the record of it is ours', () => {
      const page = start(make())
      for (const act of ['stop', 'resume'] as const) make().tell!(act, page, {})
      expect(JSON.stringify(page._paq)).not.toContain('remember')
    })

    test('loads from where the owner has it, and from the cloud’s own host in the cloud', () => {
      expect(sources(make())).toEqual(['https://stats.example.com/matomo.js'])
      expect(sources(make('/matomo/'))).toEqual(['/matomo/matomo.js'])
      expect(sources(make('https://example.matomo.cloud/'))).toEqual(['https://cdn.matomo.cloud/example.matomo.cloud/matomo.js'])
      expect(start(make('https://example.matomo.cloud/'))._paq).toContainEqual(['setTrackerUrl', 'https://example.matomo.cloud/matomo.php'])
    })

    test('takes no address that is none', () => {
      const { is, example, needed } = source.matomo.about.format!.options!.url!
      expect(needed).toBe(true)
      for (const url of [example, '/matomo/', 'http://localhost:8080/']) expect(url).toMatch(is as RegExp)
      for (const url of ['', 'stats.example.com', 'https://stats.example.com', 'javascript:alert(1)/', 'https://a.example/?x=/', 'undefined']) expect(url).not.toMatch(is as RegExp)
    })

    test('a withdrawal forgets the consent, a new grant gives it, each once', () => {
      const push = vi.fn()
      const page = emptyPage({ _paq: { push } })
      expect(make().tell!('stop', page, {})).toBe(`_paq.push(['forgetConsentGiven'])`)
      make().tell!('resume', page, {})
      expect(push.mock.calls).toEqual([[['forgetConsentGiven']], [['setConsentGiven']]])
    })

    test('withdrawn before its script arrived, no consent is left in the queue', () => {
      const page = start(make())
      make().tell!('stop', page, {})
      expect(plain(page._paq).map(([name]) => name)).not.toContain('setConsentGiven')
    })

    test('is not sent what the guard held before the grant', () => {
      expect(make().replay).toBe(false)
    })

    test('a new address is one page view of that address', () => {
      const page = emptyPage({ _paq: [], location: { href: 'https://shop.example/two' }, document: { title: 'Two' } })
      make().view!(page)
      expect(page._paq).toEqual([['setCustomUrl', 'https://shop.example/two'], ['setDocumentTitle', 'Two'], ['trackPageView']])
    })
  })

  describe('PostHog', () => {
    const make = (more: object = {}) => catalogue.posthog({ id: phc, ...more })

    test('is opted out by default, of storage too, and then opted in once, without an event about it', () => {
      const { posthog } = start(make())
      expect(posthog._i).toEqual([[phc, { api_host: 'https://us.i.posthog.com', opt_out_capturing_by_default: true, opt_out_persistence_by_default: true }, 'posthog']])
      expect([...posthog]).toEqual([['opt_in_capturing', { captureEventName: false }]])
      expect(posthog.__SV).toBe(1)
      posthog.capture('bought', { price: 1 })
      expect(posthog.at(-1)).toEqual(['capture', 'bought', { price: 1 }])
    })

    test('the owner’s settings are handed on, but cannot switch consent off', () => {
      const init = { capture_pageview: 'history_change', opt_out_capturing_by_default: false, opt_out_persistence_by_default: false }
      const { posthog } = start(make({ init }))
      expect(posthog._i[0][1]).toMatchObject({ capture_pageview: 'history_change', opt_out_capturing_by_default: true, opt_out_persistence_by_default: true })
      expect(init.opt_out_capturing_by_default).toBe(false)
    })

    test('it never goes on without cookies after a refusal, whatever the owner asks for', () => {
      const modeOf = (cookieless_mode: string) => start(make({ init: { cookieless_mode } })).posthog._i[0][1].cookieless_mode
      expect(modeOf('on_reject')).toBeUndefined()
      expect(modeOf('always')).toBeUndefined()
    })

    test('loads from the owner’s region or gateway, and sends there', () => {
      expect(sources(make())).toEqual(['https://us-assets.i.posthog.com/static/array.js'])
      expect(sources(make({ region: 'eu' }))).toEqual(['https://eu-assets.i.posthog.com/static/array.js'])
      expect(start(make({ region: 'eu' })).posthog._i[0][1].api_host).toBe('https://eu.i.posthog.com')
      expect(sources(make({ host: 'https://ph.example.com' }))).toEqual(['https://ph.example.com/static/array.js'])
      expect(start(make({ host: 'https://ph.example.com' })).posthog._i[0][1].api_host).toBe('https://ph.example.com')
    })

    test('a withdrawal opts out once and then resets, a new grant opts in once', () => {
      const posthog = recorder(['opt_out_capturing', 'opt_in_capturing', 'reset'])
      const page = emptyPage({ posthog })
      expect(make().tell!('stop', page, {})).toBe('posthog.opt_out_capturing(); posthog.reset()')
      expect(posthog.calls).toEqual([['opt_out_capturing'], ['reset']])
      make().tell!('resume', page, {})
      expect(posthog.calls.slice(2)).toEqual([['opt_in_capturing', { captureEventName: false }]])
    })

    test('withdrawn before its script arrived, nothing that was captured is left', () => {
      const page = start(make())
      page.posthog.capture('early')
      make().tell!('stop', page, {})
      expect([...page.posthog]).toEqual([['opt_out_capturing'], ['reset']])
    })

    test('a new address is one page view, unless PostHog looks itself', () => {
      const posthog = recorder(['capture'])
      make({ init: { capture_pageview: 'history_change' } }).view!(emptyPage({ posthog }))
      expect(posthog.calls).toEqual([])
      make().view!(emptyPage({ posthog }))
      expect(posthog.calls).toEqual([['capture', '$pageview']])
    })
  })

  describe('Segment', () => {
    const make = (more: object = {}) => catalogue.segment({ id: 'abcdefghijABCDEFGHIJ0123456789ab', ...more })

    test('knows its write key and settings, and queues one page view in an array that carries its methods', () => {
      const { analytics } = start(make({ init: { integrations: { All: false } } }))
      expect(Array.isArray(analytics)).toBe(true)
      expect([...analytics]).toEqual([['page']])
      expect(analytics).toMatchObject({ invoked: true, _writeKey: 'abcdefghijABCDEFGHIJ0123456789ab', _loadOptions: { integrations: { All: false } } })
      analytics.track('Bought', { price: 1 })
      expect(analytics.at(-1)).toEqual(['track', 'Bought', { price: 1 }])
    })

    test('a withdrawal drops its ids, and what waited for its script', () => {
      const page = start(make())
      expect(make().tell!('stop', page, {})).toBe('analytics.reset()')
      expect([...page.analytics]).toEqual([['reset']])
      const analytics = recorder(['reset', 'page'])
      for (const act of ['stop', 'resume'] as const) make().tell!(act, emptyPage({ analytics }), {})
      expect(analytics.calls).toEqual([['reset']])
    })

    test('a new address is one page view', () => {
      const analytics = recorder(['page'])
      make().view!(emptyPage({ analytics }))
      expect(analytics.calls).toEqual([['page']])
    })
  })

  describe('Amplitude', () => {
    const make = (more: object = {}) => catalogue.amplitude({ id: hash, ...more })

    test('queues one init, not opted out, as an object with its name and words', () => {
      const { amplitude } = start(make())
      expect(amplitude).toMatchObject({ invoked: true, _iq: {} })
      expect(amplitude._q).toEqual([{ name: 'init', args: [hash, { optOut: false }], resolve: expect.any(Function) }])
    })

    test('calls of the site are queued, with a promise where Amplitude gives one', async () => {
      const { amplitude } = start(make())
      const { promise } = amplitude.track('Bought')
      const call = amplitude._q.at(-1)
      expect(call).toMatchObject({ name: 'track', args: ['Bought'] })
      call.resolve('sent')
      expect(await promise).toBe('sent')
      expect(amplitude.setUserId('7')).toBeUndefined()
      expect(amplitude._q.at(-1)).toMatchObject({ name: 'setUserId', args: ['7'] })
    })

    test('the owner’s region and settings are handed on, but do not decide about consent', () => {
      const { amplitude } = start(make({ region: 'eu', init: { autocapture: false, optOut: true } }))
      expect(amplitude._q[0].args[1]).toEqual({ serverZone: 'EU', autocapture: false, optOut: false })
    })

    test('a withdrawal opts out once and drops the id, a new grant opts in once', () => {
      const service = make()
      const amplitude = recorder(['init', 'setOptOut', 'reset'])
      const page = start(service, emptyPage({ amplitude }))
      expect(service.tell!('stop', page, {})).toBe('amplitude.setOptOut(true); amplitude.reset()')
      service.tell!('resume', page, {})
      expect(amplitude.calls.slice(1)).toEqual([['setOptOut', true], ['reset'], ['setOptOut', false]])
    })

    test('withdrawn before its script arrived, it will start opted out', () => {
      const service = make()
      const page = start(service)
      service.tell!('stop', page, {})
      expect(page.amplitude._q[0].args[1]).toEqual({ optOut: true })
    })
  })

  describe('Intercom', () => {
    const make = (more: object = {}) => catalogue.intercom({ id: 'abc12345', ...more })

    test('boots once, not disabled, as an arguments object, with what the page knows of the visitor', () => {
      const { Intercom } = start(make(), emptyPage({ intercomSettings: { email: 'a@example.com', disabled: true } }))
      expect(Intercom.q.map(kindOf)).toEqual(['[object Arguments]'])
      expect(plain(Intercom.q)).toEqual([['boot', { api_base: 'https://api-iam.intercom.io', email: 'a@example.com', app_id: 'abc12345', disabled: false }]])
    })

    test('speaks to the owner’s region', () => {
      expect(plain(start(make({ region: 'eu' })).Intercom.q)[0]![1]).toMatchObject({ api_base: 'https://api-iam.eu.intercom.io' })
      expect(plain(start(make({ region: 'au' })).Intercom.q)[0]![1]).toMatchObject({ api_base: 'https://api-iam.au.intercom.io' })
    })

    test('a withdrawal shuts it down once, a new grant boots it again', () => {
      const Intercom = recorder()
      const page = emptyPage({ Intercom })
      expect(make().tell!('stop', page, {})).toBe(`Intercom('shutdown')`)
      make().tell!('resume', page, {})
      expect(Intercom.calls).toEqual([['shutdown'], ['boot', expect.objectContaining({ app_id: 'abc12345', disabled: false })]])
    })

    test('withdrawn before its script arrived, it does not boot', () => {
      const page = start(make())
      make().tell!('stop', page, {})
      expect(plain(page.Intercom.q)).toEqual([['shutdown']])
    })

    test('a new address is one update', () => {
      const Intercom = recorder()
      make().view!(emptyPage({ Intercom }))
      expect(Intercom.calls).toEqual([['update']])
    })
  })

  describe('Plausible', () => {
    test('is given its settings, and no page view: it sends that itself', () => {
      const service = catalogue.plausible({ id: 'pa-AbCdEf0123456789', init: { outboundLinks: true } })
      const { plausible } = start(service)
      expect(plausible.o).toEqual({ outboundLinks: true })
      expect(plausible.q ?? []).toEqual([])
      expect(service.scripts).toEqual([{ src: 'https://plausible.io/js/pa-AbCdEf0123456789.js', async: true }])
      expect(service.view).toBeUndefined()
    })

    test('queues the site’s calls as arguments objects', () => {
      const { plausible } = start(catalogue.plausible({ id: 'pa-AbCdEf0123456789' }))
      plausible('Bought', { props: { price: 1 } })
      expect(plausible.q.map(kindOf)).toEqual(['[object Arguments]'])
      expect(plain(plausible.q)).toEqual([['Bought', { props: { price: 1 } }]])
    })

    test('by its domain it loads the older script, which is told the domain and no settings', () => {
      const service = catalogue.plausible({ id: 'shop.example.com' })
      expect(service.scripts).toEqual([{ src: 'https://plausible.io/js/script.js', async: true, data: { domain: 'shop.example.com' } }])
      expect(start(service).plausible.o).toBeUndefined()
    })

    test('a withdrawal writes nothing into the page’s storage', () => {
      const page = start(catalogue.plausible({ id: 'pa-AbCdEf0123456789' }))
      expect(catalogue.plausible({ id: 'pa-AbCdEf0123456789' }).tell!('stop', page, {})).toBeUndefined()
      expect(Object.keys(page)).toEqual(['plausible'])
    })
  })

  describe('Sentry', () => {
    const granted = { analytics: 'granted' } as const
    const denied = { analytics: 'denied' } as const

    /** What Sentry's loader leaves, with Session Replay in its bundle. */
    function sdk() {
      const replay = { start: vi.fn(), stop: vi.fn() }
      const options = { enabled: true }
      const Sentry = {
        init: vi.fn(), close: vi.fn(() => { options.enabled = false }), replayIntegration: vi.fn(() => replay), getClient: () => ({ getOptions: () => options }),
        addIntegration: vi.fn(), getReplay: () => (Sentry.addIntegration.mock.calls.length ? replay : undefined),
      }
      return { Sentry, replay, options }
    }

    test('is started once, without the tracing and the replay that its loader would add', () => {
      const page = start(catalogue.sentry({ id: hash, init: { environment: 'live', integrations: ['all'] } }), emptyPage(), granted)
      const { Sentry } = Object.assign(page, sdk())
      page.sentryOnLoad()
      expect(Sentry.init.mock.calls).toEqual([[{ environment: 'live', enabled: true, integrations: expect.any(Function) }]])
      expect(Sentry.init.mock.calls[0]![0].integrations(['own'])).toEqual(['own'])
      expect(Sentry.addIntegration).not.toHaveBeenCalled()
    })

    test('records only after its category is granted, stops when that is withdrawn, and goes on when granted again', () => {
      const service = catalogue.sentry({ id: hash, replay: 'analytics' })
      const page = start(service, emptyPage(), denied)
      const { Sentry, replay } = Object.assign(page, sdk())
      page.sentryOnLoad()
      expect(Sentry.addIntegration).not.toHaveBeenCalled()
      service.update!(page, granted)
      service.update!(page, { ...granted, marketing: 'granted' })
      expect(Sentry.addIntegration.mock.calls).toEqual([[replay]])
      service.update!(page, denied)
      service.update!(page, denied)
      expect(replay.stop).toHaveBeenCalledTimes(1)
      service.update!(page, granted)
      expect(replay.start).toHaveBeenCalledTimes(1)
      expect(Sentry.init).toHaveBeenCalledTimes(1)
    })

    test('a grant that came while it was loading counts, and so does a refusal', () => {
      const service = catalogue.sentry({ id: hash, replay: 'analytics' })
      for (const [choices, times] of [[granted, 1], [denied, 0]] as const) {
        const page = start(service, emptyPage(), choices === granted ? denied : granted)
        service.update!(page, choices)
        const { Sentry } = Object.assign(page, sdk())
        page.sentryOnLoad()
        expect(Sentry.addIntegration).toHaveBeenCalledTimes(times)
        service.update!(page, denied)
      }
    })

    test('waits for no error where it is to record, and loads from the owner’s region', () => {
      expect(catalogue.sentry({ id: hash }).scripts).toEqual([{ src: `https://js.sentry-cdn.com/${hash}.min.js`, async: true, crossOrigin: 'anonymous' }])
      expect(catalogue.sentry({ id: hash, region: 'de', replay: 'analytics' }).scripts).toEqual([
        { src: `https://js-de.sentry-cdn.com/${hash}.min.js`, async: true, crossOrigin: 'anonymous', data: { lazy: 'no' } },
      ])
    })

    test('a withdrawal closes it, a new grant opens it again', () => {
      const service = catalogue.sentry({ id: hash })
      const page = start(service)
      const { Sentry, options } = Object.assign(page, sdk())
      expect(service.tell!('stop', page, {})).toBe('Sentry.close()')
      expect([Sentry.close.mock.calls.length, options.enabled]).toEqual([1, false])
      service.tell!('resume', page, {})
      expect(options.enabled).toBe(true)
    })

    test('withdrawn before its code arrived, it will start switched off', () => {
      const service = catalogue.sentry({ id: hash, replay: 'analytics' })
      const page = start(service, emptyPage(), granted)
      service.tell!('stop', page, granted)
      const { Sentry } = Object.assign(page, sdk())
      page.sentryOnLoad()
      expect(Sentry.init.mock.calls[0]![0].enabled).toBe(false)
      expect(Sentry.addIntegration).not.toHaveBeenCalled()
    })

    test('the site’s own calls are left to it: they may carry the site’s code', () => {
      expect(catalogue.sentry({ id: hash }).queue).toBeUndefined()
    })
  })

  describe('FullStory', () => {
    const make = (more: object = {}) => catalogue.fullstory({ id: 'o-1ABCDE-na1', ...more })

    test('does not record on startup, but by the one start that is queued', () => {
      const page = start(make())
      expect(page).toMatchObject({ _fs_capture_on_startup: false, _fs_host: 'fullstory.com', _fs_script: 'edge.fullstory.com/s/fs.js', _fs_org: 'o-1ABCDE-na1', _fs_namespace: 'FS' })
      expect(plain(page.FS.q).map(([name]) => name)).toEqual(['start'])
    })

    test('leaves the page’s fetch alone', () => {
      const fetch = () => {}
      expect(start(make(), emptyPage({ fetch })).fetch).toBe(fetch)
    })

    test('queues calls with their words, and gives a promise for those that end in Async', async () => {
      const { FS } = start(make())
      FS('setIdentity', { uid: '7' })
      expect(FS.q.at(-1)).toEqual(['setIdentity', { uid: '7' }, undefined, undefined, undefined, 2])
      const session = FS('getSessionAsync')
      const [name, , , resolve] = FS.q.at(-1)
      resolve('here')
      expect([name, await session]).toEqual(['getSession', 'here'])
    })

    test('hands calls on once the vendor’s script is there', () => {
      const { FS } = start(make())
      FS._api = recorder()
      FS('trackEvent', { name: 'Bought' })
      expect(FS._api.calls).toEqual([['trackEvent', { name: 'Bought' }, undefined, undefined, undefined, 2]])
    })

    test('loads from the owner’s region', () => {
      expect(sources(make({ region: 'eu' }))).toEqual(['https://edge.eu1.fullstory.com/s/fs.js'])
      expect(start(make({ region: 'eu' }))).toMatchObject({ _fs_host: 'eu1.fullstory.com', _fs_script: 'edge.eu1.fullstory.com/s/fs.js' })
    })

    test('a withdrawal shuts it down once, a new grant starts it once', () => {
      const FS = recorder()
      const page = emptyPage({ FS })
      expect(make().tell!('stop', page, {})).toBe(`FS('shutdown')`)
      make().tell!('resume', page, {})
      expect(FS.calls).toEqual([['shutdown'], ['start']])
    })

    test('withdrawn before its script arrived, no start is left', () => {
      const page = start(make())
      make().tell!('stop', page, {})
      expect(plain(page.FS.q).map(([name]) => name)).toEqual(['shutdown'])
    })
  })

  describe('Heap', () => {
    const make = (more: object = {}) => catalogue.heap({ id: '1234567890', ...more })

    test('knows its environment once, and queues calls by name until it is ready', () => {
      const page = start(make())
      start(make(), page)
      expect(page.heap).toMatchObject({ envId: '1234567890', clientConfig: { shouldFetchServerConfig: false } })
      page.heap.track('Bought', { price: 1 })
      expect(page.heapReadyCb).toEqual([{ name: 'track', fn: expect.any(Function) }])
      page.heap = recorder(['track'])
      page.heapReadyCb[0].fn()
      expect(page.heap.calls).toEqual([['track', 'Bought', { price: 1 }]])
    })

    test('loads from the owner’s region', () => {
      expect(sources(make())).toEqual(['https://cdn.us.heap-api.com/config/1234567890/heap_config.js'])
      expect(sources(make({ region: 'eu' }))).toEqual(['https://cdn.eu.heap-api.com/config/1234567890/heap_config.js'])
    })

    test('a withdrawal stops the tracking, a new grant starts it', () => {
      const heap = recorder(['stopTracking', 'startTracking'])
      const page = emptyPage({ heap })
      expect(make().tell!('stop', page, {})).toBe('heap.stopTracking()')
      make().tell!('resume', page, {})
      expect(heap.calls).toEqual([['stopTracking'], ['startTracking']])
    })
  })

  test('vendors that see new addresses by themselves are not told of them', () => {
    const { amplitude, plausible, sentry, fullstory, heap } = catalogue
    const all = [amplitude({ id: hash }), plausible({ id: 'pa-AbCdEf0123456789' }), sentry({ id: hash }), fullstory({ id: 'ABC12' }), heap({ id: '1234567890' })]
    expect(all.filter(({ view }) => view)).toEqual([])
  })

  test.each([
    ['ttq', () => catalogue.tiktokPixel({ id: 'C4ABCDEFGHIJKLMNOPQ1' })], ['pintrk', () => catalogue.pinterestTag({ id: '2612345678901' })],
    ['snaptr', () => catalogue.snapPixel({ id: snapId })], ['rdt', () => catalogue.redditPixel({ id: 'a2_abc123def456' })],
    ['posthog', () => catalogue.posthog({ id: phc })], ['analytics', () => catalogue.segment({ id: hash })], ['amplitude', () => catalogue.amplitude({ id: hash })],
    ['Intercom', () => catalogue.intercom({ id: 'abc12345' })], ['plausible', () => catalogue.plausible({ id: 'shop.example.com' })],
    ['FS', () => catalogue.fullstory({ id: 'ABC12' })], ['heap', () => catalogue.heap({ id: '1234567890' })],
  ] as const)('a “%s” of the page is not replaced', (name, make) => {
    const own = recorder(['page', 'grantConsent', 'opt_in_capturing', 'init'])
    expect(start(make(), emptyPage({ [name]: own }))[name]).toBe(own)
  })
})
