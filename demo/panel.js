// The demo's instrument: shows what the stub vendors received and what the browser keeps. It stores nothing itself.
import { judge } from './panel/checks.js'
import { drawFrame, fill, say } from './panel/frame.js'
import { readInventory } from './panel/inventory.js'
import { checkLines, missingLine, stateLines, storedLines, summaryLine, vendorTable } from './panel/parts.js'

const assent = window.assent
let entries = []
let isConnected = false
let inventory = readInventory()
let consent = readConsent()
let lastActAt = 0
let stream

drawFrame({ clearLog })
if (assent) {
  watchConsent()
  report({ act: 'page', time: performance.timeOrigin })
}
connect()
addEventListener('pagehide', disconnect) // an open stream would keep the page out of the back/forward cache
addEventListener('pageshow', ({ persisted }) => persisted && connect())
setInterval(refresh, 1000)

function connect() {
  stream = new EventSource('/panel/events')
  stream.addEventListener('open', () => connected(true))
  stream.addEventListener('error', () => {
    connected(false)
    show()
  })
  stream.addEventListener('all', ({ data }) => {
    update(JSON.parse(data))
    show()
  })
  stream.addEventListener('entry', ({ data }) => update([...entries, JSON.parse(data)]))
}

/** Seen only once it is filled, so that nothing in it moves on a page that is measured. */
function show() {
  document.getElementById('panel').dataset.filled = ''
}

function disconnect() {
  stream.close()
}

function connected(is) {
  isConnected = is
  refresh()
}

function update(all) {
  entries = all
  refresh()
}

function watchConsent() {
  // The SDK decides inside the click and tells afterwards, when the first tags may have been loaded already.
  // The SDK keeps clicks on its controls to itself, so the press before the click is what is heard here.
  addEventListener('pointerdown', () => (lastActAt = Date.now()), true)
  addEventListener('keydown', () => (lastActAt = Date.now()), true)
  // What is loaded once is no decision, so nothing tells of it: a frame or a widget is there that was not granted.
  new MutationObserver((records) => {
    const embeds = records.map(({ target, addedNodes: [added] }) => (added?.localName === 'assent-widget' ? added.nextElementSibling : target))
    const services = new Set(embeds.flatMap((embed) => embed?.dataset?.consent ?? []))
    for (const service of services) if (!assent.allows(service)) report({ act: 'once', service, time: Date.now() - lastActAt < 5000 ? lastActAt : Date.now() })
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['src'] })

  document.addEventListener('assent:change', () => {
    const before = consent
    consent = readConsent()
    const lost = Object.keys(consent.choices).filter((id) => before.choices[id] === 'granted' && consent.choices[id] === 'denied')
    const items = inventory.filter(({ keeper }) => lost.includes(keeper?.id) && !keeper.isRefusal).map(({ kind, name }) => ({ kind, name }))
    const decidedAt = assent.receipt?.decidedAt ?? Date.now()
    report({ act: 'decision', lost, items, time: Date.now() - lastActAt < 5000 ? lastActAt : Math.min(decidedAt, Date.now()) })
    refresh()
  })
}

function report(entry) {
  return post('/panel/consent', { ...entry, status: consent.status, choices: consent.choices })
}

function post(path, body = {}) {
  return fetch(path, { method: 'POST', keepalive: true, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
}

function readConsent() {
  return { status: assent?.status ?? 'missing', choices: { ...assent?.choices } }
}

async function clearLog() {
  await post('/panel/clear')
  await report({ act: 'page', time: Date.now() })
}

function refresh() {
  inventory = readInventory()
  if (!assent) return fill('state', missingLine())
  consent = readConsent()
  const checks = judge({ entries, consent, stored: inventory, now: Date.now() })
  fill('summary', summaryLine(entries, inventory, isConnected))
  fill('state', stateLines(consent))
  fill('checks', checkLines(checks))
  fill('vendors', vendorTable(entries, consent))
  fill('stored', storedLines(inventory))
  say(checks)
}
