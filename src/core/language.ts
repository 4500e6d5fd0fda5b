/** Languages whose own tag is another one's here. */
const SAME: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb' }

/**
 * The tags under which texts for a language may be found, the nearest first: `pt-AO` is `pt`, `zh-TW` is `zh-Hant` and never
 * `zh`, because a language in another script is another one to its readers.
 *
 * @param tag BCP 47, or what pages write instead; what is none has no tags
 */
export function tagsOf(tag: string): string[] {
  try {
    const locale = new Intl.Locale(tag.trim().replaceAll('_', '-'))
    const { language, script, region } = locale.maximize()
    // "Undetermined", which would be taken for English, or a language of which the browser knows no script.
    if (locale.baseName.startsWith('und') || !script) return [locale.baseName, locale.language]
    const tags = [locale.baseName, `${language}-${script}`, `${language}-${region}`, SAME[language] ?? language]
    return tags.filter((each) => new Intl.Locale(each).maximize().script == script)
  } catch {
    return []
  }
}

/**
 * The first of the wanted languages that there are texts for.
 *
 * @param wanted read as far as needed
 * @returns its tags that are available, the nearest first; English where there is none
 */
export function chooseLanguage(wanted: Iterable<string>, available: readonly string[]): string[] {
  for (const tag of wanted) {
    const found = [...new Set(tagsOf(tag))].filter((each) => available.includes(each))
    if (found[0]) return found
  }
  return ['en']
}
