import { trustedTypes } from '../browser/trusted-types.ts'
import type { Realm, Watch } from './realm.ts'

/** What a worker has to know to judge for itself. */
export interface WorkerRules {
  /** Patterns of hosts that are held now. */
  readonly held: readonly string[]
  /** Where strangers are denied: the hosts that are not. */
  readonly only?: readonly string[]
}

/**
 * Guards workers made from `blob:` and `data:` addresses, which is how tags bring theirs: a few lines of ours go before
 * theirs. A worker that is a file of the site is the site's own, and has a policy of its own in its response header.
 */
export function guardWorkers(realm: Realm, { wraps, blobs, isActive }: Watch, rules: () => WorkerRules, channel: string): void {
  const { URL, Blob } = realm
  for (const name of ['Worker', 'SharedWorker']) {
    wraps.construction(realm, name, (make, [address, ...more]) => {
      const text = String(address)
      const code = isActive() && (blobs.get(text) ?? dataOf(text))
      if (!code) return make(address, ...more)
      const ours = new Blob([`(${workerGuard})(${JSON.stringify(rules())},${JSON.stringify(channel)});`, code], { type: 'text/javascript' })
      const guarded = URL.createObjectURL(ours)
      const worker = make(trustedTypes().createScriptURL(guarded), ...more)
      // Its code is fetched by now: the address is resolved when the worker is made.
      setTimeout(() => URL.revokeObjectURL(guarded), 10_000)
      return worker
    })
  }
}

/** Worklets load modules, too. */
export function guardWorklets(realm: Realm, { wraps, judge, quarantine, isActive }: Watch): void {
  wraps.method((realm as { Worklet?: { prototype: object } }).Worklet?.prototype, 'addModule', (own) => ({
    addModule(this: unknown, ...args: unknown[]) {
      const owner = isActive() && judge('worklet', String(args[0]), realm.document)
      if (!owner) return own.apply(this, args)
      return new realm.Promise((resolve, reject) => {
        quarantine.keep({ owner, size: 200, isLoader: true, send: () => resolve(own.apply(this, args)), refuse: () => reject(new realm.DOMException('Unable to load a worklet module.', 'AbortError')) })
      })
    },
  }).addModule)
}

function dataOf(address: string): string | undefined {
  const [, isBase64, body = ''] = /^data:[^,]*?(;base64)?,([^]*)$/i.exec(address) ?? []
  try {
    return /^data:/i.test(address) ? (isBase64 ? atob(body) : decodeURIComponent(body)) : undefined
  } catch {
    // Not what it says: the browser will refuse it, too.
    return
  }
}

/** Runs inside the worker, on its own: it may use nothing of this file. Calls are refused there, not kept. */
function workerGuard(rules: WorkerRules, channel: string): void {
  const scope = self as any
  const isHeld = (address: unknown): boolean => {
    try {
      const { hostname, protocol } = new URL(String((address as { url?: string })?.url ?? address), scope.location.href)
      const matches = (pattern: string) => (pattern.slice(0, 2) === '*.' ? hostname === pattern.slice(2) || hostname.endsWith(pattern.slice(1)) : hostname === pattern)
      return /^(http|ws)s?:$/.test(protocol) && (rules.held.some(matches) || !!(rules.only && !rules.only.some(matches)))
    } catch {
      return false
    }
  }
  const refusing = (name: string, refuse: () => unknown) => {
    const own = scope[name]
    if (own) scope[name] = new Proxy(own, {
      apply: (target, self, args) => (args.some(isHeld) ? refuse() : Reflect.apply(target, self, args)),
      construct: (target, args) => (isHeld(args[0]) ? refuse() as object : Reflect.construct(target, args)),
    })
  }
  const fail = () => {
    throw new DOMException('Failed to load', 'NetworkError')
  }
  refusing('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  for (const name of ['importScripts', 'WebSocket', 'EventSource', 'WebTransport']) refusing(name, fail)
  const { open } = scope.XMLHttpRequest.prototype
  scope.XMLHttpRequest.prototype.open = function (method: string, address: unknown, ...more: unknown[]) {
    return open.call(this, method, isHeld(address) ? 'blob:assent' : address, ...more)
  }
  try {
    new BroadcastChannel(channel).onmessage = ({ data }) => (rules = data)
  } catch {
    // No channel: what was held stays held.
  }
}
