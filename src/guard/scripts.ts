import { createScriptQueue } from '../browser/script-queue.ts'
import { getAttribute, hasAttribute, insertBefore, isConnected, nextOf, parentOf, removeAttribute, setAttribute } from './native.ts'
import type { Held } from './quarantine.ts'
import type { Watch } from './realm.ts'
import type { Owner } from './who.ts'

/** Holds scripts as the parser made them, and inline code: they sleep where they stand. */
export interface Scripts {
  /** Makes it inert, until its owner is granted. `isParsed`: the parser made it, so where nonces count it needs ours. */
  sleep(script: HTMLScriptElement, owner: Owner, isParsed: boolean): void
  /** Whether it sleeps, here or as a copy of one that does. */
  isAsleep(script: Element): boolean
  /** Its type, as the page gave it. */
  typeOf(script: Element): string | null
  /** Whether this very element waits for its owner. */
  waits(script: Element): boolean
  /** Makes it what it was. It runs if it has not yet. */
  wake(script: HTMLScriptElement): void
}

/** Where the type waits: copies keep it. Empty for a script that had none. */
const TYPE = 'data-assent-type'

/**
 * A script of a type that no browser knows is neither fetched nor run (hazards G1), and put in its place once more with its
 * own type it runs, if it would have at first: the node stays the same, for frameworks that hold on to it, and no text or
 * address is set, which trusted types would refuse (E24).
 */
export function createScripts({ quarantine, allows, nonce, report }: Watch): Scripts {
  const asleep = new WeakMap<Element, Held>()
  const queue = createScriptQueue((_place, problem) => report(problem))
  let batch: { script: HTMLScriptElement; owner: Owner; isParsed: boolean }[] = []
  return { sleep, isAsleep: (script) => hasAttribute(script, TYPE), typeOf: (script) => getAttribute(script, TYPE) ?? getAttribute(script, 'type'), waits, wake }

  function sleep(script: HTMLScriptElement, owner: Owner, isParsed: boolean): void {
    if (!hasAttribute(script, TYPE)) setAttribute(script, TYPE, getAttribute(script, 'type') ?? '')
    setAttribute(script, 'type', 'text/plain')
    const held: Held = {
      owner, size: 0, isLoader: true,
      isPlaced: () => isConnected(script),
      send: () => add({ script, owner, isParsed }),
      refuse() {},
    }
    asleep.set(script, held)
    quarantine.keep(held)
  }

  function waits(script: Element): boolean {
    const held = asleep.get(script)
    return !!held && quarantine.has(held)
  }

  /** All that are granted at once, in the order of the page: each may need what the one before it brought. */
  function add(each: (typeof batch)[number]): void {
    // Reviving what somebody put into the page without the nonce would be a way around the page's policy (hazard C1).
    if (each.isParsed && nonce && each.script.nonce !== nonce) return
    batch.push(each)
    if (!batch[1]) queueMicrotask(() => void queue(batch.splice(0).map(toQueued)))
  }

  function toQueued({ script, owner, isParsed }: (typeof batch)[number]) {
    return {
      element: script,
      allowed() {
        if (!allows(owner)) sleep(script, owner, isParsed)
        return allows(owner) && isConnected(script)
      },
      insert() {
        wake(script)
        return script
      },
    }
  }

  function wake(script: HTMLScriptElement): void {
    const type = getAttribute(script, TYPE)
    asleep.delete(script)
    removeAttribute(script, TYPE)
    if (type) setAttribute(script, 'type', type)
    else removeAttribute(script, 'type')
    const parent = parentOf(script)
    if (parent) insertBefore(parent, script, nextOf(script))
  }
}
