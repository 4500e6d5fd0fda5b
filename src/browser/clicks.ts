/**
 * Hears every click inside the interface and on `data-assent-action`, before anybody else.
 *
 * Meta, TikTok and X report the very click that withdraws, with the button's text. A capturing listener on `window` that
 * was there before theirs is the only place to keep it from them (real-tags.md), so this starts with the SDK.
 */
export function listenForClicks(onAction: (action: string, control: HTMLElement) => void, until: AddEventListenerOptions): void {
  addEventListener('click', (event) => {
    // The document and the window can be targets, too. Of a control inside a layer, the control is the nearer one.
    const near = (event.target as Partial<Element>).closest?.('[data-assent-action],[data-assent]') as HTMLElement | undefined
    const action = near?.dataset['assentAction']
    if (near) event.stopImmediatePropagation()
    if (action) {
      event.preventDefault()
      onAction(action, near!)
    }
  }, until)
}
