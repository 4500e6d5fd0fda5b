import css from './keeper.css'
import { focusPage } from './focus.ts'
import { h } from './h.ts'
import { page } from './page.ts'
import type { Stage } from './stage.ts'
import type { View } from './view.ts'

/** Keeps what stands on the stage in place, puts the preferences over it, and takes it all away. */
export interface Keeper {
  /**
   * Shows the preferences, with switches that start anew from the view's choices. The notice stays under them. Rejects when
   * their file could not be fetched: what was shown stays.
   */
  customize(view: View): Promise<void>
  /** Removes both layers and gives focus back to the page. */
  hide(): void
  /** Announces one sentence politely, once (R-1013). */
  say(sentence: string): void
  /** Removes every element and style sheet of the interface. */
  destroy(): void
}

/**
 * The keeper of this stage.
 *
 * @param onDismiss called when the visitor left a dialog without deciding: by Escape, or the browser closed it.
 *   Presses on `data-assent-action` do not come this way: see browser/clicks.ts
 * @param onAnew called when the page got another `<html>`, maybe by `document.open()`, which takes every listener from the window
 */
export function createKeeper(stage: Stage, onDismiss: () => void, onAnew?: (end: AbortSignal) => void): Keeper {
  const { root, sheet, parts } = stage
  const observer = new MutationObserver(look)
  const waiting = new MutationObserver(raise)
  const end = new AbortController()
  const sizes = globalThis.ResizeObserver && new ResizeObserver(settle)
  let repairs = 0
  let html: HTMLElement | undefined
  let before: HTMLElement | undefined
  let box: HTMLElement | undefined
  let boxes: HTMLDialogElement[] = []
  let doesScroll = false
  let wanted: View | undefined
  let styled = false

  // For the room that the notice takes: in no layer, so before all others.
  const { style } = sheet.cssRules[sheet.insertRule(':root{}')] as CSSStyleRule

  for (const dead of page('querySelectorAll')('assent-ui')) {
    if (dead != root) dead.remove() // snapshots bring copies (hazard L8)
  }
  stage.style(css)
  parts.status = h('assent-status', { 'data-assent': 'status', role: 'status' })
  root.prepend(parts.status)
  stage.raise()
  root.addEventListener('focusin', ({ relatedTarget }) => {
    if (!root.contains(relatedTarget as Node)) before = relatedTarget as HTMLElement
  })
  // Our own close takes the dialog out before its event comes; here the visitor left it, which grants nothing.
  root.addEventListener('close', ({ target }) => {
    if (!root.contains(target as Node)) return
    onDismiss()
    stage.put('preferences')
  }, true)
  observer.observe(document, { childList: true })
  observer.observe(root, { childList: true, attributeFilter: ['data-position', 'data-dodge'] })
  look()
  return { customize, hide, say, destroy }

  async function customize(view: View): Promise<void> {
    const { notice } = parts
    wanted = view
    const { default: css, drawPreferences } = await import('./preferences.tsx')
    // Answered meanwhile, or led back to the notice.
    if (wanted != view || parts.notice != notice) return
    if (!styled) stage.style(css)
    styled = true
    const { element, draft } = drawPreferences(view)
    stage.draft = draft
    root.lang = view.language
    root.dir = view.texts.direction ?? 'ltr'
    stage.put('preferences', element)
  }

  function hide(): void {
    // Not `:focus-within`, which ends at the top layer (seen in Chromium). A dialog left by Escape may have lost the focus already.
    const active = page('activeElement')
    const loses = root.contains(active) || (parts.preferences && active == page('body'))
    clear()
    if (loses) focusPage(before)
  }

  function clear(): void {
    wanted = undefined
    stage.put('preferences')
    stage.put('notice')
    look()
  }

  function say(sentence: string): void {
    const status = parts.status!
    status.textContent = ''
    // Filled later, or the same sentence twice would be announced once.
    setTimeout(() => status.textContent = sentence, 99)
  }

  function destroy(): void {
    clear() // and nothing of the page is made focusable: it is left as it was
    end.abort()
    observer.disconnect()
    waiting.disconnect()
    sizes?.disconnect()
    root.remove()
    const sheets = page('adoptedStyleSheets')
    sheets?.splice(sheets.indexOf(sheet) >>> 0, 1)
  }

  function look(): void {
    if (html != page('documentElement')) listen()
    const isLost = !root.isConnected || (stage.home?.() ?? root.parentNode) != root.parentNode
    // Hydration may take the stage out once; what does so again and again is left to win (hazards L4, U11).
    if (isLost && ++repairs < 10) stage.raise()
    const shown = [...root.querySelectorAll<HTMLDialogElement>('.assent')]
    if (shown.length != boxes.length || !shown.every((one) => boxes.includes(one))) {
      boxes = shown
      box = boxes.find((one) => one.popover)
      makeRoom('')
      const { scrollHeight, clientHeight } = page('documentElement')
      doesScroll = scrollHeight > clientHeight
      sizes?.disconnect()
      for (const one of boxes) sizes?.observe(one)
    }
    wait()
    settle()
  }

  /** To the page as it is now. */
  function listen(): void {
    if (html) onAnew?.(end.signal)
    html = page('documentElement')
    // Its home in the page may come and go with anything around it.
    observer.observe(html, { childList: true, subtree: !!stage.home })
    page('addEventListener')('focusin', dodge, end)
    addEventListener('resize', settle, end)
  }

  function raise(): void {
    stage.raise()
    wait()
  }

  /** A notice that had to stay under a modal dialog of the page comes up when that closes or goes. */
  function wait(): void {
    waiting.disconnect()
    if (box && root.isConnected && !box.matches(':popover-open')) waiting.observe(document, { childList: true, subtree: true, attributeFilter: ['open'] })
  }

  /** A box that is not as large as it was may have lost its style, or may be hidden. */
  function settle(): void {
    stage.adopt()
    stage.stack()
    boxes.findLast(isHidden)?.close()
    if (!box) return
    // Not where it is on its way in.
    const { offsetTop: top, offsetHeight: height } = box
    const window = innerHeight / (root.currentCSSZoom ?? 1)
    const isLow = top >= window - top - height
    makeRoom(height ? (isLow ? window - top : top + height) + 8 + 'px' : '', isLow)
  }

  /** What has focus on the page must not stay under the notice, so there is room to scroll it out (R-1006). */
  function makeRoom(needed: string, isLow?: boolean): void {
    style.scrollPaddingBottom = isLow ? needed : ''
    style.scrollPaddingTop = isLow ? '' : needed
    // Only where the page scrolls anyway: a new scroll bar would move everything, and so would room at the top.
    style.paddingBottom = isLow && doesScroll ? needed : ''
  }

  /** Where the page cannot scroll what has focus out from under the notice, the notice makes way to the other half (R-1006). */
  function dodge({ target }: Event): void {
    if (!box || !(target instanceof Element) || root.contains(target)) return
    // Once the browser has scrolled to it.
    requestAnimationFrame(() => {
      if (!box) return
      const [over, under] = [box.getBoundingClientRect(), target.getBoundingClientRect()]
      const isHidden = under.top >= over.top && under.bottom <= over.bottom && under.left >= over.left && under.right <= over.right
      if (isHidden) root.dataset['dodge'] = under.top + under.bottom > innerHeight ? 'top' : 'bottom'
    })
  }
}

/**
 * Whether a filter hides this dialog, which would leave the page inert and nothing to press (hazard U7): it is closed, which
 * decides nothing. A whole page that is hidden for a while is none of that, and paper is not either.
 */
function isHidden(box: HTMLDialogElement): boolean {
  return box.open && !box.getClientRects()[0] && !!page('documentElement').getClientRects()[0] && !matchMedia('print').matches
}
