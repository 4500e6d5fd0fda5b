import { defineVendorService, type About, type CommonOptions, type Run } from './define.ts'

/** What visitors are told about it, and what it stores. */
export const about = {
  id: 'matomo',
  category: 'analytics',
  name: 'Matomo',
  vendor: { name: 'This site itself, or InnoCraft Limited for Matomo Cloud', website: 'https://matomo.org/', policy: 'https://matomo.org/privacy-policy/' },
  purpose: 'Measures how this site is used, with a pseudonymous visitor id.',
  // A Matomo on the owner's own server is on the host of its `url`.
  hosts: ['*.matomo.cloud'],
  unverified: ['vendor.name', 'transfers'],
  transfers: ['NZ'],
  storage: [
    { kind: 'cookie', name: '_pk_id.*', lifetime: 390 },
    { kind: 'cookie', name: '_pk_ses.*', lifetime: 30 / 1440 },
    { kind: 'cookie', name: '_pk_ref.*', lifetime: 180 },
    { kind: 'cookie', name: '_pk_cvar*', lifetime: 30 / 1440 },
    { kind: 'cookie', name: '_pk_hsr*', lifetime: 30 / 1440 },
    { kind: 'cookie', name: '_pk_testcookie*', lifetime: 'removed at once' },
    { kind: 'cookie', name: 'mtm_consent', lifetime: '30 years' },
    { kind: 'cookie', name: 'mtm_cookie_consent', lifetime: '30 years' },
    { kind: 'cookie', name: 'mtm_consent_removed', lifetime: '30 years', refusal: true },
  ],
  revision: 1,
  replay: false,
  format: {
    id: /^\d{1,6}$/,
    example: '1',
    options: { url: { is: /^(https?:\/)?\/[^\s?#]*\/$/, example: 'https://stats.example.com/', needed: true } },
  },
} satisfies About<'matomo'>

interface MatomoOptions {
  /** The site id, a number. */
  id: string
  /** Where Matomo is, with a slash at the end: `https://stats.example.com/`, `https://example.matomo.cloud/`. */
  url: string
}

/** What runs once it is granted. */
export const run = ({ id, url, src = url && scriptAt(url) }: MatomoOptions & CommonOptions): Run => ({
  queue: '_paq',
  unload: 'stop',
  scripts: src ? [{ src, async: true }] : [],
  tell(act, page) {
    if (act === 'start') {
      page._paq ??= []
      // Not `rememberConsentGiven`: that would keep a second record of the choice, for 30 years.
      for (const command of ['requireConsent', 'setConsentGiven']) page._paq.push([command])
      page._paq.push(['setTrackerUrl', `${url}matomo.php`], ['setSiteId', id])
      for (const command of ['trackPageView', 'enableLinkTracking']) page._paq.push([command])
    } else if (page._paq) {
      const word = act === 'stop' ? 'forgetConsentGiven' : 'setConsentGiven'
      // Until matomo.js is there, the page view waits: it must not go out on a grant that was taken back.
      page._paq.forEach?.((call: unknown[]) => `${call[0]}`.endsWith('ConsentGiven') && (call[0] = word))
      page._paq.push([word])
      return `_paq.push(['${word}'])`
    }
  },
  view(page) {
    page._paq?.push(['setCustomUrl', page.location?.href])
    page._paq?.push(['setDocumentTitle', page.document?.title])
    page._paq?.push(['trackPageView'])
  },
})

/**
 * Matomo on your own server or in Matomo's cloud. The id is the site id, the url where Matomo is.
 *
 * `forgetConsentGiven` silences it at once and deletes its cookies. Links that were clicked on the page between a withdrawal
 * and a new grant are sent with the latter: Matomo keeps them, and nothing makes it forget.
 */
export const matomo = defineVendorService<MatomoOptions, 'matomo'>(about, run)

/** Matomo's cloud serves its script from a host of its own. */
const scriptAt = (url: string) => `${String(url).replace(/^(https:\/\/)([^/]+\.matomo\.cloud\/)/, '$1cdn.matomo.cloud/$2')}matomo.js`
