/* Yandex Metrika: only `destruct` silences it. */

let silent = false

function send(what) {
  if (silent) return
  for (const name of ['_ym_uid', '_ym_d', '_ym_isad']) setCookie(name, randomId(), '; Secure; SameSite=None')
  localStorage.setItem('_ym1_lsid', randomId())
  fetch(`https://mc.yandex.ru/watch/1?what=${what}`, { method: 'POST', mode: 'no-cors', keepalive: true }).catch(() => {})
}

window.ym = (id, command, what) => (command === 'destruct' ? (silent = true) : send(what))
send('hit')
onButtonClick((text) => send(text))
onRouteChange(() => send('hit'))
addEventListener('pagehide', () => send('leave'))
