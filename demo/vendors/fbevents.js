// Meta's fbevents.js in miniature: obeys consent revoke and grant, keeps what was tracked meanwhile, reports clicks by itself.
;(() => {
  const fbq = window.fbq
  if (!fbq || fbq.callMethod) return
  const server = new URL(document.currentScript.src).origin
  const ids = []
  let revoked = false
  let held = []

  const commands = {
    consent: (act) => {
      revoked = act === 'revoke'
      if (revoked) return
      const late = held
      held = []
      late.forEach((event) => track(event)) // the real one sends what was tracked without consent too
    },
    init: (id) => {
      if (!ids.includes(id)) ids.push(id)
    },
    track: (event) => track(event),
    trackCustom: (event) => track(event),
  }

  fbq.callMethod = (command, ...args) => commands[command]?.(...args)
  fbq.queue.splice(0).forEach((args) => fbq.callMethod(...args))

  const { pushState } = history
  history.pushState = function (...args) {
    pushState.apply(this, args)
    track('PageView')
  }
  document.addEventListener('click', ({ target }) => {
    if (!revoked && target instanceof Element && target.closest('button')) track('SubscribedButtonClick')
  })

  function track(event) {
    if (revoked) return void held.push(event)
    for (const id of ids) {
      keepIds()
      new Image().src = `${server}/meta/tr?${new URLSearchParams({ id, ev: event, dl: location.href })}`
    }
  }

  function keepIds() {
    if (!/(^|; )_fbp=/.test(document.cookie)) keep('_fbp', `fb.0.${Date.now()}.${Math.floor(Math.random() * 1e10)}`)
    const click = new URLSearchParams(location.search).get('fbclid')
    if (click) keep('_fbc', `fb.0.${Date.now()}.${click}`)
    localStorage.setItem('lastExternalReferrer', 'empty')
    localStorage.setItem('lastExternalReferrerTime', String(Date.now()))
  }

  function keep(name, value) {
    document.cookie = `${name}=${value}; path=/; max-age=${90 * 86400}; samesite=lax`
  }
})()
