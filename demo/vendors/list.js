// The vendors of the demo, for the stub servers and for the panel.

/**
 * `script` is what every page loads, once; what only some pages need has none. A service's `requests` are the paths that it
 * alone may cause (without them: all of the vendor's), its `stores` the names that it keeps on the site's side, exact or
 * ending in `*`. Its `refusal` is the vendor's own memory of a no, which stays. A necessary one waits for nobody's choice.
 */
export const vendors = [
  {
    id: 'google', name: 'Google', script: '/google/gtag/js',
    services: [
      { id: 'google-analytics-4', name: 'Google Analytics', requests: ['/google/g/collect', '/google/gtag/js'], stores: ['_ga', '_ga_*'] },
      { id: 'google-ads', name: 'Google Ads', requests: ['/google/ccm/collect', '/google/gtag/js'], stores: ['_gcl_*'] },
    ],
  },
  { id: 'hotjar', name: 'Hotjar', script: '/hotjar/hotjar.js', services: [{ id: 'hotjar', stores: ['_hj*', 'hj*'] }] },
  { id: 'meta', name: 'Meta', script: '/meta/fbevents.js', services: [{ id: 'meta-pixel', stores: ['_fb*', 'lastExternalReferrer*'] }] },
  { id: 'x', name: 'X', script: '/x/uwt.js', services: [{ id: 'x-pixel', stores: ['_tw*'] }] },
  { id: 'linkedin', name: 'LinkedIn', script: '/linkedin/insight.min.js', services: [{ id: 'linkedin-insight', stores: ['li_*'] }] },
  { id: 'mixpanel', name: 'Mixpanel', script: '/mixpanel/mixpanel.js', services: [{ id: 'mixpanel', stores: ['mp_*', '__mp*'], refusal: '__mp_opt_in_out_*' }] },
  { id: 'datadog', name: 'Datadog', script: '/datadog/datadog-rum.js', services: [{ id: 'datadog-rum', stores: ['_dd_*'] }] },
  { id: 'hubspot', name: 'HubSpot', script: '/hubspot/tracking.js', services: [{ id: 'hubspot', stores: ['__hs*', 'hubspotutk'] }] },
  { id: 'crisp', name: 'Crisp', script: '/crisp/l.js', services: [{ id: 'crisp', stores: ['crisp-client*'] }] },
  { id: 'zendesk', name: 'Zendesk', script: '/zendesk/snippet.js', services: [{ id: 'zendesk', stores: ['ZD-*'] }] },
  { id: 'stripe', name: 'Stripe', services: [{ id: 'stripe', isNecessary: true, stores: ['__stripe_*'] }] },
  { id: 'paypal', name: 'PayPal', services: [{ id: 'paypal', isNecessary: true, stores: ['__paypal_storage__'] }] },
  { id: 'youtube', name: 'YouTube', services: [{ id: 'youtube', stores: [] }] },
  { id: 'maps', name: 'Google Maps', services: [{ id: 'google-maps', stores: [] }] },
  { id: 'x-posts', name: 'X posts', services: [{ id: 'x-widgets', stores: [] }] },
  { id: 'facebook', name: 'Facebook posts', services: [{ id: 'facebook-social-plugins', stores: [] }] },
  { id: 'linkedin-posts', name: 'LinkedIn posts', services: [{ id: 'linkedin-plugins', stores: [] }] },
  { id: 'twotin', name: 'Twotin itself', services: [{ id: 'account', stores: ['twotin-account'] }] },
  { id: 'pebble', name: 'Pebble', services: [{ id: 'pebble', stores: ['_pebble'] }] },
]

/** Those of this page: its services are the ones that have a choice. */
export const vendorsOf = (choices) => vendors.filter(({ services }) => services.some(({ id }) => id in choices))

/** Who answers for a path on the stub servers. */
export const vendorOf = (path) => vendors.find(({ id }) => path.split('/')[1] === id)

/** The services that may cause this request: one of them necessary or granted is enough. */
export function servicesOf(path) {
  const services = vendorOf(path)?.services ?? []
  return services.filter(({ requests }) => !requests || requests.includes(path))
}

/** The service that keeps something under this name, in a cookie or in storage. */
export function keeperOf(name) {
  for (const vendor of vendors) {
    const service = vendor.services.find(({ stores }) => stores.some((pattern) => matches(pattern, name)))
    if (service) return { id: service.id, name: service.name ?? vendor.name, isRefusal: !!service.refusal && matches(service.refusal, name) }
  }
}

function matches(pattern, name) {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern
}
