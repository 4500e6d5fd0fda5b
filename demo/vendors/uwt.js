// X's uwt.js in miniature: one hit for each config and event, and a first-party id. There is no call that stops it.
;(() => {
  const twq = window.twq
  if (!twq || twq.exe) return
  const server = new URL(document.currentScript.src).origin
  const ids = []

  twq.exe = (command, ...args) => {
    if (command === 'config') {
      ids.push(args[0])
      hit(args[0], 'PageView')
    }
    if (command === 'event') ids.forEach((id) => hit(id, args[0]))
  }
  twq.queue.splice(0).forEach((args) => twq.exe(...args))

  function hit(id, event) {
    const person = document.cookie.match(/(?:^|; )_twpid=([^;]*)/)?.[1] ?? `tw.${Date.now()}.${Math.floor(Math.random() * 1e18)}`
    keep('_twpid', person)
    const click = new URLSearchParams(location.search).get('twclid')
    if (click) keep('_twclid', click)
    new Image().src = `${server}/x/adsct?${new URLSearchParams({ txn_id: id, event, dl: location.href })}`
  }

  function keep(name, value) {
    document.cookie = `${name}=${value}; path=/; max-age=${390 * 86400}; samesite=lax`
  }
})()
