import type { Owner } from './who.ts'

/** Calls kept for a later grant, at most. What comes after that is refused like a denied one. */
const MOST_CALLS = 500
const MOST_BYTES = 1e6

/** Something that must wait for its grant. */
export interface Held {
  readonly owner: Owner
  /** What it weighs in memory, in bytes. */
  readonly size: number
  /** Whether it is part of the page: then it bounds itself, and stays when denied. A call is gone then. */
  isPlaced?(): boolean
  /** Is no hit but the vendor's code itself, which runs after the grant whatever the vendor. */
  readonly isLoader?: boolean
  /** Granted: goes out now. */
  send(): void
  /** Denied, or no more room: settles as where the network fails. Called once, never inside the call that was held. */
  refuse(): void
  /** Granted, but to a vendor of whom sending it now is a leak: it never goes out. */
  drop?(): void
}

export interface Quarantine {
  keep(held: Held): void
  /** Whether it waits here still. */
  has(held: Held): boolean
  /** Lets out what is granted by now, in its order, and refuses what is denied. */
  look(): void
  /** Forgets it; it is neither sent nor refused. */
  forget(held: Held): void
  /** Refuses everything, sends nothing: the guard goes, and nobody was granted anything by that. */
  end(): void
}

export interface State {
  allows(needs: string): boolean
  /** Whether the visitor has answered: what is not granted then is denied. */
  isDecided(): boolean
}

/** Keeps what is held in memory, in its order, bounded in count and bytes. */
export function createQuarantine(state: State, report: (problem: unknown) => void): Quarantine {
  const waiting = new Set<Held>()
  const refused = new WeakSet<Held>()
  const sent = new WeakSet<Held>()
  /** What the waiting calls come to; elements of the page are not counted. */
  const counted = new Map<Held, number>()
  let bytes = 0
  let roomForPlaced = MOST_CALLS
  return { keep: (held) => attempt(() => keep(held)), has: (held) => waiting.has(held), look, forget, end }

  function keep(held: Held): void {
    if (!isPlaced(held) && !count(held)) return refuse(held)
    waiting.add(held)
    if (waiting.size - counted.size > roomForPlaced) letGo()
    if (state.isDecided()) refuse(held)
  }

  function count(held: Held): boolean {
    if (isFull(held)) uncountPlaced()
    if (isFull(held)) {
      report('quarantine')
      return false
    }
    counted.set(held, held.size)
    bytes += held.size
    return true
  }

  function isFull({ size }: Held): boolean {
    return counted.size >= MOST_CALLS || bytes + size > MOST_BYTES
  }

  /** Most elements are held before they are put into the page. */
  function uncountPlaced(): void {
    for (const held of counted.keys()) if (isPlaced(held)) uncount(held)
  }

  function uncount(held: Held): void {
    bytes -= counted.get(held) ?? 0
    counted.delete(held)
  }

  /** Elements that were taken out of the page are let go now and then: put back, they are held anew. */
  function letGo(): void {
    for (const held of waiting) if (!counted.has(held) && !isPlaced(held)) forget(held)
    roomForPlaced = Math.max(MOST_CALLS, 2 * (waiting.size - counted.size))
  }

  function look(): void {
    // What is sent may ask for more: that is judged afresh, and comes behind.
    for (const held of Array.from(waiting)) {
      // An earlier one may have made an end of it.
      if (!waiting.has(held)) continue
      if (state.allows(held.owner.needs)) {
        forget(held)
        if (held.owner.replay || held.isLoader) send(held)
        else leave(held)
      } else if (state.isDecided()) refuse(held)
    }
  }

  function send(held: Held): void {
    sent.add(held)
    attempt(() => held.send())
  }

  function leave(held: Held): void {
    if (held.drop) attempt(() => held.drop!())
    else refuse(held)
  }

  function refuse(held: Held): void {
    // A call that was denied is gone, whatever is granted next.
    if (!held.isPlaced) forget(held)
    if (refused.has(held)) return
    refused.add(held)
    // Later: the caller has no answer to hear yet, and an element may find its place meanwhile.
    setTimeout(() => {
      if (sent.has(held)) return
      if (!isPlaced(held)) forget(held)
      attempt(() => held.refuse())
    })
  }

  function forget(held: Held): void {
    waiting.delete(held)
    uncount(held)
  }

  function end(): void {
    for (const held of waiting) refuse(held)
    waiting.clear()
    counted.clear()
    bytes = 0
  }

  function isPlaced(held: Held): boolean {
    return !!held.isPlaced?.()
  }

  /** One that fails must not keep the next from its turn. */
  function attempt(act: () => void): void {
    try {
      act()
    } catch (error) {
      report(error)
    }
  }
}
