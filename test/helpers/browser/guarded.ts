import { assentTag, configBlock, ranScript, type PageParts } from './pages.ts'

/* Pages that are under the guard, and the vendors it is told of: none of them is loaded by Assent. */

const vendor = { name: 'Vendor Ltd' }

/** An imaginary vendor; the server answers whatever `tracker.test` is asked for. */
export const tracker = { id: 'tracker', category: 'analytics', name: 'Tracker', vendor, hosts: ['tracker.test', '*.tracker.test'], storage: [{ kind: 'cookie', name: '_tr*' }, { kind: 'local', name: 'tr_*' }, { kind: 'session', name: 'tr_*' }] }

/** One of whom it is a leak to send later what was held. */
export const hoarder = { id: 'hoarder', category: 'marketing', name: 'Hoarder', vendor, hosts: ['hoarder.test'], replay: false }

/** The vendors of the snippets, by their hosts. */
export const snippetVendors = [
  { id: 'google', category: 'analytics', name: 'Google', vendor, hosts: ['www.googletagmanager.com', '*.google-analytics.com', 'www.google.com', 'pagead2.googlesyndication.com'] },
  { id: 'container', category: 'marketing', name: 'What the container brings', vendor, hosts: ['custom-html.vendor.test'] },
  { id: 'meta', category: 'marketing', name: 'Meta', vendor, hosts: ['connect.facebook.net', 'www.facebook.com'], replay: false },
  { id: 'recorder', category: 'analytics', name: 'Hotjar', vendor, hosts: ['*.hotjar.com', '*.hotjar.io'] },
  { id: 'linkedin', category: 'marketing', name: 'LinkedIn', vendor, hosts: ['snap.licdn.com', '*.linkedin.com'] },
  { id: 'x', category: 'marketing', name: 'X', vendor, hosts: ['static.ads-twitter.com', 't.co', 'analytics.twitter.com'] },
]

/** The tag of the guard, with its configuration before it. */
export function guardTag(guard: unknown = 'patch', { services = [tracker, hoarder] as object[], attributes = '', ...more }: { services?: object[]; attributes?: string; [key: string]: unknown } = {}): string {
  return configBlock({ reload: 'never', ...more, services, guard }) + assentTag(attributes, 'assent.guard.js')
}

/** A page under the guard, on which scripts can tell that they ran. */
export const guardedPage = ({ tag = guardTag(), head = '', ...parts }: PageParts = {}): PageParts => ({ ...parts, tag, head: ranScript + head })
