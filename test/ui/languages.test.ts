import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { chooseLanguage } from '../../src/core/language.ts'
import { reopenLabel } from '../../src/locales/en.ts'
import { PARTS } from '../../src/locales/parts.ts'
import { TAGS, type Tag } from '../../src/locales/tags.ts'
import { bannedIn, stemsOf } from './phrases.ts'
import type { Plural, Texts } from '../../src/locales/texts.ts'

const entries = await Promise.all(TAGS.map(async (tag) => [tag, (await import(`../../src/locales/${tag}.ts`)).default as Texts] as const))
const all = Object.fromEntries(entries) as Record<Tag, Texts>
const { en } = all

/** Every sentence of a language in all its plural forms, with its key. */
const sentencesOf = (tag: Tag): [key: string, sentence: string][] =>
  (Object.entries(all[tag]) as [string, Plural][]).filter(([key]) => key != 'direction').flatMap(([key, text]) => formsOf(text).map((form): [string, string] => [key, form]))
const formsOf = (text: Plural): string[] => (typeof text == 'string' ? [text] : Object.values(text))
const placeholdersOf = (sentence: string) => [...sentence.matchAll(/{(\w+)}/g)].map(([, word]) => word).sort()
/** What a visitor reads: placeholders stand for names and numbers. */
const bare = (sentence: string) => sentence.replace(/{\w+}/g, ' ')

const wordsOf = (text: string) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length
/** As a reader counts them: a vowel sign belongs to its letter. */
const lettersOf = (text: string, tag: Tag) => [...new Intl.Segmenter(tag).segment(text)].length

/** Where spaces do not stand between words (in Vietnamese they stand between syllables), about as much as 110 words say. */
const LETTERS: { readonly [tag in Tag]?: number } = { ja: 300, zh: 300, 'zh-Hant': 300, th: 500, vi: 700 }

test('there are 40 languages or more, every official one of the EU among them', () => {
  const european = ['bg', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'fi', 'fr', 'ga', 'hr', 'hu', 'it', 'lt', 'lv', 'mt', 'nl', 'pl', 'pt', 'ro', 'sk', 'sl', 'sv']
  expect(TAGS.length).toBeGreaterThanOrEqual(40)
  expect(TAGS).toEqual(expect.arrayContaining(european))
  expect(new Set(TAGS).size).toBe(TAGS.length)
})

/** Every place of the table of jurisdictions. */
const PLACES = `FR IT ES DE AT BE NL DK SE NO IE CZ FI GR LU PL PT HU RO BG SK SI HR EE LV LT CY MT IS LI GB CH US CA BR MX AR CL CO PE UY EC IN JP KR TH VN
  ID PH CN SG MY AU NZ HK TW TR ZA IL SA AE QA EG NG KE GH RU UA RS BA ME MK AL MD GE MC AD SM XK GI JE GG IM`.split(/\s+/)

test('in every place whose rules are known there are texts in the language that most people read', () => {
  // In Ghana the language of law and schools is English.
  const spoken = PLACES.map((place) => (place == 'GH' ? new Intl.Locale('en-GH') : new Intl.Locale(`und-${place}`).maximize()))
  expect(spoken.filter(({ language, baseName }) => chooseLanguage([baseName], TAGS)[0] == 'en' && language != 'en').map(String)).toEqual([])
})

test('every tag has a file, and no file is without a tag', () => {
  const files = readdirSync(new URL('../../src/locales/', import.meta.url)).map((file) => file.replace(/\.ts$/, ''))
  expect(files.filter((name) => !['tags', 'texts', 'parts'].includes(name)).sort()).toEqual([...TAGS].sort())
})

test('every text is fetched with exactly one part of its language', () => {
  // The label of the control that reopens the choices is in the notice, too, and a declaration repeats what it needs.
  const elsewhere = Object.entries(PARTS).flatMap(([part, keys]) => (part === 'label' || part === 'declaration' ? [] : keys)) as string[]
  const keys = [...elsewhere, ...PARTS.declaration.filter((key) => !elsewhere.includes(key))]
  expect([...keys].sort()).toEqual(['direction', ...Object.keys(en)].sort())
})

test('Arabic, Persian, Hebrew and Urdu are written from right to left, and nothing else is', () => {
  expect(TAGS.filter((tag) => all[tag].direction)).toEqual(['ar', 'fa', 'he', 'ur'])
  expect(['ar', 'fa', 'he', 'ur'].map((tag) => all[tag as Tag].direction)).toEqual(['rtl', 'rtl', 'rtl', 'rtl'])
})

describe.each(TAGS)('%s:', (tag) => {
  const texts = all[tag]

  test('every text of the interface is there, and nothing else', () => {
    const keys = Object.keys(texts).filter((key) => key != 'direction')
    expect(keys.sort()).toEqual(Object.keys(en).sort())
    for (const [key, sentence] of sentencesOf(tag)) expect(sentence, key).toMatch(/[\p{L}]/u)
  })

  test('names and numbers stand in every text where they stand in English, in every plural form', () => {
    for (const [key, sentence] of sentencesOf(tag)) {
      const [english] = formsOf(en[key as keyof Texts] as Plural)
      expect(placeholdersOf(sentence), `${key}: ${sentence}`).toEqual(placeholdersOf(english!))
      expect(sentence.replace(/{\w+}/g, ''), key).not.toMatch(/[{}]/)
    }
  })

  test('plural forms are those that the language has', () => {
    const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions()
    for (const [key, text] of Object.entries(texts)) {
      if (typeof text == 'string') continue
      expect(pluralCategories, key).toEqual(expect.arrayContaining(Object.keys(text)))
      expect(Object.keys(text), key).toContain('other')
    }
  })

  test('every text is plain: no markup, no typewriter quotes, no stray space', () => {
    for (const [key, sentence] of sentencesOf(tag)) {
      expect(sentence, key).toBe(sentence.trim())
      expect(sentence, key).not.toMatch(/[<>&"]|\s\s|\p{Cc}/u)
      expect(sentence, key).toBe(sentence.normalize('NFC'))
    }
  })

  test('every letter is of its own script; Latin words elsewhere are technical names', () => {
    const { script } = new Intl.Locale(tag).maximize()
    const own = { Jpan: ['Hira', 'Kana', 'Han'], Kore: ['Hang'], Hans: ['Han'], Hant: ['Han'] }[script!] ?? [script]
    const foreign = new RegExp(`(?:(?![${own.map((name) => `\\p{sc=${name}}`).join('')}ー])\\p{L})+`, 'gu')
    for (const [key, sentence] of sentencesOf(tag))
      for (const [letters] of bare(sentence).matchAll(foreign)) expect(['IP', 'Cookie', 'cookie', 'cookies'], `${key}: ${sentence}`).toContain(letters)
  })

  test('no letter looks like one of another script inside a word', () => {
    const mixed = /\p{sc=Latn}(?=[\p{sc=Cyrl}\p{sc=Grek}\p{sc=Geor}])|[\p{sc=Cyrl}\p{sc=Grek}\p{sc=Geor}](?=\p{sc=Latn})/u
    for (const [key, sentence] of sentencesOf(tag)) expect(sentence, key).not.toMatch(mixed)
  })

  test('accepting and refusing are two different words, neither of them much longer', () => {
    for (const [yes, no] of [[texts.acceptAll, texts.rejectAll], [texts.accept, texts.reject]] as const) {
      expect(yes).not.toBe(no)
      const [short, long] = [lettersOf(yes, tag), lettersOf(no, tag)].sort((a, b) => a - b) as [number, number]
      // Of two short words one may have four letters more: "Samþykkja" and "Hafna".
      expect(long <= short * 1.6 || long - short <= 4, `${yes} / ${no}`).toBe(true)
    }
  })

  test('each of the controls says something else than the others', () => {
    const { acceptAll, rejectAll, accept, reject, customize, save, close, details, reopen } = texts
    const labels = [acceptAll, rejectAll, accept, reject, customize, save, close, details, reopen]
    expect(new Set(labels).size).toBe(labels.length)
  })

  test('the control that reopens the choices has one name everywhere: it is quoted, never inflected', () => {
    const quoted = (word: string) => new RegExp(`[“”„«»‘’「]\\s?{${word}}\\s?[“”„«»‘’」]`)
    expect(texts.refuse).toMatch(quoted('reopen'))
    expect(texts.embedAbout).toMatch(quoted('reopen'))
    expect(texts.embedAbout).toMatch(quoted('always'))
  })

  test('the notice is short', () => {
    const letters = LETTERS[tag]
    if (letters) expect(lettersOf(noticeOf(tag), tag)).toBeLessThanOrEqual(letters)
    else expect(wordsOf(noticeOf(tag))).toBeLessThanOrEqual(110)
  })

  test('nothing flatters, shames, frightens, hurries, begs or asks for money', () => {
    expect(stemsOf(tag).length).toBeGreaterThanOrEqual(6)
    for (const [key, sentence] of sentencesOf(tag)) expect(bare(sentence), key).not.toMatch(bannedIn(tag))
  })
})

test('the English notice has about 80 words', () => {
  expect(wordsOf(noticeOf('en'))).toBeLessThanOrEqual(80)
})

test('in English accepting and refusing are called by parallel verbs', () => {
  expect([en.acceptAll, en.rejectAll]).toEqual(['Accept all', 'Reject all'])
  expect([en.accept, en.reject]).toEqual(['Accept', 'Reject'])
  expect(en.reopen).toBe(reopenLabel)
})

test.each([
  ['ar', 'وافق الآن لتحسين تجربتك'],
  ['bg', 'Приемете, моля, за по-добро преживяване'],
  ['cs', 'Přijměte prosím cookies pro lepší zážitek'],
  ['de', 'Bitte akzeptieren Sie jetzt'],
  ['el', 'Για καλύτερη εμπειρία'],
  ['en', 'We value your experience'],
  ['fi', 'Parempi kokemus evästeillä'],
  ['fr', 'Pour améliorer votre expérience'],
  ['he', 'אנא אשרו עכשיו'],
  ['hi', 'कृपया अभी स्वीकार करें'],
  ['hu', 'A jobb felhasználói élményért'],
  ['it', 'Rifiuta e abbonati'],
  ['ja', 'より良い体験のために同意してください'],
  ['ka', 'გთხოვთ, დაეთანხმოთ'],
  ['ko', '지금 동의하세요'],
  ['sv', 'Acceptera för en bättre upplevelse'],
  ['ta', 'சிறந்த அனுபவத்திற்கு'],
  ['th', 'กรุณายอมรับ'],
  ['tr', 'Reddet ve abone ol'],
  ['zh-Hant', '請立即接受'],
] as const)('such a sentence would be found (%s: %s)', (tag, sentence) => {
  expect(sentence).toMatch(bannedIn(tag))
})

/** What there is to read on the first layer, besides names. */
function noticeOf(tag: Tag): string {
  const rare = ['direction', 'partnersAmong', 'reopen']
  const shown = PARTS.notice.filter((key) => !rare.includes(key)).map((key) => formsOf(all[tag][key] as Plural).at(-1)!)
  return bare(shown.join(' ').replaceAll('{reopen}', all[tag].reopen))
}
