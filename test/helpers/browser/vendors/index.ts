import { readFileSync } from 'node:fs'
import type { LoggedRequest } from '../request-log.ts'
import type { Answer } from '../server.ts'

/**
 * Stub vendors: small scripts of our own that do what the vendors' real ones were seen to do as regards consent, storage
 * and traffic. Each tells the site's own server (`/calls/<vendor>`) which commands it was given.
 */
export function vendorAnswer({ host, path, query, destination }: LoggedRequest): Answer | undefined {
  if (host === 'shop.test' || host.endsWith('.shop.test')) return undefined
  if (host === 'tracker.test') return anything(destination)
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
  [/^(platform\.twitter\.com\/widgets|connect\.facebook\.net\/en_US\/sdk|www\.instagram\.com\/embed|assets\.calendly\.com\/assets\/external\/widget|platform\.linkedin\.com\/in)\.js$/, 'widgets.js'],
  [/^snap\.licdn\.com\/li\.lms-analytics\/insight\.min\.js$/, 'insight.js'],
  [/^analytics\.tiktok\.com\/i18n\/pixel\/events\.js$/, 'tiktok.js'],
  [/^bat\.bing\.com\/bat\.js$/, 'bat.js'],
  [/^www\.clarity\.ms\/tag\//, 'clarity.js'],
  [/^s\.pinimg\.com\/ct\/core\.js$/, 'pinterest.js'],
  [/^www\.redditstatic\.com\/ads\/pixel\.js$/, 'reddit.js'],
  [/^sc-static\.net\/scevent\.min\.js$/, 'scevent.js'],
  [/^stats\.vendor\.test\/matomo\.js$/, 'matomo.js'],
  [/^mc\.yandex\.ru\/metrika\/tag\.js$/, 'metrika.js'],
]

const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

/** A vendor nobody heard of: whatever the browser asks for as what, it gets some. */
function anything(destination = ''): Answer {
  const [type, body] = kinds[destination] ?? kinds['script']!
  return { type, body, headers: { 'access-control-allow-origin': '*', 'cache-control': 'no-store' } }
}

const kinds: Record<string, [type: string, body: string | Buffer]> = {
  script: ['text/javascript', '/* tracked */'],
  style: ['text/css', '/* tracked */'],
  image: ['image/gif', pixel],
  // Whoever only fetches does not mind; an EventSource is told not to come back within the hour.
  empty: ['text/event-stream', 'retry: 3600000\n\n'],
  document: ['text/html', '<!doctype html><title>Tracked</title>'],
  iframe: ['text/html', '<!doctype html><title>Tracked</title>'],
  object: ['text/html', '<!doctype html><title>Tracked</title>'],
  embed: ['text/html', '<!doctype html><title>Tracked</title>'],
  track: ['text/vtt', 'WEBVTT\n'],
}

/** Which queue a recorder works off, and as whom it reports. */
export interface Recorder {
  readonly vendor: string
  readonly shape: 'function' | 'layer' | 'arrays' | 'methods' | 'flat' | 'callbacks'
  /** What the site calls: `fbq`. */
  readonly global: string | readonly string[]
  /** Where calls wait, as a property of the global or as a global itself. @default `q` */
  readonly queue?: string
  /** What the vendor's code defines to take over: `callMethod`. Without it, it replaces the global. */
  readonly takes?: string
}

/** A script that does nothing but work off the vendor's queue, and tell `/calls/<vendor>` of every command. */
export const recorderScript = (recorder: Recorder): Answer => javascript('recorder.js', recorder)

/** The vendor bakes its customer's id into what it serves; so do we. */
function javascript(file: string, id: string | Recorder): Answer {
  const source = [read('common.js'), read(file)].join('\n')
  return { body: `(function (ID) {\n${source}\n})(${JSON.stringify(id)})`, type: 'text/javascript', headers: { 'access-control-allow-origin': '*' } }
}

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8')
