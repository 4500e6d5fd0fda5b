import type { Core } from './consent.ts'
import { chooseLanguage } from './core/language.ts'
import { TAGS } from './locales/tags.ts'
import { page } from './ui/page.ts'
import type { Part } from './locales/parts.ts'
import type { Texts } from './locales/texts.ts'

/** What the interface says, all of it in one language. */
export interface Words {
  /** BCP 47 tag. */
  readonly language: string
  /** Of the parts that were asked for: nobody reads more. */
  readonly texts: Texts
}

/**
 * What some parts of the interface say: in the owner's language, else that of the page, else the browser's, else English.
 *
 * There are never two languages on one screen: where a text is missing, or the file does not come, all of it is English.
 */
export async function wordsOf(core: Core, ...parts: Part[]): Promise<Words> {
  const { language, texts = {} } = core.config
  if (!core.english) {
    const tags = chooseLanguage(wanted(), [...TAGS, ...Object.keys(texts)])
    try {
      return await inLanguage(tags)
    } catch (error) {
      core.english = true
      core.report(`texts.${tags[0]}`, error)
      // Where one part has to be said in English, so is every later one, and all that is there already.
      if (core.drawn?.layer == 'notice') core.show('notice')
      if (page('querySelector')('[data-assent=reopen]')) core.reopen(true)
      core.embeds?.redraw()
    }
  }
  return { language: 'en', texts: { ...(await fetchTexts('en')), ...texts['en'] } }

  function* wanted(): Generator<string> {
    const isAuto = !language || language == 'auto'
    yield isAuto ? page('documentElement').lang : language
    // Not before it is needed: which languages somebody reads is theirs to tell.
    if (isAuto) yield* navigator.languages
  }

  async function inLanguage(tags: readonly string[]): Promise<Words> {
    const isOurs = (tag: string) => (TAGS as readonly string[]).includes(tag)
    const ours = tags.find(isOurs)
    // What the owner says for another language of the house is not for this one: `pt-BR` is not `pt`.
    const owners = Object.assign({}, ...tags.filter((tag) => tag == ours || !isOurs(tag)).map((tag) => texts[tag]).reverse())
    if (ours) return { language: ours, texts: { ...(await fetchTexts(ours)), ...owners } }
    const missing = Object.keys(await fetchTexts('en')).find((key) => !owners[key])
    if (missing) throw new Error(`expected a text for "${missing}", got none`)
    return { language: tags[0]!, texts: owners }
  }

  async function fetchTexts(tag: string): Promise<Texts> {
    const files = await Promise.all(parts.map((part) => core.load(`locales/${tag}.${part}`)))
    return Object.assign({}, ...files.map((file) => file.default))
  }
}
