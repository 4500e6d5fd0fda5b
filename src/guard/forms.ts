import { getAttribute } from './native.ts'
import type { Realm, Watch } from './realm.ts'

/**
 * Holds forms that lead to a host which must wait. They are not sent later either: sending one is leaving the page. Its own
 * listeners are called all the same: most pages send such a form by a call of their own.
 *
 * @returns listens, once more where the page forgot all listeners
 */
export function guardForms(realm: Realm, { wraps, judge, isActive }: Watch): () => void {
  for (const name of ['submit', 'requestSubmit']) {
    wraps.method(realm.HTMLFormElement.prototype, name, (own) => ({
      [name](this: HTMLFormElement, submitter?: HTMLElement) {
        return isHeld(this, submitter) ? undefined : own.apply(this, arguments)
      },
    })[name]!)
  }
  return () => realm.addEventListener('submit', refuse, true)

  function isHeld(form: HTMLFormElement, submitter: HTMLElement | null | undefined): boolean {
    return isActive() && !!judge('form', (submitter && getAttribute(submitter, 'formaction')) ?? getAttribute(form, 'action') ?? '', form)
  }

  function refuse(event: SubmitEvent): void {
    if (isHeld(event.target as HTMLFormElement, event.submitter)) event.preventDefault()
  }
}
