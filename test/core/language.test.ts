import { expect, test } from 'vitest'
import { chooseLanguage, tagsOf } from '../../src/core/language.ts'
import { TAGS } from '../../src/locales/tags.ts'

const chosen = (...wanted: string[]) => chooseLanguage(wanted, TAGS)[0]

test.each([
  ['zh-TW', 'zh-Hant'], ['zh-HK', 'zh-Hant'], ['zh-MO', 'zh-Hant'], ['zh-Hant', 'zh-Hant'], ['zh-Hant-HK', 'zh-Hant'],
  ['zh-CN', 'zh'], ['zh-SG', 'zh'], ['zh-Hans', 'zh'], ['zh', 'zh'],
  ['sr', 'sr'], ['sr-RS', 'sr'], ['sr-Cyrl-ME', 'sr'], ['sr-Latn', 'sr-Latn'], ['sr-Latn-RS', 'sr-Latn'], ['sr-ME', 'sr-Latn'],
  ['no', 'nb'], ['nn', 'nb'], ['nn-NO', 'nb'], ['nb-NO', 'nb'], ['no-NO', 'nb'],
  ['pt', 'pt'], ['pt-PT', 'pt'], ['pt-AO', 'pt'], ['pt-BR', 'pt-BR'],
  ['de-AT', 'de'], ['fr-CA', 'fr'], ['es-419', 'es'], ['en-GB', 'en'], ['ar-EG', 'ar'], ['fa-AF', 'fa'],
])('a page in %s gets the texts of %s', (tag, texts) => {
  expect(chosen(tag, 'ja')).toBe(texts)
})

test.each([
  ['de_CH', 'de'], ['EN-us', 'en'], [' fr ', 'fr'], ['ZH_hant_tw', 'zh-Hant'], ['de-DE-u-co-phonebk', 'de'], ['de-1996', 'de'],
])('written carelessly as "%s" it is still %s', (tag, texts) => {
  expect(chosen(tag, 'ja')).toBe(texts)
})

test.each([
  ['iw', 'he'], ['in', 'id'], ['tl', 'fil'], ['mo', 'ro'], ['sh', 'sr-Latn'], ['cnr', 'sr-Latn'], ['cmn', 'zh'], ['arb', 'ar'],
])('by its old or other name %s it is %s', (tag, texts) => {
  expect(chosen(tag, 'ja')).toBe(texts)
})

test.each(['', ' ', 'x', '!!', '12', 'de, en', 'x-default', 'deutschland', 'en_', 'a-'.repeat(50), 'und', 'mul', 'zxx', 'tlh', 'xx', 'xx-YY'])('"%s" is no language that there are texts for: the next one wanted counts', (tag) => {
  expect(chosen(tag, 'ja')).toBe('ja')
  expect(chosen(tag)).toBe('en')
})

test('the language of the page comes first, then those of the browser in their order, then English', () => {
  expect(chosen('it', 'de', 'fr')).toBe('it')
  expect(chosen('', 'de', 'fr')).toBe('de')
  expect(chosen('eo', 'tok', 'fr')).toBe('fr')
  expect(chosen('eo', 'tok')).toBe('en')
  expect(chosen()).toBe('en')
})

test.each(['zh-TW', 'sr-Latn', 'sr-ME', 'zh-Hant'])('%s is never mixed with the same language in another script', (tag) => {
  expect(chooseLanguage([tag], TAGS)).toHaveLength(1)
})

test.each(['hi-Latn', 'ru-Latn', 'az-Arab', 'uz-Cyrl'])('who reads %s is not given another script of it', (tag) => {
  expect(chooseLanguage([tag], [...TAGS, 'az', 'uz'])).toEqual(['en'])
})

test("an owner's own language is found under its own tag, with or without a region", () => {
  expect(chooseLanguage(['eo'], [...TAGS, 'eo'])).toEqual(['eo'])
  expect(chooseLanguage(['eo-FR'], [...TAGS, 'eo'])).toEqual(['eo'])
  expect(chooseLanguage(['gsw-CH'], [...TAGS, 'gsw'])).toEqual(['gsw'])
  expect(chooseLanguage(['gsw'], [...TAGS, 'gsw-CH'])).toEqual(['gsw-CH'])
  expect(chooseLanguage(['tok'], [...TAGS, 'tok'])).toEqual(['tok'])
  expect(chooseLanguage(['xx-YY'], [...TAGS, 'xx'])).toEqual(['xx'])
  expect(chooseLanguage(['nn'], [...TAGS, 'nn'])).toEqual(['nn', 'nb'])
})

test("an owner's words for a region come before those for the language", () => {
  expect(chooseLanguage(['de-AT'], [...TAGS, 'de-AT'])).toEqual(['de-AT', 'de'])
  expect(chooseLanguage(['de-AT'], [...TAGS, 'de-CH'])).toEqual(['de'])
})

test.each([...TAGS])('%s is found under its own tag, and that one first', (tag) => {
  expect(tagsOf(tag)[0]).toBe(tag)
  expect(chosen(tag)).toBe(tag)
})
