import { fromDocument } from './document.ts'
import { HELD } from './embed-box.ts'

/*
 * A block that a vendor's script makes a widget of is in the page in three ways: as it was written, which the script would
 * find; stashed, which it does not; and as a copy, which is what it may draw in.
 */

/** Marks what keeps the content of a stashed block; its value is the block's class. */
const STASH = 'data-assent-stash'

/**
 * Takes out of the page what a vendor's script would find. The element itself stays: it may be a framework's. What it was is
 * kept inside it, so that a clone of it can be held and opened like any other.
 */
export function stash(element: HTMLElement): void {
  if (stashIn(element)) return
  const kept = fromDocument('createElement')('template')
  kept.setAttribute(STASH, element.getAttribute('class') ?? '')
  kept.content.append(...element.childNodes)
  element.append(kept)
  element.removeAttribute('class')
}

/** Makes a stashed block what it was. */
export function restore(element: HTMLElement): void {
  const kept = stashIn(element)
  if (!kept) return
  const className = kept.getAttribute(STASH)
  if (className) element.setAttribute('class', className)
  kept.replaceWith(kept.content)
}

/** What a script may draw in: what it makes of that is not to be undone, but can be taken away. */
export function copyOf(element: HTMLElement): HTMLElement {
  const copy = element.cloneNode(true) as HTMLElement
  restore(copy)
  copy.removeAttribute('data-consent')
  copy.removeAttribute(HELD)
  return copy
}

function stashIn(element: HTMLElement): HTMLTemplateElement | undefined {
  return [...element.children].find((child) => child.hasAttribute(STASH)) as HTMLTemplateElement | undefined
}
