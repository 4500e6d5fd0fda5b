import { mark } from './drawings.mjs'
import * as pages from './pages.mjs'

/** A cloud telephony product: analytics and error watching, two chats, two ways to pay on the page with the payment form. */
export const telephony = {
  id: 'telephony',
  name: 'Trunkfield',
  kind: 'A telephone system in the cloud',
  tags: ['Google Analytics', 'Mixpanel', 'Datadog', 'Crisp', 'Zendesk', 'Stripe and PayPal at the checkout'],
  mark,
  controller: { name: 'Trunkfield Telephone Ltd', contact: 'privacy@trunkfield.example', address: 'The Old Exchange, 3 Relay Street, Nowhere Junction' },
  look: { layout: 'bar' },
  nav: [['/', 'Exchange'], ['/pricing', 'Pricing'], ['/sub-processors', 'Sub-processors'], ['/checkout', 'Checkout']],
  pages: { '/': pages.home, '/pricing': pages.pricing, '/checkout': pages.checkout, '/sub-processors': pages.subProcessors, '/privacy': pages.privacy },
  files: ['telephony.css', 'checkout.js', 'sub-processors.js'],
  categories: ['functional', 'analytics'],
  services: (from) => [
    { id: 'stripe', options: { src: from('/stripe/stripe.js'), where: '[data-payment]', vendor: reachedBy('stripe', 'https://stripe.com/') } },
    { id: 'paypal', options: { id: 'test', src: from('/paypal/sdk.js'), where: '[data-payment]', vendor: reachedBy('paypal', 'https://www.paypal.com/') } },
    { id: 'crisp', options: { id: '7d1f0c52-3f7a-4f0e-9a3d-0f6f5b8f2a11', src: from('/crisp/l.js'), vendor: reachedBy('crisp', 'https://crisp.chat/') } },
    { id: 'zendesk', options: { id: '4c6b1d2e-8a57-4d5f-b0c4-6f1f7a9d3e20', src: from('/zendesk/snippet.js?key=4c6b1d2e-8a57-4d5f-b0c4-6f1f7a9d3e20'), vendor: reachedBy('zendesk', 'https://www.zendesk.com/') } },
    { id: 'google-analytics-4', options: { id: 'G-TRUNKFLD1', src: from('/google/gtag/js?id=G-TRUNKFLD1'), vendor: reachedBy('google', 'https://about.google/') } },
    { id: 'mixpanel', options: { id: '0123456789abcdef0123456789abcdef', init: { track_pageview: true }, src: from('/mixpanel/mixpanel.js'), vendor: reachedBy('mixpanel', 'https://mixpanel.com/') } },
    {
      id: 'datadog-rum',
      options: {
        id: '1f2e3d4c-5b6a-4798-8a9b-0c1d2e3f4a5b', clientToken: 'pub0123456789abcdef0123456789abcdef', site: 'datadoghq.eu',
        src: from('/datadog/datadog-rum.js'), vendor: reachedBy('datadog', 'https://www.datadoghq.com/'),
      },
    },
  ],
}

/** Customers write to the owner, who passes it on to the vendor. */
function reachedBy(name, website) {
  return { contact: `${name}@suppliers.trunkfield.example`, website }
}
