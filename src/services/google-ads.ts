import { googleName, googleTagScripts, startGoogleTag } from './define-google-tag.ts'
import { defineVendorService, type About, type CommonOptions, type Run } from './define.ts'

/** What visitors are told about it, and what it stores. */
export const about = {
  id: 'google-ads',
  category: 'marketing',
  name: 'Google Ads',
  vendor: {
    name: googleName,
    policy: 'https://policies.google.com/technologies/ads', // unverified
    optOut: 'https://myadcenter.google.com/', // unverified
  },
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
  storage: [
    { kind: 'cookie', name: '_gcl_*', lifetime: 90 },
    { kind: 'cookie', name: '_gac_*', lifetime: 90 },
    { kind: 'local', name: '_gcl_ls' },
    // Set by server-side tagging.
    { kind: 'cookie', name: 'FPGCL*', lifetime: 90, clearable: false },
    { kind: 'cookie', name: 'FPAU', lifetime: 90, clearable: false },
    { kind: 'cookie', name: 'IDE', lifetime: '13 months in the EEA, else 24', party: 'third', clearable: false },
    // unverified: this lifetime.
    { kind: 'cookie', name: 'test_cookie', lifetime: 15 / 1440, party: 'third', clearable: false },
    { kind: 'cookie', name: 'NID', lifetime: 'varies', party: 'third', clearable: false },
    { kind: 'cookie', name: 'DSID', lifetime: 'varies', party: 'third', clearable: false },
    { kind: 'cookie', name: 'ar_debug', lifetime: 'varies', party: 'third', clearable: false },
  ],
  revision: 1,
  format: { id: /^AW-\d{6,14}$/, example: 'AW-123456789' },
} satisfies About<'google-ads'>

/** What runs once it is granted. */
export const run = ({ id, src }: { id: string } & CommonOptions): Run => ({
  consentMode: true,
  queue: 'gtag',
  unload: 'reload',
  scripts: googleTagScripts(id, src),
  tell(act, page) {
    if (act === 'start') startGoogleTag(id, page)
  },
})

/**
 * Google Ads conversions and remarketing, through gtag.js. The id is the conversion id, `AW-…`.
 *
 * Shares one gtag.js with Google Analytics 4. Nothing silences it on the page: denied, it goes on sending pings.
 */
export const googleAds = defineVendorService<{ id: string }, 'google-ads'>(about, run)
