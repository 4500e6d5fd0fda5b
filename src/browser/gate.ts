import { fromDocument } from './document.ts'
import type { QueuedScript, ScriptQueue } from './script-queue.ts'
import { trustedTypes } from './trusted-types.ts'

/** What the gate needs of the page: see `Core` in consent.ts. */
export interface GatePage {
  readonly inTurn: ScriptQueue
  /** The SDK's own nonce: when it has one, only scripts that carry it run (hazard C1). */
  readonly nonce: string
  /** Elements whose turn came, with what each needs: nothing runs twice (hazard X5). */
  readonly taken: Map<Node, string>
  /** Called once for an element that is held, not for one whose turn comes later on; without needs for the declaration. */
  onHeld(element: Element, needs: string | null): void
}

/**
 * Looks at the marked elements: with records of a change where they were found before, without in new shadow roots, too,
 * for which it goes through the whole page. Settles when their scripts have run.
 */
export type Gate = (records?: readonly MutationRecord[]) => Promise<unknown>

/**
 * Holds the marked elements of the page, those in the HTML and those that come later, in open shadow roots too.
 *
 * @returns lets run what may run now; it settles when every script of it has run, failed or used up its time
 */
export function createGate({ inTurn, nonce, taken, onHeld }: GatePage, allows: (expression: string) => boolean, observe: (root: Node) => void): Gate {
  /** The document's element, and the open shadow roots that were found. */
  const roots = new Set<Element | ShadowRoot>()
  /** Elements that were told of. */
  const told = new WeakSet<Element>()

  return (records) => {
    const root = fromDocument('documentElement')
    const isLoading = fromDocument('readyState') === 'loading'
    // For a moment there may be none, while a page replaces all of itself.
    if (root) roots.add(root)
    // While the page is parsed its elements come one by one; their shadow roots can wait until it is all there. A form has
    // none, and its fields may be named like one. The set goes on to what is added on the way.
    if (!isLoading && !records) for (const each of roots) for (const { shadowRoot } of each.querySelectorAll(':not(form)')) if (shadowRoot) {
      observe(shadowRoot)
      roots.add(shadowRoot)
    }
    const batch: QueuedScript[] = []
    // A form's fields may be named like its methods, and there is nothing in a form to gate.
    const elements = [...roots].flatMap((each) => [...each.querySelectorAll('[data-consent]:not(form),[data-assent-declaration]')])
    // The last one may still be parsed: an inline script would be taken with half of its text.
    if (isLoading && !elements.at(-1)?.nextSibling) elements.pop()
    for (const element of elements) {
      const needs = element.getAttribute('data-consent')
      const isScript = element instanceof HTMLScriptElement
      // What is refused here is told by `review` in review.ts, where the words for it are.
      if (taken.has(element) || (isScript && (element.type !== 'text/plain' || (nonce && element.nonce !== nonce)))) continue
      if (needs && allows(needs)) {
        taken.set(element, needs)
        if (!isScript) setLive(element)
        else
          batch.push({
            element,
            // One that left the page is not waited for: put back, it has another turn.
            allowed: () => (element.isConnected && allows(needs)) || !taken.delete(element),
            insert: () => revive(element),
          })
      } else if (!told.has(element)) {
        told.add(element)
        onHeld(element, needs)
      }
    }
    return inTurn(batch)
  }
}

/**
 * Puts a new element in the place of an inert one: it runs whatever made the old one, which would not, put back, if it came
 * from `innerHTML` (hazard X7). Where trusted types leave only the old one, it is put back all the same.
 *
 * @returns the element that runs
 */
function revive(inert: HTMLScriptElement): HTMLScriptElement {
  const live = fromDocument('createElement')('script')
  try {
    for (const { name, value } of inert.attributes) if (!/^(type|src|data-consent)$/.test(name)) live.setAttribute(name, value)
    live.type = inert.dataset.type ?? ''
    // Browsers hide the nonce from the attribute; only the property has it (hazard X8).
    live.nonce = inert.nonce
    // Last, so that the fetch has every other attribute.
    if (inert.src) live.src = trustedTypes().createScriptURL(inert.src)
    else live.text = trustedTypes().createScript(inert.text)
    inert.replaceWith(live)
    return live
  } catch {
    // Out and in again: a type that changes in place starts nothing.
    inert.replaceWith(live)
    inert.type = live.type
    live.replaceWith(inert)
    return inert
  }
}

/** Puts the addresses where the browser acts on them. */
export function setLive(element: Element): void {
  for (const name of ['src', 'srcset', 'href']) {
    const value = element.getAttribute('data-' + name)
    if (value) element.setAttribute(name, value)
  }
}
