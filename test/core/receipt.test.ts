import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { Config } from '../../src/core/config.ts'
import { hash } from '../../src/core/hash.ts'
import { answersOf, openIds, writeAnswers, type Policy } from '../../src/core/policy.ts'
import { formatReceipt, parseReceipt } from '../../src/core/receipt.ts'
import type { Choice, Receipt } from '../../src/core/types.ts'
import { choices, cookieText, policyOf, receipt, service, THEN } from '../helpers/builders.ts'

// Many thousands of texts, on whatever machine.
vi.setConfig({ testTimeout: 60_000 })

const id = fc.stringMatching(/^[A-Za-z][\w-]{0,30}$/).filter((text) => !Object.hasOwn(Object.prototype, text))

/** Any configuration with any ids, some categories locked. */
const config: fc.Arbitrary<Config> = fc
  .record({ ids: fc.uniqueArray(id, { minLength: 1, maxLength: 12 }), categories: fc.integer({ min: 1, max: 5 }), locked: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), revision: fc.maxSafeNat() })
  .map(({ ids, categories, locked, revision }) => {
    const names = ids.slice(0, categories)
    return {
      revision,
      categories: Object.fromEntries(names.map((name, i) => [name, { locked: locked[i] }])),
      services: ids.slice(categories).map((name, i) => service(name, names[i % names.length])),
    }
  })

/** Any receipt of any policy. */
const written = fc
  .tuple(config, fc.infiniteStream(fc.boolean()), fc.record({
    decidedAt: fc.integer({ min: 0, max: 8.64e15 }), until: fc.maxSafeNat(), fingerprint: fc.string().map(hash),
    method: fc.constantFrom('accept', 'reject', 'save', 'withdraw'), source: fc.constantFrom('ui', 'api', 'signal'),
    signals: fc.constantFrom([], ['gpc'], ['dnt'], ['gpc', 'dnt']), unswept: fc.boolean(),
  }))
  .map(([given, grants, more]): [Policy, Receipt] => {
    const policy = policyOf(given)
    const all = choices(policy, Object.fromEntries(policy.questions.map(({ id }) => [id, grants.next().value ? 'granted' : 'denied'] as [string, Choice])))
    return [policy, receipt(policy, {}, { ...more, choices: all, answers: writeAnswers(policy, all) } as Partial<Receipt>)]
  })

const idsOf = ({ questions }: Policy) => questions.map(({ id }) => id)

test('every receipt is read back as it was written, by the configuration that wrote it', () => {
  fc.assert(fc.property(written, ([policy, original]) => {
    expect(parseReceipt(formatReceipt(original), idsOf(policy))).toEqual(original)
  }), { numRuns: 300 })
})

test('every answer is read back as it was given, looked up by its key', () => {
  fc.assert(fc.property(written, ([policy, original]) => {
    fc.pre(new Set(policy.questions.map(({ key }) => key)).size === policy.questions.length)
    const answers = answersOf(policy, parseReceipt(formatReceipt(original), [])!.answers)
    expect(answers).toEqual(Object.fromEntries(openIds(policy).map((id) => [id, original.choices[id]])))
  }), { numRuns: 300 })
})

test('the cookie holds unreserved characters only, whatever the ids', () => {
  fc.assert(fc.property(written, ([, original]) => /^[A-Za-z0-9._-]+$/.test(formatReceipt(original))), { numRuns: 300 })
})

test('every choice is in the cookie explicitly: granted, denied and locked alike', () => {
  const policy = policyOf({ services: [service('hotjar')] })
  const { answers } = parseReceipt(cookieText(policy, { analytics: 'granted', hotjar: 'denied' }), [])!
  const marks = policy.questions.map(({ id, key }, i) => [id, answers.slice(i * 5, i * 5 + 4) === key, answers[i * 5 + 4]])
  expect(marks).toEqual([['necessary', true, '2'], ['functional', true, '0'], ['analytics', true, '1'], ['marketing', true, '0'], ['hotjar', true, '0']])
})

test('of two answers under one key the no counts', () => {
  const policy = policyOf()
  const { key } = policy.questions.find(({ id }) => id === 'analytics')!
  expect(answersOf(policy, `${key}1${key}0`)['analytics']).toBe('denied')
  expect(answersOf(policy, `${key}0${key}1`)['analytics']).toBe('denied')
})

test('what was locked was not answered: once it is unlocked it is a new question', () => {
  const locked = policyOf({ categories: { stats: { locked: true } } })
  const unlocked = policyOf({ categories: { stats: {} } })
  expect(answersOf(unlocked, receipt(locked).answers)).toEqual({})
})

test('name and value take at most 300 bytes for 5 categories and 30 services, with the longest of everything', () => {
  const long = (name: string, i: number) => `${name}-with-a-very-long-identifier-that-somebody-thought-was-a-good-idea-${i}`
  const categories = Object.fromEntries(Array.from({ length: 5 }, (_, i) => [long('category', i), { locked: i === 0 }]))
  const names = Object.keys(categories)
  const services = Array.from({ length: 30 }, (_, i) => service(long('service', i), names[i % 5]))
  const policy = policyOf({ categories, services, revision: Number.MAX_SAFE_INTEGER })
  const all = Object.fromEntries(idsOf(policy).map((id): [string, Choice] => [id, 'granted']))
  const longest = { method: 'withdraw', source: 'signal', signals: ['gpc', 'dnt'], unswept: true, fingerprint: 'zzzzzzz' } as const
  const text = formatReceipt({ ...receipt(policy, all, longest), answers: writeAnswers(policy, choices(policy, all)) })
  // One check sum may be a letter shorter than another.
  expect(new TextEncoder().encode(`assent=${text}`).length + 1).toBeLessThanOrEqual(300)
})

/** Everything a hostile, torn or foreign cookie might hold. */
const REAL = [
  cookieText(policyOf(), { analytics: 'granted' }),
  cookieText(policyOf(), { functional: 'granted', analytics: 'granted', marketing: 'granted' }, { method: 'accept', unswept: true }),
  cookieText(policyOf(), {}, { method: 'reject', source: 'signal', signals: ['gpc', 'dnt'] }),
  cookieText(policyOf({ revision: 7, services: [service('hotjar'), service('meta-pixel', 'marketing')] }), { analytics: 'granted', hotjar: 'granted' }),
]
const DEFAULT_IDS = ['necessary', 'functional', 'analytics', 'marketing', 'hotjar', 'meta-pixel']

const FOREIGN = [
  '', ' ', '.', '..........', '1', '1.', '0', 'true', 'yes', 'granted', 'null', 'undefined', 'NaN', '[object Object]', '%', '%7Bbad', '%E0%A4%A', '%00', '\0', '\uD800', '😀', '=', ';',
  '__proto__', 'constructor', 'prototype', '1.__proto__', 'toString.constructor.valueOf', '__proto__.polluted.1', 'constructor[prototype][polluted]=1',
  '{}', '[]', '{', '""', '{"analytics":"granted"}', '{"__proto__":{"polluted":true}}', '{"constructor":{"prototype":{"polluted":true}}}',
  '{"version":1,"choices":{"analytics":"granted"}}', '%7B%22analytics%22%3Atrue%7D', encodeURIComponent('{"categories":["analytics"],"level":["all"]}'),
  'analytics=granted', 'analytics:1|marketing:1', 'allow', 'accept', 'all', 'CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA', 'dismiss', "{stamp:'-1',necessary:true,preferences:true}",
  '1.abc123.0.1777593600000.1793145600000.accept.ui.opt-in.....', '1.a.0.0.9e99.accept.ui.opt-in...____1____1____1____1.0', '2.' + REAL[0]!.slice(2), '01' + REAL[0]!.slice(1),
  ...REAL.map((text) => text.toUpperCase()), ...REAL.map((text) => ` ${text}`), ...REAL.map((text) => `${text} `), ...REAL.map((text) => `"${text}"`), ...REAL.map((text) => text + text),
  ...REAL.map((text) => [...text].reverse().join('')), ...REAL.map((text) => text.split('.').reverse().join('.')), ...REAL.map((text) => text.replaceAll('.', '%2E')), ...REAL.map((text) => '1.' + text.slice(2).replace(/0/g, '1')),
  'a'.repeat(1e5), '.'.repeat(1e5), '1.' + 'aaaa1'.repeat(2e4),
]

test('no other text is a receipt, however it came about: 120,000 random and damaged cookies', () => {
  const before = Object.getOwnPropertyNames(Object.prototype)
  const random = generator(20260501)
  const pick = <T>(list: ArrayLike<T>) => list[Math.floor(random() * list.length)]!
  const letter = (range: number) => String.fromCharCode(Math.floor(random() * range))
  const any = (range: number, length: number) => Array.from({ length: Math.floor(random() * length) }, () => letter(range)).join('')
  const at = (text: string, change: (before: string, here: string, after: string) => string) => {
    const i = Math.floor(random() * text.length)
    return change(text.slice(0, i), text[i]!, text.slice(i + 1))
  }
  const damage: ((text: string) => string)[] = [
    (text) => text.slice(0, Math.floor(random() * text.length)),
    (text) => text.slice(1 + Math.floor(random() * text.length)),
    (text) => at(text, (a, _, b) => a + pick('0123456789abcdefghijklmnopqrstuvwxyz._-') + b),
    (text) => at(text, (a, c, b) => a + String.fromCharCode(c.charCodeAt(0) ^ (1 << Math.floor(random() * 7))) + b),
    (text) => at(text, (a, c, b) => a + c + c + b),
    (text) => at(text, (a, c, b) => a + c + letter(256) + b),
    (text) => at(text, (a, _, b) => a + b),
    (text) => at(text, (a, c, b) => b + a + c),
    (text) => at(text, (a, c, b) => a + (b[0] ?? '') + c + b.slice(1)),
    (text) => text.split('.').sort(() => random() - 0.5).join('.'),
    (text) => at(text, (a, c, b) => a + pick(FOREIGN.slice(0, 60)) + c + b),
    (text) => at(text, (a) => a + at(pick(REAL), (_, c, b) => c + b)),
  ]
  const wrong: string[] = []
  let tried = 0
  const tryOne = (text: string) => {
    if (REAL.includes(text)) return
    tried++
    if (parseReceipt(text, DEFAULT_IDS) !== undefined) wrong.push(text)
  }
  FOREIGN.forEach(tryOne)
  while (tried < 20_000) tryOne(any(256, 200))
  while (tried < 40_000) tryOne(any(128, 300))
  while (tried < 120_000) {
    let text = pick(REAL)
    for (let times = 1 + Math.floor(random() * 3); times > 0; times--) text = pick(damage)(text || '.')
    tryOne(text)
  }
  expect(wrong).toEqual([])
  expect(tried).toBeGreaterThanOrEqual(120_000)
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
})

test('every single letter of a cookie matters', () => {
  for (const text of REAL) {
    for (let i = 0; i < text.length; i++) {
      for (const other of '0123456789abcdefghijklmnopqrstuvwxyz._- %"') {
        if (other !== text[i]) expect(parseReceipt(text.slice(0, i) + other + text.slice(i + 1), DEFAULT_IDS)).toBeUndefined()
      }
    }
  }
})

test('a text of fewer fields is no receipt, even where somebody computed the right check sum for it', () => {
  const fields = REAL[1]!.split('.').slice(0, -1)
  // With one field less the check sum stands where the answers would be: whoever can compute it can write any answer.
  for (let count = 1; count < fields.length - 1; count++) {
    const head = [...fields.slice(0, count), ''].join('.')
    expect(parseReceipt(head + hash(head), DEFAULT_IDS), head).toBeUndefined()
  }
})

test('a text with the right check sum and any fields never throws, and touches no prototype', () => {
  const before = Object.getOwnPropertyNames(Object.prototype)
  const field = fc.oneof(fc.string(), fc.constantFrom('', '1', '0', '-1', 'NaN', 'Infinity', '__proto__', 'constructor', 'accept', 'ui', 'opt-in', 'gpc-dnt', String(THEN)))
  fc.assert(fc.property(fc.array(field.map((text) => text.replaceAll('.', '')), { maxLength: 14 }), (fields) => {
    const head = ['1', ...fields, ''].join('.')
    parseReceipt(head + hash(head), DEFAULT_IDS)
  }), { numRuns: 3000 })
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
})

/** Random numbers from 0 to 1 that are the same in every run. */
function generator(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let bits = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
}
