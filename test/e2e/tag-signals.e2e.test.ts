import { describe, expect, test } from 'vitest'
import { configBlock } from '../helpers/browser/pages.ts'
import { metaSnippet } from '../helpers/browser/snippets.ts'
import { useWorld } from '../helpers/browser/world.ts'
import type { Visitor } from '../helpers/browser/visitor.ts'

/*
 * What vendors are told whose tags Assent does not load: the site's own HTML has them, unmarked. The snippets are written
 * down from memory of the vendors' set-up pages; what they load is the stub vendors' scripts.
 */

const world = useWorld()

const claritySnippet = `<script>(function(c,l,a,r,i,t,y){c[a]=c[a]||function(){(c[a].q=c[a].q||[]).push(arguments)};t=l.createElement(r);t.async=1;t.src="https://www.clarity.ms/tag/"+i;y=l.getElementsByTagName(r)[0];y.parentNode.insertBefore(t,y);})(window,document,"clarity","script","abcde12345");</script>`
const uetSnippet = `<script>(function(w,d,t,r,u){var f,n,i;w[u]=w[u]||[],f=function(){var o={ti:"12345678"};o.q=w[u]},n=d.createElement(t),n.src=r,n.async=1,n.onload=f,i=d.getElementsByTagName(t)[0],i.parentNode.insertBefore(n,i)})(window,document,"script","https://bat.bing.com/bat.js","uetq");</script>`
const tiktokSnippet = `<script>!function(w,d,t){w.TiktokAnalyticsObject=t;var ttq=w[t]=w[t]||[];ttq.methods=["page","track","holdConsent","revokeConsent","grantConsent"];ttq.setAndDefer=function(t,e){t[e]=function(){t.push([e].concat(Array.prototype.slice.call(arguments,0)))}};for(var i=0;i<ttq.methods.length;i++)ttq.setAndDefer(ttq,ttq.methods[i]);ttq.load=function(e){(ttq._i=ttq._i||{})[e]=[]};ttq.load('C4TEST');ttq.page()}(window,document,'ttq');</script>`
const hubspotSnippet = `<script>var _hsp = window._hsp = window._hsp || []; var _hsq = window._hsq = window._hsq || []; _hsq.push(['setPath', '/'])</script>`
const matomoSnippet = `<script>var _paq = window._paq = window._paq || []; _paq.push(['trackPageView']); _paq.push(['enableLinkTracking'])</script>`

const shopWith = (signals: object, { file = 'assent.signals.js', before = '', after = '' } = {}) =>
  world.shop('/', { tag: before + configBlock({ privacyPolicy: '/privacy', signals }) + `<script src="/assent/${file}"></script>${after}` })

async function visits(): Promise<Visitor> {
  const visitor = await world.visitor()
  await visitor.visit('/')
  return visitor
}

/** Plain copies of what waits in a vendor's queue. */
const queueOf = ({ page }: Visitor, code: string) =>
  page.evaluate(`JSON.parse(JSON.stringify(${code}, (_, value) => (Object.prototype.toString.call(value) === "[object Arguments]" ? Array.from(value) : value)))`) as Promise<unknown[]>

const vendors = [
  {
    vendor: 'clarity', snippet: claritySnippet.replace('y.parentNode.insertBefore(t,y)', ''), queue: 'clarity.q',
    first: [['consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' }]],
    analytics: [['consentv2', { ad_Storage: 'denied', analytics_Storage: 'granted' }]],
    all: [['consentv2', { ad_Storage: 'granted', analytics_Storage: 'granted' }]],
    none: [['consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' }]],
  },
  {
    vendor: 'uet', snippet: uetSnippet.replace('i.parentNode.insertBefore(n,i)', ''), queue: 'uetq',
    first: ['consent', 'default', { ad_storage: 'denied' }],
    analytics: ['consent', 'update', { ad_storage: 'denied' }],
    all: ['consent', 'update', { ad_storage: 'granted' }],
    none: ['consent', 'update', { ad_storage: 'denied' }],
  },
  {
    vendor: 'tiktok', snippet: tiktokSnippet, queue: 'ttq',
    first: [['holdConsent'], ['page']],
    analytics: [['revokeConsent']],
    all: [['grantConsent']],
    none: [['revokeConsent']],
  },
  {
    vendor: 'hubspot', snippet: hubspotSnippet, queue: '_hsp',
    first: [['setHubSpotConsent', { analytics: false, advertisement: false, functionality: false }]],
    analytics: [['setHubSpotConsent', { analytics: true, advertisement: false, functionality: false }]],
    all: [['setHubSpotConsent', { analytics: true, advertisement: true, functionality: true }]],
    none: [['setHubSpotConsent', { analytics: false, advertisement: false, functionality: false }]],
  },
  {
    vendor: 'matomo', snippet: matomoSnippet, queue: '_paq',
    first: [['requireConsent'], ['trackPageView'], ['enableLinkTracking']],
    analytics: [['setConsentGiven']],
    all: [],
    none: [['forgetConsentGiven']],
  },
]

describe.each(vendors)('$vendor', ({ vendor, snippet, queue, first, analytics, all, none }) => {
  test('hears its default before its tag, and each decision once, in its own words', async () => {
    shopWith({ [vendor]: true }, { after: snippet })
    const visitor = await visits()
    expect(await queueOf(visitor, queue)).toEqual(first)
    for (const [act, said] of [[`save({ analytics: 'granted' })`, analytics], [`save({ analytics: 'granted' })`, []], ['acceptAll()', all], ['withdraw()', none]] as const) {
      const before = (await queueOf(visitor, queue)).length
      await visitor.page.evaluate(`assent.${act}`)
      expect((await queueOf(visitor, queue)).slice(before), act).toEqual(said)
    }
  })

  test('hears from a returning visitor before its tag', async () => {
    shopWith({ [vendor]: true }, { after: `${snippet}<script>seen = ${queue}.length</script>` })
    const visitor = await visits()
    const before = await visitor.page.evaluate<number>('seen')
    await visitor.page.evaluate('assent.acceptAll()')
    await visitor.visit('/')
    expect(await visitor.page.evaluate<number>('seen')).toBeGreaterThan(before)
    expect(JSON.stringify(await queueOf(visitor, queue))).toMatch(/granted|grantConsent|true|setConsentGiven/)
  })

  test('hears nothing where nobody asked for it', async () => {
    shopWith({ google: 'basic' })
    const visitor = await visits()
    await visitor.page.evaluate('assent.acceptAll()')
    expect(await visitor.page.evaluate(`typeof ${queue.split('.')[0]}`)).toBe('undefined')
  })

  test('is asked for in vain where the script is assent.js: that is an error, and everything stays shut', async () => {
    shopWith({ [vendor]: true }, { file: 'assent.js', after: snippet })
    const visitor = await visits()
    await expect.poll(() => visitor.problems.join('\n')).toContain(`signals.${vendor}: expected the script assent.signals.js in the place of this one`)
  })
})

test.each(['assent.guard.js', 'assent.all.js', 'assent.dev.js'])('%s tells them, too', async (file) => {
  shopWith({ clarity: true, matomo: true }, { file })
  const visitor = await visits()
  await visitor.page.evaluate('assent.acceptAll()')
  expect(await queueOf(visitor, 'clarity.q')).toEqual([['consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' }], ['consentv2', { ad_Storage: 'granted', analytics_Storage: 'granted' }]])
  expect(await queueOf(visitor, '_paq')).toEqual([['requireConsent'], ['setConsentGiven']])
})

describe('the lint of assent.dev.js', () => {
  const findings = ({ problems }: Visitor) => problems.filter((problem) => problem.includes('[assent] lint:'))
  const shopOf = (config: object, file = 'assent.dev.js') => world.shop('/', { tag: configBlock({ privacyPolicy: '/privacy', ...config }) + `<script src="/assent/${file}"></script>` })
  const tracker = { services: [{ id: 'hotjar', options: { id: '1234567', category: 'necessary', src: '/hotjar.js' } }] }

  test('says at the start what is filed wrong, and after a decision which cookie nobody declared, each once (R-202, R-210)', async () => {
    shopOf(tracker)
    const visitor = await visits()
    await expect.poll(() => findings(visitor).join()).toContain('hotjar: it is filed under necessary, which nobody is asked about')
    await visitor.page.evaluate(`document.cookie = 'mystery=1'; assent.acceptAll()`)
    await expect.poll(() => findings(visitor).join()).toContain('the cookie "mystery" is declared by no service (R-210)')
    expect(new Set(findings(visitor)).size).toBe(findings(visitor).length)
  })

  test('says where a signal of Google’s rests on a category that is not there', async () => {
    shopOf({ categories: { needed: { locked: true }, stats: {} }, signals: { google: 'basic' } })
    const visitor = await visits()
    await expect.poll(() => findings(visitor).join()).toContain('signals.google.analytics_storage: it stays denied, because there is no category analytics')
  })

  test('says nothing where the script is assent.js', async () => {
    shopOf(tracker, 'assent.js')
    const visitor = await visits()
    await visitor.page.evaluate('assent.acceptAll()')
    await visitor.page.waitForTimeout(3500)
    expect(findings(visitor)).toEqual([])
  })
})

test('a first refusal is not said to Matomo, which would write a cookie about it', async () => {
  shopWith({ matomo: true }, { after: matomoSnippet })
  const visitor = await visits()
  await visitor.page.evaluate('assent.rejectAll()')
  expect(await queueOf(visitor, '_paq')).toEqual([['requireConsent'], ['trackPageView'], ['enableLinkTracking']])
})

describe('Meta', () => {
  const events = () => world.log.to('www.facebook.com', '/tr/').map(({ query }) => query.get('ev'))

  test('is revoked before its own snippet says init: nothing but its file is asked for, and nothing is stored', async () => {
    shopWith({ meta: true }, { after: metaSnippet.replace(/<noscript>[^]*<\/noscript>/, '') })
    const visitor = await visits()
    await world.log.until((log) => log.to('connect.facebook.net').length)
    await world.log.quiet(500)
    expect(world.log.foreign()).toEqual(['connect.facebook.net/en_US/fbevents.js'])
    expect(await visitor.page.evaluate('document.cookie')).toBe('')
    await visitor.page.evaluate('assent.acceptAll()')
    await world.log.until(() => events().length)
    expect(events()).toEqual(['PageView'])
    await visitor.page.evaluate('assent.withdraw()')
    await visitor.page.evaluate(`fbq('track', 'Lead')`)
    await world.log.quiet(400)
    expect(events()).toEqual(['PageView'])
  })

  test('is not revoked for a returning visitor who agreed', async () => {
    shopWith({ meta: true }, { after: metaSnippet.replace(/<noscript>[^]*<\/noscript>/, '') })
    const visitor = await visits()
    await visitor.page.evaluate('assent.acceptAll()')
    await world.log.until(() => events().length)
    world.log.clear()
    await visitor.visit('/')
    await world.log.until(() => events().length)
    expect(events()).toEqual(['PageView'])
  })
})

test.each([
  ['clarity', claritySnippet], ['uet', uetSnippet], ['tiktok', tiktokSnippet], ['meta', metaSnippet],
])('a tag of %s that stands before Assent is told to the owner, once', async (vendor, snippet) => {
  shopWith({ [vendor]: true }, { before: snippet })
  const visitor = await visits()
  await expect.poll(() => visitor.problems.filter((problem) => problem.includes(`${vendor}: a tag ran before its default was said`))).toHaveLength(1)
})

test('the owner says which categories answer for a vendor’s signals', async () => {
  world.shop('/', { tag: configBlock({ categories: { needed: { locked: true }, stats: {}, ads: {} }, signals: { clarity: { ad_Storage: 'ads', analytics_Storage: 'stats' }, meta: { consent: 'ads' }, hubspot: { analytics: 'stats', advertisement: 'ads', functionality: 'stats' } } }) + '<script src="/assent/assent.signals.js"></script>' })
  const visitor = await visits()
  await visitor.page.evaluate(`assent.save({ stats: 'granted' })`)
  expect(await queueOf(visitor, 'clarity.q')).toEqual([['consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' }], ['consentv2', { ad_Storage: 'denied', analytics_Storage: 'granted' }]])
  expect((await queueOf(visitor, '_hsp')).at(-1)).toEqual(['setHubSpotConsent', { analytics: true, advertisement: false, functionality: true }])
})

test.each([
  ['a signal spelt as others spell it', { clarity: { ad_storage: 'marketing' } }, 'signals.clarity.ad_storage'],
  ['a category that is not there', { uet: { ad_storage: 'ads' } }, 'signals.uet.ad_storage: expected ids of'],
  ['an analytics category for ads', { hubspot: { advertisement: 'analytics' } }, 'signals.hubspot.advertisement: expected a category of advertising'],
  ['a vendor that is none', { pinterest: true }, 'signals.pinterest'],
])('%s is refused', async (_, signals, message) => {
  shopWith(signals)
  const visitor = await visits()
  await expect.poll(() => visitor.problems.join('\n')).toContain(message)
})
