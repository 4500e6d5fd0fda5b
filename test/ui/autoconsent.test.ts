import { expect, test } from 'vitest'
import { TAGS, type Tag } from '../../src/locales/tags.ts'
import { loadHeuristics } from '../helpers/autoconsent.ts'
import type { Texts } from '../../src/locales/texts.ts'

const { classifyButtonTextRegex: kindOf, checkHeuristicPatterns, isExcludedPopup } = await loadHeuristics()
const entries = await Promise.all(TAGS.map(async (tag) => [tag, (await import(`../../src/locales/${tag}.ts`)).default as Texts] as const))
const all = Object.fromEntries(entries) as Record<Tag, Texts>
const those = (holds: (texts: Texts) => boolean) => TAGS.filter((tag) => holds(all[tag]))

/** Every control of the interface that is neither accept nor reject. */
const OTHERS = ['customize', 'details', 'save', 'close', 'reopen', 'privacyPolicy', 'cookiePolicy', 'imprint', 'website', 'embedOnce', 'embedAlways'] as const

/** The tool's lists hold the reject words of these languages; Afrikaans and Luxembourgish share those of Dutch and French. */
const REJECT = ['af', 'ca', 'de', 'en', 'es', 'fr', 'it', 'lb', 'nl', 'pl', 'pt', 'pt-BR', 'sv']

test('an opt-out tool takes our "reject all" for reject in every language whose words it knows', () => {
  expect(those(({ rejectAll }) => kindOf(rejectAll) == 'reject')).toEqual(REJECT)
})

test('the same for "reject"; in Turkish it knows this word alone, not "all" with it', () => {
  expect(those(({ reject }) => kindOf(reject) == 'reject')).toEqual([...REJECT, 'tr'].sort())
})

test('it takes our "accept all" for accept, except where its list has the verb only without "all"', () => {
  // it, pt, pt-BR: "accetta", "aceitar" alone. af, lb, sv: no accept word of them is in its lists.
  expect(those(({ acceptAll }) => kindOf(acceptAll) == 'accept')).toEqual(['ca', 'de', 'en', 'es', 'fr', 'nl', 'pl'])
})

test('the same for "accept", the Danish one because it is spelt as the French one', () => {
  expect(those(({ accept }) => kindOf(accept) == 'accept')).toEqual(['ca', 'da', 'de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'pt-BR', 'ru', 'tr'])
})

test.each(TAGS)('%s: accept is never taken for reject, reject never for accept, and nothing else for either', (tag) => {
  const texts = all[tag]
  for (const key of ['acceptAll', 'accept'] as const) expect(['accept', 'other'], texts[key]).toContain(kindOf(texts[key]))
  for (const key of ['rejectAll', 'reject'] as const) expect(['reject', 'other'], texts[key]).toContain(kindOf(texts[key]))
  for (const key of OTHERS) {
    const label = texts[key].replace('{name}', 'YouTube')
    expect(['settings', 'other'], label).toContain(kindOf(label))
  }
})

test.each(TAGS)('%s: the notice is taken for nothing that such tools leave alone, and no label has words of a pay-wall', (tag) => {
  expect(isExcludedPopup(noticeOf(all[tag]))).toBe(false)
  // A label that it never presses is pressed no more with a word that it knows before it.
  for (const label of [all[tag].rejectAll, all[tag].reject]) expect(kindOf(`odrzuć ${label}`), label).toBe('reject')
})

/** Where its text patterns match, it looks at the buttons of the notice. */
const RECOGNISED = ['ca', 'de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'pt-BR', 'ru']

test('it takes the notice for a cookie notice in every language for which it has text patterns', () => {
  expect(those((texts) => checkHeuristicPatterns(noticeOf(texts)).patterns.length > 0)).toEqual(RECOGNISED)
})

test('it would refuse by itself in these languages', () => {
  expect(RECOGNISED.filter((tag) => REJECT.includes(tag))).toEqual(['ca', 'de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'pt-BR'])
})

test('the same where only something new is asked', () => {
  const recognised = those((texts) => checkHeuristicPatterns(noticeOf(onlyNew(texts))).patterns.length > 0)
  expect(recognised.filter((tag) => kindOf(all[tag].reject) == 'reject')).toEqual(RECOGNISED.filter((tag) => REJECT.includes(tag)))
})

test('where it recognises a notice without its reject button, it finds no button that consents either', () => {
  for (const tag of TAGS)
    for (const texts of [all[tag], onlyNew(all[tag])]) {
      if (!checkHeuristicPatterns(noticeOf(texts)).patterns.length) continue
      const kinds = [texts.acceptAll, texts.rejectAll, texts.customize, texts.details].map(kindOf)
      expect(kinds.includes('reject') || !(kinds.includes('accept') || kinds.includes('acknowledge')), `${tag}: ${kinds}`).toBe(true)
    }
})

/** The words of the notice where earlier answers stand. */
function onlyNew(texts: Texts): Texts {
  const { newHeading: heading, newPurposes: purposes, accept: acceptAll, reject: rejectAll } = texts
  return { ...texts, heading, purposes, acceptAll, rejectAll }
}

/** What the notice says, as `innerText` has it: a line for each element. */
function noticeOf(texts: Texts): string {
  const { heading, purposes, functionalTitle, functionalDescription, analyticsTitle, analyticsDescription, marketingTitle, marketingDescription } = texts
  const { refuse, reopen, details, privacyPolicy, acceptAll, rejectAll, customize } = texts
  return [
    heading.replace('{name}', 'Example Ltd'), purposes, functionalTitle, functionalDescription, analyticsTitle, analyticsDescription, marketingTitle,
    marketingDescription, refuse.replace('{reopen}', reopen), details, privacyPolicy, acceptAll, rejectAll, customize,
  ].join('\n')
}
