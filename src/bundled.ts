import { startConsent } from './consent.ts'
import type { Config } from './core/config.ts'
import type { Tag } from './locales/tags.ts'
import type { Texts } from './locales/texts.ts'
import type { AssentConsent } from './api.ts'

/** Split by the site's own bundler; most visitors load none of them. */
const FILES = {
  acts: () => import('./acts.ts'),
  interface: () => import('./screen.ts'),
  vendors: () => import('./browser/vendor-tags.ts'),
  embeds: () => import('./browser/embeds.ts'),
  hold: () => import('./guard/hold.ts'),
  check: () => import('./check.ts'),
  label: () => import('./label.ts'),
  layer: () => import('./signals/in-layer.ts'),
  declaration: () => import('./declaration.ts'),
}

/** Each a file of its own, fetched where it is spoken. */
const LANGUAGES: Record<Tag, () => Promise<{ default: Texts }>> = {
  af: () => import('./locales/af.ts'),
  ar: () => import('./locales/ar.ts'),
  bg: () => import('./locales/bg.ts'),
  bn: () => import('./locales/bn.ts'),
  bs: () => import('./locales/bs.ts'),
  ca: () => import('./locales/ca.ts'),
  cs: () => import('./locales/cs.ts'),
  da: () => import('./locales/da.ts'),
  de: () => import('./locales/de.ts'),
  el: () => import('./locales/el.ts'),
  en: () => import('./locales/en.ts'),
  es: () => import('./locales/es.ts'),
  et: () => import('./locales/et.ts'),
  fa: () => import('./locales/fa.ts'),
  fi: () => import('./locales/fi.ts'),
  fil: () => import('./locales/fil.ts'),
  fr: () => import('./locales/fr.ts'),
  ga: () => import('./locales/ga.ts'),
  he: () => import('./locales/he.ts'),
  hi: () => import('./locales/hi.ts'),
  hr: () => import('./locales/hr.ts'),
  hu: () => import('./locales/hu.ts'),
  id: () => import('./locales/id.ts'),
  is: () => import('./locales/is.ts'),
  it: () => import('./locales/it.ts'),
  ja: () => import('./locales/ja.ts'),
  ka: () => import('./locales/ka.ts'),
  ko: () => import('./locales/ko.ts'),
  lb: () => import('./locales/lb.ts'),
  lt: () => import('./locales/lt.ts'),
  lv: () => import('./locales/lv.ts'),
  mk: () => import('./locales/mk.ts'),
  ms: () => import('./locales/ms.ts'),
  mt: () => import('./locales/mt.ts'),
  nb: () => import('./locales/nb.ts'),
  nl: () => import('./locales/nl.ts'),
  pl: () => import('./locales/pl.ts'),
  pt: () => import('./locales/pt.ts'),
  'pt-BR': () => import('./locales/pt-BR.ts'),
  ro: () => import('./locales/ro.ts'),
  ru: () => import('./locales/ru.ts'),
  sk: () => import('./locales/sk.ts'),
  sl: () => import('./locales/sl.ts'),
  sq: () => import('./locales/sq.ts'),
  sr: () => import('./locales/sr.ts'),
  'sr-Latn': () => import('./locales/sr-Latn.ts'),
  sv: () => import('./locales/sv.ts'),
  sw: () => import('./locales/sw.ts'),
  ta: () => import('./locales/ta.ts'),
  th: () => import('./locales/th.ts'),
  tr: () => import('./locales/tr.ts'),
  uk: () => import('./locales/uk.ts'),
  ur: () => import('./locales/ur.ts'),
  vi: () => import('./locales/vi.ts'),
  zh: () => import('./locales/zh.ts'),
  'zh-Hant': () => import('./locales/zh-Hant.ts'),
}

/** Starts on a configuration that was checked, in a bundle of the site's own. */
export function startBundled(config: Config): AssentConsent {
  return startConsent(config, {
    nonce: '',
    load: async (name) => {
      const [, tag] = /^locales\/([\w-]+)/.exec(name) ?? []
      if (tag) return LANGUAGES[tag as Tag]() as Promise<never>
      if (!Object.hasOwn(FILES, name)) throw new Error(`import "assent/${name}.css" instead`)
      return FILES[name as keyof typeof FILES]() as Promise<never>
    },
  })
}
