import { within } from '@testing-library/preact'
import { afterEach } from 'vitest'
import { createInterface } from '../../src/ui/interface.tsx'
import texts from '../../src/locales/en.ts'
import type { Service } from '../../src/core/types.ts'
import type { Interface, View } from '../../src/ui/view.ts'

/** The interface stands outside the body, so the whole document is looked at. */
export const screen = within(document.documentElement)

/** A service that needs no more than its id and category. */
export const service = (id: string, category: string, more: Partial<Service> = {}): Service =>
  ({ id, category, name: `Service ${id}`, vendor: { name: `Vendor ${id}` }, ...more })

/** What a first visit shows: four categories, three services, nothing chosen. */
export function view(more: Partial<View> = {}): View {
  return {
    layer: 'notice',
    categories: [
      { id: 'necessary', locked: true, services: [service('basket', 'necessary')] },
      { id: 'functional', locked: false, services: [] },
      { id: 'analytics', locked: false, services: [service('counter', 'analytics'), service('heat', 'analytics')] },
      { id: 'marketing', locked: false, services: [service('ads', 'marketing')] },
    ],
    choices: {},
    asked: ['functional', 'analytics', 'marketing', 'counter', 'heat', 'ads'],
    partial: false,
    signal: false,
    controller: { name: 'Example Ltd', contact: 'privacy@example.com' },
    links: { privacyPolicy: '/privacy' },
    texts,
    language: 'en',
    layout: 'card',
    position: 'bottom-start',
    ...more,
  }
}

export const preferences = (more: Partial<View> = {}) => view({ layer: 'preferences', ...more })

let drawn: (Interface & { dismissed: number }) | undefined

/** The interface, destroyed after the test. `dismissed` counts `onDismiss`. */
export function draw(): Interface & { dismissed: number } {
  const made = createInterface({ onDismiss: () => void made.dismissed++ }) as Interface & { dismissed: number }
  made.dismissed = 0
  return (drawn = made)
}

afterEach(() => {
  drawn?.destroy()
  drawn = undefined
  document.body.replaceChildren()
})

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
