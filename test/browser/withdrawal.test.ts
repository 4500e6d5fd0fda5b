// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.shop.example.com/" }
import { describe, expect, test, vi } from 'vitest'
import type { Withdrawal } from '../../src/api.ts'
import type { Config } from '../../src/index.ts'
import { metaPixel } from '../../src/services/meta-pixel.ts'
import { service } from '../helpers/builders.ts'
import { cookieComes, gated, quiet, reloaded, replace, until, visit, type Visit } from './page.ts'

// Every test is a page that is loaded anew.
vi.setConfig({ testTimeout: 20_000 })

const html = (body: string) => void (document.body.innerHTML = body)
const keeps = (id: string, category: string, ...names: string[]) =>
  service(id, category, { unload: 'stop', tell: (act) => (act === 'stop' ? `${id}.stop()` : undefined), storage: names.map((name) => ({ kind: 'cookie' as const, name })) })

async function accepted(config: Config): Promise<Visit> {
  const page = await visit({ reload: 'never', ...config })
  await page.consent.acceptAll()
  return page
}
const lastChange = ({ events }: Visit) => events.findLast(([name]) => name === 'change')![1]
const reports = ({ events }: Visit) => events.flatMap(([name, detail]) => (name === 'withdrawn' ? [detail as Withdrawal] : []))

describe('the report of a withdrawal', () => {
  test('is there with the change, frozen, and is completed after two seconds', async () => {
    const page = await accepted({ services: [keeps('tag', 'analytics', '_tag'), keeps('other', 'marketing', '_other')] })
    for (const name of ['_tag', '_other']) document.cookie = `${name}=1; path=/`
    expect(page.consent.lastWithdrawal).toBeUndefined()
    await page.consent.withdraw('analytics')
    const tag = { service: 'tag', called: ['tag.stop()'], held: [], removed: [{ kind: 'cookie', name: '_tag' }], cameBack: [], left: [], needsReload: false }
    const report = { at: page.consent.receipt!.decidedAt, services: [tag], complete: false }
    expect(page.consent.lastWithdrawal).toEqual(report)
    expect(lastChange(page).withdrawal).toBe(page.consent.lastWithdrawal)
    expect([page.consent.lastWithdrawal, page.consent.lastWithdrawal!.services[0]!.removed[0]].every(Object.isFrozen)).toBe(true)
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
    cookieComes('_tag=again; path=/')
    await until(() => expect(page.consent.lastWithdrawal!.complete).toBe(true))
    expect(page.consent.lastWithdrawal).toEqual({ ...report, complete: true, services: [{ ...tag, cameBack: [{ kind: 'cookie', name: '_tag' }] }] })
    expect(reports(page)).toEqual([page.consent.lastWithdrawal])
  })

  test('is completed when the page is left before that', async () => {
    const page = await accepted({ services: [keeps('tag', 'analytics', '_tag')] })
    await page.consent.withdraw()
    cookieComes('_tag=leaving; path=/')
    window.dispatchEvent(new Event('pagehide'))
    await quiet(20)
    expect(reports(page)).toMatchObject([{ complete: true, services: [{ cameBack: [{ name: '_tag' }] }] }])
  })

  test('is not made where nothing was granted before', async () => {
    const page = await visit({ services: [keeps('tag', 'analytics', '_tag')] })
    await page.consent.rejectAll()
    await page.consent.acceptAll()
    expect(page.events.filter(([name]) => name === 'change').map(([, { withdrawal }]) => withdrawal)).toEqual([undefined, undefined])
    expect(page.consent.lastWithdrawal).toBeUndefined()
  })

  test('says of each service whether only a new page ends it, and where its vendor lets object', async () => {
    const page = await accepted({ services: [keeps('soft', 'analytics'), service('hard', 'analytics', { unload: 'reload', vendor: { name: 'Hard', optOut: 'https://hard.example/out' } })] })
    await page.consent.withdraw()
    expect(page.consent.lastWithdrawal!.services).toMatchObject([{ service: 'soft', needsReload: false }, { service: 'hard', needsReload: true, optOut: 'https://hard.example/out' }])
    expect('optOut' in page.consent.lastWithdrawal!.services[0]!).toBe(false)
  })

  test('names no call where the vendor’s code threw', async () => {
    const page = await accepted({ services: [service('broken', 'analytics', { unload: 'stop', tell(act) { if (act === 'stop') throw new Error('broken') } })] })
    await page.consent.withdraw()
    expect(page.consent.lastWithdrawal!.services).toMatchObject([{ service: 'broken', called: [] }])
  })

  test('names what two withdrawn services share under both, and a memory of a refusal as one', async () => {
    const shared = [keeps('one', 'analytics', '_shared*'), service('two', 'analytics', { storage: [{ kind: 'cookie', name: '_shared' }, { kind: 'cookie', name: '_shared_optout', refusal: true }] })]
    const page = await accepted({ services: shared })
    for (const name of ['_shared', '_shared_optout']) document.cookie = `${name}=1; path=/`
    await page.consent.withdraw()
    const removed = [{ kind: 'cookie', name: '_shared' }]
    expect(page.consent.lastWithdrawal!.services).toMatchObject([{ removed, left: [] }, { removed, left: [{ service: 'two', kind: 'cookie', name: '_shared_optout', reason: 'remembers the refusal' }] }])
    expect(document.cookie).toContain('_shared_optout')
  })
})

test('a service that stays granted keeps its memory of a refusal, whatever a withdrawn one claims', async () => {
  const page = await accepted({ services: [keeps('wide', 'analytics', '_v*'), service('kept', 'marketing', { storage: [{ kind: 'cookie', name: '_v_optout', refusal: true }] })] })
  for (const name of ['_v_id', '_v_optout']) document.cookie = `${name}=1; path=/`
  await page.consent.withdraw('analytics')
  expect(document.cookie).toContain('_v_optout')
  expect(document.cookie).not.toContain('_v_id')
})

describe('hosts of a withdrawn service', () => {
  const heard: string[] = []
  const beacons = () => replace(Navigator.prototype, 'sendBeacon', { writable: true, value: (url: string) => (heard.push(url), true) })
  const tag = (id: string, category: string, ...hosts: string[]) => service(id, category, { unload: 'stop', hosts })

  test('are held before its vendor is called, let go by the next grant, and held again', async () => {
    beacons()
    const last = (act: string) => void (act === 'stop' && navigator.sendBeacon('https://a.example/last'))
    const page = await accepted({ services: [{ ...tag('a', 'analytics', 'a.example', 'both.example'), tell: last }, tag('b', 'marketing', 'b.example', 'both.example')] })
    const send = () => {
      heard.length = 0
      for (const host of ['a', 'b', 'both']) navigator.sendBeacon(`https://${host}.example/`)
      return heard.map((url) => new URL(url).host[0] === 'b' ? new URL(url).host : 'a.example')
    }
    heard.length = 0
    await page.consent.withdraw('a')
    expect(heard, 'its last words').toEqual([])
    expect(page.consent.lastWithdrawal!.services[0]!.held).toContain('a.example')
    expect(send()).toEqual(['b.example', 'both.example'])
    await page.consent.withdraw('b')
    expect(send()).toEqual([])
    await page.consent.save({ a: 'granted' })
    expect(send(), 'both is of a again').toEqual(['a.example', 'both.example'])
    await page.consent.acceptAll()
    expect(send()).toEqual(['a.example', 'b.example', 'both.example'])
  })

  test('are held also of what a tag manager may have loaded: a service without scripts of its own', async () => {
    const page = await accepted({ services: [service('managed', 'marketing', { hosts: ['managed.example'] })] })
    await page.consent.withdraw()
    expect(page.consent.lastWithdrawal!.services).toMatchObject([{ held: ['managed.example'], needsReload: false }])
  })

  test('are left alone where its elements were all there was of it', async () => {
    beacons()
    const page = await accepted({ services: [service('film', 'marketing', { unload: 'remove', hosts: ['www.google.com'] })] })
    await page.consent.withdraw()
    heard.length = 0
    navigator.sendBeacon('https://www.google.com/site-search')
    expect(heard).toHaveLength(1)
    expect(page.consent.lastWithdrawal!.services[0]!.held).toEqual([])
  })
})

test('a memory of a refusal that only the running script reads goes at the next start; any other stays', async () => {
  const remembering = service('tool', 'analytics', { unload: 'stop', scripts: [{ src: '/tool.js', async: true }], storage: [{ kind: 'local', name: 'out_*', refusal: 'page' }, { kind: 'local', name: 'no', refusal: true }], tell: (act) => act === 'stop' ? void (localStorage['out_1'] = localStorage['no'] = '1') : undefined })
  const first = await visit({ reload: 'never', services: [remembering] })
  void first.consent.acceptAll()
  await until(() => expect([...document.scripts].some(({ src }) => src.endsWith('/tool.js'))).toBe(true))
  await first.consent.withdraw()
  await quiet(2300)
  expect(Object.keys(localStorage).sort()).toEqual(['no', 'out_1'])
  expect(first.consent.lastWithdrawal!.services[0]!.left).toMatchObject([{ name: 'no', reason: 'remembers the refusal' }, { name: 'out_1', reason: 'remembers the refusal' }])
  first.leave()
  await visit({ reload: 'never', services: [remembering] })
  await until(() => expect(Object.keys(localStorage)).toEqual(['no']))
})

describe('a catalogue service without its id', () => {
  test('is not loaded, and is withdrawn once its marked script ran', async () => {
    const calls: unknown[][] = []
    replace(globalThis, 'fbq', { writable: true, value: (...call: unknown[]) => void calls.push(call) })
    html(gated('meta-pixel', 'snippet'))
    const page = await accepted({ services: [metaPixel()] })
    await quiet()
    expect(calls, 'nothing of ours').toEqual([])
    expect([...document.scripts].filter(({ src }) => src)).toEqual([])
    await page.consent.withdraw()
    const site = globalThis as unknown as { fbq(...call: unknown[]): void }
    site.fbq('track', 'Secret')
    expect(page.consent.lastWithdrawal!.services).toMatchObject([{ service: 'meta-pixel', called: [`fbq('consent', 'revoke')`], needsReload: false }])
    await page.consent.acceptAll()
    site.fbq('track', 'Lead')
    expect(calls).toEqual([['consent', 'revoke'], ['consent', 'grant'], ['track', 'Lead']])
  })

  test('whose script never ran has nothing to stop, and is swept all the same', async () => {
    const page = await accepted({ services: [metaPixel()] })
    document.cookie = '_fbp=1; path=/'
    await page.consent.withdraw()
    expect(page.consent.lastWithdrawal!.services).toMatchObject([{ service: 'meta-pixel', called: [], held: [], removed: [{ name: '_fbp' }] }])
  })
})

describe('a marked script that ran', () => {
  test.each([['auto', 1], ['never', 0]] as const)('and belongs to no service: reload %s', async (reload, times) => {
    html(gated('analytics'))
    const page = await accepted({ reload })
    await page.consent.withdraw()
    expect(lastChange(page)).toMatchObject({ needsReload: true, withdrawal: { services: [{ service: 'analytics', called: [], held: [], removed: [], needsReload: true }] } })
    expect(reloaded()).toBe(times)
  })

  test('and belongs to no service is named by what it needs, with the hosts of all of them', async () => {
    const from = (host: string) => `<script type="text/plain" data-consent="analytics" src="https://${host}/tag.js"></script>`
    html(from('one.example') + from('two.example'))
    const page = await visit({ reload: 'never' })
    void page.consent.acceptAll()
    for (const host of ['one', 'two']) {
      const live = () => [...document.scripts].find(({ src, type }) => src.includes(host) && type !== 'text/plain')
      await until(() => expect(live()).toBeDefined())
      live()!.dispatchEvent(new Event('load'))
    }
    await until(() => expect(lastChange(page).granted).toContain('analytics'))
    await page.consent.withdraw()
    expect(page.consent.lastWithdrawal!.services).toMatchObject([{ service: 'analytics', held: ['one.example', 'two.example'], needsReload: true }])
  })

  test('for a service of the owner’s without scripts of its own is that service’s: it needs the reload', async () => {
    html(gated('acme', 'acme'))
    const page = await accepted({ services: [service('acme', 'analytics', { hosts: ['acme.example'] })] })
    await page.consent.withdraw()
    expect(page.consent.lastWithdrawal!.services).toMatchObject([{ service: 'acme', held: ['acme.example'], needsReload: true }])
  })

  test('for a service that has its own stop call needs none', async () => {
    html(gated('tag', 'tag'))
    const page = await accepted({ services: [keeps('tag', 'analytics')] })
    await page.consent.withdraw()
    expect(lastChange(page).needsReload).toBe(false)
  })

  test('under several ids: the one that was withdrawn counts, what was denied all along does not', async () => {
    html(gated('analytics|marketing', 'either') + gated('!functional', 'instead'))
    const page = await visit({ reload: 'never' })
    await page.consent.save({ analytics: 'granted' })
    await page.consent.save({ functional: 'granted' })
    expect(lastChange(page).needsReload).toBe(false)
    await page.consent.save({ functional: 'denied' })
    expect(lastChange(page).needsReload).toBe(false)
    await page.consent.withdraw('analytics')
    expect(lastChange(page).needsReload).toBe(true)
  })
})
