import { defineVendorService, type About, type CommonOptions, type Run } from './define.ts'

/** What visitors are told about it, and what it stores. */
export const about = {
  id: 'amplitude',
  category: 'analytics',
  name: 'Amplitude',
  vendor: { name: 'Amplitude, Inc.', website: 'https://amplitude.com/', policy: 'https://amplitude.com/privacy' },
  purpose: 'Measures how this site is used, with a pseudonymous id of the device.',
  hosts: [
    'cdn.amplitude.com',
    'api2.amplitude.com',
    'api.eu.amplitude.com',
    'api-sr.amplitude.com',
    'sr-client-cfg.amplitude.com',
    'flag.lab.amplitude.com',
  ],
  unverified: ['vendor.name', 'transfers'],
  transfers: ['US'],
  storage: [
    { kind: 'cookie', name: 'AMP_*', lifetime: 365 },
    { kind: 'cookie', name: 'amp_*', lifetime: '1 to 10 years' },
    { kind: 'local', name: 'AMP_unsent_*' },
    { kind: 'local', name: 'AMP_remote_config_*' },
    { kind: 'session', name: 'AMP_URL_INFO', lifetime: 'session' },
    { kind: 'session', name: 'AMP_PAGE_VIEW', lifetime: 'session' },
    { kind: 'indexeddb', name: 'AMP_diagnostics*' },
    { kind: 'indexeddb', name: 'AMP_replay*' },
  ],
  revision: 1,
  format: {
    id: /^[a-z\d]{6,64}$/i,
    example: '0123456789abcdef0123456789abcdef',
    options: {
      region: { is: /^(us|eu)$/, example: 'eu' },
      init: { is: 'object', example: '{ "autocapture": false }' },
    },
  },
} satisfies About<'amplitude'>

interface AmplitudeOptions {
  /** The project's API key. */
  id: string
  /** @default 'us' */
  region?: 'us' | 'eu'
  /** Settings for `amplitude.init`; none of them switches consent off. */
  init?: Record<string, unknown>
}

/** What runs once it is granted. */
export const run = ({ id, region, init, src = 'https://cdn.amplitude.com/libs/analytics-browser-2.47.1-min.js.gz' }: AmplitudeOptions & CommonOptions): Run => {
  // One object for the page: what waits in the queue follows a withdrawal that comes before the script.
  const settings = { ...(region === 'eu' && { serverZone: 'EU' }), ...init, optOut: false }
  return {
    queue: 'amplitude',
    unload: 'reload',
    scripts: [{ src, async: true }],
    tell(act, page) {
      settings.optOut = act === 'stop'
      if (act === 'start') {
        const amplitude = (page.amplitude ??= createStub())
        amplitude.init(id, settings)
      } else if (page.amplitude) {
        page.amplitude.setOptOut?.(settings.optOut)
        // Or the id of before would come back with a new grant.
        if (act === 'stop') page.amplitude.reset?.()
        return 'amplitude.setOptOut(true); amplitude.reset()'
      }
    },
  }
}

/**
 * Amplitude (Browser SDK 2). The id is the project's API key.
 *
 * It sees new addresses by itself where `init` leaves `autocapture` on. Opted out it sends what it had collected before.
 */
export const amplitude = defineVendorService<AmplitudeOptions, 'amplitude'>(about, run)

function createStub() {
  const amplitude: any = { _q: [], _iq: {}, invoked: true }
  const queue = (name: string, args: unknown[], resolve?: unknown) => void amplitude._q.push({ name, args, resolve })
  for (const name of 'getDeviceId setDeviceId getSessionId setSessionId getUserId setUserId setOptOut setTransport reset extendSession'.split(' ')) {
    amplitude[name] = (...args: unknown[]) => queue(name, args)
  }
  for (const name of 'init add remove track logEvent identify groupIdentify setGroup revenue flush'.split(' ')) {
    amplitude[name] = (...args: unknown[]) => ({ promise: new Promise((resolve) => queue(name, args, resolve)) })
  }
  return amplitude
}
