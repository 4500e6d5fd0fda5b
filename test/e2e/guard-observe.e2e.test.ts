import { expect, test } from 'vitest'
import { readConfig, type GuardSettings } from '../../src/core/config.ts'
import { CATEGORIES } from '../../src/services/table.ts'
import { guardTag, tracker } from '../helpers/browser/guarded.ts'
import { useWorld } from '../helpers/browser/world.ts'

const world = useWorld()

const body = `<img src="https://stranger.test/static.gif"><iframe src="https://www.youtube.com/embed/film"></iframe><script src="/own.js"></script>
  <script>document.cookie = '_tr=1'; document.cookie = 'unheard=1'; localStorage.setItem('tr_a', 1)</script>`

test('each request counts once, and of the services of one vendor that share a host the one that was asked is named', async () => {
  world.shop('/', { tag: guardTag('observe', { services: [] }) })
  const { page, visit } = await world.visitor()
  await visit('/')
  await page.evaluate(`document.body.append(Object.assign(new Image, { src: 'https://www.facebook.com/tr/?id=1&ev=PageView' })); document.body.append(Object.assign(document.createElement('script'), { src: 'https://connect.facebook.net/en_US/sdk.js' }))`)
  await world.log.quiet(400)
  expect(await page.evaluate('assent.observed().thirdParties')).toEqual([
    expect.objectContaining({ host: 'www.facebook.com', service: 'meta-pixel', count: 1 }),
    expect.objectContaining({ host: 'connect.facebook.net', service: 'facebook-social-plugins', count: 1 }),
  ])
})

test.each([['observe', 'observe'], ['patch', { mode: 'patch', rules: [{ host: 'ruled.test', needs: 'functional' }] }]])('%s lists every third party, cookie and storage key, who caused it and whose it is, and a configuration that is valid as it is printed', async (mode, guard) => {
  world.serve('www.shop.test/own.js', { body: `fetch('https://stranger.test/api').catch(() => {}); navigator.sendBeacon('https://tracker.test/hit'); new Image().src = 'https://two.stranger.test/x'`, type: 'text/javascript' })
  world.shop('/', { tag: guardTag(guard, { services: [tracker] }), body })
  const { page, visit } = await world.visitor()
  const printed: string[] = []
  page.on('console', (message) => printed.push(message.text()))
  await visit('/')
  await world.log.quiet(400)
  const blocksNothing = mode === 'observe'
  expect(world.log.to('tracker.test').length > 0).toBe(blocksNothing)
  expect(world.log.to('stranger.test').map(({ path }) => path).sort()).toEqual(['/api', '/static.gif'])

  const { thirdParties, stored, configuration } = await page.evaluate<any>('assent.observed({ print: true })')
  const party = (host: string) => thirdParties.find((each: { host: string }) => each.host === host)
  expect(party('stranger.test')).toMatchObject({ service: 'unknown', category: 'unknown' })
  expect(party('stranger.test').kinds).toEqual(expect.arrayContaining(['fetch', 'img']))
  expect(party('stranger.test').causes).toContain('https://www.shop.test/own.js')
  expect(party('two.stranger.test').causes).toContain('https://www.shop.test/own.js')
  if (blocksNothing) {
    expect(party('tracker.test')).toMatchObject({ service: 'tracker', category: 'analytics' })
    expect(party('www.youtube.com')).toMatchObject({ service: 'youtube', category: 'marketing' })
    expect(stored).toEqual(expect.arrayContaining([
      expect.objectContaining({ kind: 'cookie', name: '_tr', service: 'tracker', category: 'analytics' }),
      expect.objectContaining({ kind: 'cookie', name: 'unheard', service: 'unknown' }),
      expect.objectContaining({ kind: 'local', name: 'tr_a', service: 'tracker' }),
    ]))
  }
  expect(thirdParties.some(({ host }: { host: string }) => host.endsWith('shop.test'))).toBe(false)

  const text = printed.find((each) => each.startsWith('{'))!
  expect(JSON.parse(text)).toEqual(configuration)
  const catalogue = ({ id }: { id: string }) => (Object.hasOwn(CATEGORIES, id) ? { id, name: id, vendor: { name: id }, category: CATEGORIES[id]! } : undefined)
  const { config } = readConfig(JSON.parse(text), catalogue)
  const hosts = (config.guard as GuardSettings).rules!.map(({ host }) => host)
  expect(hosts).toEqual(expect.arrayContaining(['stranger.test', 'two.stranger.test', ...(blocksNothing ? [] : ['ruled.test'])]))
  expect(new Set(hosts).size).toBe(hosts.length)
  // What stands in the HTML was asked for by the browser's scanner, in every mode.
  expect(config.services!.map(({ id }) => id)).toEqual(['tracker', 'youtube'])
})
