import { defineVendorService, type About, type CommonOptions, type Run } from './define.ts'

/** What visitors are told about it, and what it stores. */
export const about = {
  id: 'reddit-pixel',
  category: 'marketing',
  name: 'Reddit Pixel',
  vendor: {
    name: 'Reddit Netherlands B.V. / Reddit, Inc.',
    website: 'https://www.reddit.com/',
    policy: 'https://www.reddit.com/policies/privacy-policy',
    optOut: 'https://www.reddit.com/personalization',
  },
  purpose: 'Measures ads on Reddit and builds audiences for them.',
  hosts: ['www.redditstatic.com', 'alb.reddit.com', 'pixel-config.reddit.com', 'conversions-config.reddit.com'],
  unverified: ['vendor.name', 'vendor.policy', 'vendor.optOut', 'transfers'],
  transfers: ['US'],
  storage: [
    { kind: 'cookie', name: '_rdt_uuid', lifetime: 90 },
    { kind: 'cookie', name: '_rdt_cid', lifetime: 90 },
    { kind: 'cookie', name: '_rdt_em', lifetime: 90, unverified: true },
    // On reddit.com.
    { kind: 'cookie', name: 'edgebucket', lifetime: 730, party: 'third', clearable: false },
    { kind: 'cookie', name: 'loid', lifetime: 730, party: 'third', clearable: false },
    { kind: 'cookie', name: 'csv', lifetime: 730, party: 'third', clearable: false },
  ],
  revision: 1,
  format: { id: /^(t2|a2)_[a-z0-9]{3,20}$/, example: 'a2_abc123def456' },
} satisfies About<'reddit-pixel'>

/** What runs once it is granted. */
export const run = ({ id, src = 'https://www.redditstatic.com/ads/pixel.js' }: { id: string } & CommonOptions): Run => {
  const dropped: unknown[][] = []
  return {
    queue: 'rdt',
    unload: 'reload',
    scripts: [{ src, async: true }],
    tell(act, page) {
      if (act === 'start') {
        const rdt = (page.rdt ??= createStub())
        rdt('init', id, { optOut: false })
        rdt('track', 'PageVisit')
      } else if (page.rdt) {
        // No consent call, but for its cookies: withdrawn before its script came, it must find nothing to send.
        if (act === 'stop' && !page.rdt.sendEvent) dropped.push(...(page.rdt.callQueue?.splice?.(0) ?? []))
        page.rdt(act === 'stop' ? 'disableFirstPartyCookies' : 'enableFirstPartyCookies')
        if (act === 'resume') for (const call of dropped.splice(0)) page.rdt(...call)
        return `rdt('disableFirstPartyCookies')`
      }
    },
    view: (page) => page.rdt?.('track', 'PageVisit'),
  }
}

/**
 * Reddit Pixel. The id is the pixel's, such as `a2_abc123def456`.
 *
 * Nothing silences it on the page: without its cookies it goes on sending until the next one.
 */
export const redditPixel = defineVendorService<{ id: string }, 'reddit-pixel'>(about, run)

function createStub() {
  const rdt: any = function () {
    if (rdt.sendEvent) rdt.sendEvent(...arguments)
    else rdt.callQueue.push(arguments)
  }
  rdt.callQueue = []
  return rdt
}
