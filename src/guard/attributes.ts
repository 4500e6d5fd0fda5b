import { PROPERTIES, QUIET_LINKS, WATCHED } from './addresses.ts'
import { getAttribute, parentOf, removeAttribute, setAttribute, tagOf, typeOf } from './native.ts'
import { mayLeave } from './site.ts'
import type { Elements } from './elements.ts'
import type { Frames } from './frames.ts'
import type { Realm, Watch } from './realm.ts'
import type { Styles } from './styles.ts'

/** Watches every way to set an attribute, and lets the page read what waits as if it were set. */
export function guardAttributes(realm: Realm, { wraps, isActive, report }: Watch, { elements, frames, styles }: { elements: Elements; frames: Frames; styles: Styles }): void {
  const { Element, NamedNodeMap, Attr, Node } = realm
  const all = realm as unknown as Record<string, { prototype: object } | undefined>
  /** Whose a map of attributes is, which it does not tell itself. */
  const owners = new WeakMap<NamedNodeMap, Element>()
  guardProperties()
  guardWrites()
  guardNodes()
  guardReads()

  /** @returns whether the write is done, or must wait */
  function takes(element: Element, name: unknown, value: unknown): boolean {
    const attribute = String(name).toLowerCase()
    if (!WATCHED.has(attribute) || !isActive()) return false
    if (attribute === 'srcdoc') return takesPage(element, value)
    try {
      return takesWatched(element, attribute, value)
    } catch (error) {
      report(error)
      // Closed on failure: what may lead elsewhere does not reach the element.
      return attribute !== 'style' && mayLeave(value, location.origin)
    }
  }

  function takesPage(element: Element, page: unknown): boolean {
    if (tagOf(element) !== 'iframe') return false
    frames.setPage(element, page)
    return true
  }

  function takesWatched(element: Element, attribute: string, value: unknown): boolean {
    if (attribute === 'style') return typeof value == 'string' && styles.setAttribute(element, value)
    if (attribute === 'rel' && tagOf(element) === 'link') {
      // What nobody was asked for yet would be now.
      const address = !QUIET_LINKS.test(String(value)) && QUIET_LINKS.test(getAttribute(element, 'rel') ?? '') && getAttribute(element, 'href')
      if (address) becomesLoud(element)
      return false
    }
    return elements.holds(element, attribute, value)
  }

  function becomesLoud(link: Element): void {
    const rel = getAttribute(link, 'rel')!
    removeAttribute(link, 'rel')
    elements.check(link)
    setAttribute(link, 'rel', rel)
  }

  function guardProperties(): void {
    for (const [type, property, attribute] of PROPERTIES) {
      wraps.accessor(all[type]?.prototype, property, (own) => ({
        get() {
          const value = elements.waitingValue(this, attribute)
          if (value !== undefined) return readable(this, property, value)
          return (/^(src|data)$/.test(attribute) && frames.blobOf(this)) || own.get!.call(this)
        },
        set(value) {
          if (!takes(this, attribute, value)) own.set!.call(this, value)
        },
      }))
    }
    wraps.accessor(all['HTMLIFrameElement']?.prototype, 'srcdoc', (own) => ({
      get() {
        return frames.pageOf(this) ?? own.get!.call(this)
      },
      set(value) {
        if (!takes(this, 'srcdoc', value)) own.set!.call(this, value)
      },
    }))
    wraps.accessor(all['HTMLLinkElement']?.prototype, 'rel', (own) => ({
      set(value) {
        takes(this, 'rel', value)
        own.set!.call(this, value)
      },
    }))
    // Who asks for this list may be about to change what the link is.
    wraps.accessor(all['HTMLLinkElement']?.prototype, 'relList', (own) => ({
      get() {
        if (isActive() && getAttribute(this, 'href') && QUIET_LINKS.test(getAttribute(this, 'rel') ?? '')) becomesLoud(this)
        return own.get!.call(this)
      },
    }))
    // An address as SVG has it. It belongs to an element, which it does not tell.
    wraps.accessor(all['SVGElement']?.prototype && all['SVGAnimatedString']?.prototype, 'baseVal', (own) => ({
      set(value) {
        const element = animated.get(this)
        if (!(element && takes(element, 'href', value))) own.set!.call(this, value)
      },
    }))
    const animated = new WeakMap<object, Element>()
    for (const type of ['SVGImageElement', 'SVGFEImageElement', 'SVGUseElement', 'SVGScriptElement']) {
      wraps.accessor(all[type]?.prototype, 'href', (own) => ({
        get() {
          const value = own.get!.call(this) as object
          animated.set(value, this)
          return value
        },
      }))
    }
  }

  function guardWrites(): void {
    wraps.method(Element.prototype, 'setAttribute', (own) => ({
      setAttribute(this: Element, name: string, value: unknown) {
        return arguments.length > 1 && takes(this, name, value) ? undefined : own.apply(this, arguments)
      },
    }).setAttribute)
    wraps.method(Element.prototype, 'setAttributeNS', (own) => ({
      setAttributeNS(this: Element, space: string | null, name: string, value: unknown) {
        return arguments.length > 2 && takes(this, nameIn(space, name), value) ? undefined : own.apply(this, arguments)
      },
    }).setAttributeNS)
    wraps.method(Element.prototype, 'removeAttribute', (own) => ({
      removeAttribute(this: Element, name: string) {
        const attribute = String(name).toLowerCase()
        if (WATCHED.has(attribute) && elements.waitingValue(this, attribute) !== undefined) elements.forget(this, attribute)
        return own.call(this, name)
      },
    }).removeAttribute)
  }

  function guardNodes(): void {
    const takesNode = (element: Element | undefined, attr: Attr | undefined) => !!element && !!attr && attr.ownerElement !== element && takes(element, nameIn(attr.namespaceURI, attr.name), attr.value)
    for (const name of ['setAttributeNode', 'setAttributeNodeNS']) {
      wraps.method(Element.prototype, name, (own) => ({
        [name](this: Element, attr: Attr) {
          return takesNode(this, attr) ? null : own.call(this, attr)
        },
      })[name]!)
    }
    for (const name of ['setNamedItem', 'setNamedItemNS']) {
      wraps.method(NamedNodeMap.prototype, name, (own) => ({
        [name](this: NamedNodeMap, attr: Attr) {
          return takesNode(owners.get(this), attr) ? null : own.call(this, attr)
        },
      })[name]!)
    }
    wraps.accessor(Element.prototype, 'attributes', (own) => ({
      get() {
        const map = own.get!.call(this) as NamedNodeMap
        owners.set(map, this)
        return map
      },
    }))
    wraps.accessor(Attr.prototype, 'value', (own) => ({
      set(this: Attr, value: unknown) {
        if (!takesValue(this, value)) own.set!.call(this, value)
      },
    }))
    for (const name of ['nodeValue', 'textContent'] as const) {
      wraps.accessor(Node.prototype, name, (own) => ({
        set(value) {
          const type = typeOf(this)
          if (type === 2 && takesValue(this, value)) return
          styles.rewrite(type === 3 ? parentOf(this) : this, () => own.set!.call(this, value))
        },
      }))
    }
    guardTexts()
  }

  /** What else writes into a sheet. */
  function guardTexts(): void {
    wraps.accessor(realm.HTMLElement.prototype, 'innerText', (own) => ({
      set(value) {
        styles.rewrite(this, () => own.set!.call(this, value))
      },
    }))
    wraps.accessor(realm.CharacterData.prototype, 'data', (own) => ({
      set(value) {
        styles.rewrite(parentOf(this), () => own.set!.call(this, value))
      },
    }))
    for (const name of ['appendData', 'insertData', 'replaceData', 'deleteData']) {
      wraps.method(realm.CharacterData.prototype, name, (own) => ({
        [name](this: CharacterData) {
          return styles.rewrite(parentOf(this), () => own.apply(this, arguments))
        },
      })[name]!)
    }
    wraps.method(Element.prototype, 'insertAdjacentText', (own) => ({
      insertAdjacentText(this: Element) {
        return styles.rewrite(this, () => own.apply(this, arguments))
      },
    }).insertAdjacentText)
  }

  function takesValue({ ownerElement, namespaceURI, name }: Attr, value: unknown): boolean {
    return !!ownerElement && takes(ownerElement, nameIn(namespaceURI, name), value)
  }

  function guardReads(): void {
    wraps.method(Element.prototype, 'getAttribute', (own) => ({
      getAttribute(this: Element, name: string) {
        const value = own.call(this, name)
        if (value != null || !WATCHED.has(name)) return value
        const waiting = elements.waitingValue(this, name)
        return waiting === undefined ? value : String(waiting)
      },
    }).getAttribute)
    wraps.method(Element.prototype, 'hasAttribute', (own) => ({
      hasAttribute(this: Element, name: string) {
        return own.call(this, name) || (WATCHED.has(name) && elements.waitingValue(this, name) !== undefined)
      },
    }).hasAttribute)
  }
}

/** The name by which an attribute is known here: whatever prefix the page gave the namespace. */
const nameIn = (space: string | null, name: string): string => (space === 'http://www.w3.org/1999/xlink' ? 'xlink:' + String(name).replace(/^.*:/, '') : name)

/** What a held address reads as: in full where the browser would say so. */
function readable(element: Element, property: string, value: unknown): string {
  if (/srcset|ping|background|content/i.test(property)) return String(value)
  try {
    return new URL(String(value), element.baseURI).href
  } catch {
    // No address: the browser gives such a one back as it is.
    return String(value)
  }
}
