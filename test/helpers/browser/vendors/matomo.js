/* Matomo: host-only cookies; what is tracked while forgotten is sent at the next grant. */

const later = []
let forgotten = false

function send(action) {
  if (forgotten) return void later.push(action)
  document.cookie = `_pk_id.1.1234=${randomId()}; Path=/; Max-Age=33955200`
  document.cookie = `_pk_ses.1.1234=1; Path=/; Max-Age=1800`
  navigator.sendBeacon(`https://stats.vendor.test/matomo.php?action_name=${action}`)
}

const commands = {
  trackEvent: send,
  forgetConsentGiven: () => (forgotten = true),
  rememberConsentGiven() {
    forgotten = false
    later.splice(0).forEach(send)
  },
}
window._paq = { push: ([command, value]) => commands[command] && commands[command](value) }
send('page')
addEventListener('pagehide', () => send('heartbeat'))
