import { createMethodQueue } from './define-method-queue.ts'
import { defineVendorService, type About, type CommonOptions, type Run } from './define.ts'

/** What visitors are told about it, and what it stores. */
export const about = {
  id: 'posthog',
  category: 'analytics',
  name: 'PostHog',
  vendor: { name: 'PostHog, Inc.', website: 'https://posthog.com/', policy: 'https://posthog.com/privacy' },
  purpose: 'Measures how this site is used, may record visits, with a pseudonymous visitor id.',
  hosts: ['us.i.posthog.com', 'eu.i.posthog.com', 'us-assets.i.posthog.com', 'eu-assets.i.posthog.com', 'us.posthog.com', 'eu.posthog.com'],
  unverified: ['vendor.name', 'transfers'],
  transfers: ['US'],
  storage: [
    { kind: 'cookie', name: 'ph_phc_*', lifetime: 365 },
    { kind: 'cookie', name: 'dmn_chk_*', lifetime: '3 seconds' },
    { kind: 'local', name: 'ph_phc_*' },
    { kind: 'local', name: '__ph_opt_in_out_*' },
    { kind: 'local', name: 'ph_conv_*' },
    { kind: 'local', name: 'ph_product_tour*' },
    { kind: 'local', name: 'ph_debug*' },
    { kind: 'local', name: 'ph_active_*' },
    { kind: 'local', name: 'ph_last_seen_*' },
    { kind: 'session', name: 'ph_phc_*', lifetime: 'session' },
  ],
  revision: 1,
  format: {
    id: /^phc_\w{4,80}$/,
    example: 'phc_0123456789abcdefghijABCDEFGHIJ0123456789abc',
    options: {
      region: { is: /^(us|eu)$/, example: 'eu' },
      host: { is: /^(https?:\/)?\/[^\s?#]+$/, example: 'https://ph.example.com' },
      init: { is: 'object', example: '{ "capture_pageview": "history_change" }' },
    },
  },
} satisfies About<'posthog'>

interface PostHogOptions {
  /** The project's key, `phc_…`. */
  id: string
  /** @default 'us' */
  region?: 'us' | 'eu'
  /** Your own gateway to PostHog, for its scripts and its events. */
  host?: string
  /** Settings for `posthog.init`; none of them switches consent off. */
  init?: Record<string, unknown>
}

const methods =
  'capture identify alias group register reset opt_in_capturing opt_out_capturing getFeatureFlag isFeatureEnabled onFeatureFlags'

/** What runs once it is granted. */
export const run = ({ id, region = 'us', host, init, src }: PostHogOptions & CommonOptions): Run => ({
  queue: 'posthog',
  unload: 'reload',
  scripts: [{ src: src ?? `${host ?? `https://${region}-assets.i.posthog.com`}/static/array.js`, async: true }],
  tell(act, page) {
    if (act === 'start') {
      const stub = (page.posthog ??= Object.assign(createMethodQueue(methods), { __SV: 1, _i: [] }))
      const settings = {
        api_host: host ?? `https://${region}.i.posthog.com`,
        ...init,
        // Silent by itself, and without storage, once the grant below is taken back.
        opt_out_capturing_by_default: true,
        opt_out_persistence_by_default: true,
        // Either mode of it goes on after a refusal.
        cookieless_mode: undefined,
      }
      stub._i?.push([id, settings, 'posthog'])
    }

    const { posthog } = page
    if (!posthog) return
    if (act === 'stop') {
      // What waits for array.js is dropped. The reset makes PostHog forget the refusal, too: then the default above holds.
      posthog.splice?.(0)
      posthog.opt_out_capturing?.()
      posthog.reset?.()
      // Or its batch would leave, by a `fetch` that it took before anybody could hold it (seen with posthog-js 1.449.2).
      posthog.__loaded &&= false
      return 'posthog.opt_out_capturing(); posthog.reset()'
    }
    if (posthog.__loaded === false) posthog.__loaded = true
    // Without the event that it would send about the grant.
    posthog.opt_in_capturing?.({ captureEventName: false })
  },
  view(page) {
    if (init?.capture_pageview !== 'history_change') page.posthog?.capture?.('$pageview')
  },
})

/**
 * PostHog. The id is the project's key, `phc_…`.
 *
 * It looks at new addresses itself where `init` says `capture_pageview: 'history_change'`. Opted out it captures no more, but
 * its code stays until the next page.
 */
export const posthog = defineVendorService<PostHogOptions, 'posthog'>(about, run)
