import { googleName, googleTagScripts, startGoogleTag } from './define-google-tag.ts'
import { defineVendorService, idsOf, type About, type CommonOptions, type Ids, type Run } from './define.ts'

/** What visitors are told about it, and what it stores. */
export const about = {
  id: 'google-analytics-4',
  category: 'analytics',
  name: 'Google Analytics 4',
  vendor: {
    name: googleName,
    website: 'https://marketingplatform.google.com/about/analytics/',
    policy: 'https://policies.google.com/privacy',
    optOut: 'https://tools.google.com/dlpage/gaoptout',
  },
  unverified: ['vendor.name', 'vendor.website', 'vendor.optOut', 'transfers'],
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
  transfers: ['US'],
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
    // HttpOnly, set by server-side tagging.
    { kind: 'cookie', name: 'FPID', lifetime: 730, clearable: false, unverified: true },
    { kind: 'cookie', name: 'FPLC', lifetime: 20 / 24, clearable: false, unverified: true },
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
  format: { id: /^G-[A-Z0-9]{4,16}$/, example: 'G-XXXXXXX', several: true },
} satisfies About<'google-analytics-4'>

/** What runs once it is granted. */
export const run = ({ id, src }: { id: Ids } & CommonOptions): Run => ({
  consentMode: true,
  queue: 'gtag',
  unload: 'stop',
  scripts: googleTagScripts(idsOf(id), src),
  tell(act, page) {
    const given = idsOf(id)
    if (act === 'start') return startGoogleTag(given, page)
    // Without an id it is the owner's own snippet that configured them.
    const ids: string[] = given.length ? given : [page.dataLayer ?? []].flat().flatMap((entry: any) => (entry?.[0] === 'config' && `${entry[1]}`.startsWith('G-') ? entry[1] : []))
    for (const each of ids) page[`ga-disable-${each}`] = act === 'stop'
    return ids.map((each) => `window['ga-disable-${each}'] = true`).join('; ')
  },
})

/**
 * Google Analytics 4, through gtag.js. The id is the measurement id, `G-…`.
 *
 * Stopped by Google's own switch `ga-disable-<id>`, which spares the hits that wait in its batch (about 5 s): these are held.
 */
export const googleAnalytics4 = defineVendorService<{ id: Ids }, 'google-analytics-4'>(about, run)
