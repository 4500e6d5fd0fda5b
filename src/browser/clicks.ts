/** Events by which vendors see what the visitor presses. */
const SEEN = ['click', 'pointerdown', 'pointerup', 'mousedown', 'mouseup']

/**
 * Hears every press inside the interface and on `data-assent-action`, before anybody else.
 *
 * Meta, TikTok and X report the very click that withdraws, with the button's text. A capturing listener on `window` that
 * was there before theirs is the only place to keep it from them (real-tags.md), so this starts with the SDK.
 *
 * @returns its undo
 */
export function listenForClicks(onAction: (action: string) => void): () => void {
  const listen = (event: Event) => {
    const target = event.target as Element | Document
    if (!(target instanceof Element)) return
    const control = target.closest('[data-assent-action]')
    if (!control && !target.closest('[data-assent]')) return
    event.stopImmediatePropagation()
    if (!control || event.type !== 'click') return
    event.preventDefault()
    onAction(control.getAttribute('data-assent-action')!)
  }
  for (const type of SEEN) addEventListener(type, listen, true)
  return () => SEEN.forEach((type) => removeEventListener(type, listen, true))
}
