/**
 * Hears every press inside the interface and on `data-assent-action`, before anybody else.
 *
 * Meta, TikTok and X report the very click that withdraws, with the button's text. A capturing listener on `window` that
 * was there before theirs is the only place to keep it from them (real-tags.md), so this starts with the SDK.
 */
export function listenForClicks(onAction: (action: string) => void, signal: AbortSignal): void {
  for (const type of ['click', 'pointerdown', 'pointerup', 'mousedown', 'mouseup']) {
    addEventListener(type, (event) => {
      const { target } = event
      if (!(target instanceof Element) || !target.closest('[data-assent],[data-assent-action]')) return
      event.stopImmediatePropagation()
      const action = type === 'click' && target.closest('[data-assent-action]')?.getAttribute('data-assent-action')
      if (!action) return
      event.preventDefault()
      onAction(action)
    }, { capture: true, signal })
  }
}
