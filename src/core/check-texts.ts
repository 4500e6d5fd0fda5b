import { ConfigError } from './config-error.ts'
import type { Texts } from '../locales/texts.ts'

/** Every key of `Texts`; the compiler says where one is missing. */
const KEYS: Readonly<Record<keyof Texts, true>> = {
  direction: true, heading: true, purposes: true, functionalTitle: true, functionalDescription: true, analyticsTitle: true,
  analyticsDescription: true, marketingTitle: true, marketingDescription: true, partners: true, partnersAmong: true, refuse: true,
  reopen: true, details: true, privacyPolicy: true, cookiePolicy: true, imprint: true, acceptAll: true, rejectAll: true, customize: true,
  preferences: true, transfers: true, necessaryTitle: true, necessaryDescription: true, alwaysActive: true, services: true,
  servicesOn: true, vendor: true, storage: true, cookieKind: true, localKind: true, sessionKind: true, indexeddbKind: true,
  cacheKind: true, untilClosed: true, untilDeleted: true, varies: true, firstParty: true, thirdParty: true, website: true, optOut: true,
  newTab: true, controller: true, save: true, close: true, signal: true, newHeading: true, newPurposes: true, accept: true, reject: true,
  acceptDone: true, rejectDone: true, saveDone: true, withdrawDone: true, unsavedDone: true, reload: true, embedRecipient: true,
  embedSomebody: true, embedOnce: true, embedAlways: true, embedAbout: true, embedPolicy: true, embedNewTab: true, embedLoading: true,
  embedHeld: true, assentPurpose: true, declarationPurpose: true, declarationVendor: true, declarationContact: true,
  declarationHosts: true, declarationTransfers: true, declarationName: true, declarationKind: true, declarationLifetime: true,
  declarationParty: true,
}

/** What visitors must be able to tell apart. */
const PAIRS = [['acceptAll', 'rejectAll'], ['accept', 'reject']] as const

/**
 * Checks the owner's words: what has a wrong name would be passed over in silence, and what cannot be read is no label.
 * Titles, descriptions and purposes may be those of categories and services that only other pages have.
 *
 * @throws ConfigError for the first mistake
 */
export function checkTexts(texts: { readonly [language: string]: { readonly [key: string]: string } } = {}): void {
  for (const [language, words] of Object.entries(texts)) {
    const place = `texts.${language}`
    if (!isTag(language)) throw new ConfigError(place, 'a language tag as "de" or "pt-BR"', language)
    for (const [key, text] of Object.entries(words)) {
      if (!Object.hasOwn(KEYS, key) && !/^.+(Title|Description|Purpose)$/.test(key)) throw new ConfigError(`${place}.${key}`, `a text's name: one of ${Object.keys(KEYS).join(' ')}, or <id>Title, <id>Description, <id>Purpose`, key)
      if (!/[\p{L}\p{N}]/u.test(text)) throw new ConfigError(`${place}.${key}`, 'a text with letters', text)
    }
    for (const [accept, reject] of PAIRS) {
      if (words[reject] && words[reject].trim() == words[accept]?.trim()) throw new ConfigError(`${place}.${reject}`, `another text than ${accept}`, words[reject])
    }
  }
}

function isTag(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language)[0] == language
  } catch {
    // The engine's own word for what is no tag.
    return false
  }
}
