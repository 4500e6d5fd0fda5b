// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.shop.example.com/" }
import { execFileSync } from 'node:child_process'
import { minify_sync } from 'terser'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Config } from '../../src/core/config.ts'
import type { Choice, Choices } from '../../src/core/types.ts'

type Signals = typeof import('../../src/signals/index.ts')
type Command = 'default' | 'update'

/** The same code as it is written and as minifiers leave it: a command turned into an array is ignored in silence. */
const builds: [string, () => Promise<Signals>][] = [
  ['as written', () => import('../../src/signals/index.ts')],
  ['minified by esbuild', evaluate(bundle('--minify'))],
  ['minified by terser', evaluate(minify_sync(bundle(), { toplevel: false }).code!)],
]

/** By its command line: in this environment its functions do not run. */
function bundle(...more: string[]): string {
  return execFileSync('node_modules/.bin/esbuild', ['src/signals/index.ts', '--bundle', '--format=iife', '--global-name=signals', '--target=es2022', ...more], { encoding: 'utf8' })
}

function evaluate(code: string): () => Promise<Signals> {
  return async () => new Function(`${code}\nreturn signals`)() as Signals
}

const page = globalThis as unknown as Record<string, any>
const GLOBALS = ['dataLayer', 'layer', 'gtag', 'clarity', 'uetq', 'fbq', 'ttq', '_hsp', '_paq', 'google_tag_data']
const kindOf = (value: unknown) => Object.prototype.toString.call(value)
const plain = (queue: ArrayLike<unknown>[]) => Array.from(queue, (command) => Array.from(command))
/** Every choice there is; what is not named is denied. */
const choices = (...granted: string[]): Choices => Object.fromEntries(['necessary', 'functional', 'analytics', 'marketing', 'pixel'].map((id): [string, Choice] => [id, granted.includes(id) || id === 'necessary' ? 'granted' : 'denied']))
const everything = choices('functional', 'analytics', 'marketing')
const addScript = (src: string, more: Partial<HTMLScriptElement> = {}) => void document.head.append(Object.assign(document.createElement('script'), { type: 'x', ...more, src }))
const turn = () => new Promise((done) => setTimeout(done))

let end = new AbortController()
afterEach(() => {
  end.abort()
  end = new AbortController()
  for (const name of GLOBALS) delete page[name]
  document.head.replaceChildren()
  vi.useRealTimers()
  vi.resetModules()
})

describe.each(builds)('what vendors are told, %s', (_, load) => {
  /** Tells these vendors; the default first, as at the start of a page. */
  async function start(signals: Config['signals'], more: Config = {}) {
    const { tellVendors } = await load()
    const problems: [string, unknown][] = []
    const core = { config: { ...more, signals }, report: (place: string, problem: unknown) => void problems.push([place, problem]) }
    const say = (command: Command, standing: Choices) => tellVendors(core, command, standing, end)
    say('default', {})
    return { problems, update: (...granted: string[]) => say('update', choices(...granted)) }
  }
  const commands = (name = 'dataLayer') => plain(page[name])

  describe('Google', () => {
    const denied = { ad_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied', analytics_storage: 'denied', functionality_storage: 'denied', personalization_storage: 'denied', security_storage: 'granted' }

    test('hears all seven signals denied before anything else, as an arguments object', async () => {
      await start({ google: 'advanced' })
      expect(page['dataLayer'].map(kindOf)).toEqual(['[object Arguments]'])
      expect(commands()).toEqual([['consent', 'default', denied]])
    })

    test('hears one update for each decision, of all seven signals', async () => {
      const { update } = await start({ google: 'basic' })
      update('analytics')
      update('functional', 'marketing')
      update()
      expect(page['dataLayer'].map(kindOf)).toEqual(Array(4).fill('[object Arguments]'))
      expect(commands().slice(1)).toEqual([
        ['consent', 'update', { ...denied, analytics_storage: 'granted' }],
        ['consent', 'update', { ad_storage: 'granted', ad_user_data: 'granted', ad_personalization: 'granted', analytics_storage: 'denied', functionality_storage: 'granted', personalization_storage: 'granted', security_storage: 'granted' }],
        ['consent', 'update', denied],
      ])
    })

    test('hears of each signal by the choices that the owner named', async () => {
      const { update } = await start({ google: { ad_storage: 'marketing pixel', ad_user_data: 'marketing|pixel', analytics_storage: 'analytics !marketing' } })
      update('marketing', 'analytics')
      expect(commands()[1]![2]).toEqual({ ...denied, ad_user_data: 'granted', ad_personalization: 'granted' })
    })

    test('is told what the owner set besides with the default alone, of places after it, and of settings behind the update of a returning visitor', async () => {
      const { update } = await start({
        google: { dataLayer: 'layer', wait_for_update: 500, url_passthrough: true, ads_data_redaction: false, regions: [{ region: 'DE', ad_storage: 'denied' }, { region: ['US-CA', 'US-CO'], analytics_storage: 'denied' }] },
      })
      update('analytics')
      expect(page['dataLayer']).toBeUndefined()
      expect(page['layer'].map(kindOf)).toEqual(Array(6).fill('[object Arguments]'))
      expect(commands('layer')).toEqual([
        ['consent', 'default', { ...denied, wait_for_update: 500 }],
        ['consent', 'default', { ad_storage: 'denied', region: ['DE'], wait_for_update: 500 }],
        ['consent', 'default', { analytics_storage: 'denied', region: ['US-CA', 'US-CO'], wait_for_update: 500 }],
        ['consent', 'update', { ...denied, analytics_storage: 'granted' }],
        ['set', 'url_passthrough', true],
        ['set', 'ads_data_redaction', false],
      ])
    })

    test.each<[string, Config['signals'], Config]>([
      ['where it is switched off', { google: 'off' }, {}],
      ['where it is switched off among settings', { google: { mode: 'off', wait_for_update: 500 } }, { services: [{ id: 'google-analytics-4' }] }],
      ['where none of its services is configured', {}, { services: [{ id: 'google-maps' }] }],
    ])('hears nothing %s', async (_, signals, config) => {
      const { update } = await start(signals, config)
      update('analytics')
      expect(page['dataLayer']).toBeUndefined()
    })

    test.each(['google-analytics-4', 'google-ads', 'google-tag-manager', 'google-consent-mode'])('is told where %s is configured', async (id) => {
      await start(undefined, { services: [{ id }] })
      expect(commands()).toHaveLength(1)
    })

    test('is told of settings at once where no update comes, and what the page says after them keeps its place', async () => {
      const { update } = await start({ google: { url_passthrough: true } })
      expect(commands().map(([name]) => name)).toEqual(['consent', 'set'])
      page['gtag']('js')
      page['gtag']('set', 'currency', 'EUR')
      update('analytics')
      expect(commands().map(([name, what]) => [name, what])).toEqual([['consent', 'default'], ['set', 'url_passthrough'], ['js', undefined], ['set', 'currency'], ['consent', 'update']])
    })

    test('a service that Assent loads works in the owner’s data layer: its script knows the name, and its commands stand there', async () => {
      const { inLayer } = await import('../../src/signals/in-layer.ts')
      const { googleAds, googleAnalytics4, googleTagManager } = await import('../../src/services/index.ts')
      const scripts = [googleAnalytics4({ id: 'G-TEST1' }), googleAds({ id: 'AW-123456789', src: '/gateway.js' }), googleTagManager({ id: 'GTM-TEST1' })].map((service) => {
        const { scripts, tell, view, update } = inLayer(service, 'layer')
        tell!('start', page as never, choices())
        view?.(page as never)
        update?.(page as never, everything)
        return scripts![0]!.src
      })
      expect(scripts).toEqual(['https://www.googletagmanager.com/gtag/js?id=G-TEST1&l=layer', '/gateway.js?l=layer', 'https://www.googletagmanager.com/gtm.js?id=GTM-TEST1&l=layer'])
      expect(page['layer'].map((entry: any) => entry[0] ?? entry.event)).toEqual(['js', 'config', 'config', 'event', 'gtm.js', 'assent_update', 'assent_update'])
      expect(page['dataLayer']).toBeUndefined()
    })

    test('a service of anybody else’s is left as it is', async () => {
      const { inLayer } = await import('../../src/signals/in-layer.ts')
      const { hotjar } = await import('../../src/services/hotjar.ts')
      for (const service of [hotjar({ id: '1234567' }), { id: 'own', consentMode: true, scripts: [{ src: '/own.js' }] } as never]) expect(inLayer(service, 'layer')).toBe(service)
    })

    test('what the page has in its data layer stays, and so does its gtag', async () => {
      const layer = (page['dataLayer'] = [{ event: 'shop' }])
      const gtag = (page['gtag'] = () => {})
      await start({ google: 'basic' })
      expect([page['dataLayer'], page['gtag'], layer.length]).toEqual([layer, gtag, 2])
    })

    test('a gtag that is defined takes the site’s calls as arguments objects', async () => {
      await start({ google: 'basic' })
      page['gtag']('event', 'purchase')
      expect(kindOf(page['dataLayer'][1])).toBe('[object Arguments]')
      expect(commands()[1]).toEqual(['event', 'purchase'])
    })

    test('a tag that ran before its default is reported', async () => {
      vi.useFakeTimers()
      const { problems } = await start({ google: 'basic' })
      vi.advanceTimersByTime(600)
      expect(problems).toEqual([])
      page['google_tag_data'] = { ics: { wasSetLate: true } }
      vi.advanceTimersByTime(3000)
      expect(problems).toEqual([['Google', 'late']])
    })

    test('nobody looks for late tags once the consent has ended', async () => {
      vi.useFakeTimers()
      const { problems } = await start({ google: 'basic' })
      page['google_tag_data'] = { ics: { wasSetLate: true } }
      end.abort()
      vi.advanceTimersByTime(5000)
      expect(problems).toEqual([])
    })
  })

  describe('a tag manager', () => {
    test('is given an event after each update, never with the default, with every choice', async () => {
      const { update } = await start({ google: 'basic', tagManager: true })
      expect(page['dataLayer']).toHaveLength(1)
      update('analytics')
      expect([kindOf(page['dataLayer'][1]), page['dataLayer'][2]]).toEqual(['[object Arguments]', { event: 'assent_update', assent: choices('analytics') }])
      update()
      expect(page['dataLayer'].slice(4)).toEqual([{ event: 'assent_update', assent: choices() }])
    })

    test('hears the event under the owner’s name, in the owner’s data layer', async () => {
      const { update } = await start({ google: { dataLayer: 'layer' }, tagManager: 'consent_said' })
      update()
      expect(page['layer'].at(-1)).toEqual({ event: 'consent_said', assent: choices() })
    })

    test('a container that Assent loads says it where nobody else does: after each update once, and before none', async () => {
      const { googleTagManager } = await import('../../src/services/google-tag-manager.ts')
      const { tell, update: onUpdate } = googleTagManager({ id: 'GTM-TEST1' })
      const events = () => page['dataLayer'].flatMap(({ event }: { event?: string }) => event ?? [])
      const { update } = await start({ google: 'advanced' })
      tell!('start', page as never, choices())
      expect(events()).toEqual(['gtm.js'])
      for (const granted of [choices(), everything]) {
        update(...(granted === everything ? ['functional', 'analytics', 'marketing'] : []))
        for (let i = 0; i < 2; i++) onUpdate!(page as never, granted)
      }
      expect(events()).toEqual(['gtm.js', 'assent_update', 'assent_update'])
    })

    test('hears it under the owner’s name alone, from a container that Assent loads, too', async () => {
      const { googleTagManager } = await import('../../src/services/google-tag-manager.ts')
      const { update } = await start({ google: 'basic', tagManager: 'consent_said' })
      update('functional', 'analytics', 'marketing')
      googleTagManager({ id: 'GTM-TEST1' }).tell!('start', page as never, everything)
      expect(page['dataLayer'].flatMap(({ event }: { event?: string }) => event ?? [])).toEqual(['consent_said', 'gtm.js'])
    })

    test('an element of that name is no data layer', async () => {
      page['dataLayer'] = document.createElement('form')
      const { update, problems } = await start({ tagManager: true })
      update()
      expect([page['dataLayer'], problems]).toEqual([[{ event: 'assent_update', assent: choices() }], []])
    })
  })

  describe('Microsoft Clarity', () => {
    test('hears its two signals in its own spelling, in a queue of arguments objects', async () => {
      const { update } = await start({ clarity: true })
      update('analytics')
      update('marketing')
      expect(page['clarity'].q.map(kindOf)).toEqual(Array(3).fill('[object Arguments]'))
      expect(plain(page['clarity'].q)).toEqual([
        ['consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' }],
        ['consentv2', { ad_Storage: 'denied', analytics_Storage: 'granted' }],
        ['consentv2', { ad_Storage: 'granted', analytics_Storage: 'denied' }],
      ])
    })

    test('once it runs it is called, and keeps its name', async () => {
      const { update } = await start({ clarity: { ad_Storage: 'pixel', analytics_Storage: 'functional' } })
      const clarity = (page['clarity'] = vi.fn())
      update('functional', 'analytics', 'marketing')
      expect(page['clarity']).toBe(clarity)
      expect(clarity.mock.calls).toEqual([['consentv2', { ad_Storage: 'denied', analytics_Storage: 'granted' }]])
    })
  })

  describe('Microsoft Advertising', () => {
    test('hears default and updates as words side by side, not in lists', async () => {
      const { update } = await start({ uet: true })
      update('marketing')
      update('analytics')
      expect(page['uetq']).toEqual(['consent', 'default', { ad_storage: 'denied' }, 'consent', 'update', { ad_storage: 'granted' }, 'consent', 'update', { ad_storage: 'denied' }])
    })

    test('the queue of the page stays, whatever it has become', async () => {
      const push = vi.fn()
      const { update } = await start({ uet: true })
      page['uetq'] = { push }
      update('marketing')
      expect(push.mock.calls).toEqual([['consent', 'update', { ad_storage: 'granted' }]])
    })
  })

  describe('Meta', () => {
    /** What Meta's snippet does: it queues calls until its file is there, and loads nothing where an `fbq` is. */
    function runSnippet(): void {
      const fbq: any = (page['fbq'] = function () {
        // oxlint-disable-next-line prefer-rest-params
        if (fbq.callMethod) fbq.callMethod(...arguments)
        else fbq.queue.push(arguments) // oxlint-disable-line prefer-rest-params
      })
      fbq.queue = []
      addScript('https://connect.facebook.net/en_US/fbevents.js')
      fbq('init', '1')
      fbq('track', 'PageView')
    }

    test('is left no stub: its snippet would load nothing', async () => {
      const { update } = await start({ meta: true })
      update('marketing')
      expect('fbq' in page).toBe(false)
    })

    test('is revoked before all that its snippet queued, as an arguments object', async () => {
      await start({ meta: true })
      runSnippet()
      await turn()
      expect(page['fbq'].queue.map(kindOf)).toEqual(Array(3).fill('[object Arguments]'))
      expect(plain(page['fbq'].queue)).toEqual([['consent', 'revoke'], ['init', '1'], ['track', 'PageView']])
    })

    test('granted before its snippet came, it is told nothing', async () => {
      const { update } = await start({ meta: true })
      update('marketing')
      runSnippet()
      await turn()
      expect(plain(page['fbq'].queue)).toEqual([['init', '1'], ['track', 'PageView']])
    })

    test('hears of a grant and of a withdrawal once each, and nothing twice', async () => {
      const { update } = await start({ meta: true })
      runSnippet()
      await turn()
      const calls: unknown[][] = []
      page['fbq'].callMethod = (...words: unknown[]) => void calls.push(words)
      update()
      update('analytics')
      expect(calls).toEqual([])
      update('marketing')
      update('marketing', 'analytics')
      update('analytics')
      update()
      expect(calls).toEqual([['consent', 'grant'], ['consent', 'revoke']])
    })

    test('nobody waits for its snippet once the consent has ended', async () => {
      await start({ meta: true })
      end.abort()
      runSnippet()
      await turn()
      expect(plain(page['fbq'].queue)).toEqual([['init', '1'], ['track', 'PageView']])
    })
  })

  describe('TikTok', () => {
    test('is held first of all, and then hears one word for each decision', async () => {
      const { update } = await start({ tiktok: true })
      update('marketing')
      update('analytics')
      expect(page['ttq']).toEqual([['holdConsent'], ['grantConsent'], ['revokeConsent']])
    })

    test('once its snippet has run, its methods are called', async () => {
      const { update } = await start({ tiktok: { consent: 'pixel' } })
      const methods = { grantConsent: vi.fn(), revokeConsent: vi.fn() }
      const ttq = Object.assign(page['ttq'], methods)
      update('pixel')
      update('marketing')
      expect([methods.grantConsent, methods.revokeConsent].map(({ mock }) => mock.calls)).toEqual([[[]], [[]]])
      expect([page['ttq'] === ttq, [...ttq]]).toEqual([true, [['holdConsent']]])
    })
  })

  describe('HubSpot', () => {
    test('hears all three of its purposes, in booleans', async () => {
      const { update } = await start({ hubspot: { functionality: 'necessary functional' } })
      update('analytics', 'functional')
      update('marketing')
      expect(page['_hsp']).toEqual([
        ['setHubSpotConsent', { analytics: false, advertisement: false, functionality: false }],
        ['setHubSpotConsent', { analytics: true, advertisement: false, functionality: true }],
        ['setHubSpotConsent', { analytics: false, advertisement: true, functionality: false }],
      ])
    })
  })

  describe('Matomo', () => {
    test('tracks nothing until a grant, and a first no writes nothing', async () => {
      const { update } = await start({ matomo: true })
      update()
      update('marketing')
      expect(page['_paq']).toEqual([['requireConsent']])
    })

    test('hears of a grant and of a withdrawal once each, and nothing twice', async () => {
      const { update } = await start({ matomo: { consent: 'analytics|pixel' } })
      for (const granted of ['analytics', 'pixel', 'marketing', 'functional', 'analytics']) update(granted)
      expect(page['_paq'].map(kindOf)).toEqual(Array(4).fill('[object Array]'))
      expect(page['_paq']).toEqual([['requireConsent'], ['setConsentGiven'], ['forgetConsentGiven'], ['setConsentGiven']])
    })
  })

  test.each([
    ['clarity', 'microsoft-clarity', 'clarity'], ['uet', 'microsoft-uet', 'uetq'], ['meta', 'meta-pixel', 'fbq'], ['tiktok', 'tiktok-pixel', 'ttq'], ['hubspot', 'hubspot', '_hsp'], ['matomo', 'matomo', '_paq'],
  ])('the vendor of %s hears nothing twice: where Assent loads its tag, the service says it all', async (vendor, id, queue) => {
    const { update } = await start({ [vendor]: true }, { services: [{ id, options: { id: '1' } }] })
    update('analytics', 'marketing')
    expect(queue in page).toBe(false)
    // Its own snippet is in the page: then it is told from here.
    await start({ [vendor]: true }, { services: [{ id }] })
    expect(queue in page).toBe(vendor !== 'meta')
  })

  test('where the consent starts anew on the same page, each hears of the grant again', async () => {
    const { tellVendors } = await load()
    const core = { config: { signals: { matomo: true, uet: true } } as Config, report() {} }
    for (let i = 0; i < 2; i++) {
      tellVendors(core, 'default', {}, end)
      tellVendors(core, 'update', everything, end)
    }
    expect(page['_paq']).toEqual([['requireConsent'], ['setConsentGiven'], ['requireConsent'], ['setConsentGiven']])
    expect(page['uetq'].filter((word: unknown) => typeof word == 'string')).toEqual(['consent', 'default', 'consent', 'update', 'consent', 'default', 'consent', 'update'])
  })

  describe('a tag that came before its default is reported', () => {
    test.each<[keyof NonNullable<Config['signals']>, string, () => unknown]>([
      ['clarity', 'by what it left', () => (page['clarity'] = Object.assign(() => {}, { v: '0.8' }))],
      ['clarity', 'by its script', () => addScript('https://www.clarity.ms/tag/abcde12345')],
      ['uet', 'by what it left', () => (page['uetq'] = { push() {} })],
      ['uet', 'by its script', () => addScript('https://bat.bing.com/bat.js')],
      ['meta', 'by what it left', () => (page['fbq'] = Object.assign(() => {}, { queue: [] }))],
      ['meta', 'by its script', () => addScript('https://connect.facebook.net/de_DE/fbevents.js')],
      ['tiktok', 'by what it left', () => (page['ttq'] = Object.assign([], { _i: {} }))],
      ['tiktok', 'by its script', () => addScript('https://analytics.tiktok.com/i18n/pixel/events.js?sdkid=C4')],
      ['hubspot', 'by what it left', () => (page['_hsp'] = { push() {} })],
      ['hubspot', 'by its script', () => addScript('https://js-eu1.hs-scripts.com/1234567.js')],
      ['matomo', 'by what it left', () => (page['_paq'] = { push() {} })],
      ['matomo', 'by its script', () => addScript('https://stats.shop.example.com/matomo.js')],
    ])('%s, %s', async (vendor, _, came) => {
      came()
      const { problems, update } = await start({ [vendor]: true })
      expect(problems).toEqual([[vendor, 'late']])
      update('marketing')
      expect(problems).toHaveLength(1)
    })

    test('but not a queue that waits for it, a script that is held, or another’s', async () => {
      page['clarity'] = Object.assign(() => {}, { q: [] })
      Object.assign(page, { uetq: [], ttq: [], _hsp: [], _paq: [['trackPageView']] })
      addScript('https://connect.facebook.net/de_DE/fbevents.js', { type: 'text/plain' })
      addScript('https://cdn.shop.example.com/facebook.net/fbevents.js')
      addScript('https://js.hs-scripts.com.example/1.js')
      const { problems } = await start({ clarity: true, uet: true, meta: true, tiktok: true, hubspot: true, matomo: true })
      expect(problems).toEqual([])
    })
  })

  test('a vendor’s code that throws is reported, and the others are told all the same', async () => {
    const { problems, update } = await start({ clarity: true, uet: true, matomo: true })
    page['clarity'] = () => { throw new Error('theirs') }
    update('analytics', 'marketing')
    expect(problems).toEqual([['clarity', new Error('theirs')]])
    expect([page['uetq'].at(-1), page['_paq'].at(-1)]).toEqual([{ ad_storage: 'granted' }, ['setConsentGiven']])
  })

  test('nobody is told who is not configured', async () => {
    const { update } = await start(undefined)
    update('functional', 'analytics', 'marketing')
    expect(GLOBALS.filter((name) => name in page)).toEqual([])
  })
})

test('the script that tells only Google says the same to it, and nothing to anybody else', async () => {
  const { tellVendors } = await import('../../src/signals/only-google.ts')
  const core = { config: { signals: { google: { ad_storage: 'pixel' }, clarity: true, tagManager: true } } as Config }
  tellVendors(core, 'default', {}, end)
  tellVendors(core, 'update', everything, end)
  expect(page['dataLayer'].map(kindOf)).toEqual(['[object Arguments]', '[object Arguments]'])
  expect(plain(page['dataLayer']).map(([, command, { ad_storage, ad_user_data }]: any) => [command, ad_storage, ad_user_data])).toEqual([['default', 'denied', 'denied'], ['update', 'denied', 'granted']])
  expect(GLOBALS.filter((name) => name in page)).toEqual(['dataLayer', 'gtag'])
})
