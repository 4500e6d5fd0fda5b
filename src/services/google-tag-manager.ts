import { googleName } from './define-google-tag.ts'
import { defineVendorService, type About, type CommonOptions, type Run } from './define.ts'

/** What visitors are told about it, and what it stores. */
export const about = {
  id: 'google-tag-manager',
  category: 'marketing',
  name: 'Google Tag Manager',
  vendor: { name: googleName, policy: 'https://policies.google.com/privacy' },
  purpose: 'Loads the tags this site has chosen, which may measure visits or serve advertising.',
  hosts: ['www.googletagmanager.com', 'tagmanager.google.com'],
  storage: [{ kind: 'cookie', name: '_dc_gtm_*', lifetime: 1 / 1440 }],
  revision: 1,
  format: { id: /^GTM-[A-Z0-9]{4,12}$/, example: 'GTM-XXXXXXX' },
} satisfies About<'google-tag-manager'>

/** What runs once it is granted. */
export const run = ({ id, src = `https://www.googletagmanager.com/gtm.js?id=${id}` }: { id: string } & CommonOptions): Run => ({
  consentMode: true,
  unload: 'reload',
  scripts: [{ src, async: true }],
  tell(act, page) {
    if (act !== 'start') return
    page.dataLayer ??= []
    if (page.dataLayer.some((entry: any) => entry?.event === 'gtm.js')) return
    page.dataLayer.push({ 'gtm.start': Date.now(), event: 'gtm.js' })
  },
})

/**
 * A Google Tag Manager web container. The id is the container's, `GTM-…`.
 *
 * It runs whatever the container holds: consent mode does not hold back custom HTML or other vendors' tags. File it under
 * the strictest category of its tags, and declare what they store as services of their own.
 */
export const googleTagManager = defineVendorService<{ id: string }, 'google-tag-manager'>(about, run)
