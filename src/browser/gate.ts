import { fromDocument } from './document.ts'
import type { QueuedScript, ScriptQueue } from './script-queue.ts'
import { trustedTypes } from './trusted-types.ts'
import type { Report } from '../core/types.ts'

/** What the gate needs of the page: see `Core` in consent.ts. */
export interface GatePage {
  readonly queue: ScriptQueue
  /** The SDK's own nonce: when it has one, only scripts that carry it run (hazard C1). */
  readonly nonce: string
  readonly report: Report
  emit(event: string, detail: unknown): void
}

/**
 * Holds the marked elements of the page, those in the HTML and those that come later.
 *
 * @returns a function that runs what may run now and takes back what may not; it settles when every script of it has run,
 * failed or used up its time
 */
export function createGate({ queue, nonce, report, emit }: GatePage, allows: (expression: string) => boolean): () => Promise<unknown> {
  /** Scripts that were handed to the queue, each once per page whatever is granted later (hazard X5); loaded elements. */
  const taken = new WeakSet<Element>()
  /** Elements that were spoken of: held, or refused for a mistake. */
  const named = new WeakSet<Element>()
  const once = (element: Element, say: () => void) => named.has(element) || (named.add(element), say())

  return () => {
    const batch: QueuedScript[] = []
    const elements = [...fromDocument('querySelectorAll')('[data-consent]')]
    // The last one may still be parsed: an inline script would be taken with half of its text.
    if (!elements.at(-1)?.nextSibling && fromDocument('readyState') === 'loading') elements.pop()
    for (const element of elements) {
      try {
        const needs = element.getAttribute('data-consent')!
        const isScript = element instanceof HTMLScriptElement
        const was = taken.has(element)
        // What is refused here is told by `review` in acts.ts, where the words for it are.
        if (isScript && !was && (element.type !== 'text/plain' || (nonce && element.nonce !== nonce))) continue
        if (!allows(needs)) {
          if (!isScript && taken.delete(element)) unload(element)
          if (!was) once(element, () => emit('blocked', { kind: element.localName, needs, url: element.getAttribute(isScript ? 'src' : 'data-src') }))
        } else if (!was) {
          taken.add(element)
          if (!isScript) setLive(element, true)
          else {
            const live = revive(element)
            batch.push({
              element: live ?? element,
              allowed: () => allows(needs) || !taken.delete(element),
              insert: () => (live ? element.replaceWith(live) : reinsert(element)),
            })
          }
        }
      } catch (error) {
        // A form with a field named getAttribute, and the like: it stays shut, the others go on.
        once(element, () => report('data-consent', error))
      }
    }
    return queue(batch)
  }
}

/**
 * A script element that will run, or undefined where trusted types leave only the inert one itself.
 *
 * A new element runs whatever made the old one; the old one put back would not, if it came from `innerHTML` (hazard X7).
 */
function revive(inert: HTMLScriptElement): HTMLScriptElement | undefined {
  const live = fromDocument('createElement')('script')
  try {
    for (const { name, value } of inert.attributes) if (!/^(type|src|data-consent)$/.test(name)) live.setAttribute(name, value)
    live.type = inert.dataset.type ?? ''
    // Browsers hide the nonce from the attribute; only the property has it (hazard X8).
    live.nonce = inert.nonce
    // Last, so that the fetch has every other attribute.
    if (inert.src) live.src = trustedTypes().createScriptURL(inert.src)
    else live.text = trustedTypes().createScript(inert.text)
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

/** Puts the addresses where the browser acts on them, or takes them away. */
function setLive(element: Element, live: boolean): void {
  for (const name of ['src', 'srcset', 'href']) {
    const value = element.getAttribute('data-' + name)
    if (value && live) element.setAttribute(name, value)
    else if (value) element.removeAttribute(name)
  }
}

function unload(element: Element): void {
  // Taking the address from a frame adds a history entry, another frame in its place does not (hazards W11, X17).
  const empty = element instanceof HTMLIFrameElement ? (element.cloneNode(true) as Element) : element
  setLive(empty, false)
  element.replaceWith(empty)
}
