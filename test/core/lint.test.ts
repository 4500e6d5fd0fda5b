import { describe, expect, test } from 'vitest'
import type { Config } from '../../src/core/config.ts'
import { declarationOf, withOwnCookie } from '../../src/core/declaration.ts'
import { lintCookies, lintDeclaration, lintGoogle, lintStorage, type FoundCookie, type KnownService } from '../../src/core/lint.ts'
import type { Service, StoredItem } from '../../src/core/types.ts'
import { ENTRIES } from '../../src/guard/catalogue.ts'
import * as catalogue from '../../src/services/index.ts'
import { DAY, policyOf, service, THEN } from '../helpers/builders.ts'

/** A service of which everything is told that has to be. */
const told = (id: string, category = 'analytics', more: Partial<Service> = {}) =>
  service(id, category, { purpose: 'Counts visits.', hosts: [`${id}.example`], ...more, vendor: { name: 'Acme GmbH', policy: 'https://acme.example/privacy', ...more.vendor } })
const storing = (id: string, category: string, ...storage: StoredItem[]) => told(id, category, { storage })

/** What is declared, Assent's own cookie included. */
function declare(services: readonly Service[], more: Config = {}) {
  const config = { ...more, services }
  const policy = withOwnCookie(config, policyOf(config), 'www.shop.test')
  return declarationOf({ config, policy, services: policy.services })
}

const lint = (services: readonly Service[], known: readonly KnownService[] = ENTRIES, more: Config = {}) => lintDeclaration(declare(services, more), 180, known, { ...more, services })

test('nothing is found where all is told, and in nothing at all', () => {
  expect(lint([])).toEqual([])
  expect(lint([told('acme'), storing('counter', 'marketing', { kind: 'cookie', name: '_c', lifetime: 30 }, { kind: 'session', name: 'tab', lifetime: 'session' })])).toEqual([])
})

describe('no tracker among what is always on (R-202)', () => {
  const known: KnownService[] = [
    { id: 'stats', category: 'analytics', hosts: ['tag.stats.example', '*.collect.stats.example'] },
    { id: 'keeper', category: 'analytics', hosts: [], storage: [{ kind: 'cookie', name: '_keep' }, { kind: 'cookie', name: '_keep_*' }, { kind: 'local', name: 'keeper' }] },
    { id: 'shield', category: 'necessary', hosts: ['shield.example', 'shared.example'] },
    { id: 'pixel', category: 'marketing', hosts: ['shared.example', 'social.example/plugins/*'] },
  ]

  test.each<[string, Service, string]>([
    ['by its id', told('stats', 'necessary'), 'stats: it is filed under necessary, which nobody is asked about, and it is a service of analytics (R-202)'],
    ['by its host', told('own', 'necessary', { hosts: ['cdn.example', 'tag.stats.example'] }), 'own: it is filed under necessary, which nobody is asked about, and its hosts are those of stats, a service of analytics (R-202)'],
    ['by a host below one of the tracker’s', told('own', 'necessary', { hosts: ['eu.collect.stats.example'] }), 'own: it is filed under necessary, which nobody is asked about, and its hosts are those of stats, a service of analytics (R-202)'],
    ['by a wide host that holds one of the tracker’s', told('own', 'necessary', { hosts: ['*.stats.example'] }), 'own: it is filed under necessary, which nobody is asked about, and its hosts are those of stats, a service of analytics (R-202)'],
    ['by the host of its script, where it names no hosts', told('own', 'necessary', { hosts: [], scripts: [{ src: 'https://tag.stats.example/own.js' }] }), 'own: it is filed under necessary, which nobody is asked about, and its hosts are those of stats, a service of analytics (R-202)'],
    ['by what it stores', storing('own', 'necessary', { kind: 'cookie', name: '_keep', lifetime: 1 }), 'own: it is filed under necessary, which nobody is asked about, and it stores what is known of keeper, a service of analytics (R-202)'],
    ['by one of many names that it stores', storing('own', 'necessary', { kind: 'cookie', name: '_keep_1', lifetime: 1 }), 'own: it is filed under necessary, which nobody is asked about, and it stores what is known of keeper, a service of analytics (R-202)'],
    ['by a wide name that holds one of the tracker’s', storing('own', 'necessary', { kind: 'local', name: 'keep*', lifetime: 1 }), 'own: it is filed under necessary, which nobody is asked about, and it stores what is known of keeper, a service of analytics (R-202)'],
    ['by the same wide host', told('own', 'necessary', { hosts: ['*.collect.stats.example'] }), 'own: it is filed under necessary, which nobody is asked about, and its hosts are those of stats, a service of analytics (R-202)'],
  ])('is found %s', (_, tracker, finding) => {
    expect(lint([tracker], known)).toEqual([finding])
  })

  test.each<[string, Service]>([
    ['where visitors are asked', told('stats', 'functional', { hosts: ['tag.stats.example'] })],
    ['for a host of its own', told('own', 'necessary', { hosts: ['stats.example', 'tag.stats.example.org', 'other-tag.stats.example'] })],
    ['for a script of the site’s own', told('own', 'necessary', { hosts: [], scripts: [{ src: '/tag.js' }] })],
    ['for a name of another kind', storing('own', 'necessary', { kind: 'cookie', name: 'keeper', lifetime: 1 })],
    ['for a service that is necessary by nature', told('shield', 'necessary', { hosts: ['shield.example'] })],
    ['for such a service where it shares a host with a tracker', told('shield', 'necessary', { hosts: ['shared.example'] })],
  ])('is not found %s', (_, innocent) => {
    expect(lint([innocent], known)).toEqual([])
  })

  test('a category of the owner’s that is locked is one that nobody is asked about', () => {
    const categories = { base: { locked: true }, more: {} }
    expect(lint([told('stats', 'base')], known, { categories })).toEqual(['stats: it is filed under base, which nobody is asked about, and it is a service of analytics (R-202)'])
    expect(lint([told('stats', 'more')], known, { categories })).toEqual([])
  })

  test('the trackers of the catalogue are known: by id in another category, by host under another name', () => {
    const trackers = Object.values(catalogue as unknown as Record<string, { about?: Service }>).flatMap(({ about }) => (about && about.category !== 'necessary' ? about : []))
    expect(trackers.length).toBeGreaterThan(30)
    for (const { id, hosts } of trackers) {
      expect(lint([told(id, 'necessary')]).join()).toMatch(/R-202/)
      if (hosts!.length) expect([id, lint([told('own', 'necessary', { hosts: hosts!.slice(0, 1) })]).join()]).toEqual([id, expect.stringContaining('(R-202)')])
    }
  })
})

describe('what visitors have to be told of every service and item (R-208)', () => {
  test.each<[string, Service, string]>([
    ['a purpose', told('acme', 'analytics', { purpose: undefined }), 'acme: without purpose visitors are not told what they have to be (R-208)'],
    ['the vendor’s policy', told('acme', 'analytics', { vendor: { name: 'Acme', policy: undefined } }), 'acme: without vendor.policy visitors are not told what they have to be (R-208)'],
    ['both', service('acme', 'necessary', { hosts: ['acme.example'] }), 'acme: without purpose and vendor.policy visitors are not told what they have to be (R-208)'],
    ['both, of what only loads a script', service('acme', 'analytics', { scripts: [{ src: 'https://acme.example/tag.js' }] }), 'acme: without purpose and vendor.policy visitors are not told what they have to be (R-208)'],
    ['both, of what only stores', service('acme', 'analytics', { storage: [{ kind: 'cookie', name: 'a', lifetime: 1 }] }), 'acme: without purpose and vendor.policy visitors are not told what they have to be (R-208)'],
    ['the lifetime of a cookie', storing('acme', 'analytics', { kind: 'cookie', name: '_a*' }), 'acme: the stored item cookie "_a*" has no lifetime (R-208)'],
    ['the lifetime of any other item of a service of the owner’s own', storing('acme', 'analytics', { kind: 'indexeddb', name: 'a' }), 'acme: the stored item indexeddb "a" has no lifetime (R-208)'],
    ['the lifetime of a cookie that the owner did not verify', storing('acme', 'analytics', { kind: 'cookie', name: '_a', unverified: true }), 'acme: the stored item cookie "_a" has no lifetime (R-208)'],
    ['the lifetime of a cookie, of the catalogue too', storing('hotjar', 'analytics', { kind: 'cookie', name: '_a' }), 'hotjar: the stored item cookie "_a" has no lifetime (R-208)'],
  ])('%s is missed', (_, wanting, finding) => {
    expect(lint([wanting])).toEqual([finding])
  })

  test.each<[string, Service]>([
    ['of a service that reaches nobody and stores nothing', service('acme')],
    ['of what a service of the catalogue keeps until it is deleted', storing('hotjar', 'analytics', { kind: 'local', name: '_a' })],
    ['of a cookie of the catalogue that nobody could verify', storing('meta-pixel', 'marketing', { kind: 'cookie', name: '_a', unverified: true })],
    ['of what goes with the session by its kind', storing('acme', 'analytics', { kind: 'session', name: 'a' })],
    ['where a lifetime is in words', storing('acme', 'analytics', { kind: 'cookie', name: 'a', lifetime: 'as long as a campaign' })],
    ['where a lifetime is nothing', storing('acme', 'analytics', { kind: 'cookie', name: 'a', lifetime: 0 })],
  ])('nothing is missed %s', (_, innocent) => {
    expect(lint([innocent])).toEqual([])
  })

  test('nothing is missed of Assent’s own cookie', () => {
    expect(lint([], ENTRIES, { controller: { name: 'Example Ltd' } })).toEqual([])
  })
})

describe('no tracker outlives the consent that it rests on (R-611)', () => {
  const cookie = (lifetime: StoredItem['lifetime'], more: Partial<StoredItem> = {}): StoredItem => ({ kind: 'cookie', name: `_${parseFloat(`${lifetime}`) || 'c'}`, lifetime, ...more })

  test('each service that does is found, with all of its items in one sentence', () => {
    expect(lint([storing('acme', 'analytics', cookie(181), cookie(180), cookie(390))])).toEqual(['acme: "_181" stays 181 days, "_390" stays 390 days, and consent holds for 180 (R-611): shorten it in the vendor\'s settings'])
  })

  test('what rests on no consent may stay thirteen months, and no longer', () => {
    expect(lint([storing('login', 'necessary', cookie(396))])).toEqual([])
    expect(lint([storing('login', 'necessary', cookie(397))])).toEqual(['login: "_397" stays 397 days, and consent holds for 396 (R-611): shorten it in the vendor\'s settings'])
  })

  test('a lifetime in the words “2 years” is two years, and of a span the longer end counts', () => {
    expect(lint([storing('acme', 'analytics', cookie('2 years'), cookie('1 day to 13 months'), cookie('6 months'))])).toEqual(['acme: "_2" stays 2 years, "_1" stays 1 day to 13 months, and consent holds for 180 (R-611): shorten it in the vendor\'s settings'])
  })

  test('what lies on the vendor’s own domain, goes with the session or stays by words without a number is not counted', () => {
    expect(lint([storing('acme', 'analytics', cookie(390, { party: 'third' }), cookie('session'), cookie('as long as a campaign'), cookie(1))])).toEqual([])
  })

  test('a consent that holds longer lets items stay longer', () => {
    const declaration = declare([storing('acme', 'analytics', cookie(365))])
    expect(lintDeclaration(declaration, 365, ENTRIES)).toEqual([])
    expect(lintDeclaration(declaration, 364, ENTRIES)).toHaveLength(1)
  })

  test('Assent’s own cookie is no tracker', () => {
    expect(lint([], ENTRIES, { cookie: { days: 390 } })).toEqual([])
  })
})

describe('no item is declared under two categories (R-210)', () => {
  const item: StoredItem = { kind: 'cookie', name: '_a', lifetime: 1 }

  test('the second of them is found', () => {
    expect(lint([storing('counter', 'analytics', item), storing('pixel', 'marketing', item)])).toEqual(['pixel: cookie "_a" is declared under marketing, and by counter under analytics (R-210)'])
  })

  test.each<[string, Service[]]>([
    ['the same category', [storing('one', 'analytics', item), storing('two', 'analytics', item)]],
    ['another kind', [storing('one', 'analytics', item), storing('two', 'marketing', { ...item, kind: 'local' })]],
    ['another name', [storing('one', 'analytics', item), storing('two', 'marketing', { ...item, name: '_a*' })]],
    ['another domain', [storing('one', 'analytics', item), storing('two', 'marketing', { ...item, party: 'third' })]],
  ])('%s is fine', (_, services) => {
    expect(lint(services)).toEqual([])
  })
})

test('a list that nobody reads is found from twenty-one services on (R-211)', () => {
  const many = (count: number) => Array.from({ length: count }, (_, i) => told(`acme${i}`))
  expect(lint(many(20))).toEqual([])
  expect(lint(many(21))).toEqual(['analytics: 21 services are more than anybody reads; drop some, or split the category (R-211)'])
})

describe('the catalogue as it stands, each service filed as by default', () => {
  const all = (Object.values(catalogue) as unknown as Partial<(() => Service) & { about: Service }>[]).flatMap(({ about }) => about ?? [])
  const findings = (services: readonly Service[]) => lint(services).filter((finding) => !finding.includes('(R-611)'))

  test.each(all.map((about) => [about.id, about] as const))('%s has no finding but what outlives the consent', (_, about) => {
    expect(findings([about])).toEqual([])
  })

  test('of all of it together, nothing is found but what two vendors store under one name, and a list that nobody reads', () => {
    expect(findings(all).map((finding) => finding.replace(/ services are .*/, ''))).toEqual([
      'google-ads: cookie "_gac_*" is declared under marketing, and by google-analytics-4 under analytics (R-210)',
      'google-tag-manager: cookie "_dc_gtm_*" is declared under marketing, and by google-analytics-4 under analytics (R-210)',
      ...['cookie "_clck"', 'cookie "_clsk"', 'session "_cltk"'].map((item) => `microsoft-uet: ${item} is declared under marketing, and by microsoft-clarity under analytics (R-210)`),
    ])
  })
})

describe('what the browser keeps, against what is declared', () => {
  const declaration = declare([
    storing('counter', 'analytics', { kind: 'cookie', name: '_c', lifetime: 30 }, { kind: 'cookie', name: '_c_*', lifetime: 10 }, { kind: 'cookie', name: '_c_own', lifetime: 2 }, { kind: 'cookie', name: '_s', lifetime: 'session' }),
    storing('pixel', 'marketing', { kind: 'cookie', name: '_w', lifetime: 'as long as a campaign' }, { kind: 'local', name: '_l', lifetime: 1 }),
  ])
  const found = (name: string, days?: number | null): FoundCookie => ({ name, expires: typeof days == 'number' ? THEN + days * DAY : days })
  const said = (...cookies: FoundCookie[]) => lintCookies(declaration, cookies, THEN)

  test('a cookie that no service declares is found (R-210)', () => {
    for (const name of ['PHPSESSID', '_C', '_cc', '_l', '']) expect(said(found(name))).toEqual([`the cookie "${name}" is declared by no service (R-210)`])
  })

  test('one that is declared is not, by its name or by the beginning of it; nor is Assent’s own', () => {
    expect(said(found('_c'), found('_c_1'), found('_c_'), found('_c_own'), found('_s'), found('_w'), found('assent'))).toEqual([])
  })

  test.each<[string, FoundCookie, string]>([
    ['that stays too long', found('_c', 46), 'counter: the cookie "_c" stays 46 days, and is declared to stay 30 (R-209)'],
    ['that stays too long, by the beginning of its name', found('_c_1', 15.5), 'counter: the cookie "_c_1" stays 15.5 days, and is declared to stay 10 (R-209)'],
    ['whose own name is declared to go sooner than its like', found('_c_own', 4), 'counter: the cookie "_c_own" stays 4 days, and is declared to stay 2 (R-209)'],
    ['that stays, and is declared to go with the session', found('_s', 1), 'counter: the cookie "_s" stays 1 days, and is declared to go with the session (R-209)'],
    ['that goes with the session, and is declared to stay', found('_c', null), 'counter: the cookie "_c" goes with the session, and is declared to stay 30 days (R-209)'],
    ['of Assent’s own that stays too long', found('assent', 390), 'assent: the cookie "assent" stays 390 days, and is declared to stay 184 (R-209)'],
  ])('a cookie %s is found (R-209)', (_, cookie, finding) => {
    expect(said(cookie)).toEqual([finding])
  })

  test('what stays as declared, shorter, or no more than half as long again is not found', () => {
    expect(said(found('_c', 30), found('_c', 45), found('_c', 0.1), found('_c_1', 15), found('_s', null), found('_w', 900), found('_w', null), found('assent', 184))).toEqual([])
  })

  test('where the browser does not tell of dates, only what is not declared is found', () => {
    expect(said(found('_c'), found('_s'), found('other'))).toEqual(['the cookie "other" is declared by no service (R-210)'])
  })

  test('each cookie is looked at for itself', () => {
    expect(said(found('a'), found('b'), found('_c', 100))).toHaveLength(3)
    expect(said()).toEqual([])
  })
})

test('a signal of Google’s that rests on a category which is not there is found, unless the owner names another', () => {
  const own = { categories: { needed: { locked: true }, stats: {}, ads: {} } }
  const signals = (config: Config) => lintGoogle(config).map((finding) => finding.split(':')[0])
  expect(signals({})).toEqual([])
  expect(signals(own)).toEqual(['ad_storage', 'ad_user_data', 'ad_personalization', 'analytics_storage', 'functionality_storage', 'personalization_storage'].map((name) => `signals.google.${name}`))
  expect(signals({ ...own, signals: { google: { ad_storage: 'ads', ad_user_data: 'ads', ad_personalization: 'ads', analytics_storage: 'stats', functionality_storage: 'stats' } } })).toEqual(['signals.google.personalization_storage'])
  expect(lintGoogle(own)[3]).toBe('signals.google.analytics_storage: it stays denied, because there is no category analytics; name the one that answers for it')
})

test('what lies in the storages undeclared is found, each by its kind (R-210)', () => {
  const declaration = declare([storing('acme', 'analytics', { kind: 'local', name: 'acme_*' }, { kind: 'session', name: 'tab' })])
  expect(lintStorage(declaration, [{ kind: 'local', name: 'acme_1' }, { kind: 'session', name: 'tab' }])).toEqual([])
  expect(lintStorage(declaration, [{ kind: 'local', name: 'tab' }, { kind: 'session', name: 'acme_1' }])).toEqual([
    'the stored item local "tab" is declared by no service (R-210)',
    'the stored item session "acme_1" is declared by no service (R-210)',
  ])
})
