// @vitest-environment node
import { buildSync } from 'esbuild'
import { minify_sync } from 'terser'
import { describe, expect, test } from 'vitest'
import { NO_ID } from '../../src/core/check-services.ts'
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
  { of: 'vimeo', id: 'vimeo', category: 'functional', own: undefined, unload: 'remove', host: undefined },
  { of: 'googleMaps', id: 'google-maps', category: 'functional', own: undefined, unload: 'remove', host: undefined },
  { of: 'spotify', id: 'spotify', category: 'functional', own: undefined, unload: 'remove', host: undefined },
  { of: 'facebookSocialPlugins', id: 'facebook-social-plugins', category: 'marketing', own: undefined, unload: 'reload', host: 'connect.facebook.net' },
  { of: 'instagram', id: 'instagram', category: 'marketing', own: undefined, unload: 'reload', host: 'www.instagram.com' },
  { of: 'xWidgets', id: 'x-widgets', category: 'marketing', own: undefined, unload: 'reload', host: 'platform.twitter.com' },
  { of: 'linkedinPlugins', id: 'linkedin-plugins', category: 'marketing', own: undefined, unload: 'reload', host: 'platform.linkedin.com' },
  { of: 'calendly', id: 'calendly', category: 'functional', own: undefined, unload: 'remove', host: 'assets.calendly.com' },
  { of: 'mixpanel', id: 'mixpanel', category: 'analytics', own: '0123456789abcdef0123456789abcdef', unload: 'stop', host: 'cdn.mxpnl.com' },
  { of: 'datadogRum', id: 'datadog-rum', category: 'analytics', own: '01234567-89ab-cdef-0123-456789abcdef', unload: 'stop', host: 'www.datadoghq-browser-agent.com' },
  { of: 'crisp', id: 'crisp', category: 'functional', own: '01234567-89ab-cdef-0123-456789abcdef', unload: 'reload', host: 'client.crisp.chat' },
  { of: 'zendesk', id: 'zendesk', category: 'functional', own: '01234567-89ab-cdef-0123-456789abcdef', unload: 'reload', host: 'static.zdassets.com' },
  { of: 'hubspot', id: 'hubspot', category: 'marketing', own: '1234567', unload: 'reload', host: 'js.hs-scripts.com' },
  { of: 'microsoftClarity', id: 'microsoft-clarity', category: 'analytics', own: 'abcde12345', unload: 'stop', host: 'www.clarity.ms' },
  { of: 'microsoftUet', id: 'microsoft-uet', category: 'marketing', own: '12345678', unload: 'reload', host: 'bat.bing.com' },
  { of: 'googleRecaptcha', id: 'google-recaptcha', category: 'necessary', own: '6LcAbCdEfGhIjKlMnOpQrStUvWxYz0123456789A', unload: 'reload', host: 'www.google.com' },
  { of: 'stripe', id: 'stripe', category: 'necessary', own: undefined, unload: 'reload', host: 'js.stripe.com' },
  { of: 'paypal', id: 'paypal', category: 'necessary', own: 'test', unload: 'reload', host: 'www.paypal.com' },
  { of: 'googleConsentMode', id: 'google-consent-mode', category: 'necessary', own: undefined, unload: 'remove', host: undefined },
  { of: 'tiktokPixel', id: 'tiktok-pixel', category: 'marketing', own: 'C4ABCDEFGHIJKLMNOPQ1', unload: 'reload', host: 'analytics.tiktok.com' },
  { of: 'pinterestTag', id: 'pinterest-tag', category: 'marketing', own: '2612345678901', unload: 'stop', host: 's.pinimg.com' },
  { of: 'snapPixel', id: 'snap-pixel', category: 'marketing', own: '01234567-89ab-cdef-0123-456789abcdef', unload: 'reload', host: 'sc-static.net' },
  { of: 'redditPixel', id: 'reddit-pixel', category: 'marketing', own: 'a2_abc123def456', unload: 'reload', host: 'www.redditstatic.com' },
  { of: 'matomo', id: 'matomo', category: 'analytics', own: '12', unload: 'stop', host: 'cdn.matomo.cloud', more: { url: 'https://example.matomo.cloud/' } },
  { of: 'posthog', id: 'posthog', category: 'analytics', own: 'phc_0123456789abcdefghijABCDEFGHIJ01', unload: 'reload', host: 'us-assets.i.posthog.com' },
  { of: 'segment', id: 'segment', category: 'analytics', own: '0123456789abcdefghijABCDEFGHIJ01', unload: 'reload', host: 'cdn.segment.com' },
  { of: 'amplitude', id: 'amplitude', category: 'analytics', own: '0123456789abcdef0123456789abcdef', unload: 'reload', host: 'cdn.amplitude.com' },
  { of: 'intercom', id: 'intercom', category: 'functional', own: 'abc12345', unload: 'stop', host: 'widget.intercom.io' },
  { of: 'plausible', id: 'plausible', category: 'analytics', own: 'pa-AbCdEf0123456789', unload: 'reload', host: 'plausible.io' },
  { of: 'sentry', id: 'sentry', category: 'necessary', own: '0123456789abcdef0123456789abcdef', unload: 'stop', host: 'js.sentry-cdn.com' },
  { of: 'fullstory', id: 'fullstory', category: 'analytics', own: 'o-1ABCDE-na1', unload: 'stop', host: 'edge.fullstory.com' },
  { of: 'heap', id: 'heap', category: 'analytics', own: '1234567890', unload: 'reload', host: 'cdn.us.heap-api.com' },
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

test('the catalogue holds these services and the helper to write one’s own', () => {
  expect(Object.keys(source).sort()).toEqual([...table.map(({ of }) => of), 'defineService'].sort())
})

describe.each(table)('$id', ({ of, id, category, own, unload, host, ...rest }) => {
  const { about } = entry(of)
  /** What it needs besides the id. */
  const more = 'more' in rest ? rest.more : {}
  const service = entry(of)({ id: own, ...more })

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

  test('names its hosts exactly, with a path or as *.example.com, none twice', () => {
    const hosts = about.hosts!
    for (const name of hosts) expect(name).toMatch(/^(\*\.)?([a-z0-9-]+\.)+[a-z]{2,}(\/[a-z]+\/\*)?$/)
    const wide = hosts.filter((name) => name.startsWith('*.'))
    for (const name of hosts) expect(wide.filter((other) => other !== name && name.endsWith(other.slice(1)) && !name.startsWith('*.'))).toEqual([])
    expect(new Set(hosts).size).toBe(hosts.length)
  })

  test('names what it stores exactly or with one * at the end, nothing twice', () => {
    if (id !== 'google-consent-mode') expect(items(of).length).toBeGreaterThan(0)
    for (const { name } of items(of)) expect(name).toMatch(/^([^*\s]+|[^*\s]{2,}\*)$/)
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
    const stays = ({ clearable, refusal }: StoredItem) => clearable === false || refusal
    const stay = items(of).filter(stays)
    const go = items(of).filter((item) => !stays(item))
    for (const kept of stay) {
      for (const swept of go.filter(({ kind, party }) => kind === kept.kind && (party === 'third') === (kept.party === 'third'))) {
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
    expect(items(of).filter((item) => item.party !== 'third' && !item.refusal && covers(item.name, name))).toEqual([])
  })

  test('does nothing on a page where it never ran, and throws on none', () => {
    for (const act of acts) {
      const page = emptyPage()
      expect(() => service.tell?.(act, page, {})).not.toThrow()
      if (act !== 'start') expect(Object.keys(page).filter((name) => !name.startsWith('ga-disable-'))).toEqual([])
    }
    const page = emptyPage()
    for (const act of [...acts, ...acts]) expect(() => service.tell?.(act, page, {})).not.toThrow()
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
    if (own && /google|hotjar/.test(id)) expect(href).toContain(own)
    const replaced = entry(of)({ id: own, ...more, src: '/gateway/tag.js' })
    expect(replaced.scripts).toEqual([{ ...service.scripts![0], src: '/gateway/tag.js' }])
  })
})

test('the hosts of a service include the one its script comes from', () => {
  for (const { of, host } of withScript) expect(entry(of).about.hosts!.some((name) => name.split('/')[0] === host || (name.startsWith('*.') && host!.endsWith(name.slice(1))))).toBe(true)
})

describe('the owner’s id', () => {
  test.each(table.filter(({ own }) => own))('$id takes its example and its own kind of id', ({ of, own }) => {
    const { id, example } = entry(of).about.format!
    expect(example).toMatch(id)
    expect(own).toMatch(id)
  })

  test.each(table.filter(({ own }) => own))('$id refuses junk: nothing that could change an address gets through', ({ of, own }) => {
    const { id } = entry(of).about.format!
    const junk = ['', ' ', 'undefined', 'null', 'true', '[object Object]', `${own} `, ` ${own}`, `${own}\n`, `${own}&x=1`, `${own}/../x`, `${own}"><script>`, `x${own}!`, 'x'.repeat(150)]
    for (const text of junk) expect([text, id.test(text) && !NO_ID.test(text)]).toEqual([text, false])
  })

  test('the ids in the documentation are accepted', () => {
    expect('G-XXXXXXX').toMatch(entry('googleAnalytics4').about.format!.id)
    expect('1234567').toMatch(entry('hotjar').about.format!.id)
    expect('1234567890').toMatch(entry('metaPixel').about.format!.id)
  })

  test('one Google id is not taken for another', () => {
    expect('UA-12345-1').not.toMatch(entry('googleAnalytics4').about.format!.id)
    expect('AW-123456789').not.toMatch(entry('googleAnalytics4').about.format!.id)
    expect('G-ABC123DEF4').not.toMatch(entry('googleAds').about.format!.id)
    expect('G-ABC123DEF4').not.toMatch(entry('googleTagManager').about.format!.id)
  })

  test('YouTube needs none', () => {
    expect(source.youtube()).toMatchObject({ id: 'youtube', unload: 'remove' })
    expect(source.youtube().format).toBeUndefined()
  })
})

test.each([
  ['googleAnalytics4', 'G-ABC123DEF4', {}, "window['ga-disable-G-ABC123DEF4'] = true"],
  ['metaPixel', '1234567890', { fbq: () => {} }, "fbq('consent', 'revoke')"],
  ['xPixel', 'o1a2b', { twq: () => {} }, 'twq.dontSetCookie = true'],
  ['hotjar', '1234567', { _uxa: [] }, "_uxa.push(['optout'])"],
  ['metaPixel', '1234567890', {}, undefined],
  ['mixpanel', '0123456789abcdef0123456789abcdef', { mixpanel: { opt_out_tracking: () => {} } }, 'mixpanel.opt_out_tracking()'],
  ['datadogRum', '01234567-89ab-cdef-0123-456789abcdef', { DD_RUM: { setTrackingConsent: () => {} } }, "DD_RUM.setTrackingConsent('not-granted')"],
  ['crisp', '01234567-89ab-cdef-0123-456789abcdef', { $crisp: [] }, "$crisp.push(['do', 'session:reset']); $crisp.push(['do', 'chat:hide'])"],
  ['zendesk', '01234567-89ab-cdef-0123-456789abcdef', { zE: () => {} }, "zE('messenger:set', 'cookies', 'none')"],
  ['hubspot', '1234567', { _hsq: [], _hsp: [] }, "_hsp.push(['revokeCookieConsent']); _hsq.push(['doNotTrack'])"],
  ['microsoftClarity', 'abcde12345', { clarity: () => {} }, "clarity('stop'); clarity('consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' })"],
  ['microsoftUet', '12345678', { uetq: [] }, "uetq.push('consent', 'update', { ad_storage: 'denied' })"],
  ...(['mixpanel', 'datadogRum', 'crisp', 'zendesk', 'hubspot', 'microsoftClarity', 'microsoftUet', 'googleRecaptcha'] as const).map((of) => [of, '1', {}, undefined] as [keyof Catalogue, string, {}, undefined]),
  ['xPixel', 'o1a2b', {}, undefined],
  ['hotjar', '1234567', {}, undefined],
  ['linkedinInsight', '1234567', {}, undefined],
  ['googleAds', 'AW-123456789', {}, undefined],
  ['googleTagManager', 'GTM-AB12CD3', {}, undefined],
] as [keyof Catalogue, string, Record<string, unknown>, string | undefined][])('%s %s tells what it called to stop, with %o on the page: %s', (of, id, globals, said) => {
  expect(entry(of)({ id } as never).tell!('stop', emptyPage(globals), {})).toBe(said)
})

test('what nobody checked with the vendor is named as such: the vendor’s names and links, and things it stores', () => {
  for (const { of } of table) {
    const { about } = entry(of)
    const known = [...Object.keys(about).filter((key) => key !== 'vendor'), ...Object.keys(about.vendor).map((key) => `vendor.${key}`)]
    for (const path of about.unverified ?? []) expect(known).toContain(path)
    for (const { kind, lifetime, unverified } of about.storage ?? []) if (kind === 'cookie' && lifetime === undefined) expect(unverified).toBe(true)
  }
})

test('an American vendor’s service says that data may go to the United States, none says so of its own country', () => {
  for (const { of } of table) {
    const { vendor, transfers = [], hosts = [] } = entry(of).about
    if (hosts.length) expect([vendor.name, transfers.includes('US')]).toEqual([vendor.name, /Inc\.|LLC|Corp/.test(vendor.name)])
  }
})

test('what remembers a refusal, and what no script can reach, is never swept', () => {
  const named = (of: keyof Catalogue, is: (item: StoredItem) => unknown) => items(of).filter((item) => item.party !== 'third' && is(item)).map(({ name }) => name)
  expect(named('googleAnalytics4', ({ clearable }) => clearable === false)).toEqual(['FPID', 'FPLC'])
  expect(named('hotjar', ({ clearable }) => clearable === false)).toEqual([])
  expect(named('hotjar', ({ refusal }) => refusal)).toEqual(['_cs_optout', '_hjOptedOut'])
  expect(named('mixpanel', ({ refusal }) => refusal)).toEqual(['__mp_opt_in_out_*'])
  expect(named('hubspot', ({ refusal }) => refusal)).toEqual(['__hs_*'])
  expect(named('microsoftUet', ({ refusal }) => refusal)).toEqual(['_uetmsdns'])
  expect(named('matomo', ({ refusal }) => refusal)).toEqual(['mtm_consent_removed'])
  expect(named('plausible', ({ refusal }) => refusal)).toEqual(['plausible_ignore'])
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
  ['mixpanel', 'cookie', ['mp_0123456789abcdef0123456789abcdef_mixpanel', 'mp_optout']],
  ['mixpanel', 'session', ['mp_tab_id_mixpanel_0123', 'mp_gen_new_tab_id_mixpanel_0123']],
  ['mixpanel', 'local', ['__mpq_0123_ev', '__mpso']],
  ['datadogRum', 'cookie', ['_dd_s_v2', '_dd_s']],
  ['datadogRum', 'local', ['_dd_c_rum_1', '_dd_c_logs_1']],
  ['crisp', 'cookie', ['crisp-client/session/0123', 'crisp-client/session/0123/token', 'crisp-client%2Fsession%2F0123', 'crisp-client/socket/0123', 'crisp-client%2Fdata%2F0123', 'crisp-client/domain-detect/1']],
  ['zendesk', 'cookie', ['__zlcmid', '__zlcprivacy']],
  ['zendesk', 'local', ['ZD-suid', 'ZD-buid', 'ZD-store', 'ZD-widgetOpen', '__zlcstore']],
  ['hubspot', 'cookie', ['__hstc', 'hubspotutk', '__hssc', '__hssrc', 'messagesUtk', 'hs-messages-is-open', 'hs-messages-hide-welcome-message']],
  ['microsoftClarity', 'cookie', ['_clck', '_clsk']],
  ['microsoftClarity', 'session', ['_cltk']],
  ['microsoftUet', 'cookie', ['_uetsid', '_uetvid', '_uetmsclkid', '_clck', '_clsk']],
  ['microsoftUet', 'local', ['_uetsid', '_uetsid_exp', '_uetvid', '_uetvid_exp', '_uetmsclkid']],
  ['googleRecaptcha', 'local', ['_grecaptcha', 'rc::a', 'rc::f']],
  ['stripe', 'cookie', ['__stripe_mid', '__stripe_sid']],
  ['paypal', 'local', ['__paypal_storage__', '__belter_experiment']],
  ['tiktokPixel', 'cookie', ['_ttp', '_tt_enable_cookie', 'ttcsid', 'ttcsid_C4ABCDEFGHIJKLMNOPQ1', 'ttclid']],
  ['tiktokPixel', 'session', ['tt_appInfo', 'tt_sessionId', 'tt_pixel_session_index', 'tt_hold_events']],
  ['pinterestTag', 'cookie', ['_pin_unauth', '_epik', '_derived_epik']],
  ['snapPixel', 'cookie', ['_scid', '_scid_r', '_sctr', '_ScCbts', '_schn', '_schn1']],
  ['snapPixel', 'local', ['u_sclid', 'u_sclid_r']],
  ['snapPixel', 'session', ['u_scsid', 'u_scsid_r']],
  ['redditPixel', 'cookie', ['_rdt_uuid', '_rdt_cid', '_rdt_em']],
  ['matomo', 'cookie', ['_pk_id.1.1fff', '_pk_ses.1.1fff', '_pk_ref.1.1fff', '_pk_cvar.1.1fff', '_pk_hsr.1', '_pk_testcookie_domain', 'mtm_consent', 'mtm_cookie_consent']],
  ['posthog', 'cookie', ['ph_phc_0123_posthog', 'dmn_chk_0123']],
  ['posthog', 'local', ['ph_phc_0123_posthog', '__ph_opt_in_out_phc_0123', 'ph_conv_phc_0123', 'ph_product_tour_1', 'ph_debug', 'ph_active_1', 'ph_last_seen_1']],
  ['posthog', 'session', ['ph_phc_0123_window_id', 'ph_phc_0123_primary_window_exists', 'ph_phc_0123_session_registered_properties', 'ph_phc_0123_posthog']],
  ['segment', 'cookie', ['ajs_anonymous_id', 'ajs_user_id', 'ajs_group_id', 'analytics_session_id', 'analytics_session_id.last_access']],
  ['segment', 'local', ['ajs_anonymous_id', 'ajs_user_id', 'ajs_user_traits', 'ajs_group_id', 'ajs_group_properties']],
  ['amplitude', 'cookie', ['AMP_0123456789', 'AMP_MKTG_0123456789', 'AMP_MKTG_ORIGINAL_0123456789', 'AMP_TEST', 'AMP_TLDTEST0', 'amp_012345']],
  ['amplitude', 'local', ['AMP_unsent_0123456789', 'AMP_remote_config_0123456789']],
  ['amplitude', 'session', ['AMP_URL_INFO', 'AMP_PAGE_VIEW']],
  ['amplitude', 'indexeddb', ['AMP_diagnostics_0', 'AMP_replay_0']],
  ['intercom', 'cookie', ['intercom-id-abc12345', 'intercom-session-abc12345', 'intercom-device-id-abc12345']],
  ['intercom', 'local', ['intercom.intercom-state-abc12345', 'intercom-state']],
  ['sentry', 'session', ['sentryReplaySession', 'sentry_previous_trace']],
  ['sentry', 'indexeddb', ['sentry-offline']],
  ['fullstory', 'cookie', ['fs_uid', 'fs_lua', 'fs_cid', 'fs_session']],
  ['fullstory', 'local', ['_fs_uid', 'fs_uid']],
  ['heap', 'cookie', ['_hp2_id.1', '_hp2_ses_props.1', '_hp2_props.1', '_hp2_hld1.', '_hp5_meta.1', '_hp5_event_props.1', '_hp5_let.1', 'userty.core.p.1', 'userty.core.s.1']],
] as const)('%s sweeps from %s storage all that its tag was seen to write', (of, kind, names) => {
  for (const name of names) {
    expect([name, items(of).some((item) => item.kind === kind && item.party !== 'third' && item.clearable !== false && covers(item.name, name))]).toEqual([name, true])
  }
})

test('Google’s services obey consent mode, the others do not claim to', () => {
  expect(table.filter(({ of, own }) => entry(of)({ id: own } as never).consentMode).map(({ id }) => id)).toEqual(['google-analytics-4', 'google-ads', 'google-tag-manager', 'google-consent-mode'])
})

test('the calls that a site makes to a vendor are named, to be swallowed after a withdrawal', () => {
  const named = table.map(({ of, own }) => [of, entry(of)({ id: own } as never).queue])
  expect(Object.fromEntries(named.filter(([, queue]) => queue))).toEqual({
    googleAnalytics4: 'gtag', googleAds: 'gtag', hotjar: 'hj', metaPixel: 'fbq', xPixel: 'twq', linkedinInsight: 'lintrk',
    mixpanel: 'mixpanel', datadogRum: 'DD_RUM', crisp: '$crisp', zendesk: 'zE', hubspot: '_hsq', microsoftClarity: 'clarity', microsoftUet: 'uetq',
    tiktokPixel: 'ttq', pinterestTag: 'pintrk', snapPixel: 'snaptr', redditPixel: 'rdt', matomo: '_paq', posthog: 'posthog', segment: 'analytics',
    amplitude: 'amplitude', intercom: 'Intercom', plausible: 'plausible', fullstory: 'FS', heap: 'heap',
  })
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
    configure(of, id).tell!('start', page, {})
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
      for (const service of [analytics, ads, analytics, ads]) service.tell!('start', page, {})
      expect(plain(page.dataLayer).map(([command, id]) => [command, id])).toEqual([['js', expect.any(Date)], ['config', 'G-ABC123DEF4'], ['config', 'AW-123456789']])
      expect([analytics, ads].map(({ scripts }) => scripts![0]!.once)).toEqual(['gtag', 'gtag'])
    })

    test('what the page has in its dataLayer stays, in order, and its gtag is not replaced', () => {
      const before = [{ event: 'shop' }, null, ['js', new Date(0)]]
      const gtag = () => {}
      const page = emptyPage({ dataLayer: before, gtag })
      configure('googleAds', 'AW-123456789').tell!('start', page, {})
      expect(page.dataLayer).toBe(before)
      expect(page.gtag).toBe(gtag)
      expect(before.slice(0, 2)).toEqual([{ event: 'shop' }, null])
    })

    test('a site that has started the tag itself is not started twice', () => {
      const page = started('googleAds', 'AW-123456789')
      configure('googleAds', 'AW-123456789').tell!('start', page, {})
      expect(page.dataLayer).toHaveLength(2)
    })

    test('a service granted while gtag is silenced for another still reaches Google', () => {
      const page = started('googleAnalytics4', 'G-ABC123DEF4')
      page.gtag = () => {}
      configure('googleAds', 'AW-123456789').tell!('start', page, {})
      expect(plain(page.dataLayer).at(-1)).toEqual(['config', 'AW-123456789'])
    })

    test('a withdrawal switches this Analytics id off by Google’s own switch, a new grant on again', () => {
      const page = started('googleAnalytics4', 'G-ABC123DEF4')
      const service = configure('googleAnalytics4', 'G-ABC123DEF4')
      expect('ga-disable-G-ABC123DEF4' in page).toBe(false)
      service.tell!('stop', page, {})
      expect(page['ga-disable-G-ABC123DEF4']).toBe(true)
      service.tell!('resume', page, {})
      expect(page['ga-disable-G-ABC123DEF4']).toBe(false)
      expect(page.dataLayer).toHaveLength(2)
    })

    test('without an id of ours, a withdrawal switches off every Analytics id that the page’s own snippet configured', () => {
      const page = emptyPage({ dataLayer: [{ event: 'x' }, undefined, ['js', 1], ['config', 'G-ONE1'], ['config', 'AW-1'], ['config', 'G-TWO2', {}], ['config']] })
      const service = entry('googleAnalytics4')()
      expect(service.tell!('stop', page, {})).toBe("window['ga-disable-G-ONE1'] = true; window['ga-disable-G-TWO2'] = true")
      expect(Object.entries(page).filter(([name]) => name.startsWith('ga-'))).toEqual([['ga-disable-G-ONE1', true], ['ga-disable-G-TWO2', true]])
      service.tell!('resume', page, {})
      expect(Object.entries(page).filter(([name]) => name.startsWith('ga-'))).toEqual([['ga-disable-G-ONE1', false], ['ga-disable-G-TWO2', false]])
      expect(service.tell!('stop', emptyPage(), {})).toBeFalsy()
    })

    test('consent commands are left to the one place that gives them', () => {
      const page = started('googleAds', 'AW-123456789', started('googleTagManager', 'GTM-AB12CD3', started('googleAnalytics4', 'G-ABC123DEF4')))
      expect(page.dataLayer.some((command: any) => command[0] === 'consent')).toBe(false)
    })
  })

  test('Google Tag Manager is started by one plain object, once', () => {
    const page = started('googleTagManager', 'GTM-AB12CD3', emptyPage({ dataLayer: [null, { event: 'shop' }] }))
    expect(page.dataLayer).toEqual([null, { event: 'shop' }, { 'gtm.start': expect.any(Number), event: 'gtm.js' }, { event: 'assent_update', assent: {} }])
    configure('googleTagManager', 'GTM-AB12CD3').tell!('start', page, { marketing: 'granted' })
    expect(page.dataLayer.slice(4)).toEqual([{ event: 'assent_update', assent: { marketing: 'granted' } }])
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
      for (const act of acts) configure('hotjar', '1234567').tell!(act, page, {})
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
      configure('metaPixel', '1234567890').tell!('stop', page, {})
      configure('metaPixel', '1234567890').tell!('resume', page, {})
      expect(calls).toEqual([['consent', 'revoke'], ['consent', 'grant']])
      expect(plain(page.fbq.queue)).toEqual([['init', '1234567890'], ['track', 'PageView']])
    })

    test('withdrawn before the script arrived, the revoke stands before all that is queued', () => {
      const page = started('metaPixel', '1234567890')
      configure('metaPixel', '1234567890').tell!('stop', page, {})
      expect(plain(page.fbq.queue)).toEqual([['consent', 'revoke'], ['init', '1234567890'], ['track', 'PageView']])
      expect(page.fbq.queue.map(kindOf)).toEqual(Array(3).fill('[object Arguments]'))
      configure('metaPixel', '1234567890').tell!('resume', page, {})
      expect(plain(page.fbq.queue).at(-1)).toEqual(['consent', 'grant'])
    })

    test('does not replace an fbq of the page, but speaks through it', () => {
      const calls: unknown[][] = []
      const fbq = (...call: unknown[]) => void calls.push(call)
      const page = started('metaPixel', '1234567890', emptyPage({ fbq }))
      for (const act of ['stop', 'resume'] as const) expect(() => configure('metaPixel', '1234567890').tell!(act, page, {})).not.toThrow()
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
      configure('xPixel', 'o1a2b').tell!('stop', page, {})
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
