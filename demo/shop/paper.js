// Client-side navigation, as single-page apps have it: a new address and new content, and no page is loaded.
const links = [...document.querySelectorAll('[data-paper]')]

for (const link of links) {
  link.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    history.pushState(null, '', link.href)
    show(link.dataset.paper).querySelector('h2').focus()
  })
}
addEventListener('popstate', () => show(location.pathname.split('/')[2] ?? 'dotted'))

function show(paper) {
  for (const link of links) {
    if (link.dataset.paper === paper) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
  }
  for (const section of document.querySelectorAll('.paper')) section.hidden = section.id !== paper
  return document.getElementById(paper)
}
