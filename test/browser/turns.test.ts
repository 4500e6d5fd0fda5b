// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.shop.example.com/" }
import { afterEach, describe, expect, test, vi } from 'vitest'
import { service } from '../helpers/builders.ts'
import { atEnd, quiet, until, visit } from './page.ts'
import type { Config, Service } from '../../src/index.ts'

/** What the services of a test did, in order. */
let log: string[] = []
afterEach(() => {
  log = []
  document.body.innerHTML = ''
  document.querySelectorAll('script').forEach((script) => script.remove())
  history.replaceState(null, '', '/')
})

const named = (id: string, more: Partial<Service> = {}, category = 'analytics') =>
  service(id, category, { unload: 'stop', scripts: [{ src: `/${id}.js`, async: true }], tell: (act) => void log.push(`${id} ${act}`), ...more })
const withServices = (...services: Service[]): Config => ({ reload: 'never', services })
const script = (id: string) => [...document.querySelectorAll('script')].find(({ src }) => src.endsWith(`/${id}.js`))
/** jsdom fetches nothing: a script is there when the test says so. */
async function arrives(id: string, event = 'load'): Promise<void> {
  await until(() => expect(script(id)).toBeDefined())
  script(id)!.dispatchEvent(new Event(event))
}

describe('a service that needs another', () => {
  test('starts when the scripts of the other have run, whatever their order in the configuration', async () => {
    const { consent } = await visit(withServices(named('addon', { requires: ['base'] }), named('base')))
    void consent.acceptAll()
    await until(() => expect(log).toEqual(['base start']))
    await quiet()
    expect(script('addon')).toBeUndefined()
    await arrives('base')
    await until(() => expect(log).toEqual(['base start', 'addon start']))
    await arrives('addon')
  })

  test('starts too where the other could not be loaded: that is reported, and holds up nobody', async () => {
    const { consent, problems } = await visit(withServices(named('base'), named('addon', { requires: ['base'] })))
    void consent.acceptAll()
    await arrives('base', 'error')
    await until(() => expect(log).toEqual(['base start', 'addon start']))
    expect(problems).toMatchObject([{ place: expect.stringContaining('/base.js') }])
    await arrives('addon')
  })

  test('does not run where the other is denied, and starts with it', async () => {
    const { consent } = await visit(withServices(named('base', {}, 'marketing'), named('addon', { requires: ['base'] })))
    await consent.save({ analytics: 'granted' })
    await quiet()
    expect(log).toEqual([])
    void consent.save({ marketing: 'granted' })
    await arrives('base')
    await until(() => expect(log).toEqual(['base start', 'addon start']))
    await arrives('addon')
  })

  test('ends with the other, and goes on with it', async () => {
    const { consent } = await visit(withServices(named('base', {}, 'marketing'), named('addon', { requires: ['base'] })))
    void consent.acceptAll()
    await arrives('base')
    await arrives('addon')
    await until(() => expect(log).toHaveLength(2))
    await consent.withdraw('marketing')
    expect(log.slice(2).sort()).toEqual(['addon stop', 'base stop'])
    expect(consent.allows('analytics')).toBe(true)
    void consent.save({ marketing: 'granted' })
    await until(() => expect(log.slice(4).sort()).toEqual(['addon resume', 'base resume']))
  })
})

describe('a chain of services, each of which needs the next', () => {
  const hooked = (id: string, more: Partial<Service> = {}, category?: string) => named(id, { onWithdraw: () => void log.push(`${id} withdrawn`), ...more }, category)
  const chain = () => [hooked('a', { requires: ['b'] }), hooked('b', { requires: ['c'] }), hooked('c', {}, 'marketing'), named('aside')]

  test('stays off as a whole where the last of them is denied', async () => {
    const { consent } = await visit(withServices(...chain()))
    void consent.save({ analytics: 'granted' })
    await arrives('aside')
    await quiet()
    expect(log).toEqual(['aside start'])
    void consent.save({ marketing: 'granted' })
    for (const id of ['c', 'b', 'a']) await arrives(id)
    await until(() => expect(log.slice(1)).toEqual(['c start', 'b start', 'a start']))
  })

  test('ends as a whole, once, with each owner’s hook called and each named in the report', async () => {
    const { consent } = await visit(withServices(...chain()))
    void consent.acceptAll()
    for (const id of ['c', 'aside', 'b', 'a']) await arrives(id)
    await until(() => expect(log).toHaveLength(4))
    await consent.withdraw('marketing')
    await quiet()
    expect(log.slice(4).sort()).toEqual(['a', 'b', 'c'].flatMap((id) => [`${id} stop`, `${id} withdrawn`]))
    expect(consent.lastWithdrawal!.services.map(({ service }) => service)).toEqual(['a', 'b', 'c'])
  })
})

test('what is in a hurry starts before the others; what can wait starts when the page is quiet', async () => {
  const { consent } = await visit(withServices(named('late', { priority: 'low' }), named('usual'), named('first', { priority: 'high' })))
  void consent.acceptAll()
  await until(() => expect(log).toEqual(['first start', 'usual start']))
  await until(() => expect(log).toEqual(['first start', 'usual start', 'late start']))
  for (const id of ['first', 'usual', 'late']) await arrives(id)
})

describe('a service for one form', () => {
  const pay = () => named('pay', { where: '#pay' }, 'necessary')

  test('is loaded where its form stands', async () => {
    document.body.innerHTML = '<form id="pay"></form>'
    await visit(withServices(pay()))
    await until(() => expect(log).toEqual(['pay start']))
    await arrives('pay')
  })

  test('is loaded as soon as its form comes, and once', async () => {
    const { consent } = await visit(withServices(pay(), named('other')))
    void consent.acceptAll()
    await arrives('other')
    await quiet()
    expect(log).toEqual(['other start'])
    document.body.innerHTML = '<form id="pay"></form>'
    await until(() => expect(log).toEqual(['other start', 'pay start']))
    await arrives('pay')
    document.body.append(document.createElement('hr'))
    await quiet()
    expect(log).toHaveLength(2)
  })

  test('is not loaded for a form that comes after the withdrawal', async () => {
    const { consent } = await visit(withServices(named('chat', { where: '#chat' }, 'functional')))
    await consent.acceptAll()
    await consent.withdraw()
    document.body.innerHTML = '<div id="chat"></div>'
    await quiet()
    expect(log).toEqual([])
  })
})

test('a script may keep the others waiting for as long as its service says', async () => {
  const ordered = (id: string, timeout?: number) => named(id, { timeout, scripts: [{ src: `/${id}.js` }] })
  const { consent, problems } = await visit(withServices(ordered('slow', 100), ordered('next')))
  void consent.acceptAll()
  await until(() => expect(script('next')).toBeDefined())
  expect(problems).toMatchObject([{ place: expect.stringContaining('/slow.js') }])
  await arrives('next')
})

test('a script that is to run in its turn leaves the turn to us: the browser would let one that hangs hold up the others for good', async () => {
  const { consent } = await visit(withServices(named('slow', { scripts: [{ src: '/slow.js' }] })))
  void consent.acceptAll()
  await until(() => expect(script('slow')).toBeDefined())
  expect(script('slow')!.async).not.toBe(false)
  await arrives('slow')
})

describe('the owner’s hooks', () => {
  const hooked = (id: string, more: Partial<Service> = {}) => named(id, { onGrant: () => void log.push(`${id} granted`), onWithdraw: () => void log.push(`${id} withdrawn`), ...more })

  test('hear of a grant once its scripts have run, of the withdrawal, and of the next grant', async () => {
    const { consent } = await visit(withServices(hooked('acme')))
    void consent.acceptAll()
    await until(() => expect(log).toEqual(['acme start']))
    await arrives('acme')
    await until(() => expect(log).toEqual(['acme start', 'acme granted']))
    await consent.withdraw()
    expect(log.slice(2)).toEqual(['acme stop', 'acme withdrawn'])
    await consent.acceptAll()
    await until(() => expect(log.slice(4)).toEqual(['acme resume', 'acme granted']))
  })

  test('hear of what the owner’s own snippet runs, which Assent does not load', async () => {
    const { metaPixel } = await import('../../src/services/meta-pixel.ts')
    const { consent } = await visit(withServices(metaPixel({ onGrant: () => void log.push('granted'), onWithdraw: () => void log.push('withdrawn') })))
    await consent.acceptAll()
    await until(() => expect(log).toEqual(['granted']))
    await consent.withdraw()
    expect(log).toEqual(['granted', 'withdrawn'])
  })

  test.each([
    ['throw', () => { throw new Error('mine') }],
    ['reject', () => Promise.reject(new Error('mine')) as never],
  ])('that %s stop nobody, and are reported', async (_, fails) => {
    const { consent, problems } = await visit(withServices(named('acme', { onGrant: fails, onWithdraw: fails }), hooked('other')))
    void consent.acceptAll()
    await arrives('acme')
    await arrives('other')
    await until(() => expect(log).toContain('other granted'))
    await consent.withdraw()
    expect(log).toContain('other withdrawn')
    await until(() => expect(problems.map(({ place, message }) => `${place} ${message}`)).toEqual(['acme.onGrant mine', 'acme.onWithdraw mine']))
  })
})

test('a running service hears once of each decision about something else', async () => {
  const told: string[] = []
  const { consent } = await visit(withServices(named('acme', { update: (_page, choices) => void told.push(choices['marketing']!) })))
  void consent.save({ analytics: 'granted' })
  await arrives('acme')
  expect(told).toEqual([])
  await consent.save({ marketing: 'granted' })
  await consent.save({ marketing: 'granted' })
  await consent.save({ marketing: 'denied' })
  expect(told).toEqual(['granted', 'denied'])
})

describe('page views of a single-page app', () => {
  const routes = async (...paths: string[]) => {
    for (const path of paths) {
      history.pushState(null, '', path)
      await quiet(600)
    }
  }
  const counting = (more: Partial<Service> = {}) => named('acme', { pageViews: true, view: () => void log.push(`view ${location.pathname}`), ...more })

  test('three new addresses are three page views, where the owner asks for them', async () => {
    const { consent } = await visit(withServices(counting()))
    void consent.acceptAll()
    await arrives('acme')
    await quiet()
    await routes('/a', '/b#part', '/b#other', '/c')
    expect(log.slice(1)).toEqual(['view /a', 'view /b', 'view /c'])
  }, 10_000)

  test('a route in the fragment is a new address, too', async () => {
    const { consent } = await visit(withServices(counting({ view: () => void log.push(location.hash) })))
    void consent.acceptAll()
    await arrives('acme')
    await quiet()
    await routes('/#/a', '/#!b', '/#part', '/#/a')
    expect(log.slice(1)).toEqual(['#/a', '#!b', '', '#/a'].map((hash) => hash || '#part'))
  }, 10_000)

  test.each([
    ['the owner does not ask for them', counting({ pageViews: false })],
    ['the vendor looks itself', named('acme', { pageViews: true })],
  ])('none is told where %s', async (_, acme) => {
    const { consent } = await visit(withServices(acme))
    void consent.acceptAll()
    await arrives('acme')
    await routes('/a', '/b')
    expect(log).toEqual(['acme start'])
  })

  test('none is told after the withdrawal', async () => {
    const { consent } = await visit(withServices(counting()))
    void consent.acceptAll()
    await arrives('acme')
    await quiet()
    await consent.withdraw()
    await routes('/a')
    expect(log).toEqual(['acme start', 'acme stop'])
  })
})

describe('after a withdrawal the site’s calls are swallowed', () => {
  const page = globalThis as any
  const said: unknown[] = []
  class Queue { push(...words: unknown[]) { said.push(words); return 1 } }

  test.each([
    ['a function', () => Object.assign((...words: unknown[]) => void said.push(words), { q: [] }), (vendor: any) => vendor('track', 'Lead')],
    ['an array', () => [], (vendor: any) => vendor.push(['trackEvent'])],
    ['an array with methods', () => Object.assign([], { track: (...words: unknown[]) => void said.push(words) }), (vendor: any) => vendor.track('Lead')],
    ['an object', () => ({ track: (...words: unknown[]) => void said.push(words) }), (vendor: any) => vendor.track('Lead')],
    ['an object in an object', () => ({ people: { set: (...words: unknown[]) => void said.push(words) } }), (vendor: any) => vendor.people.set({ plan: 'pro' })],
    ['an instance', () => new Queue(), (vendor: any) => vendor.push('event', 'Lead')],
    ['a promise of something', () => ({ track: (name: string) => ({ promise: Promise.resolve(said.push(name)) }) }), (vendor: any) => vendor.track('Lead').promise.then(() => {})],
  ])('by %s', async (_, make, call) => {
    const vendor = (page.acme = make())
    atEnd(() => delete page.acme)
    said.length = 0
    const { consent } = await visit(withServices(named('tool', { queue: 'acme' })))
    void consent.acceptAll()
    await arrives('tool')
    await until(() => expect(log).toEqual(['tool start']))
    await consent.withdraw()
    expect(() => call(page.acme)).not.toThrow()
    expect([said, Array.isArray(vendor) ? [...vendor] : []]).toEqual([[], []])
    await consent.acceptAll()
    await until(() => expect(page.acme).toBe(vendor))
    call(page.acme)
    expect([...said, ...(Array.isArray(vendor) ? vendor : [])]).toHaveLength(1)
  })

  test('what the vendor’s own code reads from it is still there', async () => {
    const vendor = (page.acme = { version: '2', options: { rate: 1 }, frozen: Object.freeze({ deep: { call: () => 'there' } }) })
    atEnd(() => delete page.acme)
    const { consent } = await visit(withServices(named('tool', { queue: 'acme' })))
    void consent.acceptAll()
    await arrives('tool')
    await consent.withdraw()
    expect(page.acme).not.toBe(vendor)
    expect([page.acme.version, page.acme.options.rate]).toEqual(['2', 1])
    expect(() => page.acme.frozen.deep.call()).not.toThrow()
    expect(await page.acme.options).toMatchObject({ rate: 1 })
  })
})

test('nothing waits for a consent that was destroyed', async () => {
  const { consent } = await visit(withServices(named('chat', { where: '#chat' }), named('late', { priority: 'low' })))
  void consent.acceptAll()
  await quiet(20)
  consent.destroy()
  document.body.innerHTML = '<div id="chat"></div>'
  await quiet(1500)
  expect(log).toEqual([])
})

vi.setConfig({ testTimeout: 15_000 })
