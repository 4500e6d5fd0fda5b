// @vitest-environment jsdom
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createWho, type GuardedService, type WhoOptions } from '../../src/guard/who.ts'

const service = (id: string, hosts: string[], more: Partial<GuardedService> = {}): GuardedService => ({ id, needs: id, replay: true, hosts, storage: [], ...more })

const tracker = service('tracker', ['tracker.test', '*.tracker.test'])
const who = (options: Partial<WhoOptions> = {}) =>
  createWho({ page: 'www.shop.test', base: () => 'https://www.shop.test/some/page', services: [tracker], rules: [], firstParty: [], unknown: 'observe', ...options })

const element = (html: string) => Object.assign(document.createElement('div'), { innerHTML: html }).firstElementChild!

test.each([
  'https://tracker.test/x', 'http://tracker.test', '//tracker.test/x', 'https://a.b.tracker.test/', ' https://tracker.test/x', 'https:\\\\tracker.test/x', '/\\tracker.test', '\\\\tracker.test',
  '/\t/tracker.test/x', '/\n/tracker.test/x', 'ht\ntps://tracker.test', 'HTTPS://TRACKER.TEST/', 'wss://tracker.test/socket', 'https://user:word@tracker.test:8443/', 'https://tracker.test./x', 'https:tracker.test/x'.replace('https:', 'http:'),
])('%j belongs to the tracker', (address) => {
  expect(who().ownerOf(address)).toMatchObject({ service: 'tracker', needs: 'tracker' })
})

test.each(['/own', 'own.js', './own', '../own', '?query', '#part', '', '//www.shop.test/x', 'https://img.shop.test/x', 'data:text/html,//tracker.test', 'blob:https://tracker.test/1', 'javascript:"//tracker.test"', 'mailto:a@tracker.test', 'about:blank', 'https://nottracker.test/', 'https://tracker.test.evil.test/', 'https://', 'http://[', '/path//tracker.test'])(
  '%j belongs to nobody who has to wait',
  (address) => {
    expect(who().ownerOf(address)).toBeUndefined()
  },
)

test('a relative address starts from the base of what asks, wherever a base element leads it', () => {
  const asked = who({ base: () => 'https://tracker.test/deep/' })
  for (const address of ['own.js', '/own', './own', '?query', '']) expect(asked.ownerOf(address), address).toMatchObject({ service: 'tracker' })
  expect(who({ base: () => 'https://www.shop.test.evil.test/', unknown: 'deny' }).ownerOf('/own')).toMatchObject({ needs: '' })
})

test('whatever is asked of the same host has the same owner, asked first or again', () => {
  const asked = who({ unknown: 'deny' })
  fc.assert(fc.property(fc.webUrl(), (address) => {
    expect(asked.ownerOf(address)).toEqual(who({ unknown: 'deny' }).ownerOf(address))
    expect(asked.ownerOf(address)).toEqual({ needs: '', replay: true })
  }))
})

test('the owner\'s rules come first, in their order, by host, path and selector', () => {
  const asked = who({
    rules: [
      { host: 'tracker.test', path: '/ads', needs: 'marketing' },
      { host: '*.tracker.test', path: '/free*', needs: 'necessary' },
      { selector: 'img.ad', needs: 'marketing' },
      { path: '/collect', needs: 'analytics' },
      { host: 'api.shop.test', needs: 'functional' },
    ],
  })
  expect(asked.ownerOf('https://tracker.test/ads/1')).toMatchObject({ needs: 'marketing' })
  expect(asked.ownerOf('https://tracker.test/free-for-all')).toMatchObject({ needs: 'necessary' })
  expect(asked.ownerOf('https://tracker.test/other')).toMatchObject({ needs: 'tracker' })
  expect(asked.ownerOf('/own.gif', element('<img class="ad">'))).toMatchObject({ needs: 'marketing' })
  expect(asked.ownerOf('/own.gif', element('<img>'))).toBeUndefined()
  expect(asked.ownerOf('/own.gif', document)).toBeUndefined()
  expect(asked.ownerOf('/collect/1')).toMatchObject({ needs: 'analytics' })
  expect(asked.ownerOf('https://api.shop.test/x')).toMatchObject({ needs: 'functional' })
})

test('inline code belongs to whom a rule names by selector alone', () => {
  const asked = who({ rules: [{ selector: '.tag', host: 'tracker.test', needs: 'marketing' }, { selector: '.tag', needs: 'analytics' }] })
  expect(asked.ownerOfInline(element('<script class="tag"></script>'))).toMatchObject({ needs: 'analytics' })
  expect(asked.ownerOfInline(element('<script></script>'))).toBeUndefined()
})

test('a selector that no browser knows names nothing, and throws nothing', () => {
  const asked = who({ rules: [{ selector: 'img[', needs: 'marketing' }] })
  expect(asked.ownerOf('/own.gif', element('<img>'))).toBeUndefined()
  expect(asked.ownerOfInline(element('<script></script>'))).toBeUndefined()
})

test('services that share a host may each use it, and one of whom later sending is a leak decides for all', () => {
  const asked = who({ services: [service('one', ['shared.test']), service('two', ['shared.test/two*'], { replay: false }), service('none', ['shared.test'], { needs: '' })] })
  expect(asked.ownerOf('https://shared.test/two/x')).toEqual({ service: 'two', needs: 'two|one', replay: false })
  expect(asked.ownerOf('https://shared.test/one')).toEqual({ service: 'one', needs: 'one', replay: true })
})

test("of a vendor's products that share a host the one that names the path is told, wherever in it", () => {
  const asked = who({ services: [service('plugins', ['social.test']), service('pixel', ['social.test', 'social.test/tr', 'social.test/*/events.js'])] })
  const named = (path: string) => asked.ownerOf('https://social.test' + path)?.service
  expect([named('/tr/?id=1'), named('/en_US/events.js'), named('/en_US/sdk.js'), named('/events.js')]).toEqual(['pixel', 'pixel', 'plugins', 'plugins'])
})

test('strangers are denied only where the owner says so, and what the owner adds is no stranger', () => {
  expect(who({ unknown: 'observe' }).ownerOf('https://stranger.test/')).toBeUndefined()
  expect(who({ unknown: 'allow' }).ownerOf('https://stranger.test/')).toBeUndefined()
  const strict = who({ unknown: 'deny', firstParty: ['*.cdn.test', 'exact.test'] })
  expect(strict.ownerOf('https://stranger.test/')).toEqual({ needs: '', replay: true })
  for (const address of ['https://a.cdn.test/', 'https://cdn.test/', 'https://exact.test/', '/own', 'https://shop.test/']) expect(strict.ownerOf(address), address).toBeUndefined()
  expect(strict.ownerOf('https://under.exact.test/')).toBeDefined()
})

test('cookies and storage keys belong to the services that name them', () => {
  const asked = who({ services: [service('one', [], { storage: [{ kind: 'cookie', name: '_one*' }, { kind: 'local', name: 'exact' }, { kind: 'cookie', name: 'third', party: 'third' }] }), service('two', [], { storage: [{ kind: 'cookie', name: '_one_two' }] })] })
  expect(asked.keeperOf('cookie', '_one_x')).toMatchObject({ service: 'one', needs: 'one' })
  expect(asked.keeperOf('cookie', '_one_two')).toMatchObject({ needs: 'one|two' })
  expect(asked.keeperOf('local', 'exact')).toMatchObject({ service: 'one' })
  for (const name of ['exactly', 'Exact', 'third', '_on']) expect(asked.keeperOf('local', name) ?? asked.keeperOf('cookie', name), name).toBeUndefined()
})
