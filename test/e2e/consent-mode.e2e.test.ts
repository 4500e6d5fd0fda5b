import { describe, expect, test } from 'vitest'
import { assentTag, configBlock } from '../helpers/browser/pages.ts'
import { googleEntries } from '../helpers/browser/probes.ts'
import { googleAnalyticsSnippet, tagManagerSnippet } from '../helpers/browser/snippets.ts'
import { notice, shop, type Visitor } from '../helpers/browser/visitor.ts'
import { useWorld } from '../helpers/browser/world.ts'

/* The fifteen vectors of Google consent mode v2, on every build that a site may use. */

const world = useWorld()
const ALL = ['ad_personalization', 'ad_storage', 'ad_user_data', 'analytics_storage', 'functionality_storage', 'personalization_storage', 'security_storage']
const builds = ['assent.js', 'assent.signals.js', 'assent.guard.js', 'assent.all.js']

const analytics = 'data-google-analytics-4="G-TEST1"'
const both = `${analytics} data-google-ads="AW-123456789"`
const page = (more: string, file = 'assent.js') => ({ tag: assentTag(more, file) })
const ownTags = (signals: object, { file = 'assent.signals.js', before = '', after = googleAnalyticsSnippet } = {}) => ({
  tag: before + configBlock({ privacyPolicy: '/privacy', signals }) + `<script src="/assent/${file}"></script>${after}`,
})

const consentEntries = async ({ page }: Visitor) => (await googleEntries(page)).filter(({ items }) => items[0] === 'consent')
const order = async ({ page }: Visitor) => (await googleEntries(page)).map(({ items: [first, second] }) => (first.event ? `event ${first.event}` : first === 'consent' || first === 'set' ? `${first} ${second}` : String(first)))
const states = (entry: { items: any[] } | undefined) => entry?.items[2] as Record<string, string>
const updates = async (visitor: Visitor) => (await consentEntries(visitor)).filter(({ items }) => items[1] === 'update')

async function visits(path = '/'): Promise<Visitor> {
  const visitor = await world.visitor()
  await visitor.visit(path)
  return visitor
}

/** Answers, and waits until it was acted on. */
async function answers(visitor: Visitor, act: string): Promise<void> {
  await visitor.page.evaluate(`assent.${act}`)
}

test.each(builds)('CM-1 in %s: default, then the update of a returning visitor, then js and config, then the loader', async (file) => {
  world.shop('/', page(both, file))
  const visitor = await visits()
  await answers(visitor, 'acceptAll()')
  await visitor.visit('/')
  await world.log.until((log) => log.to('www.googletagmanager.com', '/gtag/js').length > 1)
  expect(await order(visitor)).toEqual(['consent default', 'consent update', 'js', 'config', 'config'])
  const { said, loaded } = await visitor.page.evaluate(() => {
    const [loader] = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/gtag/js'))
    return { said: (window as any).dataLayer.find((entry: any) => entry[0] === 'js')[1].getTime() - performance.timeOrigin, loaded: loader!.startTime }
  })
  // Two clocks, one of them of whole ms.
  expect(said).toBeLessThanOrEqual(loaded + 20)
})

test('CM-1: the update of a returning visitor stands before the first script of the page, in the same task', async () => {
  world.shop('/', { ...page(analytics), head: `<script>seen = dataLayer.map(([name, kind]) => name + ' ' + kind)</script>` })
  const visitor = await visits()
  await answers(visitor, 'rejectAll()')
  await visitor.visit('/')
  expect(await visitor.page.evaluate('seen')).toEqual(['consent default', 'consent update'])
})

test.each(builds)('CM-2, CM-3 in %s: every consent entry is an arguments object of exactly three, the last a plain object', async (file) => {
  world.shop('/', page(`${both} data-reload="never"`, file))
  const visitor = await visits()
  for (const act of ['acceptAll()', `save({ marketing: 'denied' })`]) await answers(visitor, act)
  const entries = await visitor.page.evaluate(() =>
    (window as any).dataLayer.filter((entry: any) => entry[0] === 'consent').map((entry: any) => [Object.prototype.toString.call(entry), entry.length, Object.getPrototypeOf(entry[2]) === Object.prototype]),
  )
  expect(entries.length).toBeGreaterThanOrEqual(2)
  for (const entry of entries) expect(entry).toEqual(['[object Arguments]', 3, true])
})

test.each(builds)('CM-4, CM-5 in %s: default and update name all seven signals and nothing else, granted or denied', async (file) => {
  world.shop('/', page(both, file))
  const visitor = await visits()
  for (const act of [`save({ analytics: 'granted' })`, 'acceptAll()']) await answers(visitor, act)
  for (const entry of await consentEntries(visitor)) {
    expect(Object.keys(states(entry)).sort()).toEqual(ALL)
    for (const value of Object.values(states(entry))) expect(['granted', 'denied']).toContain(value)
  }
})

test('CM-5: region and wait_for_update stand in defaults alone, also where they are configured', async () => {
  world.shop('/', ownTags({ google: { wait_for_update: 500, regions: [{ region: 'CH', analytics_storage: 'granted' }] } }))
  const visitor = await visits()
  await answers(visitor, 'acceptAll()')
  const [first, regional] = (await consentEntries(visitor)).filter(({ items }) => items[1] === 'default').map(states)
  expect(first).toMatchObject({ wait_for_update: 500, analytics_storage: 'denied' })
  expect(regional).toEqual({ region: ['CH'], analytics_storage: 'granted', wait_for_update: 500 })
  for (const entry of await updates(visitor)) expect(Object.keys(states(entry)).sort()).toEqual(ALL)
})

test.each([
  ['CM-6: accepting all', 'acceptAll()', ALL],
  ['CM-7: rejecting all', 'rejectAll()', ['security_storage']],
  ['CM-8: analytics only', `save({ analytics: 'granted' })`, ['analytics_storage', 'security_storage']],
  ['CM-8: marketing only', `save({ marketing: 'granted' })`, ['ad_personalization', 'ad_storage', 'ad_user_data', 'security_storage']],
  ['CM-8: functional only', `save({ functional: 'granted' })`, ['functionality_storage', 'personalization_storage', 'security_storage']],
])('%s is one update', async (_, act, granted) => {
  world.shop('/', page(both))
  const visitor = await visits()
  await answers(visitor, act)
  const said = await updates(visitor)
  expect(said).toHaveLength(1)
  expect(Object.entries(states(said[0])).filter(([, value]) => value === 'granted').map(([signal]) => signal).sort()).toEqual(granted)
})

test('CM-9: saving the same choice again says nothing', async () => {
  world.shop('/', page(both))
  const visitor = await visits()
  for (let time = 0; time < 3; time++) await answers(visitor, `save({ analytics: 'granted' })`)
  expect(await updates(visitor)).toHaveLength(1)
})

test('CM-10: for a returning visitor the container hears one event, behind the update and its own start; nobody is asked', async () => {
  world.shop('/', page('data-google-tag-manager="GTM-TEST12"'))
  const visitor = await visits()
  await answers(visitor, 'acceptAll()')
  await visitor.visit('/')
  await world.log.until((log) => log.to('www.googletagmanager.com', '/gtm.js').length > 1)
  expect(await order(visitor)).toEqual(['consent default', 'consent update', 'event gtm.js', 'event assent_update'])
  expect(await notice(visitor.page).count()).toBe(0)
  expect(await visitor.page.evaluate(`dataLayer.at(-1).assent`)).toMatchObject({ marketing: 'granted', 'google-tag-manager': 'granted' })
})

test('CM-10: after each further decision the container hears one event, behind the update', async () => {
  world.shop('/', page('data-google-tag-manager="GTM-TEST12"'))
  const visitor = await visits()
  for (const act of [`save({ marketing: 'granted' })`, `save({ analytics: 'granted' })`, `save({ analytics: 'granted' })`]) await answers(visitor, act)
  expect(await order(visitor)).toEqual(['consent default', 'consent update', 'event gtm.js', 'event assent_update', 'consent update', 'event assent_update'])
})

test('CM-11: a withdrawal is said before cookies are deleted and before the page reloads', async () => {
  world.shop('/', page(`${both} data-reload="never"`))
  const visitor = await visits()
  await answers(visitor, 'acceptAll()')
  await expect.poll(() => visitor.page.evaluate('document.cookie')).toContain('_ga')
  await visitor.page.evaluate(() => {
    const seen: string[] = ((window as any).seen = [])
    const { push } = (window as any).dataLayer
    ;(window as any).dataLayer.push = function (entry: any) {
      if (entry[0] === 'consent') seen.push(`${entry[1]} ${entry[2].analytics_storage}, ${document.cookie.includes('_ga=') ? 'the cookie is there' : 'the cookie is gone'}`)
      return push.apply(this, [entry])
    }
  })
  await answers(visitor, 'withdraw()')
  expect(await visitor.page.evaluate('seen')).toEqual(['update denied, the cookie is there'])
  expect(await visitor.page.evaluate('document.cookie')).not.toContain('_ga')
})

test.each(['EU', 'EEA', 'UK', 'de', 'germany'])('CM-12: the region %s is refused by name, and nothing runs', async (region) => {
  world.shop('/', ownTags({ google: { regions: [{ region: [region], ad_storage: 'denied' }] } }, { after: '' }))
  const visitor = await visits()
  await expect.poll(() => visitor.problems.join('\n')).toContain(`signals.google.regions[0].region: expected ISO 3166-2 codes such as "DE", "GB" or "US-CA" (EU, EEA and UK are none), got "${region}"`)
  await expect.poll(() => notice(visitor.page).count()).toBe(0)
})

describe('CM-13', () => {
  test('what stood in the data layer before stays there, in its order', async () => {
    world.shop('/', { tag: `<script>dataLayer = [{ event: 'first' }, { shop: 1 }]</script>${assentTag(analytics)}` })
    const visitor = await visits()
    await answers(visitor, 'rejectAll()')
    expect((await googleEntries(visitor.page)).map(({ items }) => items[0].event ?? items[0].shop ?? items[1])).toEqual(['first', 1, 'default', 'update'])
  })

  test('a data layer of another name gets all of it, and Google’s own none', async () => {
    world.shop('/', ownTags({ google: { dataLayer: 'shopLayer' }, tagManager: true }, { after: '' }))
    const visitor = await visits()
    await answers(visitor, 'acceptAll()')
    expect(await visitor.page.evaluate(`shopLayer.map((entry) => entry.event ?? entry[1])`)).toEqual(['default', 'update', 'assent_update'])
    expect(await visitor.page.evaluate('typeof dataLayer')).toBe('undefined')
  })
})

test.each(['no answer', 'rejectAll()', 'blocked cookies', 'a damaged cookie'])('CM-14: Google hears nothing with %s', async (state) => {
  world.shop('/', page(both))
  const visitor = await world.visitor()
  if (state === 'blocked cookies') await visitor.context.addInitScript(`Object.defineProperty(Document.prototype, 'cookie', { get() { throw new Error('blocked') }, set() { throw new Error('blocked') } })`)
  if (state === 'a damaged cookie') await visitor.context.addCookies([{ name: 'assent', value: '1.granted.granted', url: shop }])
  await visitor.visit('/')
  if (state === 'rejectAll()') {
    await answers(visitor, state)
    await visitor.visit('/')
  }
  await world.log.quiet(400)
  expect(world.log.foreign()).toEqual([])
})

describe('CM-15, by Google’s own note of it', () => {
  const note = (visitor: Visitor) => visitor.page.evaluate('google_tag_data.ics') as Promise<{ active: boolean; usedDefault: boolean; usedUpdate: boolean; wasSetLate: boolean; entries: Record<string, { update: string }> }>

  test.each([
    ['the tag that Assent loads', page(both), true],
    ['the site’s own tag, that Assent does not load', ownTags({ google: 'basic' }), false],
    ['the site’s own tag, under assent.js', ownTags({ google: 'basic' }, { file: 'assent.js' }), false],
  ])('%s finds its default in time, and each choice in the update', async (_, parts, isOurs) => {
    world.shop('/', parts)
    const visitor = await visits()
    if (!isOurs) await expect.poll(() => note(visitor)).toMatchObject({ active: true, usedDefault: true, usedUpdate: false, wasSetLate: false })
    await answers(visitor, `save({ analytics: 'granted' })`)
    await expect.poll(() => note(visitor)).toMatchObject({ active: true, usedDefault: true, usedUpdate: true, wasSetLate: false })
    const { entries } = await note(visitor)
    expect(Object.fromEntries(Object.entries(entries).map(([signal, { update }]) => [signal, update]))).toEqual(states((await updates(visitor))[0]))
  })

  test.each(['assent.js', 'assent.signals.js'])('a tag that stood before %s is told to the owner, once', async (file) => {
    world.shop('/', { ...ownTags({ google: 'basic' }, { file, before: googleAnalyticsSnippet.replace(' async', ''), after: '' }) })
    const visitor = await visits()
    await expect.poll(() => visitor.problems.filter((problem) => problem.includes('a tag ran before its default was said'))).toHaveLength(1)
    await answers(visitor, 'acceptAll()')
    expect(visitor.problems.filter((problem) => problem.includes('a tag ran before its default was said'))).toHaveLength(1)
  })
})

test('with the site’s own container in the page, the default stands before its start, and each decision is one update and one event', async () => {
  world.shop('/', ownTags({ google: 'basic', tagManager: 'consent_saved' }, { after: tagManagerSnippet }))
  const visitor = await visits()
  await answers(visitor, 'acceptAll()')
  await answers(visitor, `save({ marketing: 'denied' })`)
  expect((await order(visitor)).filter((entry) => !/gtm\.(dom|load)/.test(entry))).toEqual(['consent default', 'event gtm.js', 'consent update', 'event consent_saved', 'consent update', 'event consent_saved'])
})

test('url_passthrough and ads_data_redaction are set before any tag is configured', async () => {
  world.shop('/', ownTags({ google: { url_passthrough: true, ads_data_redaction: true } }))
  const visitor = await visits()
  expect((await order(visitor)).slice(0, 4)).toEqual(['consent default', 'set url_passthrough', 'set ads_data_redaction', 'js'])
})

test('the owner’s categories answer for Google’s signals, also under assent.js', async () => {
  world.shop('/', { tag: configBlock({ categories: { needed: { locked: true }, stats: {}, ads: {} }, services: [{ id: 'google-analytics-4', options: { id: 'G-TEST1', category: 'stats' } }], signals: { google: { analytics_storage: 'stats', ad_storage: 'ads', ad_user_data: 'ads', ad_personalization: 'ads', functionality_storage: 'stats', personalization_storage: 'stats' } } }) + '<script src="/assent/assent.js"></script>' })
  const visitor = await visits()
  await answers(visitor, `save({ stats: 'granted' })`)
  expect(states((await updates(visitor))[0])).toMatchObject({ analytics_storage: 'granted', functionality_storage: 'granted', ad_storage: 'denied', ad_user_data: 'denied' })
})

test.each([
  ['an analytics category', { ad_storage: 'analytics' }, 'signals.google.ad_storage: expected a category of advertising: one of analytics never answers for it, got "analytics"'],
  ['an analytics category beside another', { ad_user_data: 'marketing|analytics' }, 'signals.google.ad_user_data: expected a category of advertising'],
  ['a category that nobody is asked about', { ad_storage: 'necessary' }, 'signals.google.ad_storage: expected a choice that the visitor has'],
  ['a category that is not there', { analytics_storage: 'stats' }, 'signals.google.analytics_storage: expected ids of'],
])('a signal of Google’s tied to %s is refused (R-405)', async (_, google, message) => {
  world.shop('/', { tag: configBlock({ signals: { google } }) + '<script src="/assent/assent.js"></script>' })
  const visitor = await visits()
  await expect.poll(() => visitor.problems.join('\n')).toContain(message)
})
