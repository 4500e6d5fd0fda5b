import { defineVendorService, type About, type CommonOptions, type Run } from './define.ts'

/** What visitors are told about it, and what it stores. */
export const about = {
  id: 'heap',
  category: 'analytics',
  name: 'Heap',
  vendor: { name: 'Heap Inc. (Contentsquare)', website: 'https://www.heap.io/', policy: 'https://www.heap.io/privacy' },
  purpose: 'Records clicks, form use and visits to measure how this site is used.',
  hosts: ['cdn.us.heap-api.com', 'cdn.eu.heap-api.com', 'c.us.heap-api.com', 'c.eu.heap-api.com', 'cdn.heapanalytics.com', 'heapanalytics.com'],
  unverified: ['vendor.name', 'transfers'],
  transfers: ['US'],
  storage: [
    { kind: 'cookie', name: '_hp2_id.*', lifetime: 390 },
    { kind: 'cookie', name: '_hp2_ses_props.*', lifetime: 30 / 1440 },
    { kind: 'cookie', name: '_hp2_props.*', lifetime: 390 },
    { kind: 'cookie', name: '_hp2_hld*', lifetime: 'removed at once' },
    { kind: 'cookie', name: '_hp5_meta.*', lifetime: 390 },
    { kind: 'cookie', name: '_hp5_event_props.*', lifetime: 390 },
    { kind: 'cookie', name: '_hp5_let.*', lifetime: 390 },
    { kind: 'cookie', name: 'userty.core.p.*', lifetime: 730 },
    { kind: 'cookie', name: 'userty.core.s.*', lifetime: 'session' },
  ],
  revision: 1,
  format: {
    id: /^\d{4,20}$/,
    example: '1234567890',
    options: { region: { is: /^(us|eu)$/, example: 'eu' } },
  },
} satisfies About<'heap'>

interface HeapOptions {
  /** The environment's id, digits only. */
  id: string
  /** @default 'us' */
  region?: 'us' | 'eu'
}

const methods =
  'init startTracking stopTracking track resetIdentity identify identifyHashed getSessionId getUserId getIdentity addUserProperties addEventProperties ' +
  'removeEventProperty clearEventProperties addAccountProperties addAdapter addTransformer addTransformerFn onReady addPageviewProperties ' +
  'removePageviewProperty clearPageviewProperties trackPageview'

/** What runs once it is granted. */
export const run = ({ id, region = 'us', src = `https://cdn.${region}.heap-api.com/config/${id}/heap_config.js` }: HeapOptions & CommonOptions): Run => ({
  queue: 'heap',
  unload: 'reload',
  scripts: [{ src, async: true }],
  tell(act, page) {
    if (act === 'start') page.heap ??= createStub(id, page)
    else {
      const word = act === 'stop' ? 'stopTracking' : 'startTracking'
      page.heap?.[word]?.()
      return page.heap && `heap.${word}()`
    }
  },
})

/**
 * Heap, now part of Contentsquare. The id is the environment's, digits only.
 *
 * `stopTracking` ends it, but nobody confirms that this is all: it may go on until the next page.
 */
export const heap = defineVendorService<HeapOptions, 'heap'>(about, run)

function createStub(envId: string, page: Record<string, any>) {
  const ready: unknown[] = (page.heapReadyCb ??= [])
  const heap: any = Object.assign([], { envId, clientConfig: { shouldFetchServerConfig: false } })
  for (const name of methods.split(' ')) {
    heap[name] = (...words: unknown[]) => void ready.push({ name, fn: () => page.heap[name]?.(...words) })
  }
  return heap
}
