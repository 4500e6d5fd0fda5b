/* What every stub vendor does alike; each uses what it needs. `ID` is what its address carried. */
/* oxlint-disable no-unused-vars */

/** Writes a cookie on the widest domain that takes it, as the vendors do. */
function setCookie(name, value, attributes) {
  const labels = location.hostname.split('.')
  for (let count = 1; count <= labels.length; count++) {
    const domain = labels.slice(-count).join('.')
    document.cookie = `${name}=${value}; Domain=${domain}; Path=/; Max-Age=7776000${attributes || ''}`
    if (getCookie(name)) return
  }
}

function getCookie(name) {
  return document.cookie.split('; ').find((pair) => pair.startsWith(name + '='))?.slice(name.length + 1)
}

function sendImage(url) {
  new Image().src = url
}

/** The clock is coarse: of two commands in one tick the later one has to look later. */
let told = 0

/** Tells the test which command the vendor was given. */
function report(vendor, command) {
  navigator.sendBeacon(`/calls/${vendor}?at=${performance.timeOrigin + performance.now() + told++ / 1e4}`, JSON.stringify(Array.from(command)))
}

function randomId() {
  return String(Math.random()).slice(2, 12)
}

/** What the vendors call a button: theirs is a capturing listener on the document. */
function onButtonClick(listener) {
  const buttons = 'button, a, input[type=button], input[type=submit], [role=button]'
  const listen = (event) => {
    const button = event.target instanceof Element && event.target.closest(buttons)
    if (button) listener(button.textContent.trim())
  }
  document.addEventListener('click', listen, true)
}

function onRouteChange(listener) {
  const original = history.pushState
  history.pushState = function () {
    original.apply(this, arguments)
    listener()
  }
}
