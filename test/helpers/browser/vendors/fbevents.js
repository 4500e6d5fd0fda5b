/* Meta's pixel: `revoke` silences it at once, but what is tracked meanwhile is kept and sent at the next `grant`. */

const fbq = window.fbq
const pixels = []
let revoked = false
let configured = false
let kept = []

function send(event, data) {
  if (revoked || !configured) return void kept.push([event, data])
  if (!getCookie('_fbp')) setCookie('_fbp', `fb.1.${Date.now()}.${randomId()}`, '; SameSite=Lax')
  for (const id of pixels) {
    const custom = Object.entries(data || {}).map(([key, value]) => `&cd[${key}]=${encodeURIComponent(value)}`)
    sendImage(`https://www.facebook.com/tr/?id=${id}&ev=${event}${custom.join('')}`)
  }
}

function sendKept() {
  const events = kept
  kept = []
  for (const [event, data] of events) send(event, data)
}

function loadConfig() {
  if (revoked || configured || !pixels.length || loadConfig.asked) return
  loadConfig.asked = true
  const script = document.createElement('script')
  script.src = `https://connect.facebook.net/signals/config/${pixels[0]}?v=2.9&r=stable`
  document.head.append(script)
}

window.__fbConfigured = () => {
  configured = true
  localStorage.setItem('lastExternalReferrer', 'empty')
  sendKept()
}

const commands = {
  init(id) {
    if (!pixels.includes(id)) pixels.push(String(id))
    loadConfig()
  },
  consent(state) {
    revoked = state === 'revoke'
    loadConfig()
    if (!revoked) sendKept()
  },
  track: send,
  trackCustom: send,
}

fbq.callMethod = function () {
  report('meta', arguments)
  const command = commands[arguments[0]]
  if (command) command(...Array.from(arguments).slice(1))
}
for (const call of fbq.queue.splice(0)) fbq.callMethod.apply(fbq, call)

onButtonClick((buttonText) => send('SubscribedButtonClick', { buttonText }))
onRouteChange(() => send('PageView'))
