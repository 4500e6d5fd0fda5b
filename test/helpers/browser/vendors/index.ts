import { readFileSync } from 'node:fs'
import type { LoggedRequest } from '../request-log.ts'
import type { Answer } from '../server.ts'

/**
 * Stub vendors: small scripts of our own that do what the vendors' real ones were seen to do as regards consent, storage
 * and traffic. Each tells the site's own server (`/calls/<vendor>`) which commands it was given.
 */
export function vendorAnswer({ host, path, query, destination }: LoggedRequest): Answer | undefined {
  if (host === 'shop.test' || host.endsWith('.shop.test')) return undefined
  const script = scripts.find(([address]) => address.test(host + path))
  if (script) return javascript(script[1], query.get('id') ?? path)
  if (/(^|\.)youtube(-nocookie)?\.com$/.test(host) && path.startsWith('/embed/')) return { body: '<!doctype html><title>A film</title>' }
  if (destination === 'image') return { body: pixel, type: 'image/gif' }
  return { status: 204, headers: { 'access-control-allow-origin': '*' } }
}

const scripts: [RegExp, string][] = [
  [/^www\.googletagmanager\.com\/gtag\/js$/, 'gtag.js'],
  [/^www\.googletagmanager\.com\/gtm\.js$/, 'gtm.js'],
  [/^static\.hotjar\.com\/c\/hotjar-\d+\.js$/, 'hotjar.js'],
  [/^connect\.facebook\.net\/en_US\/fbevents\.js$/, 'fbevents.js'],
  [/^connect\.facebook\.net\/signals\/config\//, 'fbevents-config.js'],
  [/^static\.ads-twitter\.com\/uwt\.js$/, 'uwt.js'],
  [/^snap\.licdn\.com\/li\.lms-analytics\/insight\.min\.js$/, 'insight.js'],
]

const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

/** The vendor bakes its customer's id into what it serves; so do we. */
function javascript(file: string, id: string): Answer {
  const source = [read('common.js'), read(file)].join('\n')
  return { body: `(function (ID) {\n${source}\n})(${JSON.stringify(id)})`, type: 'text/javascript', headers: { 'access-control-allow-origin': '*' } }
}

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8')
