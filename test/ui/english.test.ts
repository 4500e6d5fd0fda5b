import { expect, test } from 'vitest'
import en, { reopenLabel } from '../../src/locales/en.ts'

const sentences = Object.entries(en) as [string, string][]

test.each(sentences)('English %s is there, is no markup and neither flatters, shames nor hurries', (_, text) => {
  expect(text.trim()).not.toBe('')
  expect(text).not.toMatch(/[<>]/)
  expect(text).not.toMatch(/improve|enhance|experience|better|best|important|recommend|sorry|unfortunately|miss out|now|hurry|limited|must|need/i)
})

test('accepting and refusing are called by parallel verbs', () => {
  expect([en.acceptAll, en.rejectAll]).toEqual(['Accept all', 'Reject all'])
  expect([en.accept, en.reject]).toEqual(['Accept', 'Reject'])
})

test('the control that reopens the choices has one name everywhere', () => {
  expect(en.reopen).toBe(reopenLabel)
  expect(en.refuse).toContain('{reopen}')
})
