/**
 * Scripts that ran and may no more, with what each needs: nothing ends a script but a new page.
 *
 * What still stands there inert only waits for its turn: one that ran was replaced, or is inert no more.
 */
export function ranScripts(taken: ReadonlyMap<Node, string>, allows: (expression: string) => boolean): Map<HTMLScriptElement, string> {
  const ran = new Map<HTMLScriptElement, string>()
  for (const [node, needs] of taken) {
    if (node instanceof HTMLScriptElement && !allows(needs) && (!node.isConnected || node.type !== 'text/plain')) ran.set(node, needs)
  }
  return ran
}

/**
 * Takes the marked frames, pictures and style sheets off the page that may be there no more. The gate holds what is left in
 * their place like any other.
 */
export function closeElements(taken: Map<Node, string>, allows: (expression: string, node: Node) => boolean): void {
  for (const [node, needs] of taken) {
    if (allows(needs, node) || node instanceof HTMLScriptElement) continue
    taken.delete(node)
    unload(node as Element)
  }
}

/**
 * Takes what an element has fetched off the page. Marked without `data-`, it had its address all the same, and gets it back
 * with a grant like any other.
 */
export function unload(element: Element): void {
  for (const name of liveAddresses(element)) element.setAttribute('data-' + name, element.getAttribute(name)!)
  // Taking the address from a frame adds a history entry, another frame in its place does not (hazards W11, X17).
  const isFrame = element instanceof HTMLIFrameElement
  const empty = isFrame ? (element.cloneNode(true) as Element) : element
  close(empty)
  element.replaceWith(empty)
  // Out of the page it can lose it without a trace: the page may keep the element, and put it back.
  if (isFrame) close(element)
}

function close(element: Element): void {
  for (const name of ADDRESSES) if (element.hasAttribute('data-' + name)) element.removeAttribute(name)
}

/** Attributes that a frame, a picture or a link has without `data-`: what they name was fetched whatever its mark says. */
export function liveAddresses(element: Element): string[] {
  return /^(iframe|img|link)$/.test(element.localName) ? ADDRESSES.filter((name) => element.hasAttribute(name) && !element.hasAttribute('data-' + name)) : []
}

const ADDRESSES = ['src', 'srcset', 'href']
