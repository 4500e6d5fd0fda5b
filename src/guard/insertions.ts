import { clone, isNode, typeOf, windowOf } from './native.ts'
import type { Elements } from './elements.ts'
import type { Realm, Watch } from './realm.ts'
import type { Styles } from './styles.ts'

/** Looks at everything that code puts into a page, before it is there. */
export function guardInsertions(realm: Realm, { wraps, isActive, enter }: Watch, elements: Elements, styles: Styles): void {
  // These three make up most of what a page does: no list of arguments is made for them.
  for (const name of ['appendChild', 'insertBefore', 'replaceChild']) {
    wraps.method(realm.Node.prototype, name, (own) => ({
      [name](this: Node, node: Node) {
        if (!isActive() || !isNode(node)) return own.apply(this, arguments)
        const frames = admit(node)
        const result = styles.rewrite(isNode(this) ? this : null, () => own.apply(this, arguments))
        settle(frames)
        return result
      },
    })[name]!)
  }
  const others: [type: { prototype: object } | undefined, names: string[]][] = [
    ...[realm.Element, realm.Document, realm.DocumentFragment].map((type): [typeof type, string[]] => [type, ['append', 'prepend', 'replaceChildren', 'moveBefore']]),
    ...[realm.Element, realm.CharacterData].map((type): [typeof type, string[]] => [type, ['before', 'after', 'replaceWith']]),
    [realm.Element, ['insertAdjacentElement']],
    [realm.Range, ['insertNode', 'surroundContents']],
  ]
  for (const [type, names] of others) {
    for (const name of names) {
      wraps.method(type?.prototype, name, (own) => ({
        [name](this: Node, ...args: unknown[]) {
          if (!isActive()) return own.apply(this, args)
          const frames = args.flatMap((each) => (isNode(each) ? (admit(each) ?? []) : []))
          const result = styles.rewrite(isNode(this) ? this : null, () => own.apply(this, args))
          settle(frames)
          return result
        },
      })[name]!)
    }
  }
  // What is copied or taken over from a document without a window begins to load right then.
  wraps.method(realm.Document.prototype, 'importNode', (own) => ({
    importNode(this: Document, node: Node, ...more: unknown[]) {
      if (!isActive() || !isNode(node) || node.ownerDocument === this) return own.call(this, node, ...more)
      const isDeep = typeof more[0] == 'object' ? !(more[0] as { selfOnly?: boolean } | null)?.selfOnly : !!more[0]
      const copy = clone(node, isDeep)
      elements.admit(copy)
      return own.call(this, copy, ...more)
    },
  }).importNode)
  wraps.method(realm.Document.prototype, 'adoptNode', (own) => ({
    adoptNode(this: Document, node: Node) {
      if (isActive() && isNode(node)) elements.admit(node)
      return own.call(this, node)
    },
  }).adoptNode)

  /** A text alone loads nothing. */
  function admit(node: Node): readonly Element[] | undefined {
    return typeOf(node) === 3 ? undefined : elements.admit(node)
  }

  function settle(frames: readonly Element[] | undefined): void {
    if (frames) for (const frame of frames) enter(windowOf(frame))
  }
}
