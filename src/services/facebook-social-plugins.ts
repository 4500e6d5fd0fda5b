import { defineVendorService, type About, type CommonOptions, type Run } from './define.ts'

/** What visitors are told about it, and what it stores. */
export const about = {
  id: 'facebook-social-plugins',
  category: 'marketing',
  name: 'Facebook posts and plugins',
  vendor: {
    name: 'Meta Platforms Ireland Limited / Meta Platforms, Inc.',
    website: 'https://www.meta.com/',
    policy: 'https://www.facebook.com/privacy/policy/',
    optOut: 'https://www.facebook.com/adpreferences/',
  },
  unverified: ['vendor.name', 'vendor.website', 'vendor.policy', 'vendor.optOut', 'transfers'],
  purpose: 'Shows posts and buttons; Meta links the visit to a Facebook profile.',
  hosts: ['connect.facebook.net', 'www.facebook.com', 'web.facebook.com', '*.fbcdn.net'],
  transfers: ['US'],
  storage: [
    // Only where the site uses Facebook Login with cookies.
    { kind: 'cookie', name: 'fbm_*', lifetime: 365 },
    { kind: 'cookie', name: 'fbsr_*', lifetime: 'session' },
    // On facebook.com.
    { kind: 'cookie', name: 'fr', lifetime: 90, party: 'third', clearable: false, unverified: true },
    { kind: 'cookie', name: 'datr', lifetime: 400, party: 'third', clearable: false, unverified: true },
    { kind: 'cookie', name: 'sb', lifetime: 400, party: 'third', clearable: false, unverified: true },
    { kind: 'cookie', name: 'dpr', lifetime: 7, party: 'third', clearable: false, unverified: true },
    { kind: 'cookie', name: 'wd', lifetime: 7, party: 'third', clearable: false, unverified: true },
  ],
  revision: 1,
} satisfies About<'facebook-social-plugins'>

/** What runs once it is granted, or once one of its widgets is loaded. */
export const run = ({ src = 'https://connect.facebook.net/en_US/sdk.js#xfbml=1&version=v23.0' }: CommonOptions): Run => ({
  unload: 'reload',
  scripts: [{ src, async: true }],
  draw: (element, page) => page.FB?.XFBML?.parse(element),
})

/**
 * Facebook posts, videos, pages and buttons: `<div class="fb-post" data-href="…" data-consent="facebook-social-plugins">`.
 *
 * The Like and Comments plugins ended on 10 February 2026 (reported): they load and show nothing. Frames of
 * `facebook.com/plugins` are marked like any other frame. The SDK has no stop call.
 */
export const facebookSocialPlugins = defineVendorService<{}, 'facebook-social-plugins'>(about, run)
