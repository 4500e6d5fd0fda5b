/**
 * Hears every click inside the interface and on `data-assent-action`, before anybody else.
 *
 * Meta, TikTok and X report the very click that withdraws, with the button's text. A capturing listener on `window` that
 * was there before theirs is the only place to keep it from them (real-tags.md), so this starts with the SDK.
 */
export function listenForClicks(onAction: (action: string) => void, signal: AbortSignal): void {
  addEventListener('click', (event) => {
    // The document and the window can be targets, too.
    const near = (selector: string) => (event.target as Partial<Element>).closest?.(selector) as HTMLElement | undefined
    const control = near('[data-assent-action]')
    if (!control && !near('[data-assent]')) return
    event.stopImmediatePropagation()
    if (!control) return
    event.preventDefault()
    onAction(control.dataset['assentAction']!)
  }, { capture: true, signal })
}
