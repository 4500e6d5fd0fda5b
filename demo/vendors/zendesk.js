// Zendesk's web widget in miniature: a help button, ids in local storage, and zE('messenger:set', 'cookies', …).
;(() => {
  const { origin: server, searchParams } = new URL(document.currentScript.src)
  const place = document.createElement('aside')
  const button = document.createElement('button')

  button.type = 'button'
  button.className = 'stub-help'
  button.textContent = 'Help'
  button.addEventListener('click', () => send('open'))
  place.ariaLabel = 'Help'
  place.append(button)
  document.body.append(place)

  window.zE = (command, name, value) => {
    if (command === 'messenger:set' && name === 'cookies') allow(value !== 'none' && value !== false)
    if (command === 'messenger' && name === 'hide') button.hidden = true
    if (command === 'messenger' && name === 'show') button.hidden = false
  }
  allow(true)
  send('load')

  function allow(isAllowed) {
    button.hidden = !isAllowed
    for (const name of ['ZD-suid', 'ZD-buid']) {
      if (isAllowed) localStorage.setItem(name, crypto.randomUUID())
      else localStorage.removeItem(name)
    }
  }

  function send(event) {
    fetch(`${server}/zendesk/embeddable?${new URLSearchParams({ event, key: searchParams.get('key') })}`, { method: 'POST', mode: 'no-cors', keepalive: true })
  }
})()
