import { mayLoad, withoutHeldStyles } from './css.ts'
import { heldName } from './addresses.ts'
import { getAttribute, isConnected, removeAttribute, setAttribute } from './native.ts'
import type { Realm, Watch } from './realm.ts'
import type { Owner } from './who.ts'

/** Holds what styles would load. */
export interface Styles {
  guard(realm: Realm): void
  /** Looks at the text of a `style` element. */
  checkSheet(sheet: Element): void
  /** Looks at a `style` attribute. */
  checkAttribute(element: Element): void
  /** @returns whether the style that is being set had to be changed, and is set */
  setAttribute(element: Element, text: string): boolean
}

const HELD_STYLE = heldName('style')

export function createStyles({ wraps, quarantine, judge, isActive, report }: Watch): Styles {
  return { guard, checkSheet, checkAttribute, setAttribute: setStyle }

  /** @returns the text without what must wait, and whom that waits for; undefined where nothing must */
  function clean(css: string, from: Node): { safe: string; owner: Owner } | undefined {
    let owner: Owner | undefined
    try {
      const safe = withoutHeldStyles(css, (address) => {
        const held = judge('style', address, from)
        owner ??= held
        return !!held
      })
      return owner && { safe, owner }
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
      owner: cleaned.owner, size: text!.length, isLoader: true,
      isPlaced: () => isConnected(sheet),
      send() {
        // Unless the page wrote another sheet meanwhile.
        if (sheet.textContent === cleaned.safe) sheet.textContent = text
      },
      refuse() {},
    })
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

  function guard(realm: Realm): void {
    const { CSSStyleDeclaration, CSSStyleSheet, HTMLElement, SVGElement, document } = realm
    /** Sets what may be set; the rest later, in the same way. */
    const set = (css: unknown, write: (css: unknown) => unknown): unknown => {
      const cleaned = mayLoad(css) && isActive() ? clean(css, document) : undefined
      if (!cleaned) return write(css)
      quarantine.keep({ owner: cleaned.owner, size: (css as string).length, isLoader: true, isPlaced: () => true, send: () => void write(css), refuse() {} })
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
    for (const name of ['replace', 'replaceSync', 'insertRule', 'addRule']) {
      wraps.method(CSSStyleSheet.prototype, name, (own) => ({
        [name](this: CSSStyleSheet, text: unknown, ...more: unknown[]) {
          return set(text, (css) => own.call(this, css, ...more))
        },
      })[name]!)
    }
    for (const type of [HTMLElement, SVGElement]) {
      // `element.style = '…'` sets the text, too.
      wraps.accessor(type.prototype, 'style', (own) => (own.set ? {
        set(value) {
          set(value, (css) => own.set!.call(this, css))
        },
      } : {}))
    }
    guardAnimations(realm)
    wraps.construction(realm, 'FontFace', (make, [family, source, ...more]) => {
      const cleaned = mayLoad(source) ? clean(source, document) : undefined
      return make(family, cleaned?.safe ?? source, ...more)
    })
  }

  function guardAnimations(realm: Realm): void {
    wraps.method(realm.Element.prototype, 'animate', (own) => ({
      animate(this: Element, frames: unknown, ...more: unknown[]) {
        return own.call(this, cleanFrames(frames, this), ...more)
      },
    }).animate)
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

/** Sets again only what waited: the page may have changed all the rest since. */
function restore(style: CSSStyleDeclaration, text: string): void {
  const was = document.createElement('i').style
  was.cssText = text
  for (const name of was) {
    if (mayLoad(was.getPropertyValue(name)) && style.getPropertyValue(name).includes('data:,')) style.setProperty(name, was.getPropertyValue(name), was.getPropertyPriority(name))
  }
}
