// Client-side navigation, as single-page apps have it: a new address and other content, and no page is loaded.
import './account.js'

const sections = [...document.querySelectorAll('[data-route]')]
const links = [...document.querySelectorAll('.top a')]
const pathOf = (href) => new URL(href, location.href).pathname

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href]')
  if (!link || link.hash || link.origin !== location.origin || !sectionOf(pathOf(link.href))) return
  if (event.metaKey || event.ctrlKey || event.shiftKey) return
  event.preventDefault()
  history.pushState(null, '', link.href)
  show().querySelector('h1').focus({ preventScroll: true })
  scrollTo(0, 0)
})
addEventListener('popstate', show)

const call = document.querySelector('[data-demo-call]')
call.addEventListener('click', () => (call.nextElementSibling.textContent = 'Odile does not answer. She is part of a demo.'))

for (const heading of document.querySelectorAll('[data-route] h1')) heading.tabIndex = -1

function sectionOf(path) {
  return sections.find(({ dataset }) => dataset.route === path)
}

function show() {
  const shown = sectionOf(location.pathname) ?? sections[0]
  for (const section of sections) section.hidden = section !== shown
  for (const link of links) {
    if (link.closest('li') && pathOf(link.href) === shown.dataset.route) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
  }
  document.title = `${shown.dataset.title} · Twotin`
  return shown
}
