/**
 * A property of the document as the browser defines it.
 *
 * An element named like a property shadows it on the object itself: `<img name=cookie>` (hazards C2, S20). The
 * prototype cannot be shadowed that way.
 */
export function fromDocument<K extends keyof Document>(key: K): Document[K] {
  const value = Reflect.get(Document.prototype, key, document)
  return typeof value == 'function' ? value.bind(document) : value
}
