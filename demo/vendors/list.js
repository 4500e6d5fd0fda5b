// The vendors of the demo, for the stub servers and for the panel.

/**
 * `script` is what a page loads once. A service's `requests` are the paths that it alone may cause (without them: all of the
 * vendor's), its `stores` the names that it keeps on the shop's side, exact or ending in `*`.
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
  { id: 'youtube', name: 'YouTube', services: [{ id: 'youtube', stores: [] }] },
  { id: 'pebble', name: 'Pebble', services: [{ id: 'pebble', stores: ['_pebble'] }] },
]

/** Who answers for a path on the stub servers. */
export const vendorOf = (path) => vendors.find(({ id }) => path.split('/')[1] === id)

/** Ids of the services that may cause this request: one of them granted is enough. */
export function servicesOf(path) {
  const services = vendorOf(path)?.services ?? []
  return services.filter(({ requests }) => !requests || requests.includes(path)).map(({ id }) => id)
}

/** The service that keeps something under this name, in a cookie or in storage. */
export function keeperOf(name) {
  for (const vendor of vendors) {
    const service = vendor.services.find(({ stores }) => stores.some((pattern) => matches(pattern, name)))
    if (service) return { id: service.id, name: service.name ?? vendor.name }
  }
}

function matches(pattern, name) {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern
}
