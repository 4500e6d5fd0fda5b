import { defineVendorService, type About, type CommonOptions, type Run } from './define.ts'

/** What visitors are told about it, and what it stores. */
export const about = {
  id: 'x-pixel',
  category: 'marketing',
  name: 'X Pixel',
  vendor: {
    name: 'X Internet Unlimited Company / X Corp.',
    policy: 'https://x.com/en/privacy',
    optOut: 'https://x.com/settings/account/personalization', // unverified
  },
  purpose: 'Measures ads on X and builds audiences for them.',
  hosts: ['static.ads-twitter.com', 'analytics.twitter.com', 'analytics.x.com', 't.co'],
  // unverified: the lifetimes, but for `_twpid`.
  storage: [
    { kind: 'cookie', name: '_twpid', lifetime: 390 },
    { kind: 'cookie', name: '_twsid', lifetime: 390 },
    { kind: 'cookie', name: '_twclid', lifetime: 30 },
    { kind: 'cookie', name: 'twclid', lifetime: 30 },
    // On x.com and twitter.com, the last one on t.co.
    { kind: 'cookie', name: 'guest_id', lifetime: 730, party: 'third', clearable: false },
    { kind: 'cookie', name: 'guest_id_ads', lifetime: 730, party: 'third', clearable: false },
    { kind: 'cookie', name: 'guest_id_marketing', lifetime: 730, party: 'third', clearable: false },
    { kind: 'cookie', name: 'personalization_id', lifetime: 730, party: 'third', clearable: false },
    { kind: 'cookie', name: 'muc_ads', lifetime: 730, party: 'third', clearable: false },
  ],
  revision: 1,
  // unverified: the length of an id.
  format: { id: /^[a-z0-9]{5,8}$/, example: 'o1abc' },
} satisfies About<'x-pixel'>

/** What runs once it is granted. */
export const run = ({ id, src = 'https://static.ads-twitter.com/uwt.js' }: { id: string } & CommonOptions): Run => ({
  queue: 'twq',
  unload: 'reload',
  scripts: [{ src, async: true }],
  tell(act, page) {
    if (act === 'start') {
      const twq = (page.twq ??= Object.assign(
        function () {
          if (twq.exe) twq.exe(...arguments)
          else twq.queue.push(arguments)
        },
        { version: '1.1', queue: [] },
      ))
      twq('config', id)
    }
    // Until the reload it goes on sending, but does not write its swept cookie again (seen with uwt.js 2.3.53).
    if (act === 'stop' && page.twq) page.twq.dontSetCookie = true
  },
})

/**
 * X (Twitter) pixel. The id is the pixel's, such as `o1abc`.
 *
 * It has no stop call and goes on sending until the next page.
 */
export const xPixel = defineVendorService<{ id: string }, 'x-pixel'>(about, run)
