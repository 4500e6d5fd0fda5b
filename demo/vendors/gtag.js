// Google's gtag.js in miniature: reads dataLayer, obeys consent mode and ga-disable, serves Analytics and Ads ids alike.
;(() => {
  const server = new URL(document.currentScript.src).origin
  const signals = {} // as consent mode was told; what was never told counts as granted
  const ids = []
  let clientId
  let sessionHits = 0

  const commands = {
    consent: (_act, values) => {
      const before = { ...signals }
      Object.assign(signals, values)
      const opened = before.analytics_storage === 'denied' && signals.analytics_storage === 'granted'
      if (opened) analyticsIds().forEach((id) => analyticsHit(id, 'user_engagement'))
    },
    config: (id) => {
      if (ids.includes(id)) return
      ids.push(id)
      if (id.startsWith('G-')) analyticsHit(id, 'page_view')
      if (id.startsWith('AW-')) adsHit(id, 'page_view')
    },
    event: (name, values = {}) => {
      const target = values.send_to?.split('/')[0]
      const wanted = target ? [target] : ids
      for (const id of wanted) (id.startsWith('AW-') ? adsHit : analyticsHit)(id, name)
    },
  }

  const layer = (window.dataLayer ||= [])
  const queued = [...layer]
  layer.push = (...items) => {
    items.forEach(obey)
    return Array.prototype.push.apply(layer, items)
  }
  queued.forEach(obey)

  // Enhanced measurement: every address change is a page view, and leaving the page is an engagement.
  const { pushState } = history
  history.pushState = function (...args) {
    pushState.apply(this, args)
    analyticsIds().forEach((id) => analyticsHit(id, 'page_view'))
  }
  addEventListener('pagehide', () => analyticsIds().forEach((id) => analyticsHit(id, 'user_engagement')))

  /** Only `arguments` objects are commands: an array is ignored, as by the real one. */
  function obey(item) {
    if (Object.prototype.toString.call(item) !== '[object Arguments]') return
    const [command, ...args] = item
    commands[command]?.(...args)
  }

  function analyticsIds() {
    return ids.filter((id) => id.startsWith('G-'))
  }

  function analyticsHit(id, event) {
    if (window[`ga-disable-${id}`] === true) return
    const keeps = signals.analytics_storage !== 'denied'
    if (keeps) {
      clientId = readCookie('_ga')?.slice(6) ?? newId()
      writeCookie('_ga', `GA1.1.${clientId}`, 400)
      writeCookie(`_ga_${id.slice(2)}`, `GS2.1.s${now()}$o1$g1$t${now()}$j${++sessionHits}`, 400)
    } else if (!clientId || readCookie('_ga')) clientId = newId() // cookieless: one id for the life of the page
    send('/google/g/collect', { v: 2, tid: id, en: event, gcs: `G1${bit('ad_storage')}${bit('analytics_storage')}`, cid: clientId, dl: location.href })
  }

  function adsHit(id, event) {
    if (signals.ad_storage !== 'denied') {
      writeCookie('_gcl_au', `1.1.${newId()}`, 90)
      const click = new URLSearchParams(location.search).get('gclid')
      if (click) writeCookie('_gcl_aw', `GCL.${now()}.${click}`, 90)
      localStorage.setItem('_gcl_ls', JSON.stringify({ schema: 'gcl', version: 1 }))
    }
    send('/google/ccm/collect', { tid: id, en: event, gcs: `G1${bit('ad_storage')}${bit('analytics_storage')}`, dl: location.href })
  }

  function bit(signal) {
    return signals[signal] === 'denied' ? 0 : 1
  }

  function send(path, values) {
    fetch(`${server}${path}?${new URLSearchParams(values)}`, { method: 'POST', mode: 'no-cors', keepalive: true })
  }

  function now() {
    return Math.floor(Date.now() / 1000)
  }

  function newId() {
    return `${Math.floor(Math.random() * 2 ** 31)}.${now()}`
  }

  function readCookie(name) {
    return document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
  }

  function writeCookie(name, value, days) {
    document.cookie = `${name}=${value}; path=/; max-age=${days * 86400}; samesite=lax`
  }
})()
