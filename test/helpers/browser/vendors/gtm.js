/* A Google Tag Manager container: its custom HTML tags run whatever the consent state. */

const layer = (window.dataLayer = window.dataLayer || [])
window.google_tag_manager = { [ID]: {} }

function take(entry) {
  if (entry && entry.event) report('gtm', [entry.event])
  if (entry && entry.event === 'gtm.js') sendImage('https://custom-html.vendor.test/hit')
}
layer.forEach(take)
const push = layer.push
layer.push = function (...entries) {
  const length = push.apply(layer, entries)
  entries.forEach(take)
  return length
}
setCookie('_dc_gtm_UA-1', '1')
