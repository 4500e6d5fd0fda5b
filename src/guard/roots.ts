import { findAll, isElement, openRootOf } from './native.ts'
import type { Realm, Watch } from './realm.ts'

/** Knows the shadow roots of a page: no search of the document finds what is in them, and no observer of it sees that. */
export interface Roots {
  guard(realm: Realm): void
  /** The root of an element, if nobody knew of it: the parser made it, and put into it what nobody saw. */
  meet(element: Element): ShadowRoot | undefined
  /** All roots in a node, also those in others. */
  within(node: Node): ShadowRoot[]
  /** From now on they may come with nodes that are put in: as copies, or from HTML. */
  expect(): void
  /** Whether they may. On most pages they do not, and no search is made for them. */
  areExpected(): boolean
}

/** @param onFound called once with each that is met */
export function createRoots({ wraps, isActive }: Pick<Watch, 'wraps' | 'isActive'>, onFound: (root: ShadowRoot) => void): Roots {
  const made = new WeakMap<Element, ShadowRoot>()
  const met = new WeakSet<ShadowRoot>()
  let areExpected = false
  return { guard, meet, within, expect, areExpected: () => areExpected }

  function guard(realm: Realm): void {
    wraps.method(realm.Element.prototype, 'attachShadow', (own) => ({
      attachShadow(this: Element) {
        const root = own.apply(this, arguments) as ShadowRoot
        made.set(this, root)
        if (isActive()) keep(root)
        return root
      },
    }).attachShadow)
  }

  function of(element: Element): ShadowRoot | undefined {
    const root = made.get(element) ?? openRootOf(element) ?? undefined
    if (root) keep(root)
    return root
  }

  function within(node: Node): ShadowRoot[] {
    const hosts = [...(isElement(node) ? [node] : []), ...findAll(node, '*')]
    return hosts.flatMap((host) => {
      const root = of(host)
      return root ? [root, ...within(root)] : []
    })
  }

  function meet(element: Element): ShadowRoot | undefined {
    const root = openRootOf(element)
    if (!root || met.has(root)) return
    keep(root)
    return root
  }

  function keep(root: ShadowRoot): void {
    if (met.has(root)) return
    met.add(root)
    if (root.clonable) expect()
    onFound(root)
  }

  function expect(): void {
    areExpected = true
  }
}
