import { googleName } from './define-google-tag.ts'
import { defineVendorService, type About, type Run } from './define.ts'

/** What visitors are told about it. It stores nothing and sends nothing. */
export const about = {
  id: 'google-consent-mode',
  category: 'necessary',
  name: 'Google consent mode',
  vendor: { name: googleName, website: 'https://about.google/', policy: 'https://policies.google.com/privacy' },
  unverified: ['vendor.name', 'vendor.website'],
  purpose: 'Tells Google’s tags on this site what the visitor has chosen.',
  hosts: [],
  storage: [],
  revision: 1,
} satisfies About<'google-consent-mode'>

/** What runs once it is granted: nothing but the consent commands, which are said for every service that obeys them. */
export const run = (): Run => ({ consentMode: true, unload: 'remove' })

/**
 * Google's consent mode alone, for Google tags that the site loads by itself. Takes no id.
 *
 * Tags that are not gated still send cookieless pings while denied.
 */
export const googleConsentMode = defineVendorService<{}, 'google-consent-mode'>(about, run)
