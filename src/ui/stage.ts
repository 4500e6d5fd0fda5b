import { render, type VNode } from 'preact'
import css from './notice.css'
import theme from '../../themes/default.css'
import { drawNotice } from './notice.tsx'
import { page } from './page.ts'
import type { Choices } from '../core/types.ts'
import type { View } from './view.ts'

/** The element that the layers stand in, before `<body>`: first in the page, so first in tab order. */
export interface Stage {
  readonly root: HTMLElement
  readonly sheet: CSSStyleSheet
  /** What is drawn there, in this order. */
  status?: VNode
  notice?: VNode
  preferences?: VNode
  /** The switches as they stand in the preferences, saved or not: every category and service id that is not locked. */
  draft(): Choices
  /** Shows the notice, and nothing over it. */
  show(view: View): void
  draw(): void
  /** Adds style rules that beat those of the page. */
  style(css: string): void
}

/** A stage of this page, with nothing on it yet. All that can wait until the notice is there is in keeper.tsx. */
export function createStage(): Stage {
  const root = page('createElement')('assent-ui')
  const sheet = new CSSStyleSheet()
  const stage: Stage = { root, sheet, draft: () => ({}), show, draw, style }

  // Assent's layer, under one that is left to owners.
  sheet.replaceSync(`@layer assent-overrides,assent;@layer assent{assent-ui>*{display:contents}${theme}}`)
  style(css)
  page('adoptedStyleSheets')?.push(sheet)
  page('documentElement').insertBefore(root, page('body'))
  return stage

  function show(view: View): void {
    root.lang = view.language
    root.dir = view.texts.direction ?? 'ltr'
    stage.notice = drawNotice(view)
    stage.preferences = undefined
    draw()
  }

  function draw(): void {
    render([stage.status, stage.notice, stage.preferences] as never, root)
  }

  /** Important rules of a layer beat all rules of the page that are in none. */
  function style(css: string): void {
    sheet.insertRule(`@layer assent{${css.replace(/(?<=[^}])[;}]/g, '!important$&')}}`, sheet.cssRules.length)
  }
}
