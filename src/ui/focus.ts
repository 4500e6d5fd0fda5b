import { page } from './page.ts'

/** Gives focus back to the page: to this element, else to the first of the usual ones that takes it. */
export function focusPage(before: HTMLElement | undefined): void {
  for (const selector of ['', '[data-assent=reopen] button', 'main', 'h1', 'a,button']) {
    const element = selector ? page('querySelector')<HTMLElement>(selector) : before
    if (!element?.isConnected || element == page('body')) continue
    if (element.tabIndex < 0) {
      element.tabIndex = -1
      element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true })
    }
    element.focus({ preventScroll: true })
    if (page('activeElement') == element) return
  }
}
