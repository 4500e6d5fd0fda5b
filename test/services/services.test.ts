// @vitest-environment node
import { buildSync } from 'esbuild'
import { minify_sync } from 'terser'
import { describe, expect, test } from 'vitest'
import type { Service, StoredItem, VendorAct, VendorWindow } from '../../src/core/types.ts'
import type { CommonOptions } from '../../src/services/define.ts'
import * as source from '../../src/services/index.ts'

type Catalogue = typeof source
type Configure = ((options?: { id?: string } & CommonOptions) => Service) & { readonly about: Service }

/** Each service with an id as its vendor gives it, and what a visitor's choice means for it. */
const table = [
  { of: 'googleAnalytics4', id: 'google-analytics-4', category: 'analytics', own: 'G-ABC123DEF4', unload: 'stop', host: 'www.googletagmanager.com' },
  { of: 'googleAds', id: 'google-ads', category: 'marketing', own: 'AW-123456789', unload: 'reload', host: 'www.googletagmanager.com' },
  { of: 'googleTagManager', id: 'google-tag-manager', category: 'marketing', own: 'GTM-AB12CD3', unload: 'reload', host: 'www.googletagmanager.com' },
  { of: 'hotjar', id: 'hotjar', category: 'analytics', own: '1234567', unload: 'reload', host: 'static.hotjar.com' },
  { of: 'metaPixel', id: 'meta-pixel', category: 'marketing', own: '1234567890', unload: 'stop', host: 'connect.facebook.net' },
  { of: 'xPixel', id: 'x-pixel', category: 'marketing', own: 'o1a2b', unload: 'reload', host: 'static.ads-twitter.com' },
  { of: 'linkedinInsight', id: 'linkedin-insight', category: 'marketing', own: '1234567', unload: 'reload', host: 'snap.licdn.com' },
  { of: 'youtube', id: 'youtube', category: 'marketing', own: undefined, unload: 'remove', host: undefined },
] as const
const withScript = table.filter(({ host }) => host)
const acts: VendorAct[] = ['start', 'stop', 'resume']

const entry = (of: keyof Catalogue, from: Catalogue = source) => from[of] as unknown as Configure
const items = (of: keyof Catalogue): readonly StoredItem[] => entry(of).about.storage ?? []
const emptyPage = (globals: Record<string, unknown> = {}) => ({ ...globals }) as VendorWindow
const kindOf = (value: unknown) => Object.prototype.toString.call(value)
const plain = (queue: ArrayLike<unknown>[]) => queue.map((command) => Array.from(command))

function covers(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern
}

test('the catalogue holds these eight services and the helper to write one’s own', () => {
  expect(Object.keys(source).sort()).toEqual([...table.map(({ of }) => of), 'defineService'].sort())
})

describe.each(table)('$id', ({ of, id, category, own, unload, host }) => {
  const { about } = entry(of)
  const service = entry(of)({ id: own })

  test('says what it is, who receives the data and why, in words short enough to be read', () => {
    expect(about).toMatchObject({ id, category, revision: 1 })
    expect(entry(of)({ id: own } as never).unload).toBe(unload)
    expect(about.name).toMatch(/\S/)
    expect(about.vendor.name).toMatch(/\S/)
    expect(about.purpose).toMatch(/^[A-Z].{10,110}\.$/)
    expect(about.purpose).not.toMatch(/improve|better|best|enhance|experience|relevant/i)
  })

  test('links to the vendor’s pages by https', () => {
    const links = [about.vendor.policy, about.vendor.optOut, about.vendor.website].filter((link) => link !== undefined)
    expect(about.vendor.policy).toBeDefined()
    for (const link of links) expect(new URL(link).protocol).toBe('https:')
  })

  test('names its hosts exactly or as *.example.com, none twice', () => {
    const hosts = about.hosts!
    for (const name of hosts) expect(name).toMatch(/^(\*\.)?([a-z0-9-]+\.)+[a-z]{2,}$/)
    const wide = hosts.filter((name) => name.startsWith('*.'))
    for (const name of hosts) expect(wide.filter((other) => other !== name && name.endsWith(other.slice(1)) && !name.startsWith('*.'))).toEqual([])
    expect(new Set(hosts).size).toBe(hosts.length)
  })

  test('names what it stores exactly or with one * at the end, nothing twice', () => {
    expect(items(of).length).toBeGreaterThan(0)
    for (const { name } of items(of)) expect(name).toMatch(/^[^*\s]{2,}\*?$/)
    const all = items(of).map(({ kind, name, party = 'first' }) => `${kind} ${name} ${party}`)
    expect(new Set(all).size).toBe(all.length)
  })

  test('tells how long each thing stays: in days, for the session, or in words', () => {
    for (const { lifetime } of items(of)) {
      if (typeof lifetime === 'number') expect(lifetime > 0 && lifetime <= 2 * 365).toBe(true)
      else if (lifetime !== undefined) expect(lifetime).toMatch(/\S/)
    }
  })

  test('does not promise to delete what lies on the vendor’s own domain', () => {
    for (const { party, clearable } of items(of)) if (party === 'third') expect(clearable).toBe(false)
  })

  test('never takes with a wide name what must stay, nor keeps with one what must go', () => {
    const stay = items(of).filter(({ clearable }) => clearable === false)
    const go = items(of).filter(({ clearable }) => clearable !== false)
    for (const kept of stay) {
      for (const swept of go.filter(({ kind }) => kind === kept.kind)) {
        expect([swept.name, kept.name, covers(swept.name, kept.name) || covers(kept.name, swept.name)]).toEqual([swept.name, kept.name, false])
      }
    }
  })

  test.each([
    'session', 'sessionid', 'connect.sid', 'PHPSESSID', 'JSESSIONID', 'ASP.NET_SessionId', 'csrftoken', 'XSRF-TOKEN', '__Host-session', '__Secure-session',
    'cart', 'basket', 'wordpress_logged_in_1', 'lang', 'language', 'theme', 'user', 'token', 'assent', 'assent_draft', '_gaming', '_ga2', '_gateway', '_gidx',
    '_gcl', '_gclid_site', '__utm_source', 'FPS', 'FPIDX', 'hjkl', '_hjson', '_cs_session', '_cs_lang', '_csrf', '_fbpage', '_fbc_site', 'multi', '_twp', 'twclids',
    'li_token', 'ln_order', 'yt', 'VISITOR', 'cookieconsent', 'mtm_consent_removed',
  ])('leaves the site’s own “%s” alone', (name) => {
    expect(items(of).filter((item) => covers(item.name, name))).toEqual([])
  })

  test('does nothing on a page where it never ran, and throws on none', () => {
    for (const act of acts) {
      const page = emptyPage()
      expect(() => service.tell?.(act, page)).not.toThrow()
      if (act !== 'start') expect(Object.keys(page).filter((name) => !name.startsWith('ga-disable-'))).toEqual([])
    }
    const page = emptyPage()
    for (const act of [...acts, ...acts]) expect(() => service.tell?.(act, page)).not.toThrow()
  })

  test('keeps the owner’s category, purpose and vendor where they are given', () => {
    const changed = entry(of)({ id: own, category: 'functional', purpose: 'Because.', vendor: { name: 'Other Ltd', contact: 'dpo@example.com' } })
    expect(changed).toMatchObject({ id, category: 'functional', purpose: 'Because.' })
    expect(changed.vendor).toEqual({ ...about.vendor, name: 'Other Ltd', contact: 'dpo@example.com' })
    expect(service).toMatchObject({ category, purpose: about.purpose, vendor: about.vendor })
    expect(entry(of).about.category).toBe(category)
  })

  test('loads one script, from the vendor by https or from where the owner says', () => {
    if (!host) return expect(service.scripts ?? []).toEqual([])
    expect(service.scripts).toHaveLength(1)
    const { protocol, host: from, href } = new URL(service.scripts![0]!.src)
    expect([protocol, from]).toEqual(['https:', host])
    if (/google|hotjar/.test(id)) expect(href).toContain(own)
    const replaced = entry(of)({ id: own, src: '/gateway/tag.js' })
    expect(replaced.scripts).toEqual([{ ...service.scripts![0], src: '/gateway/tag.js' }])
  })
})

test('the hosts of a service include the one its script comes from', () => {
  for (const { of, host } of withScript) expect(entry(of).about.hosts!.some((name) => name === host || (name.startsWith('*.') && host!.endsWith(name.slice(1))))).toBe(true)
})

describe('the owner’s id', () => {
  test.each(table.filter(({ own }) => own))('$id takes its example and its own kind of id', ({ of, own }) => {
    const { id, example } = entry(of).about.format!
    expect(example).toMatch(id)
    expect(own).toMatch(id)
  })

  test.each(table.filter(({ own }) => own))('$id refuses junk: nothing that could change an address gets through', ({ of, own }) => {
    const { id } = entry(of).about.format!
    const junk = ['', ' ', 'undefined', 'null', 'true', '[object Object]', `${own} `, ` ${own}`, `${own}\n`, `${own}&x=1`, `${own}/../x`, `${own}"><script>`, `x${own}!`, 'UA-12345-1', '1'.repeat(99)]
    for (const text of junk) expect(text).not.toMatch(id)
  })

  test('the ids in the documentation are accepted', () => {
    expect('G-XXXXXXX').toMatch(entry('googleAnalytics4').about.format!.id)
    expect('1234567').toMatch(entry('hotjar').about.format!.id)
    expect('1234567890').toMatch(entry('metaPixel').about.format!.id)
  })

  test('one Google id is not taken for another', () => {
    expect('AW-123456789').not.toMatch(entry('googleAnalytics4').about.format!.id)
    expect('G-ABC123DEF4').not.toMatch(entry('googleAds').about.format!.id)
    expect('G-ABC123DEF4').not.toMatch(entry('googleTagManager').about.format!.id)
  })

  test('YouTube needs none', () => {
    expect(source.youtube()).toMatchObject({ id: 'youtube', unload: 'remove' })
    expect(source.youtube().format).toBeUndefined()
  })
})

test('what remembers a refusal, and what no script can reach, is never swept', () => {
  const kept = (of: keyof Catalogue) => items(of).filter(({ clearable, party }) => clearable === false && party !== 'third').map(({ name }) => name)
  expect(kept('googleAnalytics4')).toEqual(['FPID', 'FPLC'])
  expect(kept('hotjar')).toEqual(['_cs_optout', '_hjOptedOut'])
})

test.each([
  ['googleAnalytics4', 'cookie', ['_ga', '_ga_ABC123DEF4', '_gid', '_gat', '_gat_gtag_UA_1_1', '_gat_UA-1-1', '_dc_gtm_UA-1-1', '_gac_gb_ABC', '__utma', '__utmz']],
  ['googleAds', 'cookie', ['_gcl_au', '_gcl_aw', '_gcl_dc', '_gcl_gb', '_gcl_gs', '_gcl_ag', '_gac_AW-1']],
  ['googleAds', 'local', ['_gcl_ls']],
  ['hotjar', 'cookie', [
    '_hjSessionUser_1234567', '_hjSession_1234567', '_hjSessionTooLarge', '_hjSessionRejected', '_hjSessionResumed', '_hjAbsoluteSessionInProgress', '_hjFirstSeen',
    '_hjIncludedInSessionSample_1', '_hjIncludedInPageviewSample', '_hjid', '_hjClosedSurveyInvites', '_hjDonePolls', '_hjMinimizedPolls', '_hjShownFeedbackMessage',
    '_hjDoneTestersWidgets', '_hjMinimizedTestersWidgets', '_hjRecordingEnabled', '_hjRecordingLastActivity',
    '_cs_id', '_cs_s', '_cs_s_ctx', '_cs_c', '_cs_cvars', '_cs_ep', '_cs_i', '_cs_ex', '_cs_rl', '_cs_mk_ga',
  ]],
  ['hotjar', 'local', ['_hjUserAttributes', '_hjUserAttributesHash', '_hjHasCachedUserAttributes', 'hjActiveViewportIds']],
  ['hotjar', 'session', ['hjViewportId']],
  ['metaPixel', 'cookie', ['_fbp', '_fbc', '_fbleid']],
  ['metaPixel', 'local', ['lastExternalReferrer', 'lastExternalReferrerTime', 'multiFbc', 'topicsLastReferenceTime']],
  ['xPixel', 'cookie', ['_twpid', '_twsid', '_twclid', 'twclid']],
  ['linkedinInsight', 'cookie', ['li_fat_id', 'li_giant', 'ln_or']],
  ['linkedinInsight', 'local', ['li_adsId']],
] as const)('%s sweeps from %s storage all that its tag was seen to write', (of, kind, names) => {
  for (const name of names) {
    expect([name, items(of).some((item) => item.kind === kind && item.party !== 'third' && item.clearable !== false && covers(item.name, name))]).toEqual([name, true])
  }
})

test('Google’s services obey consent mode, the others do not claim to', () => {
  expect(table.filter(({ of, own }) => entry(of)({ id: own } as never).consentMode).map(({ id }) => id)).toEqual(['google-analytics-4', 'google-ads', 'google-tag-manager'])
})

test('the calls that a site makes to a vendor are named, to be swallowed after a withdrawal', () => {
  expect(table.map(({ of, own }) => entry(of)({ id: own } as never).queue)).toEqual(['gtag', 'gtag', undefined, 'hj', 'fbq', 'twq', 'lintrk', undefined])
})

/** The same code as it is written and as minifiers leave it: a queue entry turned into an array is ignored in silence. */
const builds: [string, Catalogue][] = [
  ['as written', source],
  ['minified by esbuild', evaluate(bundle(true))],
  ['minified by terser', evaluate(minify_sync(bundle(false), { toplevel: false }).code!)],
]

function bundle(minify: boolean): string {
  const built = buildSync({ entryPoints: ['src/services/index.ts'], bundle: true, write: false, format: 'iife', globalName: 'catalogue', minify, target: 'es2022' })
  return built.outputFiles[0]!.text
}

function evaluate(code: string): Catalogue {
  return new Function(`${code}\nreturn catalogue`)() as Catalogue
}

describe.each(builds)('what is said to the vendors, %s', (_, catalogue) => {
  const configure = (of: keyof Catalogue, id?: string) => entry(of, catalogue)({ id })
  const started = (of: keyof Catalogue, id: string, page = emptyPage()) => {
    configure(of, id).tell!('start', page)
    return page
  }

  describe('Google Analytics and Google Ads', () => {
    test('every command is an arguments object of exactly its own words', () => {
      const page = started('googleAnalytics4', 'G-ABC123DEF4')
      expect(page.dataLayer.map(kindOf)).toEqual(['[object Arguments]', '[object Arguments]'])
      expect(plain(page.dataLayer)).toEqual([['js', expect.any(Date)], ['config', 'G-ABC123DEF4']])
    })

    test('a call of the site, such as a consent update, goes in as an arguments object too', () => {
      const page = started('googleAnalytics4', 'G-ABC123DEF4')
      page.gtag('consent', 'update', { ad_storage: 'denied' })
      expect(kindOf(page.dataLayer[2])).toBe('[object Arguments]')
      expect(plain(page.dataLayer)[2]).toEqual(['consent', 'update', { ad_storage: 'denied' }])
    })

    test('together they say js once and config once per id, and share one script', () => {
      const page = emptyPage()
      const analytics = configure('googleAnalytics4', 'G-ABC123DEF4')
      const ads = configure('googleAds', 'AW-123456789')
      for (const service of [analytics, ads, analytics, ads]) service.tell!('start', page)
      expect(plain(page.dataLayer).map(([command, id]) => [command, id])).toEqual([['js', expect.any(Date)], ['config', 'G-ABC123DEF4'], ['config', 'AW-123456789']])
      expect([analytics, ads].map(({ scripts }) => scripts![0]!.once)).toEqual(['gtag', 'gtag'])
    })

    test('what the page has in its dataLayer stays, in order, and its gtag is not replaced', () => {
      const before = [{ event: 'shop' }, null, ['js', new Date(0)]]
      const gtag = () => {}
      const page = emptyPage({ dataLayer: before, gtag })
      configure('googleAds', 'AW-123456789').tell!('start', page)
      expect(page.dataLayer).toBe(before)
      expect(page.gtag).toBe(gtag)
      expect(before.slice(0, 2)).toEqual([{ event: 'shop' }, null])
    })

    test('a site that has started the tag itself is not started twice', () => {
      const page = started('googleAds', 'AW-123456789')
      configure('googleAds', 'AW-123456789').tell!('start', page)
      expect(page.dataLayer).toHaveLength(2)
    })

    test('a service granted while gtag is silenced for another still reaches Google', () => {
      const page = started('googleAnalytics4', 'G-ABC123DEF4')
      page.gtag = () => {}
      configure('googleAds', 'AW-123456789').tell!('start', page)
      expect(plain(page.dataLayer).at(-1)).toEqual(['config', 'AW-123456789'])
    })

    test('a withdrawal switches this Analytics id off by Google’s own switch, a new grant on again', () => {
      const page = started('googleAnalytics4', 'G-ABC123DEF4')
      const service = configure('googleAnalytics4', 'G-ABC123DEF4')
      expect('ga-disable-G-ABC123DEF4' in page).toBe(false)
      service.tell!('stop', page)
      expect(page['ga-disable-G-ABC123DEF4']).toBe(true)
      service.tell!('resume', page)
      expect(page['ga-disable-G-ABC123DEF4']).toBe(false)
      expect(page.dataLayer).toHaveLength(2)
    })

    test('consent commands are left to the one place that gives them', () => {
      const page = started('googleAds', 'AW-123456789', started('googleTagManager', 'GTM-AB12CD3', started('googleAnalytics4', 'G-ABC123DEF4')))
      expect(page.dataLayer.some((command: any) => command[0] === 'consent')).toBe(false)
    })
  })

  test('Google Tag Manager is started by one plain object, once', () => {
    const page = started('googleTagManager', 'GTM-AB12CD3', emptyPage({ dataLayer: [null, { event: 'shop' }] }))
    configure('googleTagManager', 'GTM-AB12CD3').tell!('start', page)
    expect(page.dataLayer).toEqual([null, { event: 'shop' }, { 'gtm.start': expect.any(Number), event: 'gtm.js' }])
    expect(page.gtag).toBeUndefined()
  })

  describe('Hotjar', () => {
    test('knows its site by number before it loads', () => {
      expect(started('hotjar', '1234567')._hjSettings).toEqual({ hjid: 1234567, hjsv: 6 })
    })

    test('queues the site’s calls as arguments objects', () => {
      const page = started('hotjar', '1234567')
      page.hj('event', 'bought')
      expect(page.hj.q.map(kindOf)).toEqual(['[object Arguments]'])
      expect(plain(page.hj.q)).toEqual([['event', 'bought']])
    })

    test('does not replace what the page has', () => {
      const globals = { hj: () => {}, _hjSettings: { hjid: 1, hjsv: 5 } }
      expect(started('hotjar', '1234567', emptyPage(globals))).toEqual(globals)
    })

    test('tells a Contentsquare tag to opt in and out, only where there is one', () => {
      const page = emptyPage({ _uxa: [] })
      for (const act of acts) configure('hotjar', '1234567').tell!(act, page)
      expect(page._uxa).toEqual([['optin'], ['optout'], ['optin']])
      expect('_uxa' in started('hotjar', '1234567')).toBe(false)
    })
  })

  describe('Meta Pixel', () => {
    test('says init and then one page view, as arguments objects', () => {
      const { fbq, _fbq } = started('metaPixel', '1234567890')
      expect(fbq.queue.map(kindOf)).toEqual(['[object Arguments]', '[object Arguments]'])
      expect(plain(fbq.queue)).toEqual([['init', '1234567890'], ['track', 'PageView']])
      expect([fbq.loaded, fbq.version]).toEqual([true, '2.0'])
      expect([fbq.push, _fbq]).toEqual([fbq, fbq])
    })

    test('hands calls on once the vendor’s script is there', () => {
      const { fbq } = started('metaPixel', '1234567890')
      const calls: unknown[][] = []
      fbq.callMethod = (...call: unknown[]) => calls.push(call)
      fbq('track', 'Lead')
      expect([calls, fbq.queue.length]).toEqual([[['track', 'Lead']], 2])
    })

    test('a withdrawal is a revoke, a new grant is a grant, each said once', () => {
      const page = started('metaPixel', '1234567890')
      const calls: unknown[][] = []
      page.fbq.callMethod = (...call: unknown[]) => calls.push(call)
      configure('metaPixel', '1234567890').tell!('stop', page)
      configure('metaPixel', '1234567890').tell!('resume', page)
      expect(calls).toEqual([['consent', 'revoke'], ['consent', 'grant']])
      expect(plain(page.fbq.queue)).toEqual([['init', '1234567890'], ['track', 'PageView']])
    })

    test('withdrawn before the script arrived, the revoke stands before all that is queued', () => {
      const page = started('metaPixel', '1234567890')
      configure('metaPixel', '1234567890').tell!('stop', page)
      expect(plain(page.fbq.queue)).toEqual([['consent', 'revoke'], ['init', '1234567890'], ['track', 'PageView']])
      expect(page.fbq.queue.map(kindOf)).toEqual(Array(3).fill('[object Arguments]'))
      configure('metaPixel', '1234567890').tell!('resume', page)
      expect(plain(page.fbq.queue).at(-1)).toEqual(['consent', 'grant'])
    })

    test('does not replace an fbq of the page, but speaks through it', () => {
      const calls: unknown[][] = []
      const fbq = (...call: unknown[]) => void calls.push(call)
      const page = started('metaPixel', '1234567890', emptyPage({ fbq }))
      for (const act of ['stop', 'resume'] as const) expect(() => configure('metaPixel', '1234567890').tell!(act, page)).not.toThrow()
      expect(page.fbq).toBe(fbq)
      expect(calls).toEqual([['init', '1234567890'], ['track', 'PageView'], ['consent', 'revoke'], ['consent', 'grant']])
    })
  })

  describe('X Pixel', () => {
    test('queues its config once, as an arguments object', () => {
      const { twq } = started('xPixel', 'o1a2b')
      expect(twq.queue.map(kindOf)).toEqual(['[object Arguments]'])
      expect(plain(twq.queue)).toEqual([['config', 'o1a2b']])
      expect(twq.version).toBe('1.1')
    })

    test('hands calls on once the vendor’s script is there', () => {
      const { twq } = started('xPixel', 'o1a2b')
      const calls: unknown[][] = []
      twq.exe = (...call: unknown[]) => calls.push(call)
      twq('event', 'tw-o1a2b-1', { value: 1 })
      expect(calls).toEqual([['event', 'tw-o1a2b-1', { value: 1 }]])
    })

    test('writes no new cookie between the withdrawal and the next page', () => {
      const page = started('xPixel', 'o1a2b')
      expect(page.twq.dontSetCookie).toBeUndefined()
      configure('xPixel', 'o1a2b').tell!('stop', page)
      expect(page.twq.dontSetCookie).toBe(true)
    })

    test('does not replace a twq of the page', () => {
      const calls: unknown[][] = []
      const twq = (...call: unknown[]) => void calls.push(call)
      expect(started('xPixel', 'o1a2b', emptyPage({ twq })).twq).toBe(twq)
      expect(calls).toEqual([['config', 'o1a2b']])
    })
  })

  describe('LinkedIn Insight Tag', () => {
    test('knows its partner id once, however often it is started', () => {
      const page = started('linkedinInsight', '1234567', started('linkedinInsight', '1234567'))
      expect(page._linkedin_data_partner_ids).toEqual(['1234567'])
      expect(page._linkedin_partner_id).toBe('1234567')
    })

    test('queues the site’s calls as pairs, in arrays', () => {
      const page = started('linkedinInsight', '1234567')
      expect(page.lintrk.q).toEqual([])
      page.lintrk('track', { conversion_id: 1 })
      page.lintrk('track')
      expect(page.lintrk.q).toEqual([['track', { conversion_id: 1 }], ['track', undefined]])
    })

    test('adds its id to those of the page and replaces nothing', () => {
      const lintrk = () => {}
      const page = started('linkedinInsight', '1234567', emptyPage({ lintrk, _linkedin_partner_id: '7', _linkedin_data_partner_ids: ['7'] }))
      expect(page).toMatchObject({ _linkedin_partner_id: '7', _linkedin_data_partner_ids: ['7', '1234567'] })
      expect(page.lintrk).toBe(lintrk)
    })
  })

  test('YouTube is told nothing: taking its frames away is all', () => {
    expect(configure('youtube').tell).toBeUndefined()
  })
})
