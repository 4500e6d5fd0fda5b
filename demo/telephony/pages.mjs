import { privacyText } from '../sites/privacy.mjs'
import { board } from './drawings.mjs'

/** Each page: `{ title, body, module? }`. */

export const home = ({ link }) => ({
  title: 'An exchange without the building',
  body: `<section class="hero">
  <div>
    <h1>An exchange without the building</h1>
    <p class="lead">Keep your numbers. Calls ring on desk phones, laptops and mobiles, in the order that you draw.</p>
    <p class="actions"><a class="button" href="${link('/pricing')}">Count your lines</a> <a class="quiet" href="${link('/sub-processors')}">Who handles the data</a></p>
  </div>
  ${board()}
</section>
<section class="columns">
  <div><h2>Numbers</h2><p>Bring them from any carrier. Moving takes five working days, and both sides ring meanwhile.</p></div>
  <div><h2>Routes</h2><p>Opening hours, holidays, who is first, who is next, and what is said when nobody can.</p></div>
  <div><h2>Records</h2><p>Who called, when, for how long. Recordings only after an announcement, kept for as long as you say.</p></div>
</section>
<section>
  <h2>When it fails</h2>
  <p class="lead">If our exchange cannot be reached, calls go to a number of your choice within eight seconds. It is set up on the first day and tested with you every quarter.</p>
</section>`,
})

export const pricing = ({ link }) => ({
  title: 'Pricing',
  body: `<h1>Pricing</h1>
<p class="lead">A line is a person who can be called. Numbers come with it.</p>
<div class="wide" tabindex="0" role="region" aria-label="Prices">
<table>
  <thead><tr><th scope="col">Plan</th><th scope="col">A line, a month</th><th scope="col">Calls at home</th><th scope="col">Records kept</th></tr></thead>
  <tbody>
    <tr><th scope="row">Office</th><td>£7.00</td><td>1,000 minutes</td><td>30 days</td></tr>
    <tr><th scope="row">Desk</th><td>£11.00</td><td>all included</td><td>1 year</td></tr>
    <tr><th scope="row">Centre</th><td>£19.00</td><td>all, with queues</td><td>as you say</td></tr>
  </tbody>
</table>
</div>
<p class="lead">Calls abroad are charged by the second, at the rate that you see before you dial. You can leave with a month’s notice, and your numbers go with you.</p>
<p class="actions after"><a class="button" href="${link('/checkout')}">Take three lines of Desk</a></p>`,
})

/** Stripe and PayPal are necessary where somebody pays, and there only: `data-payment` is what their `where` looks for. */
export const checkout = () => ({
  title: 'Checkout',
  module: 'checkout.js',
  body: `<h1>Checkout</h1>
<div class="checkout">
  <section aria-labelledby="pay" data-payment>
    <h2 id="pay">Pay by card</h2>
    <div id="card-field"><p>The card field comes from Stripe.</p></div>
    <p><button type="button" class="button" disabled>Pay £39.60</button></p>
    <h2>Or with PayPal</h2>
    <div id="paypal-button"><p>The button comes from PayPal.</p></div>
    <p class="note">Both are loaded on this page alone, because they are needed to take a payment, and are therefore not asked about. Nothing can be paid: they are stubs.</p>
  </section>
  <section class="order" aria-labelledby="order">
    <h2 id="order">Your order</h2>
    <dl>
      <div><dt>3 lines of Desk</dt><dd>£33.00</dd></div>
      <div><dt>VAT, 20%</dt><dd>£6.60</dd></div>
      <div><dt>Each month</dt><dd>£39.60</dd></div>
    </dl>
  </section>
</div>`,
})

export const subProcessors = () => ({
  title: 'Sub-processors',
  module: 'sub-processors.js',
  body: `<h1>Sub-processors</h1>
<p class="lead">Companies that handle data for us on this website. The list is made from what the site really has switched on. Write to the address and we pass it on to the company’s privacy team.</p>
<div class="wide" tabindex="0" role="region" aria-label="Sub-processors" data-sub-processors><p>The list is being made. It needs JavaScript, as the services do.</p></div>`,
})

export const privacy = ({ site, link }) => ({
  title: 'Privacy',
  body: privacyText(site, [
    'Stripe and PayPal take payments. They run on the checkout page alone and need no consent there.',
    'Crisp is our chat before you buy, and Zendesk the help afterwards. Both remember a conversation, once you agree.',
    'Google Analytics counts visits, Mixpanel shows which steps of the set-up people leave, and Datadog how long pages take and where they break.',
    `Who these companies are, and how to reach them, is on the page of our <a href="${link('/sub-processors')}">sub-processors</a>.`,
  ]),
})
