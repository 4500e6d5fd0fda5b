/* Snap: nothing to call; hits go on with the same ids from memory, on clicks, routes and leaving too. */

const scid = getCookie('_scid') || randomId()
setCookie('_scid', scid)
setCookie('_scid_r', scid)
localStorage.setItem('u_sclid', scid)
sessionStorage.setItem('u_scsid', scid)

function send(event) {
  navigator.sendBeacon('https://tr.snapchat.com/p', JSON.stringify({ event, scid }))
  sendImage(`https://tr6.snapchat.com/p?ev=${event}&scid=${scid}`)
}

window.snaptr = (command, event) => command === 'track' && send(event)
send('PAGE_VIEW')
onButtonClick((text) => send(text))
onRouteChange(() => send('PAGE_VIEW'))
addEventListener('pagehide', () => send('leave'))
