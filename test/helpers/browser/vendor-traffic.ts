import type { LoggedRequest, RequestLog } from './request-log.ts'

/* The log, read as vendor traffic. */

/** What each service of `allServices` loads, once. */
export const loaders = [
  'www.googletagmanager.com/gtag/js',
  'static.hotjar.com/c/hotjar-1234567.js',
  'connect.facebook.net/en_US/fbevents.js',
  'static.ads-twitter.com/uwt.js',
  'snap.licdn.com/li.lms-analytics/insight.min.js',
]

/** Every hit that tells a vendor about the visitor, once each of `allServices` has sent its first. */
export const firstHits = [
  ['www.google-analytics.com', '/g/collect'],
  ['www.google.com', '/ccm/collect'],
  ['content.hotjar.io', '/'],
  ['www.facebook.com', '/tr/'],
  ['t.co', '/1/i/adsct'],
  ['analytics.twitter.com', '/1/i/adsct'],
  ['px.ads.linkedin.com', '/collect/'],
] as const

export const allHit = (log: RequestLog) => firstHits.every(([host, path]) => log.to(host, path).length > 0)

/** Addresses of all foreign scripts fetched, in order of arrival. */
export function scriptsFetched(log: RequestLog): string[] {
  const isForeignScript = ({ host, destination }: LoggedRequest) => destination === 'script' && !host.endsWith('shop.test')
  return log.all.filter(isForeignScript).map(({ host, path }) => host + path)
}

/** Loads of the vendors' first files only, without what these load themselves. */
export const loadersFetched = (log: RequestLog) => scriptsFetched(log).filter((address) => loaders.includes(address))

/** The commands a stub vendor says it was given, in order. */
export function commandsTo(log: RequestLog, vendor: string): any[][] {
  const calls = log.to('www.shop.test', `/calls/${vendor}`).map(({ body, query }) => ({ command: JSON.parse(body), at: Number(query.get('at')) }))
  return calls.sort((one, other) => one.at - other.at).map(({ command }) => command)
}

/**
 * What the scripts of the pages said they ran, in the order they ran in: beacons may overtake each other, and one of a page
 * that was closed before the log was cleared may come after it. A clock that a test has set is far from ours.
 */
export function ranOf(log: RequestLog): (string | null)[] {
  const runs = log.to('www.shop.test', '/ran').map(({ query }) => ({ name: query.get('name'), at: Number(query.get('at')) }))
  const isOfThisLog = ({ at }: { at: number }) => at > log.since || at < log.since - 30_000
  return runs.filter(isOfThisLog).sort((one, other) => one.at - other.at).map(({ name }) => name)
}

/** Everything that came in after this moment, as `host/path`, foreign only. */
export function foreignSince(log: RequestLog, time: number): string[] {
  const isTracking = ({ host, time: at, byPage }: LoggedRequest) => byPage && at > time && !host.endsWith('shop.test')
  return log.all.filter(isTracking).map(({ host, path, query }) => `${host}${path}?${query}`)
}
