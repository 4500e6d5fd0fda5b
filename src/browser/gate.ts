import { fromDocument } from './document.ts'
import type { QueuedScript, ScriptQueue } from './script-queue.ts'
import { trusted } from './trusted-types.ts'
import type { Report } from '../core/types.ts'

/** Says that an element waits, once for each: `assent:blocked`. */
export type OnBlocked = (blocked: {
  /** The element's name. */
  readonly kind: string
  readonly url: string
  /** Its `data-consent`. */
  readonly needs: string
}) => void

export interface GateOptions {
  readonly queue: ScriptQueue
  /** The SDK's own nonce: when it has one, only scripts that carry it run (hazard C1). */
  readonly nonce: string
  allows(expression: string): boolean
  report: Report
  onBlocked: OnBlocked
}

const LIVE = ['src', 'srcset', 'href']

/**
 * Holds the marked elements of the page, those in the HTML and those that come later.
 *
 * @returns `apply` runs what may run now and takes back what may not, and settles when every script of it has run, failed
 * or used up its time; `stop` ends the watch
 */
export function createGate({ queue, nonce, allows, report, onBlocked }: GateOptions) {
  /** Scripts that were handed to the queue: each runs once per page, whatever is granted later (hazard X5). */
  const taken = new WeakSet<Element>()
  const loaded = new WeakSet<Element>()
  /** Elements that were spoken of: held, or refused for a mistake. */
  const named = new WeakSet<Element>()

  // childList only, and one query for a whole batch of additions: a query per node takes five times as long (hazard P1).
  const observer = new MutationObserver(() => apply())
  observer.observe(document, { childList: true, subtree: true })
  return { apply, stop: () => observer.disconnect() }

  function apply(): Promise<unknown> {
    const batch: QueuedScript[] = []
    for (const element of fromDocument('querySelectorAll')('[data-consent]')) {
      try {
        const needs = element.getAttribute('data-consent')!
        const script = element instanceof HTMLScriptElement
        const refused = script ? element.type !== 'text/plain' && !taken.has(element) ? 'ran' : nonce && element.nonce !== nonce && 'nonce' : element instanceof HTMLTemplateElement && 'template'
        if (refused) once(element, () => report(element.outerHTML.slice(0, 80), refused))
        else if (!allows(needs)) loaded.delete(element) ? unload(element) : once(element, () => onBlocked({ kind: element.localName, url: addressOf(element), needs }))
        else if (!script) loaded.has(element) || load(element)
        else if (!taken.has(element)) batch.push(take(element, needs))
      } catch (error) {
        // A form with a field named getAttribute, and the like: it stays shut, the others go on.
        once(element, () => report('data-consent', error))
      }
    }
    return queue(batch)
  }

  function once(element: Element, say: () => void): void {
    if (!named.has(element)) say()
    named.add(element)
  }

  function take(inert: HTMLScriptElement, needs: string): QueuedScript {
    taken.add(inert)
    const live = revive(inert)
    return {
      element: live ?? inert,
      allowed: () => allows(needs) || !taken.delete(inert),
      insert: () => (live ? inert.replaceWith(live) : reinsert(inert)),
    }
  }

  function load(element: Element): void {
    loaded.add(element)
    const names = LIVE.filter((name) => element.hasAttribute('data-' + name))
    for (const name of names) element.setAttribute(name, element.getAttribute('data-' + name)!)
    if (!names[0]) once(element, () => report(element.outerHTML.slice(0, 80), 'empty'))
  }
}

/**
 * A script element that will run, or undefined where trusted types leave only the inert one itself.
 *
 * A new element runs whatever made the old one; the old one put back would not, if it came from `innerHTML` (hazard X7).
 */
function revive(inert: HTMLScriptElement): HTMLScriptElement | undefined {
  const live = fromDocument('createElement')('script') as HTMLScriptElement
  try {
    for (const { name, value } of inert.attributes) if (!/^(type|src|nonce|data-type|data-consent)$/.test(name)) live.setAttribute(name, value)
    live.type = inert.dataset.type ?? ''
    // Browsers hide the nonce from the attribute; only the property has it (hazard X8).
    live.nonce = inert.nonce
    // Last, so that the fetch has every other attribute.
    if (inert.src) live.src = trusted('createScriptURL', inert.src)
    else live.text = trusted('createScript', inert.text)
    return live
  } catch {
    return
  }
}

function reinsert(inert: HTMLScriptElement): void {
  const { parentNode, nextSibling } = inert
  inert.remove()
  inert.type = inert.dataset.type ?? ''
  parentNode!.insertBefore(inert, nextSibling)
}

function unload(element: Element): void {
  // Taking the address from a frame adds a history entry, another frame in its place does not (hazards W11, X17).
  const empty = element instanceof HTMLIFrameElement ? (element.cloneNode(true) as Element) : element
  for (const name of LIVE) if (empty.hasAttribute('data-' + name)) empty.removeAttribute(name)
  if (empty !== element) element.replaceWith(empty)
}

const addressOf = (element: Element) => element.getAttribute('src') ?? element.getAttribute('data-src') ?? element.getAttribute('data-href') ?? ''
