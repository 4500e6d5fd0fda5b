/* Google's gtag.js: consent state from dataLayer entries that are `arguments` of exactly three, hits that say what it was. */

const ics = ((window.google_tag_data = window.google_tag_data || {}).ics = { active: false, entries: {}, usedDefault: false, usedUpdate: false, wasSetLate: false })
const ids = []
const clientId = `${randomId()}.${Date.now()}`

const isGranted = (signal) => {
  const { default: first, update } = ics.entries[signal] || {}
  return (update ?? first) !== 'denied' // a signal never set counts as granted
}

/** Hits of Analytics that wait up to 5 s for company. They go out as what they were, whatever is denied or disabled meanwhile. */
let batch = []

function flush() {
  for (const url of batch.splice(0)) navigator.sendBeacon(url)
}

function hit(id, event, extra, waits) {
  if (window[`ga-disable-${id}`]) return
  const analytics = isGranted('analytics_storage')
  const ads = isGranted('ad_storage')
  const gcs = ics.active ? `&gcs=G1${ads ? 1 : 0}${analytics ? 1 : 0}` : ''
  if (id.startsWith('AW-')) {
    if (ads) setCookie('_gcl_au', `1.1.${clientId}`)
    sendImage(`https://${ads ? 'www.google.com' : 'pagead2.googlesyndication.com'}/ccm/collect?tid=${id}&en=${event}${gcs}`)
    return
  }
  if (analytics) {
    setCookie('_ga', `GA1.1.${clientId}`)
    setCookie(`_ga_${id.slice(2)}`, `GS2.1.s${Date.now()}`)
  }
  batch.push(`https://www.google-analytics.com/g/collect?v=2&tid=${id}&en=${event}&cid=${clientId}${gcs}${extra || ''}`)
  if (!waits) flush()
  else if (batch.length === 1) setTimeout(flush, 5000)
}

const commands = {
  consent(kind, signals) {
    if (kind !== 'default' && kind !== 'update') return
    const before = isGranted('analytics_storage')
    ics.active = true
    ics.usedDefault ||= kind === 'default'
    ics.usedUpdate ||= kind === 'update'
    // It was read before it was set: by the first hit.
    ics.wasSetLate ||= ids.length > 0 && (kind === 'default' || !ics.usedDefault)
    for (const signal of Object.keys(signals)) {
      if (signals[signal] == null || signal === 'wait_for_update' || signal === 'region') continue
      ics.entries[signal] = { ...ics.entries[signal], [kind]: signals[signal] === 'granted' ? 'granted' : 'denied' }
    }
    if (kind === 'update' && !before && isGranted('analytics_storage'))
      commands.measure('user_engagement', '&gcu=1')
  },
  config(id, options) {
    if (ids.includes(id)) return
    ids.push(id)
    if (!options || options.send_page_view !== false) hit(id, 'page_view')
  },
  event(name) {
    for (const id of ids) hit(id, name, '', true)
  },
  /** Analytics measures more than it is told: route changes, leaving, a grant. Ads do not. */
  measure(name, extra) {
    for (const id of ids) if (id.startsWith('G-')) hit(id, name, extra)
  },
}

function take(entry) {
  if (Object.prototype.toString.call(entry) !== '[object Arguments]') return // arrays are silently ignored
  if (entry[0] === 'consent' && entry.length !== 3) return
  report('google', Array.from(entry, (item) => (item instanceof Date ? 'date' : item)))
  const command = entry[0] !== 'measure' && commands[entry[0]]
  if (command) command(...Array.from(entry).slice(1))
}

const layer = (window.dataLayer = window.dataLayer || [])
layer.forEach(take)
const push = layer.push
layer.push = function (...entries) {
  const length = push.apply(layer, entries)
  entries.forEach(take)
  return length
}
onRouteChange(() => commands.measure('page_view'))
addEventListener('pagehide', () => {
  commands.measure('user_engagement')
  flush()
})
