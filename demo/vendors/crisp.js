// Crisp in miniature: a chat button, a session cookie with slashes in its name, and commands as arrays in $crisp.
;(() => {
  const server = new URL(document.currentScript.src).origin
  const site = window.CRISP_WEBSITE_ID
  const queued = Array.isArray(window.$crisp) ? window.$crisp : []
  const cookie = `crisp-client/session/${site}`
  const place = document.createElement('aside')
  const button = document.createElement('button')

  button.type = 'button'
  button.className = 'stub-chat'
  button.textContent = 'Chat'
  button.addEventListener('click', () => send('chat:opened'))
  place.ariaLabel = 'Chat'
  place.append(button)
  document.body.append(place)

  const commands = {
    'session:reset': () => (document.cookie = `${cookie}=; path=/; max-age=0`),
    'chat:hide': () => (button.hidden = true),
    'chat:show': () => (button.hidden = false),
  }
  window.$crisp = { push: ([act, name]) => act === 'do' && commands[name]?.(), is: () => false }
  document.cookie = `${cookie}=session_${crypto.randomUUID()}; path=/; max-age=${180 * 86400}; samesite=lax`
  send('session:joined')
  queued.forEach((command) => window.$crisp.push(command))

  function send(event) {
    fetch(`${server}/crisp/relay?${new URLSearchParams({ event, site })}`, { method: 'POST', mode: 'no-cors', keepalive: true })
  }
})()
