import { h, render, type VNode } from 'preact'
import css from './notice.css'
import theme from '../../themes/default.css'
import { focusPage } from './focus.ts'
import { drawNotice } from './notice.tsx'
import { page } from './page.ts'
import type { Choices } from '../core/types.ts'
import type { CreateInterface, View } from './view.ts'

/** Draws the notice and, once their file is there, the preferences: all in one element before `<body>`. */
export const createInterface: CreateInterface = ({ onDismiss }) => {
  const root = page('createElement')('assent-ui')
  const sheets = page('adoptedStyleSheets') as CSSStyleSheet[] | undefined
  const sheet = sheets && new CSSStyleSheet()
  const repair = new MutationObserver(place)
  let repairs = 0
  let draft: Choices = {}
  let current: View | undefined
  let notice: VNode | undefined
  let preferences: VNode | undefined
  let before: HTMLElement | undefined

  sheet?.replaceSync(`:root{}@layer assent-overrides,assent;@layer assent{assent-ui>*{display:contents}${theme}${important(css)}}`)
  sheets?.push(sheet!)
  root.addEventListener('focusin', ({ relatedTarget }) => {
    if (!root.contains(relatedTarget as Node)) before = relatedTarget as HTMLElement
  })
  repair.observe(page('documentElement'), { childList: true })
  place()

  return {
    show(view) {
      current = view
      const attributes = { lang: view.language, dir: view.texts.direction ?? 'ltr' }
      if (view.layer == 'notice') {
        notice = drawNotice(view, attributes, raise)
        return closePreferences()
      }
      return import('./preferences.tsx').then((module) => {
        if (current != view) return
        if (!sheet?.cssRules[3]) sheet?.insertRule(`@layer assent{${important(module.default)}}`, 3)
        change(module.startDraft(view))

        function change(choices: Choices): void {
          draft = choices
          preferences = module.drawPreferences(view, attributes, { draft, change, onClose })
          draw()
        }
      })
    },
    draft: () => draft,
    hide,
    say(sentence) {
      const status = root.firstChild!
      status.textContent = ''
      // Filled later, or the same sentence twice would be announced once.
      setTimeout(() => status.textContent = sentence, 99)
    },
    destroy() {
      hide()
      repair.disconnect()
      root.remove()
      sheets?.splice(sheets.indexOf(sheet!) >>> 0, 1)
    },
  }

  function draw(): void {
    render([<assent-status data-assent="status" role="status" />, notice, preferences] as unknown as VNode, root)
  }

  /**
   * Into its place: first in the page, so first in tab order. Hydration may take it out once; what does so again and again
   * is left to win (hazards L4, U11).
   */
  function place(): void {
    if (root.isConnected || ++repairs > 9) return
    page('querySelector')('assent-ui')?.remove() // snapshots bring dead copies (hazard L8)
    render(null, root) // what was in the top layer has to be raised afresh
    page('documentElement').insertBefore(root, page('body'))
    draw()
  }

  function hide(): void {
    // A dialog left by Escape has lost the focus already, and maybe nothing could take it.
    const loses = root.matches(':focus-within') || (preferences && page('activeElement') == page('body'))
    current = notice = undefined
    closePreferences()
    if (loses) focusPage(before)
  }

  /** `close` before the dialog goes: the browser then gives focus back to what opened it. */
  function closePreferences(): void {
    root.querySelector('dialog')?.close?.()
    preferences = undefined
    draw()
  }

  function onClose({ currentTarget }: Event): void {
    // After our own close the dialog is gone when the event comes. Here the visitor left it, which grants nothing.
    if (!root.contains(currentTarget as Node)) return
    onDismiss()
    closePreferences()
  }

  /** Into the top layer. What has focus on the page must not stay underneath, so there is room to scroll it out (R-1006). */
  function raise(box: HTMLElement | null): void {
    if (!box?.showPopover) return
    box.showPopover()
    const { scrollHeight, clientHeight } = page('documentElement')
    const atTop = current!.position[0] == 't'
    new ResizeObserver(() => {
      const { style } = sheet!.cssRules[0] as CSSStyleRule
      const room = box.offsetHeight ? box.offsetHeight + 32 + 'px' : ''
      style[atTop ? 'scrollPaddingTop' : 'scrollPaddingBottom'] = room
      // Only where the page scrolls anyway: a new scroll bar would move everything, and so would room at the top.
      if (!atTop && scrollHeight > clientHeight) style.paddingBottom = room
    }).observe(box)
  }
}

/** Important rules of a layer beat all rules of the page that are in none. */
const important = (text: string) => text.replace(/(?<=[^}])[;}]/g, '!important$&')
