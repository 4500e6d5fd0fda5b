import { within } from '@testing-library/dom'
import { afterEach } from 'vitest'
import { createKeeper, type Keeper } from '../../src/ui/keeper.ts'
import { createStage, type Stage } from '../../src/ui/stage.ts'
import texts from '../../src/locales/en.ts'
import type { Service } from '../../src/core/types.ts'
import type { View } from '../../src/ui/view.ts'

/** The interface stands outside the body, so the whole document is looked at. */
export const screen = within(document.documentElement)

/** A service that needs no more than its id and category. */
export const service = (id: string, category: string, more: Partial<Service> = {}): Service =>
  ({ id, category, name: `Service ${id}`, vendor: { name: `Vendor ${id}` }, ...more })

/** What a first visit shows: four categories, three services, nothing chosen. */
export function view(more: Partial<View> = {}): View {
  return {
    categories: [
      { id: 'necessary', locked: true, services: [service('basket', 'necessary')] },
      { id: 'functional', locked: false, services: [] },
      { id: 'analytics', locked: false, services: [service('counter', 'analytics'), service('heat', 'analytics')] },
      { id: 'marketing', locked: false, services: [service('ads', 'marketing')] },
    ],
    choices: {},
    signal: false,
    controller: { name: 'Example Ltd', contact: 'privacy@example.com' },
    privacyPolicy: '/privacy',
    texts,
    language: 'en',
    ...more,
  }
}

/** What the interface can do, and how often the visitor left it without deciding. */
type Drawn = Pick<Stage, 'show' | 'draft'> & Keeper & { dismissed: number }

let drawn: Drawn | undefined

/** The interface, destroyed after the test. */
export function draw(): Drawn {
  const stage = createStage()
  const keeper = createKeeper(stage, () => void made.dismissed++)
  const made: Drawn = { ...keeper, show: stage.show, draft: () => stage.draft(), dismissed: 0 }
  return (drawn = made)
}

afterEach(() => {
  drawn?.destroy()
  drawn = undefined
  document.body.replaceChildren()
})

/** jsdom has no constructed style sheets: these do nothing. */
Object.defineProperty(Document.prototype, 'adoptedStyleSheets', { value: [] })
globalThis.CSSStyleSheet = class {
  cssRules = [{ style: {} }]
  replaceSync(): void {}
  insertRule(): number { return 0 }
} as never

/** jsdom hides popovers and cannot show them. */
const shown = document.createElement('style')
shown.textContent = '[popover] { display: block !important }'
document.head.append(shown)

/** jsdom has no modal dialogs: this one knows `open`, `close` and where the focus was, as the standard says. */
const opened = new WeakMap<HTMLDialogElement, Element | null>()
Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement) {
    opened.set(this, document.activeElement)
    this.open = true
  },
  close(this: HTMLDialogElement) {
    if (!this.open) return
    this.open = false
    const before = opened.get(this) as HTMLElement | null
    before?.focus()
    queueMicrotask(() => this.dispatchEvent(new Event('close')))
  },
})
