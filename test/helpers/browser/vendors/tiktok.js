/* TikTok: its cookies come back with each event, also while revoked; it reports clicks, with the button's text. */

let revoked = false

function send(path, event, text) {
  setCookie('ttcsid', `${Date.now()}::${randomId()}`)
  setCookie('ttcsid_C4TEST', `${Date.now()}::${randomId()}`)
  if (revoked) return
  fetch(`https://analytics.tiktok.com/api/v2/pixel${path}`, { method: 'POST', mode: 'no-cors', keepalive: true, body: JSON.stringify({ event, text }) }).catch(() => {})
}

setCookie('_ttp', randomId())
setCookie('_tt_enable_cookie', '1')
sessionStorage.setItem('tt_sessionId', randomId())
window.ttq = {
  track: (event) => send('', event),
  revokeConsent: () => (revoked = true),
  grantConsent: () => (revoked = false),
}
send('', 'Pageview')
onButtonClick((text) => send('/act', 'Click', text))
onRouteChange(() => send('', 'Pageview'))
addEventListener('pagehide', () => send('/inter', 'Metrics'))
