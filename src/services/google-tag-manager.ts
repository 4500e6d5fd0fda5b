import { tellContainer } from '../signals/tag-manager.ts'
import { googleName } from './define-google-tag.ts'
import { defineVendorService, idsOf, type About, type CommonOptions, type Ids, type Run } from './define.ts'

/** What visitors are told about it, and what it stores. */
export const about = {
  id: 'google-tag-manager',
  category: 'marketing',
  name: 'Google Tag Manager',
  vendor: { name: googleName, website: 'https://marketingplatform.google.com/about/tag-manager/', policy: 'https://policies.google.com/privacy' },
  unverified: ['vendor.name', 'vendor.website', 'transfers'],
  purpose: 'Loads the tags this site has chosen, which may measure visits or serve advertising.',
  hosts: ['www.googletagmanager.com', 'tagmanager.google.com'],
  transfers: ['US'],
  storage: [{ kind: 'cookie', name: '_dc_gtm_*', lifetime: 1 / 1440 }],
  revision: 1,
  format: { id: /^GTM-[A-Z0-9]{4,12}$/, example: 'GTM-XXXXXXX', several: true },
} satisfies About<'google-tag-manager'>

/** What runs once it is granted. */
export const run = ({ id, src }: { id: Ids } & CommonOptions): Run => ({
  consentMode: true,
  unload: 'reload',
  scripts: idsOf(id).map((each) => ({ src: src ?? `https://www.googletagmanager.com/gtm.js?id=${each}`, async: true })),
  tell(act, page, choices) {
    if (act === 'start') {
      page.dataLayer ??= []
      if (!page.dataLayer.some((entry: any) => entry?.event === 'gtm.js')) page.dataLayer.push({ 'gtm.start': Date.now(), event: 'gtm.js' })
    }
    if (page.dataLayer) tellContainer(page, choices)
  },
  update: tellContainer,
})

/**
 * A Google Tag Manager web container. The id is the container's, `GTM-…`.
 *
 * It runs whatever the container holds: consent mode does not hold back custom HTML or other vendors' tags. File it under
 * the strictest category of its tags, and declare what they store as services of their own.
 */
export const googleTagManager = defineVendorService<{ id: Ids }, 'google-tag-manager'>(about, run)
