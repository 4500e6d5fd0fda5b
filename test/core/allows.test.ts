import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { allows, isKnown } from '../../src/core/allows.ts'
import type { Choice, Choices } from '../../src/core/types.ts'

// Thousands of runs each, on whatever machine.
vi.setConfig({ testTimeout: 60_000 })

const choices: Choices = { necessary: 'granted', analytics: 'granted', marketing: 'denied', hotjar: 'granted', 'meta-pixel': 'denied' }

test.each([
  ['analytics', true, 'a granted category'],
  ['marketing', false, 'a denied category'],
  ['hotjar', true, 'a granted service'],
  ['meta-pixel', false, 'a denied service with a dash'],
  ['analytics hotjar', true, 'both granted'],
  ['analytics marketing', false, 'one of two denied'],
  ['analytics|marketing', true, 'either, the first granted'],
  ['marketing|analytics', true, 'either, the second granted'],
  ['marketing|meta-pixel', false, 'either, both denied'],
  ['marketing analytics|hotjar', true, 'space binds closer than |'],
  ['analytics|hotjar marketing', true, 'space binds closer than |, the other way'],
  ['marketing|hotjar meta-pixel', false, 'no side holds'],
  ['!marketing', true, 'not granted, and it is denied'],
  ['!analytics', false, 'not granted, but it is granted'],
  ['analytics !marketing', true, 'one granted, the other denied'],
  ['!analytics|!marketing', true, 'one of them denied'],
  ['  analytics  ', true, 'spaces around'],
  ['\tanalytics\n\n hotjar ', true, 'tabs and line breaks'],
  ['marketing  |  analytics', true, 'spaces around |'],
  ['analytics|', true, 'an empty side opens nothing and closes nothing'],
  ['|analytics', true, 'an empty first side'],
  ['marketing|', false, 'an empty side is no grant'],
  ['|', false, 'nothing but empty sides'],
  ['||', false, 'three empty sides'],
  [' | ', false, 'sides of spaces'],
  ['', false, 'an empty expression'],
  ['   ', false, 'an expression of spaces'],
  ['!', false, 'a bare !'],
  ['! marketing', false, 'a ! that stands alone'],
  ['!!marketing', false, 'two !'],
  ['!!analytics', false, 'two ! before what is granted'],
  ['analitycs', false, 'an unknown id'],
  ['!analitycs', false, 'an unknown id is not denied either'],
  ['analytics analitycs', false, 'an unknown id beside a granted one'],
  ['analitycs|analytics', true, 'an unknown id on the other side'],
  ['Analytics', false, 'another case'],
  ['analytics,hotjar', false, 'a comma joins nothing'],
  ['analytics!marketing', false, 'a ! within an id'],
  ['analytics&hotjar', false, '& joins nothing'],
  ['__proto__', false, 'the prototype'],
  ['!__proto__', false, 'not the prototype'],
  ['constructor', false, 'what every object has'],
  ['!toString', false, 'not what every object has'],
])('%j is %s: %s', (expression, expected) => {
  expect(allows(choices, expression)).toBe(expected)
})

test('an expression is granted exactly where one of its sides names only granted ids, or denied ones after !', () => {
  const ids = ['analytics', 'marketing', 'hotjar', 'meta-pixel', 'unknown', '', 'constructor', '__proto__']
  const term = fc.tuple(fc.constantFrom('', '', '!', '!!'), fc.constantFrom(...ids)).map(([not, id]) => not + id)
  const side = fc.array(fc.tuple(term, fc.constantFrom(' ', '  ', '\t', '\n')), { maxLength: 4 }).map((terms) => terms.flat().join(''))
  const expression = fc.array(side, { minLength: 1, maxLength: 4 }).map((sides) => sides.join('|'))
  const answers = fc.record({ analytics: choice(), marketing: choice(), hotjar: choice(), 'meta-pixel': choice() })
  fc.assert(fc.property(answers, expression, (given, text) => allows(given, text) === reference(given, text)), { numRuns: 1000 })
})

test('whatever the text, with every choice denied only a ! can allow, and no text throws', () => {
  const letters = fc.array(fc.nat(0xffff), { maxLength: 30 }).map((codes) => String.fromCharCode(...codes))
  const denied: Choices = { analytics: 'denied', marketing: 'denied' }
  fc.assert(fc.property(letters, (text) => allows(denied, text.replaceAll('!', '')) === false), { numRuns: 1000 })
})

test.each([
  ['analytics', true], ['analytics !marketing|hotjar', true], [' analytics | hotjar ', true],
  ['analitycs', false], ['analytics|analitycs', false], ['!analitycs', false], ['', false], ['|', false], ['!', false], ['constructor', false], ['__proto__', false],
])('%j names known ids only: %s', (expression, expected) => {
  expect(isKnown(choices, expression)).toBe(expected)
})

function choice(): fc.Arbitrary<Choice> {
  return fc.constantFrom('granted', 'denied')
}

/** The grammar once more, letter by letter. */
function reference(given: Choices, text: string): boolean {
  let any = false
  let all = true
  let terms = 0
  let word = ''
  for (const letter of text + '|') {
    if (!/[\s|]/.test(letter)) {
      word += letter
      continue
    }
    if (word) {
      const [id, wanted] = word.startsWith('!') ? [word.slice(1), 'denied'] : [word, 'granted']
      all &&= Object.entries(given).some(([known, answer]) => known === id && answer === wanted)
      terms++
      word = ''
    }
    if (letter !== '|') continue
    any ||= all && terms > 0
    all = true
    terms = 0
  }
  return any
}
