import { googleLayer } from '../signals/google-layer.ts'
import { googleName, googleTagScripts, startGoogleTag } from './define-google-tag.ts'
import { defineVendorService, idsOf, type About, type CommonOptions, type Ids, type Run } from './define.ts'

/** What visitors are told about it, and what it stores. */
export const about = {
  id: 'google-ads',
  category: 'marketing',
  name: 'Google Ads',
  vendor: {
    name: googleName,
    website: 'https://ads.google.com/',
    policy: 'https://policies.google.com/technologies/ads',
    optOut: 'https://myadcenter.google.com/',
  },
  unverified: ['vendor.name', 'vendor.website', 'vendor.policy', 'vendor.optOut', 'transfers'],
  purpose: 'Measures ads and builds audiences for ads on other sites.',
  // Also www.google.<country>, which no pattern can name.
  hosts: [
    'www.googletagmanager.com',
    'www.googleadservices.com',
    'www.google.com',
    'pagead2.googlesyndication.com',
    'googleads.g.doubleclick.net',
    'stats.g.doubleclick.net',
    'td.doubleclick.net',
    'ad.doubleclick.net',
  ],
  transfers: ['US'],
  storage: [
    { kind: 'cookie', name: '_gcl_*', lifetime: 90 },
    { kind: 'cookie', name: '_gac_*', lifetime: 90 },
    { kind: 'local', name: '_gcl_ls' },
    // Set by server-side tagging.
    { kind: 'cookie', name: 'FPGCL*', lifetime: 90, clearable: false },
    { kind: 'cookie', name: 'FPAU', lifetime: 90, clearable: false },
    { kind: 'cookie', name: 'IDE', lifetime: '13 months in the EEA, else 24', party: 'third', clearable: false },
    { kind: 'cookie', name: 'test_cookie', lifetime: 15 / 1440, party: 'third', clearable: false, unverified: true },
    { kind: 'cookie', name: 'NID', lifetime: 'varies', party: 'third', clearable: false },
    { kind: 'cookie', name: 'DSID', lifetime: 'varies', party: 'third', clearable: false },
    { kind: 'cookie', name: 'ar_debug', lifetime: 'varies', party: 'third', clearable: false },
  ],
  revision: 1,
  format: { id: /^AW-\d{6,14}$/, example: 'AW-123456789', several: true },
} satisfies About<'google-ads'>

/** What runs once it is granted. */
export const run = ({ id, src }: { id: Ids } & CommonOptions): Run => ({
  consentMode: true,
  queue: 'gtag',
  unload: 'reload',
  scripts: googleTagScripts(idsOf(id), src),
  tell(act, page) {
    if (act === 'start') startGoogleTag(idsOf(id), page)
  },
  view(page) {
    // To these ids only: Google Analytics sees new addresses by itself.
    for (const each of idsOf(id)) googleLayer(page)('event', 'page_view', { send_to: each })
  },
})

/**
 * Google Ads conversions and remarketing, through gtag.js. The id is the conversion id, `AW-…`.
 *
 * Shares one gtag.js with Google Analytics 4. Nothing silences it on the page: denied, it goes on sending pings.
 */
export const googleAds = defineVendorService<{ id: Ids }, 'google-ads'>(about, run)
