import { hasScript, type TagSignal } from './tag-signal.ts'

/** Windows in which it was told of a grant. */
const given = new WeakSet<object>()

/**
 * Matomo: it tracks nothing until consent is given.
 *
 * A refusal is only said after a grant: `forgetConsentGiven` writes a cookie, which a first no must not.
 */
export const matomo: TagSignal<'consent'> = {
  tell(command, { consent }, page) {
    page._paq ??= []
    if (command === 'default') {
      // It takes back what was given: where a consent starts anew on this page, the grant has to be said again.
      given.delete(page)
      return void page._paq.push(['requireConsent'])
    }
    if (consent === given.has(page)) return
    page._paq.push([consent ? 'setConsentGiven' : 'forgetConsentGiven'])
    if (consent) given.add(page)
    else given.delete(page)
  },
  // An array until matomo.js has come.
  isLate: (page) => (!!page._paq && !Array.isArray(page._paq)) || hasScript(/\/(matomo|piwik)\.js(\?|$)/),
}
