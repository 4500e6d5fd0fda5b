import { fromDocument } from './document.ts'

/**
 * Settles once the page has such an element.
 *
 * @param isActive asked before each look: nobody waits for a consent that was destroyed
 */
export function elementFor(selector: string, isActive: () => boolean): Promise<void> {
  const isThere = () => !!fromDocument('querySelector')(selector)
  return new Promise((found) => {
    if (isThere()) return found()
    const observer = new MutationObserver(() => {
      if (isActive() && !isThere()) return
      observer.disconnect()
      found()
    })
    observer.observe(document, { childList: true, subtree: true })
  })
}
