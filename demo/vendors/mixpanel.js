// Mixpanel in miniature: takes over its stub and what was queued in it, keeps a distinct id, obeys opt-out and opt-in.
;(() => {
  const server = new URL(document.currentScript.src).origin
  const stub = window.mixpanel ?? []
  if (!Array.isArray(stub)) return
  let token
  let isOut = false

  window.mixpanel = {
    init(id, { opt_out_tracking_by_default: starts = false, track_pageview: views = false } = {}) {
      token = id
      isOut = localStorage.getItem(flag()) ? localStorage.getItem(flag()) === '0' : starts
      if (views) track('$mp_web_page_view')
    },
    track,
    opt_in_tracking({ track: tells = true } = {}) {
      isOut = false
      localStorage.setItem(flag(), '1')
      if (tells) track('$opt_in')
    },
    opt_out_tracking() {
      isOut = true
      document.cookie = `mp_${token}_mixpanel=; path=/; max-age=0`
      localStorage.setItem(flag(), '0') // the real one leaves it behind, too
    },
    has_opted_out_tracking: () => isOut,
  }
  for (const [id, settings] of stub._i ?? []) window.mixpanel.init(id, settings)
  for (const [method, ...args] of stub) window.mixpanel[method]?.(...args)

  function track(event) {
    if (isOut || !token) return
    const person = document.cookie.match(/(?:^|; )mp_[^=]*=([^;]*)/)?.[1] ?? crypto.randomUUID()
    document.cookie = `mp_${token}_mixpanel=${person}; path=/; max-age=${365 * 86400}; samesite=lax`
    fetch(`${server}/mixpanel/track?${new URLSearchParams({ event, distinct_id: person })}`, { method: 'POST', mode: 'no-cors', keepalive: true })
  }

  function flag() {
    return `__mp_opt_in_out_${token}`
  }
})()
