// PayPal's SDK in miniature: something in local storage, and a button where the page wants one.
;(() => {
  const server = new URL(document.currentScript.src).origin
  localStorage.setItem('__paypal_storage__', JSON.stringify({ id: crypto.randomUUID() }))
  send('load')

  window.paypal = {
    Buttons: () => ({
      render(selector) {
        const button = document.createElement('button')
        button.type = 'button'
        button.className = 'stub-paypal'
        button.textContent = 'Pay with PayPal (stub)'
        button.addEventListener('click', () => send('click'))
        document.querySelector(selector).replaceChildren(button)
      },
    }),
  }

  function send(event) {
    fetch(`${server}/paypal/logger?${new URLSearchParams({ event })}`, { method: 'POST', mode: 'no-cors', keepalive: true })
  }
})()
