import { googleName, googleTagScripts, startGoogleTag } from './define-google-tag.ts'
import { defineVendorService, type About, type CommonOptions, type Run } from './define.ts'

/** What visitors are told about it, and what it stores. */
export const about = {
  id: 'google-analytics-4',
  category: 'analytics',
  name: 'Google Analytics 4',
  vendor: {
    name: googleName,
    policy: 'https://policies.google.com/privacy',
    optOut: 'https://tools.google.com/dlpage/gaoptout', // unverified
  },
  purpose: 'Measures how this site is used, with a pseudonymous visitor id.',
  // Also www.google.<country>, which no pattern can name.
  hosts: [
    'www.googletagmanager.com',
    '*.google-analytics.com',
    'analytics.google.com',
    '*.analytics.google.com',
    'stats.g.doubleclick.net',
    'td.doubleclick.net',
    'www.google.com',
    'pagead2.googlesyndication.com',
  ],
  storage: [
    // Two years are asked for; browsers cut them to 400 days.
    { kind: 'cookie', name: '_ga', lifetime: 730 },
    { kind: 'cookie', name: '_ga_*', lifetime: 730 },
    { kind: 'cookie', name: '_gid', lifetime: 1 },
    { kind: 'cookie', name: '_gat', lifetime: 1 / 1440 },
    { kind: 'cookie', name: '_gat_*', lifetime: 1 / 1440 },
    { kind: 'cookie', name: '_dc_gtm_*', lifetime: 1 / 1440 },
    // Only where the property is linked to Google Ads.
    { kind: 'cookie', name: '_gac_*', lifetime: 90 },
    // HttpOnly, set by server-side tagging. unverified: both lifetimes.
    { kind: 'cookie', name: 'FPID', lifetime: 730, clearable: false },
    { kind: 'cookie', name: 'FPLC', lifetime: 20 / 24, clearable: false },
    // Left over from ga.js.
    { kind: 'cookie', name: '__utma', lifetime: 'legacy' },
    { kind: 'cookie', name: '__utmb', lifetime: 'legacy' },
    { kind: 'cookie', name: '__utmc', lifetime: 'legacy' },
    { kind: 'cookie', name: '__utmt', lifetime: 'legacy' },
    { kind: 'cookie', name: '__utmv', lifetime: 'legacy' },
    { kind: 'cookie', name: '__utmx', lifetime: 'legacy' },
    { kind: 'cookie', name: '__utmxx', lifetime: 'legacy' },
    { kind: 'cookie', name: '__utmz', lifetime: 'legacy' },
  ],
  revision: 1,
  format: { id: /^G-[A-Z0-9]{4,16}$/, example: 'G-XXXXXXX' },
} satisfies About<'google-analytics-4'>

/** What runs once it is granted. */
export const run = ({ id, src }: { id: string } & CommonOptions): Run => ({
  consentMode: true,
  queue: 'gtag',
  unload: 'stop',
  scripts: googleTagScripts(id, src),
  tell(act, page) {
    if (act === 'start') startGoogleTag(id, page)
    else page[`ga-disable-${id}`] = act === 'stop'
  },
})

/**
 * Google Analytics 4, through gtag.js. The id is the measurement id, `G-…`.
 *
 * Stopped by Google's own switch `ga-disable-<id>`; hits already waiting in its batch (about 5 s) still go out.
 */
export const googleAnalytics4 = defineVendorService<{ id: string }, 'google-analytics-4'>(about, run)
