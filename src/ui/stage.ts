import css from './notice.css'
import theme from '../../themes/default.css'
import { drawNotice } from './notice.tsx'
import { page } from './page.ts'
import type { Choices } from '../core/types.ts'
import type { View } from './view.ts'

/** What may stand on the stage. */
export type Part = 'status' | 'notice' | 'preferences'

/** The element that the layers stand in, before `<body>`: first in the page, so first in tab order. */
export interface Stage {
  readonly root: HTMLElement
  readonly sheet: CSSStyleSheet
  /** What stands there, in the order in which it came. */
  readonly parts: { [part in Part]?: HTMLElement }
  /** Where the stage stands instead, if anywhere. */
  home?(): Element | null
  /** The switches as they stand in the preferences, saved or not: every category and service id that is not locked. */
  draft(): Choices
  /** Shows the notice, and nothing over it. */
  show(view: View): void
  /** Puts this in the part's place, or nothing. */
  put(part: Part, element?: HTMLElement): void
  /** Puts the stage into the page, with its style, and its boxes in the top layer, as far as they are not there. */
  raise(): void
  /** Sets the answers one under the other where they have no room side by side. */
  stack(): void
  /** Has the page adopt the stage's sheets, this one from now on among them, as far as it has not. */
  adopt(sheet?: CSSStyleSheet): void
  /** Adds style rules that beat those of the page. */
  style(css: string): void
}

/** A stage of this page, with nothing on it yet. All that can wait until the notice is there is in keeper.tsx. */
export function createStage(): Stage {
  const root = page('createElement')('assent-ui')
  const sheet = new CSSStyleSheet()
  const parts: Stage['parts'] = {}
  const sheets = new Set([sheet])
  const stage: Stage = { root, sheet, parts, draft: () => ({}), show, put, raise, stack, adopt, style }

  // Assent's layer, under one that is left to owners.
  sheet.replaceSync(`@layer assent-overrides,assent;@layer assent{assent-ui>*{display:contents}${theme}}`)
  style(css)
  adopt()
  return stage

  function show(view: View): void {
    const notice = drawNotice(view)
    root.lang = view.language
    root.dir = view.texts.direction ?? 'ltr'
    put('preferences')
    // Shown already, it keeps its focus and does not slide in again.
    if (parts.notice?.textContent != notice.textContent) put('notice', notice)
  }

  function put(part: Part, element?: HTMLElement): void {
    // A dialog that is closed before it goes gives focus back.
    boxOf(part)?.close?.()
    parts[part]?.remove()
    parts[part] = element
    if (element) root.append(element)
    raise()
    stack()
  }

  /** All of them, so that they stay alike, as soon as the columns are unlike or do not fit: a word is too wide for them. */
  function stack(): void {
    for (const actions of root.querySelectorAll('.assent-actions')) {
      actions.removeAttribute('data-stack')
      const [box, first, ...others] = [actions, ...actions.children].map((element) => element.getBoundingClientRect()) as [DOMRect, DOMRect, DOMRect]
      const isOff = (difference: number) => Math.abs(difference) > 1
      if (!others.some(({ width }) => isOff(width - first.width)) && !isOff(first.left + others.at(-1)!.right - box.left - box.right)) continue
      actions.setAttribute('data-stack', '')
      // Where the layer is too low for three of them and some text, two stand side by side.
      const { scrollHeight, clientHeight } = actions.parentElement!
      if (scrollHeight > clientHeight) actions.setAttribute('data-stack', 'low')
    }
  }

  /** Some pages set the list anew, and what others had put there is gone. */
  function adopt(added = sheet): void {
    const adopted = page('adoptedStyleSheets')
    for (const each of sheets.add(added)) if (adopted?.includes(each) == false) adopted.push(each)
  }

  function raise(): void {
    adopt()
    const home = stage.home?.()
    if (home && root.parentNode != home) home.append(root)
    else if (!root.isConnected) page('documentElement').insertBefore(root, page('body'))
    for (const part of ['notice', 'preferences'] as const) {
      const box = boxOf(part)
      if (box?.localName == 'dialog') open(box)
      // Under a modal dialog of the page it would be inert: it stays there, and the keeper raises it later.
      else if (box?.popover && !box.matches(':popover-open') && !page('querySelector')('dialog:modal:not(.assent)')) box.showPopover()
    }
  }

  function boxOf(part: Part): HTMLDialogElement | null | undefined {
    return parts[part]?.firstElementChild as HTMLDialogElement
  }

  /** Focus starts on the heading, not on a choice (R-1005). */
  function open(dialog: HTMLDialogElement): void {
    // Taken out of the page and put back, it is `open` and yet no longer in the top layer.
    const canModal = typeof dialog.showModal == 'function'
    if (canModal ? dialog.matches(':modal') : dialog.open) return
    dialog.open = !canModal
    if (canModal) dialog.showModal()
    dialog.querySelector('h2')!.focus()
  }

  /** Important rules of a layer beat all rules of the page that are in none. */
  function style(css: string): void {
    sheet.insertRule(`@layer assent{${css.replace(/(?<=[^}])[;}]/g, '!important$&')}}`, sheet.cssRules.length)
  }
}
