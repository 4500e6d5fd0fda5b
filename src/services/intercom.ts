import { defineVendorService, type About, type CommonOptions, type Run } from './define.ts'

/** What visitors are told about it, and what it stores. */
export const about = {
  id: 'intercom',
  category: 'functional',
  name: 'Intercom Messenger',
  vendor: {
    name: 'Intercom R&D Unlimited Company / Intercom, Inc.',
    website: 'https://www.intercom.com/',
    policy: 'https://www.intercom.com/legal/privacy',
  },
  purpose: 'Offers a chat with this site’s support, and recognises visitors who come back to it.',
  hosts: [
    'widget.intercom.io',
    'js.intercomcdn.com',
    'api-iam.intercom.io',
    'api-iam.eu.intercom.io',
    'api-iam.au.intercom.io',
    'nexus-websocket-a.intercom.io',
    'uploads.intercomcdn.com',
    'static.intercomassets.com',
  ],
  unverified: ['vendor.name', 'transfers'],
  transfers: ['US'],
  storage: [
    { kind: 'cookie', name: 'intercom-id-*', lifetime: 271 },
    { kind: 'cookie', name: 'intercom-session-*', lifetime: 7 },
    { kind: 'cookie', name: 'intercom-device-id-*', lifetime: 271 },
    { kind: 'local', name: 'intercom.*' },
    { kind: 'local', name: 'intercom-*' },
  ],
  revision: 1,
  format: {
    id: /^[\w-]{4,20}$/,
    example: 'abc12345',
    options: { region: { is: /^(us|eu|au)$/, example: 'eu' } },
  },
} satisfies About<'intercom'>

interface IntercomOptions {
  /** The workspace's app id. */
  id: string
  /** @default 'us' */
  region?: 'us' | 'eu' | 'au'
}

/** What runs once it is granted. */
export const run = ({ id, region = 'us', src = `https://widget.intercom.io/widget/${id}` }: IntercomOptions & CommonOptions): Run => ({
  queue: 'Intercom',
  unload: 'stop',
  scripts: [{ src, async: true }],
  tell(act, page) {
    if (act === 'start') page.Intercom ??= createStub()
    if (act === 'stop') {
      // Booted and shut down in one go, it would call home all the same.
      page.Intercom?.q?.splice?.(0)
      page.Intercom?.('shutdown')
      return page.Intercom && `Intercom('shutdown')`
    }
    const api = `https://api-iam.${region === 'us' ? '' : `${region}.`}intercom.io`
    page.Intercom?.('boot', { api_base: api, ...page.intercomSettings, app_id: id, disabled: false })
  },
  view: (page) => page.Intercom?.('update'),
})

/**
 * Intercom Messenger. The id is the workspace's app id.
 *
 * What the page has in `intercomSettings` is handed on. Where it is used to reach out to visitors rather than to answer them,
 * file it under marketing.
 */
export const intercom = defineVendorService<IntercomOptions, 'intercom'>(about, run)

function createStub() {
  const intercom: any = function () {
    intercom.c(arguments)
  }
  intercom.q = []
  intercom.c = (call: unknown) => intercom.q.push(call)
  return intercom
}
