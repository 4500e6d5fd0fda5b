import { expect } from 'vitest'
import type { Row } from './row.ts'

const signals = (state: 'granted' | 'denied', ...of: string[]) => expect.objectContaining(Object.fromEntries(of.map((signal) => [signal, state])))
const adSignals = ['ad_storage', 'ad_user_data', 'ad_personalization']
const consentDefault = ['consent', 'default', signals('denied', ...adSignals, 'analytics_storage')]
const granted = (...of: string[]) => ['consent', 'update', signals('granted', ...of)]
const denied = (...of: string[]) => ['consent', 'update', signals('denied', ...of)]
const dataLayer = { shape: 'layer', global: 'dataLayer' } as const

/** Google's tags, all of which listen to one data layer. */
export const google: readonly Row[] = [
  {
    id: 'google-analytics-4',
    options: { id: ['G-TEST1', 'G-TEST2'] },
    request: /googletagmanager\.com\/gtag\/js\?id=G-|google-analytics\.com\/|analytics\.google\.com\//,
    loads: ['www.googletagmanager.com/gtag/js?id=G-TEST1'],
    globals: ['google_tag_manager', 'google_tag_data', 'ga-disable-G-TEST1'],
    recorder: dataLayer,
    start: [consentDefault, granted('analytics_storage'), ['js', expect.any(String)], ['config', 'G-TEST1'], ['config', 'G-TEST2']],
    stop: [denied('analytics_storage')],
    again: [granted('analytics_storage')],
    call: `gtag('event', 'Secret')`,
    stores: { cookie: ['_ga', '_ga_TEST1', '_gid', '_gat', '_gat_gtag_UA_1', '_gat_UA-1-2', '_dc_gtm_UA-1-2', '_gac_UA-1-2', '__utma', '__utmb', '__utmc', '__utmt', '__utmv', '__utmz'] },
  },
  {
    id: 'google-ads',
    options: { id: ['AW-123456789', 'AW-987654321'] },
    request: /gtag\/js\?id=AW-|googleadservices\.com|doubleclick\.net|pagead2\.googlesyndication\.com/,
    loads: ['www.googletagmanager.com/gtag/js?id=AW-123456789'],
    globals: ['google_tag_manager'],
    recorder: dataLayer,
    start: [consentDefault, granted(...adSignals), ['js', expect.any(String)], ['config', 'AW-123456789'], ['config', 'AW-987654321']],
    view: () => [['event', 'page_view', { send_to: 'AW-123456789' }], ['event', 'page_view', { send_to: 'AW-987654321' }]],
    stop: [denied(...adSignals)],
    again: [granted(...adSignals)],
    call: `gtag('event', 'Secret')`,
    stores: { cookie: ['_gcl_au', '_gcl_aw', '_gcl_dc', '_gcl_gb', '_gcl_gf', '_gcl_ha', '_gcl_gs', '_gcl_ag', '_gac_UA-1-2', '_gac_gb_TEST1'], local: ['_gcl_ls'] },
  },
  {
    id: 'google-tag-manager',
    options: { id: ['GTM-TEST1', 'GTM-TEST2'] },
    request: /googletagmanager\.com\/(gtm\.js|ns\.html)/,
    loads: ['www.googletagmanager.com/gtm.js?id=GTM-TEST1', 'www.googletagmanager.com/gtm.js?id=GTM-TEST2'],
    globals: ['google_tag_manager'],
    recorder: dataLayer,
    start: [consentDefault, granted(...adSignals, 'analytics_storage'), [{ 'gtm.start': expect.any(Number), event: 'gtm.js' }], [expect.objectContaining({ event: 'assent_update' })]],
    stop: [denied(...adSignals), [expect.objectContaining({ event: 'assent_update' })]],
    again: [granted(...adSignals), [expect.objectContaining({ event: 'assent_update' })]],
    stores: { cookie: ['_dc_gtm_UA-1-2'] },
  },
  {
    // It loads nothing and says what it says to Google's own tags.
    id: 'google-consent-mode',
    request: /^$/,
  },
]
