import type { Plural, Texts } from '../locales/texts.ts'
import type { CategoryView } from './view.ts'

/** Puts values in place of `{word}`. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/{(\w+)}/g, (_, word: string) => values[word] as string)

/** The same for a text that depends on `count`, in the plural category that the language has for it; numbers as it writes them. */
export function fillPlural(text: Plural, language: string, values: Readonly<Record<string, string | number>>): string {
  const number = new Intl.NumberFormat(language)
  const forms = typeof text == 'string' ? { other: text } : text
  const written = Object.entries(values).map(([word, value]) => [word, typeof value == 'number' ? number.format(value) : value])
  return fill(forms[new Intl.PluralRules(language).select(values['count'] as number)] ?? forms.other, Object.fromEntries(written))
}

/** Names as the language lists them: "A, B and C". Where it is written from right to left, each keeps its own direction. */
export const listOf = (names: readonly string[], language: string): string =>
  new Intl.ListFormat(language).format(/^(ar|fa|he|ur)/.test(language) ? names.map((name) => `\u2068${name}\u2069`) : names)

/** What is known of something, as one line. */
export const join = (parts: readonly (string | undefined)[], language: string): string =>
  parts.filter(Boolean).join(/^(ar|fa|ur)/.test(language) ? '، ' : /^(ja|zh)/.test(language) ? '、' : ', ')

/** Title and description of a category, the same on both layers: the owner's, else the locale's, else its id. */
export function categoryWords({ id, title, description }: CategoryView, texts: Texts): [string, string | undefined] {
  const words = texts as unknown as Readonly<Record<string, string | undefined>>
  return [title ?? words[id + 'Title'] ?? id, description ?? words[id + 'Description']]
}
