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
  /** What shared workers were made of, by what the page gave: the same is one and the same worker. */
  const shared = new Map<string, string>()
  for (const name of ['Worker', 'SharedWorker']) {
    wraps.construction(realm, name, (make, [given, ...more]) => {
      const address = String(given)
      const code = blobs.get(address)
      if (!isActive() || !(code || /^data:/i.test(address))) return make(given, ...more)
      // Some hosts have letters of their own, and base64 has none for them.
      const guard = `(${workerGuard})(${[rules(), channel, String(workerGuard)].map((each) => JSON.stringify(each))});`.replace(/[^\0-\x7f]/g, (letter) => '\\u' + letter.charCodeAt(0).toString(16).padStart(4, '0'))
      const key = guard + address
      const guarded = shared.get(key) ?? (code ? URL.createObjectURL(new Blob([guard, code], { type: 'text/javascript' })) : withGuard(address, guard))
      const worker = make(trustedTypes().createScriptURL(guarded), ...more)
      if (name === 'SharedWorker') shared.set(key, guarded)
      // Its code is fetched by now: the address is resolved when the worker is made.
      else if (code) setTimeout(() => URL.revokeObjectURL(guarded), 10_000)
      return worker
    })
  }
}

/** The page's policy may let in `data:` and not `blob:`, so it stays what it is. */
function withGuard(address: string, guard: string): string {
  const [head = '', isBase64] = /^data:[^,]*?(;base64)?,/i.exec(address) ?? []
  // Three letters are four of base64, without any left over.
  return head + (isBase64 ? btoa(guard.padEnd(Math.ceil(guard.length / 3) * 3)) : encodeURIComponent(guard)) + address.slice(head.length)
}

/** Holds what loads by a call and answers with a promise: modules of worklets, entries of a cache. */
export function guardLoads(realm: Realm, { wraps, judge, quarantine, isActive }: Watch): void {
  const { Worklet, Cache } = realm as unknown as Record<string, { prototype: object } | undefined>
  const loads = (type: { prototype: object } | undefined, name: string, kind: string) => wraps.method(type?.prototype, name, (own) => ({
    [name](this: unknown, ...args: unknown[]) {
      const addresses = isActive() ? args.slice(0, 1).flat() : []
      const owner = addresses.map((each) => judge(kind, String((each as { url?: string } | null)?.url ?? each), realm.document)).find(Boolean)
      if (!owner) return own.apply(this, args)
      return new realm.Promise((resolve, reject) => {
        quarantine.keep({ owner, size: 200, isLoader: kind === 'worklet', send: () => resolve(own.apply(this, args)), refuse: () => reject(new realm.DOMException('Failed to load', 'AbortError')) })
      })
    },
  })[name]!)
  loads(Worklet, 'addModule', 'worklet')
  loads(Cache, 'add', 'fetch')
  loads(Cache, 'addAll', 'fetch')
}

/** Runs inside the worker, on its own: it may use nothing of this file. Calls are refused there, not kept. */
function workerGuard(rules: WorkerRules, channel: string, source: string): void {
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
  const refusing = (owner: any, name: string, refuse: () => unknown) => {
    const own = owner?.[name]
    if (own) owner[name] = new Proxy(own, {
      apply: (target, self, args) => (args.flat().some(isHeld) ? refuse() : Reflect.apply(target, self, args)),
      construct: (target, args) => (isHeld(args[0]) ? refuse() as object : Reflect.construct(target, args)),
    })
  }
  const changing = (name: string, change: (args: any[]) => unknown[]) => {
    const own = scope[name]
    if (own) scope[name] = new Proxy(own, { construct: (target, args) => Reflect.construct(target, change(args)) })
  }
  const fail = () => {
    throw new DOMException('Failed to load', 'NetworkError')
  }
  const reject = () => Promise.reject(new TypeError('Failed to fetch'))
  refusing(scope, 'fetch', reject)
  for (const name of ['add', 'addAll']) refusing(scope.Cache?.prototype, name, reject)
  for (const name of ['importScripts', 'WebSocket', 'EventSource', 'WebTransport']) refusing(scope, name, fail)
  changing('FontFace', ([family, from, ...more]) => [family, typeof from == 'string' ? from.replace(/url\(\s*["']?([^"')]+)["']?\s*\)/gi, (whole, address) => (isHeld(address) ? 'url(data:,)' : whole)) : from, ...more])
  const { open } = scope.XMLHttpRequest.prototype
  scope.XMLHttpRequest.prototype.open = function (method: string, address: unknown, ...more: unknown[]) {
    return open.call(this, method, isHeld(address) ? 'blob:assent' : address, ...more)
  }
  // A worker of this one is under the same guard.
  const blobs = new Map<string, Blob>()
  const { createObjectURL } = scope.URL
  scope.URL.createObjectURL = (blob: Blob) => {
    const address = createObjectURL.call(scope.URL, blob)
    blobs.set(address, blob)
    return address
  }
  changing('Worker', ([address, ...more]) => {
    const code = blobs.get(String(address))
    return [code ? createObjectURL.call(scope.URL, new Blob([`(${source})(${[rules, channel, source].map((each) => JSON.stringify(each))});`, code], { type: 'text/javascript' })) : address, ...more]
  })
  try {
    new BroadcastChannel(channel).onmessage = ({ data }) => (rules = data)
  } catch {
    // No channel: what was held stays held.
  }
}
