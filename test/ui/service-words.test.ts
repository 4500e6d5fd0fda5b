import { expect, test } from 'vitest'
import german from '../../src/locales/de.ts'
import english from '../../src/locales/en.ts'
import * as catalogue from '../../src/services/index.ts'
import { serviceWords } from '../../src/ui/service-words.ts'
import { service } from '../helpers/builders.ts'
import type { Texts } from '../../src/locales/texts.ts'

const { youtube } = catalogue
const marketing = { id: 'marketing', locked: false }
const de = (more: object = {}) => ({ language: 'de', texts: { ...german, ...more } as Texts })
const en = { language: 'en', texts: english }

test('on an English page a service of the catalogue is told of as the catalogue has it', () => {
  expect(serviceWords(youtube(), marketing, en)).toEqual(youtube())
})

test('on a page in another language what the category is for stands in the place of an English purpose', () => {
  expect(serviceWords(youtube(), marketing, de()).purpose).toBe(german.marketingDescription)
})

test('of the owner’s own category, the owner’s words stand there', () => {
  expect(serviceWords(youtube(), { ...marketing, description: 'Filme.' }, de()).purpose).toBe('Filme.')
})

test.each([
  ['among their texts', youtube(), { youtubePurpose: 'Zeigt Filme.' }],
  ['in the options of the service', youtube({ purpose: 'Zeigt Filme.' }), {}],
  ['in a service of their own', service('films', 'marketing', { purpose: 'Zeigt Filme.' }), {}],
])('a purpose that owners give %s is shown as they wrote it', (_, given, texts) => {
  expect(serviceWords(given, marketing, de(texts)).purpose).toBe('Zeigt Filme.')
})

test('where no purpose is known at all, what the category is for stands there, in any language', () => {
  expect(serviceWords(service('films', 'marketing'), marketing, en).purpose).toBe(english.marketingDescription)
})

test('nothing that the catalogue says in English is left on a page in another language', () => {
  const services = Object.values(catalogue).flatMap((make) => ('about' in make ? [(make as typeof youtube)({ id: '1' } as {})] : []))
  expect(services.length).toBeGreaterThan(10)
  for (const each of services) {
    const { purpose, storage } = serviceWords(each, { id: each.category, locked: false }, de())
    expect(Object.values(german), each.id).toContain(purpose)
    for (const { lifetime = 'session' } of storage ?? []) if (typeof lifetime == 'string') expect(['session', german.varies], each.id).toContain(lifetime)
  }
})
