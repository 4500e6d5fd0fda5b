// Signing in is what was asked for and works for everybody; being remembered on this device waits for the grant.
const key = 'twotin-account'
const form = document.querySelector('[data-account]')
const signedIn = document.querySelector('[data-signed-in]')
let name = window.assent.allows('account') ? localStorage.getItem(key) : null

form.addEventListener('submit', (event) => {
  event.preventDefault()
  name = form.querySelector('input').value
  draw()
})
document.querySelector('[data-sign-out]').addEventListener('click', () => {
  name = null
  localStorage.removeItem(key)
  draw()
})
document.addEventListener('assent:change', draw)
draw()

function draw() {
  const mayRemember = window.assent.allows('account')
  if (mayRemember && name) localStorage.setItem(key, name)
  form.hidden = !!name
  signedIn.hidden = !name
  document.querySelector('[data-name]').textContent = name ?? ''
  document.querySelector('[data-remembers]').textContent = mayRemember ? 'This device remembers you until you sign out.' : 'This device forgets you when the tab is closed.'
}
