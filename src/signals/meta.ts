import { hasScript, type TagSignal } from './tag-signal.ts'
import type { VendorWindow } from '../core/types.ts'

/** Whether Meta's tag has been told of a grant, by window. */
const told = new WeakMap<object, boolean>()

/**
 * Meta pixel: revoked before its `init`, it sends nothing, and asks for nothing more than its own file.
 *
 * Its snippet loads nothing where it finds an `fbq`, so no stub can wait for it: once the snippet has run, what it queued is
 * preceded by ours. Its file is always later.
 */
export const meta: TagSignal<'consent'> = {
  tell(command, { consent }, page, end) {
    const was = told.get(page)
    told.set(page, consent)
    if (typeof page.fbq == 'function') {
      if (was !== consent) page.fbq('consent', consent ? 'grant' : 'revoke')
    } else if (command === 'default') sayFirst(page, end)
  },
  isLate: (page) => !!page.fbq || hasScript(/^https:\/\/connect\.facebook\.net\/.*\/fbevents\.js/),
}

function sayFirst(page: VendorWindow, end: AbortSignal): void {
  const observer = new MutationObserver(() => {
    const { fbq } = page
    if (!fbq?.queue && !fbq?.callMethod) return
    observer.disconnect()
    if (told.get(page)) return
    fbq('consent', 'revoke')
    if (!fbq.callMethod) fbq.queue.unshift(fbq.queue.pop())
  })
  observer.observe(document, { childList: true, subtree: true })
  end.addEventListener('abort', () => observer.disconnect())
}
