import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Withdrawal } from '../../src/api.ts'
import { catalogueIds, foreignOf, lookAround, ownThings, pageWith, plant, thingsOf, together } from '../helpers/browser/catalogue/visit.ts'
import type { Row, Seeds } from '../helpers/browser/catalogue/row.ts'
import { wait } from '../helpers/browser/request-log.ts'
import type { Visitor } from '../helpers/browser/visitor.ts'
import { useWorld } from '../helpers/browser/world.ts'

/*
 * The vendors' own code, unmodified as they publish it to npm, at the vendors' own addresses: not what we believe that they
 * do, but what they do. Missing is Matomo, whose tracker is not on npm; Google, Meta and most of the others do not publish
 * theirs at all.
 */

const world = useWorld()

interface RealVendor extends Pick<Row, 'id' | 'options'> {
  /** What is served where: files of npm packages, or a script of ours where the vendor makes one for each customer. */
  readonly files: Readonly<Record<string, string | { script: string }>>
  /** Where it sends what it learns of visitors. */
  readonly intake: RegExp
  /** Kept nowhere: what it learns it sends. */
  readonly keepsNothing?: boolean
  /** A call as the site makes them. */
  readonly call: string
  readonly refusals?: Seeds
  /** Databases that its script keeps open: they go with the page that it runs on, and the report says so. */
  readonly open?: readonly string[]
}

const token = '0123456789abcdef0123456789abcdef'
const all: readonly RealVendor[] = [
  {
    id: 'mixpanel',
    options: { id: token, init: { track_pageview: true, autocapture: true } },
    files: { 'cdn.mxpnl.com/libs/mixpanel-2-latest.min.js': 'mixpanel-browser/dist/mixpanel.min.js' },
    intake: /^api[^/]*\.mixpanel\.com\/track/,
    call: `mixpanel.track('Sale')`,
    refusals: { local: [`__mp_opt_in_out_${token}`] },
    open: ['mixpanelBrowserDb', 'mixpanelFlagsDb'],
  },
  {
    id: 'datadog-rum',
    options: { id: '01234567-89ab-cdef-0123-456789abcdef', clientToken: `pub${token}`, site: 'datadoghq.eu', init: { trackUserInteractions: true } },
    files: { 'www.datadoghq-browser-agent.com/eu1/v7/datadog-rum.js': '@datadog/browser-rum/bundle/datadog-rum.js' },
    intake: /^browser-intake-datadoghq\.eu\/api\/v2\/rum/,
    call: `DD_RUM.addAction('Sale')`,
  },
  {
    id: 'microsoft-clarity',
    options: { id: 'abcde12345' },
    files: {
      // As the vendor's own: the settings of the project, then the library.
      'www.clarity.ms/tag/abcde12345': {
        script: `clarity('start', { projectId: 'abcde12345', upload: 'https://k.clarity.ms/collect', track: true, content: true, expire: 365, delay: 200 })
          document.head.append(Object.assign(document.createElement('script'), { async: true, src: 'https://scripts.clarity.ms/0.8.70/clarity.js' }))`,
      },
      'scripts.clarity.ms/0.8.70/clarity.js': 'clarity-js/build/clarity.min.js',
    },
    intake: /^k\.clarity\.ms\/collect/,
    call: `clarity('event', 'Sale')`,
  },
  {
    id: 'posthog',
    options: { id: 'phc_0123456789abcdefghijABCDEFGHIJ0123456789abc', region: 'eu' },
    files: {
      'eu-assets.i.posthog.com/static/array.js': 'posthog-js/dist/array.full.js',
      'eu-assets.i.posthog.com/array/phc_0123456789abcdefghijABCDEFGHIJ0123456789abc/config.js': { script: '' },
    },
    intake: /^eu\.i\.posthog\.com\/(e|i\/v0\/e|batch)\//,
    call: `posthog.capture('Sale')`,
  },
  {
    id: 'amplitude',
    options: { id: token, region: 'eu' },
    files: { 'cdn.amplitude.com/libs/analytics-browser-2.47.1-min.js.gz': '@amplitude/analytics-browser/lib/scripts/amplitude-min.js' },
    intake: /^api\.eu\.amplitude\.com\//,
    call: `amplitude.track('Sale')`,
    open: ['AMP_diagnostics_0123456789'],
  },
  {
    id: 'plausible',
    options: { id: 'pa-AbCdEf0123456789' },
    files: {
      // The customer's own file is the tracker with the site's settings; what is published is a module that waits for them.
      'plausible.io/js/pa-AbCdEf0123456789.js': {
        script: `import('https://plausible.io/js/tracker.js').then(({ init, track }) => {
          const { o, q = [] } = plausible
          init({ domain: 'www.shop.test', ...o })
          for (const call of q) track(...call)
        })`,
      },
      'plausible.io/js/tracker.js': '@plausible-analytics/tracker/plausible.js',
    },
    intake: /^plausible\.io\/api\/event/,
    keepsNothing: true,
    call: `plausible('Sale')`,
  },
]

/** Several of them ignore browsers that say they are driven by a program. */
const userAgent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'

const addressOf = ({ host, path }: { host: string; path: string }) => host + path
/** Tells the moment of each press, by the clock that the server has, too. */
const notePress = `<script>addEventListener('mousedown', ({ timeStamp }) => navigator.sendBeacon('/pressed?' + (performance.timeOrigin + timeStamp)), true)</script>`
const presses = () => world.log.to('www.shop.test', '/pressed').map(({ query }) => Number(query.keys().next().value))

/** What people do on a page, so that a vendor has something to tell. */
async function useThePage(visitor: Visitor, call: string) {
  await visitor.page.evaluate(`{ ${call}; undefined }`)
  await visitor.page.click('#buy')
  await lookAround(visitor)
}

test.each(all.filter(({ id }) => catalogueIds.includes(id)))('$id, the real one: nothing before the choice, hits after accept, no hit after the withdrawal and nothing kept', async (vendor) => {
  const { files, intake, call, keepsNothing, refusals = {}, open = [] } = vendor
  for (const [address, file] of Object.entries(files)) world.serve(address, { body: scriptOf(file), type: 'text/javascript', headers: { 'access-control-allow-origin': '*' } })
  for (const path of ['/shop', '/next']) world.shop(path, { ...pageWith([vendor], { reload: 'never' }), head: notePress })
  const visitor = await world.visitor({ userAgent })
  const { context, page, press, visit } = visitor
  await context.addInitScript(`Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false })`)
  /** What is kept, but for the vendor's memory of the refusal. */
  const things = async () => {
    const found = await thingsOf(visitor)
    return { ...found, cookie: found.cookie.filter((name) => !refusals.cookie?.includes(name)), local: found.local.filter((name) => !refusals.local?.includes(name)) }
  }
  const hits = () => world.log.all.filter((each) => intake.test(addressOf(each)))

  await visit('/shop')
  await lookAround(visitor)
  await world.log.quiet(600)
  expect(world.log.foreign(), 'before the choice').toEqual([])
  expect(await things()).toEqual(together())

  await press('accept')
  await world.log.until((log) => Object.keys(files).every((address) => log.all.some((each) => addressOf(each) === address)))
  await plant(visitor, ownThings)
  await wait(1000)
  await useThePage(visitor, call)
  await wait(300)
  // Some send a batch only when the page is left.
  await visit('/next')
  await expect.poll(() => hits().length, { message: 'its hits arrive' }).toBeGreaterThan(0)
  await wait(1000)
  await useThePage(visitor, call)
  await wait(200)
  if (!keepsNothing) expect(await things(), 'it keeps things').not.toEqual(together(ownThings))

  const before = presses().length
  await page.click('[data-assent-action="withdraw"]')
  await world.log.until(() => presses().length > before)
  const pressed = presses().at(-1)!
  await expect.poll(() => page.evaluate('assent.lastWithdrawal?.complete')).toBe(false)
  await useThePage(visitor, call)
  await wait(3000)
  await useThePage(visitor, call)
  expect(await things(), 'three seconds after the withdrawal').toEqual(together(ownThings, { indexeddb: open }))
  const { services, complete } = await page.evaluate<Withdrawal>('assent.lastWithdrawal')
  expect(complete).toBe(true)
  const left = services.flatMap(({ left }) => left).filter(({ reason }) => reason === 'still there')
  expect(left.map(({ name }) => name).sort(), 'what is still there is said').toEqual(open)
  expect(services[0]!.cameBack).toEqual([])
  await visit('/shop')
  await lookAround(visitor)
  await wait(800)
  expect(foreignOf(world.log).filter(({ time }) => time > pressed).map((each) => `${addressOf(each)} ${Math.round(each.time - pressed)} ms after the press`)).toEqual([])
  expect(await things(), 'on the next page').toEqual(together(ownThings))
})

const scriptOf = (file: RealVendor['files'][string]) => (typeof file == 'string' ? readFileSync(new URL(`../../node_modules/${file}`, import.meta.url)) : file.script)
