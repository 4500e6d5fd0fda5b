// Datadog RUM in miniature: runs what waited in onReady, and sends views for as long as tracking consent is granted.
;(() => {
  const server = new URL(document.currentScript.src).origin
  const waiting = window.DD_RUM?.q ?? []
  let application
  let isGranted = true // what was never told counts as granted

  window.DD_RUM = {
    onReady: (act) => act(),
    init({ applicationId, trackingConsent = 'granted' }) {
      application = applicationId
      isGranted = trackingConsent === 'granted'
      view()
    },
    setTrackingConsent(consent) {
      const before = isGranted
      isGranted = consent === 'granted'
      if (isGranted && !before) view()
      if (!isGranted) keep('isExpired=1')
    },
  }
  waiting.forEach((act) => act())

  const { pushState } = history
  history.pushState = function (...args) {
    pushState.apply(this, args)
    view()
  }

  function view() {
    if (!isGranted || !application) return
    keep(`id=${crypto.randomUUID()}&created=${Date.now()}`)
    fetch(`${server}/datadog/rum?${new URLSearchParams({ event: 'view', application })}`, { method: 'POST', mode: 'no-cors', keepalive: true })
  }

  function keep(session) {
    document.cookie = `_dd_s_v2=${session}; path=/; max-age=${4 * 3600}; samesite=lax`
  }
})()
