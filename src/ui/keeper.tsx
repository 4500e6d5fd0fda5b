import { h, render } from 'preact'
import css from './keeper.css'
import { focusPage } from './focus.ts'
import { page } from './page.ts'
import type { Choices } from '../core/types.ts'
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
 * @param onDismiss called when the visitor left the preferences without deciding: by Escape, or the browser closed them.
 *   Presses on `data-assent-action` do not come this way: see browser/clicks.ts
 */
export function createKeeper(stage: Stage, onDismiss: () => void): Keeper {
  const { root, sheet } = stage
  const observer = new MutationObserver(look)
  let repairs = 0
  let before: HTMLElement | undefined
  let box: HTMLElement | null
  let wanted: View | undefined
  let styled = false

  // For the room that the notice takes: in no layer, so before all others.
  const { style } = sheet.cssRules[sheet.insertRule(':root{}')] as CSSStyleRule

  for (const dead of page('querySelectorAll')('assent-ui')) {
    if (dead != root) dead.remove() // snapshots bring copies (hazard L8)
  }
  stage.style(css)
  stage.status = <assent-status data-assent="status" role="status" />
  stage.draw()
  root.addEventListener('focusin', ({ relatedTarget }) => {
    if (!root.contains(relatedTarget as Node)) before = relatedTarget as HTMLElement
  })
  observer.observe(page('documentElement'), { childList: true })
  observer.observe(root, { childList: true })
  look()
  return { customize, hide, say, destroy }

  async function customize(view: View): Promise<void> {
    const { notice } = stage
    wanted = view
    const { default: css, startDraft, drawPreferences } = await import('./preferences.tsx')
    // Answered meanwhile, or led back to the notice.
    if (wanted != view || stage.notice != notice) return
    if (!styled) stage.style(css)
    styled = true
    change(startDraft(view))

    function change(draft: Choices): void {
      stage.draft = () => draft
      stage.preferences = drawPreferences(view, { draft, change, onClose })
      stage.draw()
    }
  }

  function hide(): void {
    // Not `:focus-within`, which ends at the top layer (seen in Chromium). A dialog left by Escape may have lost the focus already.
    const active = page('activeElement')
    const loses = root.contains(active) || (stage.preferences && active == page('body'))
    clear()
    if (loses) focusPage(before)
  }

  function clear(): void {
    wanted = stage.notice = stage.preferences = undefined
    stage.draw()
  }

  function say(sentence: string): void {
    const status = root.firstChild!
    status.textContent = ''
    // Filled later, or the same sentence twice would be announced once.
    setTimeout(() => status.textContent = sentence, 99)
  }

  function destroy(): void {
    clear() // and nothing of the page is made focusable: it is left as it was
    observer.disconnect()
    root.remove()
    const sheets = page('adoptedStyleSheets')
    sheets?.splice(sheets.indexOf(sheet) >>> 0, 1)
  }

  function onClose({ currentTarget }: Event): void {
    // After our own close the dialog is gone when the event comes. Here the visitor left it, which grants nothing.
    if (!root.contains(currentTarget as Node)) return
    onDismiss()
    stage.preferences = undefined
    stage.draw()
  }

  function look(): void {
    // Hydration may take the stage out once; what does so again and again is left to win (hazards L4, U11).
    if (!root.isConnected && ++repairs < 10) {
      render(null, root) // what was in the top layer has to be raised afresh
      page('documentElement').insertBefore(root, page('body'))
      stage.draw()
    }
    const shown = root.querySelector<HTMLElement>('[popover]')
    if (shown != box) makeRoom(shown)
    box = shown
  }

  /** What has focus on the page must not stay under the notice, so there is room to scroll it out (R-1006). */
  function makeRoom(box: HTMLElement | null): void {
    if (!box?.showPopover) return
    const { scrollHeight, clientHeight } = page('documentElement')
    const atTop = root.dataset['position']?.[0] == 't'
    new ResizeObserver(() => {
      const room = box.offsetHeight ? box.offsetHeight + 32 + 'px' : ''
      style[atTop ? 'scrollPaddingTop' : 'scrollPaddingBottom'] = room
      // Only where the page scrolls anyway: a new scroll bar would move everything, and so would room at the top.
      if (!atTop && scrollHeight > clientHeight) style.paddingBottom = room
    }).observe(box)
  }
}
