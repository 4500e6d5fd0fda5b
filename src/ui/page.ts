/** A property of the document: an element named like it shadows it on the object, not on its prototype (hazard C2). */
export function page<K extends keyof Document>(key: K): Document[K] {
  const value = Reflect.get(Document.prototype, key, document)
  return typeof value == 'function' ? value.bind(document) : value
}
