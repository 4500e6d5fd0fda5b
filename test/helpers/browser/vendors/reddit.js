/* Reddit: no call stops its hits. */

function send(event) {
  setCookie('_rdt_uuid', randomId(), '; SameSite=Strict')
  setCookie('_rdt_cid', randomId(), '; SameSite=Strict')
  sendImage(`https://alb.reddit.com/rp.gif?event=${event}`)
}

window.rdt = (command, event) => command === 'track' && send(event)
send('PageVisit')
onRouteChange(() => send('PageVisit'))
addEventListener('pagehide', () => send('leave'))
