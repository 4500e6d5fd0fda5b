/* Microsoft UET: denied, it goes on at another host; its ids are in cookies and in local storage. */

let denied = false

function send(event) {
  const ids = denied ? '&asc=D' : `&asc=G&sid=${remember('_uetsid')}&vid=${remember('_uetvid')}`
  sendImage(`https://bat.bing.${denied ? 'net' : 'com'}/action/0?ti=${ID.length}&evt=${event}${ids}`)
}

function remember(name) {
  const value = getCookie(name) || randomId()
  setCookie(name, value)
  localStorage.setItem(name, value)
  return value
}

window.uetq = {
  push(command, kind, states) {
    if (command !== 'consent') return send(kind)
    denied = states.ad_storage === 'denied'
    send('consent')
  },
}
send('pageLoad')
onRouteChange(() => send('pageLoad'))
addEventListener('pagehide', () => send('pageHide'))
