import { withoutHeldAddresses } from './html.ts'
import { isElement, parentOf, windowOf } from './native.ts'
import { trustedLike } from './trusted-html.ts'
import type { Elements } from './elements.ts'
import type { Realm, Watch } from './realm.ts'
import type { Roots } from './roots.ts'
import type { Styles } from './styles.ts'

/** HTML after which something is left to do: what has a realm, a text that loads, or waits already. */
const NEEDS_LOOK = /<(i?frame|style|script|link)|data-assent-|shadowrootmode/i

/** Where `insertAdjacentHTML` puts things, and what puts nodes there. */
const WAYS: Readonly<Record<string, 'before' | 'prepend' | 'append' | 'after'>> = { beforebegin: 'before', afterbegin: 'prepend', beforeend: 'append', afterend: 'after' }

/** Holds what comes as HTML. */
export function guardDocuments(realm: Realm, watch: Watch, { elements, styles, roots }: { elements: Elements; styles: Styles; roots: Roots }, listen: () => void): void {
  const { wraps, isActive, judge, enter, report } = watch
  const { Element, ShadowRoot, Document, Range, document: page } = realm
  const setInner = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')!.set!
  const places: readonly { prototype: object }[] = [Element, ShadowRoot]

  for (const { prototype } of places) {
    for (const name of ['innerHTML', 'outerHTML']) {
      wraps.accessor(prototype, name, (own) => ({
        set(this: Element, value: unknown) {
          const isOuter = name === 'outerHTML'
          const around = isOuter ? parentOf(this) : this
          const write = (html: unknown) => own.set!.call(this, html)
          put(value, around, write, (nodes) => (isOuter ? this.replaceWith(...nodes) : this.replaceChildren(...nodes)))
        },
      }))
    }
    wraps.method(prototype, 'setHTMLUnsafe', (own) => ({
      setHTMLUnsafe(this: Element, value: unknown, ...more: unknown[]) {
        put(value, this, (html) => own.call(this, html, ...more), (nodes) => this.replaceChildren(...nodes))
      },
    }).setHTMLUnsafe)
  }
  wraps.method(Element.prototype, 'insertAdjacentHTML', (own) => ({
    insertAdjacentHTML(this: Element, where: string, value: unknown) {
      const way = WAYS[String(where).toLowerCase()] ?? 'append'
      put(value, way === 'before' || way === 'after' ? parentOf(this) : this, (html) => own.call(this, where, html), (nodes) => this[way](...nodes))
    },
  }).insertAdjacentHTML)
  wraps.method(Range.prototype, 'createContextualFragment', (own) => ({
    createContextualFragment(this: Range, value: unknown) {
      const html = clean(value, page)
      // Trusted types without our policy: what is in the fragment is held when that is inserted.
      const fragment = own.call(this, html === undefined ? value : html) as DocumentFragment
      if (isActive()) elements.admit(fragment)
      return fragment
    },
  }).createContextualFragment)
  wraps.method(Document.prototype, 'execCommand', (own) => ({
    execCommand(this: Document, command: string, ui?: boolean, value?: unknown) {
      return own.call(this, command, ui, /^insertHTML$/i.test(command) ? (clean(value, this) ?? value) : value)
    },
  }).execCommand)
  for (const name of ['write', 'writeln']) {
    wraps.method(Document.prototype, name, (own) => ({
      [name](this: Document, ...parts: unknown[]) {
        if (!isActive()) return own.apply(this, parts)
        const given = parts.length === 1 ? parts[0] : parts.map(String).join('')
        const html = clean(given, this)
        if (html === undefined) report('trusted')
        own.call(this, html === undefined ? given : html)
        if (this.documentElement) settle(this.documentElement, html)
      },
    })[name]!)
  }
  wraps.method(Document.prototype, 'open', (own) => ({
    open(this: Document, ...args: unknown[]) {
      const opened = own.apply(this, args)
      // A document that is opened anew forgets every listener of its own and of its window.
      if (isActive()) listen()
      return opened
    },
  }).open)

  // Both make nodes of text where nothing is asked for yet, or can be made to.
  wraps.method(Document, 'parseHTMLUnsafe', (own) => ({
    parseHTMLUnsafe(this: unknown, value: unknown) {
      const html = clean(value, page)
      const made = own.call(this, html === undefined ? value : html) as Document
      if (isActive()) elements.admit(made)
      return made
    },
  }).parseHTMLUnsafe)
  wraps.method((realm as { XSLTProcessor?: { prototype: object } }).XSLTProcessor?.prototype, 'transformToFragment', (own) => ({
    transformToFragment(this: unknown, source: Node, into: Document) {
      if (!isActive()) return own.call(this, source, into)
      const fragment = own.call(this, source, page.implementation.createHTMLDocument('')) as DocumentFragment | null
      return fragment && into.adoptNode(fragment)
    },
  }).transformToFragment)

  /**
   * Writes HTML in which nothing that must wait is within the browser's reach.
   *
   * @param place puts nodes there instead, where trusted types leave no way to change a text: they were made by the parser in a
   * document that loads nothing, and looked at
   */
  function put(value: unknown, around: Node | null, write: (html: unknown) => void, place: (nodes: Node[]) => void): void {
    const html = clean(value, around ?? page)
    if (html === undefined) return place(parsedInert(value, around))
    styles.rewrite(around, () => write(html))
    if (around && html != null && isActive()) settle(around, html)
  }

  /** @returns undefined where it must be changed and may not */
  function clean(value: unknown, from: Node): unknown {
    if (!isActive() || value == null) return value
    try {
      if (/shadowrootmode/i.test(String(value))) roots.expect()
      return trustedLike(value, withoutHeldAddresses(String(value), (address, tag) => !!judge(tag, address, from)))
    } catch (error) {
      report(error)
      return value
    }
  }

  function parsedInert(value: unknown, around: Node | null): Node[] {
    const inert = page.implementation.createHTMLDocument('')
    const shell = around && isElement(around) ? (inert.importNode(around, false) as Element) : inert.body
    setInner.call(shell, value)
    elements.admit(shell)
    return Array.from(shell.childNodes)
  }

  /** What the parser has just made: held elements are kept in mind, frames entered. */
  function settle(around: Node, html: unknown): void {
    try {
      const frames = NEEDS_LOOK.test(String(html)) && elements.admit(around)
      if (frames) for (const frame of frames) enter(windowOf(frame))
    } catch (error) {
      report(error)
    }
  }
}
