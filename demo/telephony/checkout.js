// Each field is drawn as soon as its vendor's script has run; that event does not bubble, so it is caught on its way down.
document.addEventListener('load', draw, true)
draw()

function draw() {
  if (window.Stripe && !document.querySelector('#card-field iframe')) window.Stripe('pk_test_demo').elements().create('payment').mount('#card-field')
  if (window.paypal && !document.querySelector('#paypal-button button')) window.paypal.Buttons().render('#paypal-button')
}
