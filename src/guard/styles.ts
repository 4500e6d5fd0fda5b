import { mayLoad, withoutHeldStyles } from './css.ts'
import { heldName } from './addresses.ts'
import { getAttribute, isConnected, removeAttribute, setAttribute, tagOf, typeOf } from './native.ts'
import type { Realm, Watch } from './realm.ts'
import type { Owner } from './who.ts'

/** Holds what styles would load. */
export interface Styles {
  guard(realm: Realm): void
  /** Looks at the text of a `style` element. */
  checkSheet(sheet: Element): void
  /** Lets something write into a node. If that is a sheet in the page, it is looked at before the browser acts on it. */
  rewrite<T>(sheet: Node | null, write: () => T): T
  /** Looks at a `style` attribute. */
  checkAttribute(element: Element): void
  /** @returns whether the style that is being set had to be changed, and is set */
  setAttribute(element: Element, text: string): boolean
}

const HELD_STYLE = heldName('style')

/** The properties of a style that may ask somebody, where a browser has them on a prototype. */
const PAINTED = /background|image|mask|cursor|content|filter|clip|shape|offset|marker|fill|stroke|list-?style|^src$/i

export function createStyles({ wraps, quarantine, judge, isActive, isHolding, report }: Watch): Styles {
  const asked = new Set<CSSStyleDeclaration>()
  return { guard, checkSheet, rewrite, checkAttribute, setAttribute: setStyle }

  /** @returns the text without what must wait, and whom that waits for; undefined where nothing must */
  function clean(css: string, from: Node): { safe: string; owner: Owner; isLoader: boolean } | undefined {
    let owner: Owner | undefined
    let isLoader = true
    try {
      const safe = withoutHeldStyles(css, (address, loads) => {
        const held = judge('style', address, from)
        owner ??= held
        if (held && !loads) isLoader = false
        return !!held
      })
      return owner && { safe, owner, isLoader }
    } catch (error) {
      report(error)
      return
    }
  }

  function checkSheet(sheet: Element): void {
    const text = sheet.textContent
    const cleaned = mayLoad(text) ? clean(text, sheet) : undefined
    if (!cleaned) return
    sheet.textContent = cleaned.safe
    quarantine.keep({
      owner: cleaned.owner, size: text!.length, isLoader: cleaned.isLoader,
      isPlaced: () => isConnected(sheet),
      send() {
        // Unless the page wrote another sheet meanwhile.
        if (sheet.textContent === cleaned.safe) sheet.textContent = text
      },
      refuse() {},
    })
  }

  function rewrite<T>(sheet: Node | null, write: () => T): T {
    if (!sheet || typeOf(sheet) !== 1 || tagOf(sheet as Element) !== 'style' || !isActive()) return write()
    const element = sheet as Element
    const isLive = isHolding && isConnected(element)
    const type = getAttribute(element, 'type')
    // Under a type that no browser knows, it is no sheet.
    if (isLive) setAttribute(element, 'type', 'text/plain')
    try {
      return write()
    } finally {
      try {
        checkSheet(element)
      } catch (error) {
        // It stays as it was written, if that can be.
        report(error)
      }
      if (isLive && type == null) removeAttribute(element, 'type')
      else if (isLive) setAttribute(element, 'type', type)
    }
  }

  function checkAttribute(element: Element): void {
    const waiting = getAttribute(element, HELD_STYLE)
    if (waiting != null) {
      // As rewritten HTML has it.
      removeAttribute(element, HELD_STYLE)
      if (!setStyle(element, waiting)) setAttribute(element, 'style', waiting)
      return
    }
    const text = getAttribute(element, 'style')
    if (mayLoad(text)) setStyle(element, text)
  }

  function setStyle(element: Element, text: string): boolean {
    const cleaned = mayLoad(text) ? clean(text, element) : undefined
    if (!cleaned) return false
    setAttribute(element, 'style', cleaned.safe)
    quarantine.keep({
      owner: cleaned.owner, size: text.length,
      isPlaced: () => isConnected(element),
      send: () => restore((element as HTMLElement).style, text),
      refuse() {},
    })
    return true
  }

  /** Whoever asks for the style of a rule may be about to write into it, by properties that Chromium has on each style. */
  function lookLater(style: CSSStyleDeclaration): void {
    if (!isHolding || !isActive()) return
    if (!asked.size) queueMicrotask(() => {
      const styles = [...asked]
      asked.clear()
      styles.forEach(checkRule)
    })
    asked.add(style)
  }

  function checkRule(style: CSSStyleDeclaration): void {
    const text = style.cssText
    const cleaned = mayLoad(text) ? clean(text, document) : undefined
    if (!cleaned) return
    style.cssText = cleaned.safe
    quarantine.keep({ owner: cleaned.owner, size: text.length, isPlaced: () => true, send: () => restore(style, text), refuse() {} })
  }

  function guard(realm: Realm): void {
    const { CSSStyleDeclaration, HTMLElement, SVGElement, document } = realm
    const all = realm as unknown as Record<string, { prototype: object } | undefined>
    /** Sets what may be set; the rest later, in the same way. */
    const set = (css: unknown, write: (css: unknown) => unknown): unknown => {
      const cleaned = mayLoad(css) && isActive() ? clean(css, document) : undefined
      if (!cleaned) return write(css)
      quarantine.keep({ owner: cleaned.owner, size: (css as string).length, isLoader: cleaned.isLoader, isPlaced: () => true, send: () => void write(css), refuse() {} })
      return write(cleaned.safe)
    }
    wraps.accessor(CSSStyleDeclaration.prototype, 'cssText', (own) => ({
      set(value) {
        set(value, (css) => own.set!.call(this, css))
      },
    }))
    wraps.method(CSSStyleDeclaration.prototype, 'setProperty', (own) => ({
      setProperty(this: CSSStyleDeclaration, name: string, value: unknown, priority?: string) {
        // Animations call this for each frame of each element.
        if (arguments.length < 2 || !mayLoad(value)) return own.apply(this, arguments)
        return set(value, (css) => own.call(this, name, css, priority))
      },
    }).setProperty)
    // Chromium has them on each style: there only the observer sees them, before the browser paints.
    for (const type of ['CSSStyleDeclaration', 'CSSStyleProperties', 'CSS2Properties']) {
      for (const name of Object.getOwnPropertyNames(all[type]?.prototype ?? {})) {
        if (PAINTED.test(name)) wraps.accessor(all[type]!.prototype, name, (own) => (own.set ? {
          set(value) {
            set(value, (css) => own.set!.call(this, css))
          },
        } : {}))
      }
    }
    for (const [type, ...names] of RULES) {
      for (const name of names) {
        wraps.method(all[type]?.prototype, name, (own) => ({
          [name](this: object, text: unknown, ...more: unknown[]) {
            return set(text, (css) => own.call(this, css, ...more))
          },
        })[name]!)
      }
    }
    for (const type of ['CSSStyleRule', 'CSSKeyframeRule']) {
      wraps.accessor(all[type]?.prototype, 'style', (own) => ({
        get() {
          const style = own.get!.call(this) as CSSStyleDeclaration
          lookLater(style)
          return style
        },
        ...(own.set && {
          set(this: object, value: unknown) {
            set(value, (css) => own.set!.call(this, css))
          },
        }),
      }))
    }
    for (const type of ['CSSStyleSheet', 'CSSGroupingRule', 'CSSStyleRule']) {
      wraps.method(all[type]?.prototype, 'insertRule', (own) => ({
        insertRule(this: CSSGroupingRule, text: unknown, at?: number) {
          let safe: CSSRule | undefined
          return set(text, (css) => {
            const place = safe && Array.from(this.cssRules).indexOf(safe)
            // The page took it out meanwhile.
            if (place === -1) return
            if (place !== undefined) this.deleteRule(place)
            const index = own.call(this, css, place ?? at) as number
            safe = this.cssRules[index]
            return index
          })
        },
      }).insertRule)
    }
    for (const name of ['set', 'append']) {
      wraps.method(all['StylePropertyMap']?.prototype, name, (own) => ({
        [name](this: object, property: string, ...values: unknown[]) {
          const text = values.join(', ')
          return mayLoad(text) ? set(text, (css) => (css === text ? own.call(this, property, ...values) : own.call(this, property, css))) : own.call(this, property, ...values)
        },
      })[name]!)
    }
    wraps.method(realm.CSS, 'registerProperty', (own) => ({
      registerProperty(this: object, property: { initialValue?: unknown }) {
        const { initialValue } = property ?? {}
        // It can be registered once only: what it begins with is not set later.
        const cleaned = mayLoad(initialValue) && isActive() ? clean(initialValue, document) : undefined
        return own.call(this, cleaned ? { ...property, initialValue: cleaned.safe } : property)
      },
    }).registerProperty)
    for (const type of [HTMLElement, SVGElement]) {
      // `element.style = '…'` sets the text, too.
      wraps.accessor(type.prototype, 'style', (own) => (own.set ? {
        set(value) {
          set(value, (css) => own.set!.call(this, css))
        },
      } : {}))
    }
    guardAnimations(realm)
    guardFonts(realm)
  }

  /** A font that waits is one without a source; the real one takes its place in what the page draws with. */
  function guardFonts(realm: Realm): void {
    const { FontFace, FontFaceSet, Promise, DOMException, document } = realm
    const real = new WeakMap<object, FontFace>()
    const granted = new WeakMap<object, Promise<FontFace>>()
    wraps.construction(realm, 'FontFace', (make, [family, source, ...more]) => {
      const cleaned = mayLoad(source) ? clean(source, document) : undefined
      const face = make(family, cleaned?.safe ?? source, ...more) as FontFace
      if (!cleaned) return face
      const comes = new Promise<FontFace>((resolve, reject) => quarantine.keep({
        owner: cleaned.owner, size: source.length, isLoader: true,
        send() {
          real.set(face, make(family, source, ...more) as FontFace)
          if (document.fonts.delete(face)) document.fonts.add(face)
          resolve(real.get(face)!)
        },
        refuse: () => reject(new DOMException('A network error occurred.', 'NetworkError')),
      }))
      // Nobody may ask for it.
      comes.catch(() => {})
      granted.set(face, comes)
      return face
    })
    wraps.method(FontFace?.prototype, 'load', (own) => ({
      load(this: FontFace) {
        const comes = granted.get(this)
        return comes ? comes.then((face) => own.call(face)) : own.call(this)
      },
    }).load)
    wraps.method(FontFaceSet?.prototype, 'add', (own) => ({
      add(this: FontFaceSet, face: FontFace) {
        return own.call(this, real.get(face) ?? face)
      },
    }).add)
  }

  function guardAnimations(realm: Realm): void {
    wraps.method(realm.Element.prototype, 'animate', (own) => ({
      animate(this: Element, frames: unknown, ...more: unknown[]) {
        return own.call(this, cleanFrames(frames, this), ...more)
      },
    }).animate)
    wraps.method((realm.KeyframeEffect as { prototype: object } | undefined)?.prototype, 'setKeyframes', (own) => ({
      setKeyframes(this: KeyframeEffect, frames: unknown) {
        return own.call(this, cleanFrames(frames, realm.document))
      },
    }).setKeyframes)
    wraps.construction(realm, 'KeyframeEffect', (make, [target, frames, ...more]) => make(target, cleanFrames(frames, realm.document), ...more))
  }

  /** Keyframes are objects of styles, or lists of them. An animation is over by the time of a grant: none is kept. */
  function cleanFrames(frames: unknown, from: Node): unknown {
    if (typeof frames == 'string') return (mayLoad(frames) && isActive() && clean(frames, from)?.safe) || frames
    if (Array.isArray(frames)) return frames.map((frame) => cleanFrames(frame, from))
    if (typeof frames != 'object' || !frames || Symbol.iterator in frames) return frames
    return Object.values(frames).some((value) => typeof value != 'number') ? Object.fromEntries(Object.entries(frames).map(([name, value]) => [name, cleanFrames(value, from)])) : frames
  }
}

/** What takes CSS as a text, by type. */
const RULES = [
  ['CSSStyleSheet', 'replace', 'replaceSync', 'addRule'],
  ['CSSKeyframesRule', 'appendRule'],
] as const

/** Sets again only what waited: the page may have changed all the rest since. */
function restore(style: CSSStyleDeclaration, text: string): void {
  const was = document.createElement('i').style
  was.cssText = text
  for (const name of was) {
    if (mayLoad(was.getPropertyValue(name)) && style.getPropertyValue(name).includes('data:,')) style.setProperty(name, was.getPropertyValue(name), was.getPropertyPriority(name))
  }
}
