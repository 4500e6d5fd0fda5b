/* X's pixel: no call stops it, and its cookie comes back with the same value, on leaving too. */

const twq = window.twq
const visitor = getCookie('_twpid') || `tw.${Date.now()}.${randomId()}`
let pixel

function send(event, text) {
  if (!pixel) return
  if (!twq.dontSetCookie) setCookie('_twpid', visitor, '; Secure; SameSite=Lax')
  const query = `txn_id=${pixel}&event=${event}&pid=${visitor}&text=${encodeURIComponent(text || '')}`
  sendImage(`https://t.co/1/i/adsct?${query}`)
  sendImage(`https://analytics.twitter.com/1/i/adsct?${query}`)
}

twq.exe = function () {
  report('x', arguments)
  const [command, id] = arguments
  if (command === 'config' || command === 'init') pixel = id
  if (command === 'config' || command === 'track' || command === 'event') send(command === 'config' ? 'pageview' : id)
}
for (const call of twq.queue.splice(0)) twq.exe.apply(twq, call)

onButtonClick((text) => send('autobuttonclick', text))
addEventListener('pagehide', () => pixel && !twq.dontSetCookie && setCookie('_twpid', visitor, '; Secure; SameSite=Lax'))
