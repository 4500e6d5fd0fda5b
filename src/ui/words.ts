import type { Texts } from '../locales/texts.ts'
import type { CategoryView } from './view.ts'

/** Puts values in place of `{word}`. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/{(\w+)}/g, (_, word: string) => values[word] as string)

/** Title and description of a category, the same on both layers: the owner's, else the locale's, else its id. */
export function wordsOf({ id, title, description }: CategoryView, texts: Texts): [string, string | undefined] {
  const words = texts as unknown as Readonly<Record<string, string | undefined>>
  return [title ?? words[id + 'Title'] ?? id, description ?? words[id + 'Description']]
}
