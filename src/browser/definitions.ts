import { fromDocument } from './document.ts'
import type { Core } from '../consent.ts'

/**
 * Has the gate look again when custom elements of the page are defined: they get their shadow roots by that, and nothing in
 * the page changes.
 */
export function watchDefinitions(core: Core): void {
  if (fromDocument('readyState') === 'loading') return addEventListener('DOMContentLoaded', () => watchDefinitions(core), { once: true })
  const names = new Set([...fromDocument('querySelectorAll')(':not(:defined)')].map(({ localName }) => localName))
  // A name that none can have is refused: of that element there is nothing to wait for.
  for (const name of names) customElements.whenDefined(name).then(() => core.active && core.open(), () => {})
}
