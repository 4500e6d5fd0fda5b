import type { VendorWindow } from '../core/types.ts'
import { defineVendorService, type About, type CommonOptions, type Run } from './define.ts'

/** What visitors are told about it, and what it stores. */
export const about = {
  id: 'zendesk',
  category: 'functional',
  name: 'Zendesk',
  vendor: {
    name: 'Zendesk, Inc.',
    website: 'https://www.zendesk.com/',
    policy: 'https://www.zendesk.com/company/agreements-and-terms/privacy-notice/',
  },
  unverified: ['vendor.name', 'vendor.website', 'vendor.policy', 'transfers'],
  purpose: 'Lets visitors chat with this site’s support, and recognises them when they return.',
  hosts: ['static.zdassets.com', 'ekr.zdassets.com', '*.zendesk.com', '*.zopim.com', '*.smooch.io'],
  transfers: ['US'],
  storage: [
    { kind: 'cookie', name: '__zlcmid', lifetime: 365 },
    { kind: 'cookie', name: '__zlcprivacy', lifetime: 365 },
    { kind: 'local', name: 'ZD-suid', lifetime: 20 / 1440 },
    { kind: 'local', name: 'ZD-*' },
    { kind: 'local', name: '__zlcstore', unverified: true },
  ],
  revision: 1,
  format: {
    id: /^[\w-]{8,64}$/,
    example: '01234567-89ab-cdef-0123-456789abcdef',
    options: { cookies: { is: /^(all|functional)$/, example: 'all' } },
  },
} satisfies About<'zendesk'>

interface Options {
  /** The key of the widget's snippet. */
  id: string
  /** What a grant lets it store: what the chat needs, or the ids of Zendesk's analytics, too. @default 'functional' */
  cookies?: 'all' | 'functional'
}

/** What runs once it is granted. */
export const run = ({ id, cookies = 'functional', src = `https://static.zdassets.com/ekr/snippet.js?key=${id}` }: Options & CommonOptions): Run => ({
  queue: 'zE',
  unload: 'reload',
  scripts: [{ src, id: 'ze-snippet', async: true }],
  // Before its script is there, nothing takes calls.
  loaded: (page, choice) => sayCookies(page, choice === 'granted' ? cookies : 'none'),
  tell(act, page) {
    if (act === 'resume') sayCookies(page, cookies)
    if (act === 'stop' && page.zE) {
      sayCookies(page, 'none')
      return "zE('messenger:set', 'cookies', 'none')"
    }
  },
})

/**
 * Zendesk's messaging widget. The id is the key in the address of its snippet.
 *
 * A withdrawal hides it and has it delete what it stored; it has no call that ends it. The older Web Widget (Classic) loads
 * by the same snippet, but does not know these words.
 */
export const zendesk = defineVendorService<Options, 'zendesk'>(about, run)

const sayCookies = (page: VendorWindow, range: string) => page.zE?.('messenger:set', 'cookies', range)
