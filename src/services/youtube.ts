import { googleName } from './define-google-tag.ts'
import { defineVendorService, type About, type Run } from './define.ts'

/** What visitors are told about it, and what it stores. */
export const about = {
  id: 'youtube',
  category: 'marketing',
  name: 'YouTube',
  vendor: {
    name: googleName,
    website: 'https://www.youtube.com/',
    policy: 'https://policies.google.com/privacy',
    optOut: 'https://myadcenter.google.com/',
  },
  unverified: ['vendor.name', 'vendor.website', 'vendor.optOut', 'transfers'],
  purpose: 'Plays videos; YouTube sets visitor ids and may use them for ads.',
  hosts: [
    'www.youtube.com',
    'www.youtube-nocookie.com',
    '*.ytimg.com',
    'yt3.ggpht.com',
    '*.googlevideo.com',
    'www.google.com',
    'googleads.g.doubleclick.net',
    'static.doubleclick.net',
    'jnn-pa.googleapis.com',
    'play.google.com',
  ],
  transfers: ['US'],
  storage: [
    { kind: 'cookie', name: 'VISITOR_*', lifetime: 180, party: 'third', clearable: false },
    { kind: 'cookie', name: '__Secure-ROLLOUT_TOKEN', lifetime: 180, party: 'third', clearable: false },
    { kind: 'cookie', name: '__Secure-Y*', lifetime: 180, party: 'third', clearable: false },
    { kind: 'cookie', name: 'YSC', lifetime: 'session', party: 'third', clearable: false },
    { kind: 'cookie', name: 'PREF', lifetime: 'varies', party: 'third', clearable: false },
    { kind: 'cookie', name: 'GPS', lifetime: 'varies', party: 'third', clearable: false },
    { kind: 'cookie', name: 'CONSENT', lifetime: 'varies', party: 'third', clearable: false },
    { kind: 'local', name: 'yt-*', party: 'third', clearable: false },
    { kind: 'local', name: 'yt.*', party: 'third', clearable: false },
    { kind: 'local', name: 'ytidb::*', party: 'third', clearable: false },
  ],
  revision: 1,
} satisfies About<'youtube'>

/** What runs once it is granted. */
export const run = (): Run => ({ unload: 'remove' })

/**
 * YouTube players, youtube-nocookie.com too. Takes no id: mark the frames, `<iframe data-consent="youtube" data-src="…">`.
 *
 * Remove preview pictures from i.ytimg.com and preconnect hints from the page: no script can hold them back.
 */
export const youtube = defineVendorService<{}, 'youtube'>(about, run)
