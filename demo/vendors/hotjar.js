// Hotjar in miniature: starts recording as soon as it is loaded. There is no call that stops it.
;(() => {
  const server = new URL(document.currentScript.src).origin
  const id = window._hjSettings?.hjid
  const user = crypto.randomUUID?.() ?? String(Math.random())

  keep(`_hjSessionUser_${id}`, 365 * 86400)
  keep(`_hjSession_${id}`, 1800)
  localStorage.setItem('hjActiveViewportIds', JSON.stringify([user.slice(0, 8)]))
  sessionStorage.setItem('hjViewportId', user.slice(0, 8))
  send('visit')

  const { pushState } = history
  history.pushState = function (...args) {
    pushState.apply(this, args)
    send('state-change')
  }

  function keep(name, seconds) {
    document.cookie = `${name}=${btoa(JSON.stringify({ id: user, created: Date.now() }))}; path=/; max-age=${seconds}; samesite=lax`
  }

  function send(event) {
    fetch(`${server}/hotjar/recording?${new URLSearchParams({ site: id, event })}`, { method: 'POST', mode: 'no-cors', keepalive: true })
  }
})()
