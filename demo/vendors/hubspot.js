// HubSpot's tracking code in miniature: two queues, _hsq for views and _hsp for privacy. Refused, it goes on without cookies.
;(() => {
  const server = new URL(document.currentScript.src).origin
  const cookies = { __hstc: 180 * 86400, hubspotutk: 180 * 86400, __hssc: 1800, __hssrc: '' }
  let path = location.pathname
  let isTracking = true
  let keeps = true // what was never told counts as granted

  const commands = {
    setPath: (next) => (path = next),
    trackPageView: () => hit('page_view'),
    doNotTrack: ({ track = false } = {}) => (isTracking = track),
    setHubSpotConsent: ({ analytics }) => (keeps = analytics),
    revokeCookieConsent() {
      keeps = false
      for (const name of Object.keys(cookies)) document.cookie = `${name}=; path=/; max-age=0`
    },
  }
  for (const name of ['_hsp', '_hsq']) {
    const queued = window[name] ?? []
    window[name] = { push: ([command, ...args]) => commands[command]?.(...args) }
    queued.forEach((command) => window[name].push(command))
  }
  hit('page_view')

  function hit(event) {
    if (!isTracking) return
    for (const [name, seconds] of keeps ? Object.entries(cookies) : []) document.cookie = `${name}=${Date.now()}; path=/; samesite=lax${seconds && `; max-age=${seconds}`}`
    new Image().src = `${server}/hubspot/ptq.gif?${new URLSearchParams({ event, pu: location.origin + path })}`
  }
})()
