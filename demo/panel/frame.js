import { element } from './element.js'
import { settingsOfPage } from './settings.js'

const panel = document.getElementById('panel')

/** Draws what never changes: headings, buttons, and the empty places that `fill` fills. */
export function drawFrame({ clearLog }) {
  panel.replaceChildren(
    element('header', { class: 'panel-head' }, element('h2', {}, 'Behind the page'), element('p', { id: 'panel-summary' }), toggle()),
    element('div', { class: 'panel-body', id: 'panel-body' },
      element('p', { class: 'panel-intro' }, 'Not part of the site: this column shows what the stub vendors receive and what your browser keeps.'),
      part('state', 'Your choice'),
      part('checks', 'What has to hold'),
      part('vendors', 'What the vendors received'),
      part('stored', 'What this browser keeps'),
      part('try', 'Try it', actions(clearLog))),
    element('p', { id: 'panel-said', class: 'panel-unseen', role: 'status' }),
  )
  // The instrument must not move the needle: tags that report every click shall not hear of clicks in here.
  panel.addEventListener('click', (event) => event.stopPropagation())
}

/** Only what has changed is drawn again, so that a selection or a screen reader's place in a table is not lost. */
export function fill(id, children) {
  const place = document.getElementById(`panel-${id}`)
  const next = element('div', {}, children)
  if (next.innerHTML !== place.innerHTML) place.replaceChildren(...next.childNodes)
}

let lastSaid
/** Tells screen readers which promises have shown to hold or to be broken, whenever that changes. */
export function say(checks) {
  const shown = checks.filter(({ verdict }) => verdict !== 'waiting')
  const sentence = shown.map(({ title, verdict }) => `${title}: ${verdict === 'ok' ? 'holds' : 'broken'}.`).join(' ')
  if (sentence === lastSaid) return
  lastSaid = sentence
  document.getElementById('panel-said').textContent = sentence
}

function part(id, title, children = element('div', { id: `panel-${id}` })) {
  return element('section', { 'aria-labelledby': `panel-${id}-title` }, element('h3', { id: `panel-${id}-title` }, title), children)
}

/** On narrow screens the panel is one line until it is opened; the style sheet hides this button on wide ones. */
function toggle() {
  const button = element('button', {
    type: 'button', 'aria-expanded': 'false', 'aria-controls': 'panel-body',
    click: () => button.setAttribute('aria-expanded', String(panel.toggleAttribute('data-open'))),
  }, 'Details')
  return button
}

function actions(clearLog) {
  const here = location.pathname + location.search
  return [
    element('div', { class: 'panel-actions' },
      element('button', { type: 'button', click: clearLog }, 'Clear the log'),
      // A page without tags does it: here a running tag would write its cookies once more while the page is left.
      element('a', { href: `/panel/forget?${new URLSearchParams({ back: here })}` }, 'Forget me')),
    element('p', {}, '“Forget me” deletes the demo’s cookies and stored items, clears the log, and opens this page again as on a first visit.'),
    viewForm(),
    element('p', { class: 'panel-links' },
      element('a', { href: '?gclid=demo1&fbclid=demo2&twclid=demo3&li_fat_id=demo4' }, 'Arrive from an advert'),
      element('a', { href: '/sites/' }, 'All demo sites')),
  ]
}

/** Asks for this page again with another look or language; what is chosen goes along from page to page. */
function viewForm() {
  const chosen = settingsOfPage()
  const form = element('form', { class: 'panel-views', change: () => form.requestSubmit() })
  fetch('/panel/views').then((response) => response.json()).then((views) => {
    form.append(...Object.entries(views).map(([name, values]) =>
      element('label', {}, element('span', {}, name === 'preferences' ? 'Second layer' : name[0].toUpperCase() + name.slice(1)),
        element('select', { name }, values.map((value) => element('option', { value, selected: chosen[name] === value && 'selected' }, value))))))
  }).catch((error) => form.append(element('p', {}, `The views did not come: ${error.message}`)))
  return form
}
