/* Pinterest: `setconsent false` silences it and takes its cookies; nothing else does. */

let silent = false

function send(event) {
  if (silent) return
  setCookie('_pin_unauth', randomId())
  setCookie('_epik', randomId())
  sessionStorage.setItem('is_eu', 'true')
  sendImage(`https://ct.pinterest.com/v3/?event=${event}`)
}

window.pintrk = function (command, value) {
  if (command === 'track') send(value)
  if (command === 'setconsent') silent = value === false
}
send('init')
onRouteChange(() => send('page'))
addEventListener('pagehide', () => send('leave'))
