// The parts of the panel that change: values in, elements out.
import { vendorsOf } from '../vendors/list.js'
import { loadsOfThisPage } from './checks.js'
import { element } from './element.js'
import { consentCookieSize } from './inventory.js'

const verdicts = { ok: 'Holds', broken: 'Broken', waiting: 'Not seen yet' }

export function missingLine() {
  return element('p', { class: 'panel-alarm' }, 'assent.js was not loaded. Is dist/ there? “npm run build” makes it.')
}

export function summaryLine(entries, inventory, isConnected) {
  if (!isConnected) return 'The demo server does not answer'
  const requests = entries.filter(({ kind }) => kind === 'request').length
  const kept = inventory.filter(({ keeper }) => keeper && keeper.id !== 'assent').length
  return `${requests} request${requests === 1 ? '' : 's'} · ${kept} kept`
}

export function stateLines({ status, choices }) {
  const size = consentCookieSize()
  return [
    element('p', { class: 'panel-state' }, stateWords(status, choices)),
    element('ul', { class: 'panel-choices' }, ['functional', 'analytics', 'marketing'].filter((id) => id in choices).map((id) =>
      element('li', { 'data-choice': status === 'pending' ? 'held' : choices[id] }, `${id} ${status === 'pending' ? 'held' : choices[id]}`))),
    element('p', {}, size ? `The answer is kept in one cookie of ${size} bytes.` : 'No cookie keeps an answer.'),
  ]
}

function stateWords(status, choices) {
  if (status === 'pending') return 'Not answered yet'
  if (status === 'stale') return 'Answered long ago: asked again'
  const all = vendorsOf(choices).flatMap(({ services }) => services.flatMap(({ id, isNecessary }) => (isNecessary ? [] : choices[id] ?? [])))
  if (all.every((choice) => choice === 'granted')) return 'Everything granted'
  return all.includes('granted') ? 'Some granted, some denied' : 'Everything denied'
}

export function checkLines(checks) {
  return element('ul', { class: 'panel-checks' }, checks.map(({ title, verdict, text }) =>
    element('li', { 'data-verdict': verdict }, element('strong', {}, title), ' ', element('em', {}, verdicts[verdict]), ' ', element('span', {}, text))))
}

export function vendorTable(entries, { status, choices }) {
  const loads = loadsOfThisPage(entries)
  const requests = entries.filter(({ kind }) => kind === 'request')
  return element('table', {},
    element('caption', {}, 'Loads: of its script, on this page. All: every request since the log was cleared.'),
    element('thead', {}, element('tr', {}, ['Vendor', 'Loads', 'All'].map((name) => element('th', { scope: 'col' }, name)))),
    vendorsOf(choices).map((vendor) => {
      const received = requests.filter((entry) => entry.vendor === vendor.id)
      const granted = vendor.services.some(({ id }) => choices[id] === 'granted')
      const state = granted ? 'granted' : status === 'decided' ? 'denied' : 'held'
      return element('tbody', {},
        element('tr', {},
          element('th', { scope: 'row' }, vendor.name, ' ', element('small', { 'data-choice': state }, state)),
          element('td', {}, vendor.script ? String(loads.get(vendor.script) ?? 0) : '–'),
          element('td', {}, String(received.length))),
        received.length > 0 && element('tr', { class: 'panel-paths' },
          element('td', { colspan: 3 }, element('ol', {}, received.slice(-3).map(requestLine)))))
    }))
}

function requestLine({ time, method, path, query }) {
  const event = query.en ?? query.ev ?? query.event ?? ''
  return element('li', {},
    element('time', {}, new Date(time).toLocaleTimeString('en-GB')), ` ${method} `, path.slice(path.indexOf('/', 1)), ' ', element('b', {}, event))
}

export function storedLines(inventory) {
  if (!inventory.length) return element('p', {}, 'Nothing: no cookie, no local storage, no session storage.')
  return element('table', {},
    element('caption', { class: 'panel-unseen' }, 'Cookies and stored items of this site'),
    element('thead', {}, element('tr', {}, ['Name', 'Kind', 'Set by'].map((name) => element('th', { scope: 'col' }, name)))),
    element('tbody', {}, inventory.map(({ kind, name, keeper }) => element('tr', {},
      element('th', { scope: 'row' }, element('code', {}, name)),
      element('td', {}, kind),
      element('td', {}, keeper?.name ?? 'not this demo')))))
}
