/* Microsoft Clarity: uploads all the time, denied too, by XMLHttpRequest and on leaving by beacon. */

let cookies = true
const upload = 'https://k.clarity.ms/collect'

function remember() {
  if (!cookies) return
  setCookie('_clck', randomId())
  setCookie('_clsk', randomId())
}

function send(what) {
  remember()
  const request = new XMLHttpRequest()
  request.open('POST', upload)
  request.send(what)
}

sessionStorage.setItem('_cltk', randomId())
window.clarity = function (command, states) {
  if (command === 'event') send('event')
  if (command === 'consentv2') cookies = states.ad_Storage === 'granted'
}
sendImage('https://c.clarity.ms/c.gif')
send('start')
setInterval(() => send('more'), 200)
onButtonClick((text) => send(text))
addEventListener('pagehide', () => navigator.sendBeacon(upload, 'end'))
