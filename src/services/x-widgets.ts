import { defineVendorService, type About, type CommonOptions, type Run } from './define.ts'

/** What visitors are told about it, and what it stores. */
export const about = {
  id: 'x-widgets',
  category: 'marketing',
  name: 'X posts',
  vendor: {
    name: 'X Internet Unlimited Company / X Corp.',
    website: 'https://x.com/',
    policy: 'https://x.com/en/privacy',
    optOut: 'https://x.com/settings/account/personalization',
  },
  unverified: ['vendor.website', 'vendor.optOut', 'transfers'],
  purpose: 'Shows posts and buttons; X may use the visit to personalise content and ads.',
  hosts: ['platform.twitter.com', 'platform.x.com', 'syndication.twitter.com', 'cdn.syndication.twimg.com', 'pbs.twimg.com', 'abs.twimg.com', 'ton.twimg.com'],
  transfers: ['US'],
  storage: [
    // On x.com and twitter.com.
    { kind: 'cookie', name: 'guest_id', lifetime: 730, party: 'third', clearable: false, unverified: true },
    { kind: 'cookie', name: 'guest_id_ads', lifetime: 730, party: 'third', clearable: false, unverified: true },
    { kind: 'cookie', name: 'guest_id_marketing', lifetime: 730, party: 'third', clearable: false, unverified: true },
    { kind: 'cookie', name: 'personalization_id', lifetime: 730, party: 'third', clearable: false, unverified: true },
    { kind: 'cookie', name: 'tfw_exp', lifetime: 730, party: 'third', clearable: false, unverified: true },
  ],
  revision: 1,
} satisfies About<'x-widgets'>

/** What runs once it is granted, or once one of its widgets is loaded. */
export const run = ({ src = 'https://platform.twitter.com/widgets.js' }: CommonOptions): Run => ({
  unload: 'reload',
  scripts: [{ src, async: true }],
  draw: (element, page) => page.twttr?.widgets?.load(element),
})

/**
 * X (Twitter) posts, timelines and buttons: `<blockquote class="twitter-tweet" data-dnt="true" data-consent="x-widgets">`, or
 * the link that X gives for the others, `<a class="twitter-timeline" data-consent="x-widgets">`, without the script.
 *
 * The script has no stop call. What is in the quote is the visitor's to read only once it is loaded.
 */
export const xWidgets = defineVendorService<{}, 'x-widgets'>(about, run)
