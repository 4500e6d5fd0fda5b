import { expect, test } from 'vitest'
import { text } from './consumer.ts'

/** Plain JavaScript without declarations: what it promises is said here. */
interface Sizes {
  readonly measured: readonly { readonly what: string; readonly most: number; readonly is: number }[]
  sizesTable(): string
}

const { measured, sizesTable } = (await import(new URL('../../scripts/sizes.mjs', import.meta.url).href)) as Sizes

test.each(measured)('$what: at most $most bytes', ({ most, is }) => {
  expect(is, 'something was measured').toBeGreaterThan(0)
  expect(is).toBeLessThanOrEqual(most)
})

test("the budgets are the contract's", () => {
  const budget = (words: RegExp) => measured.filter(({ what }) => words.test(what)).map(({ most }) => most)
  expect(budget(/^`assent.js`/)).toEqual([3500])
  expect(budget(/catalogue service/)).toEqual([500])
  expect(budget(/until the notice shows|^the same/)).toEqual([10_000, 10_000])
  expect(budget(/^the preferences/)).toEqual([3000])
})

test('the sizes in the README are those of these files', () => {
  const inReadme = /<!-- sizes -->\n([^]*?)<!-- \/sizes -->/.exec(text('README.md'))?.[1]
  expect(inReadme?.trim()).toBe(sizesTable().trim())
  const rows = sizesTable().trim().split('\n').filter((row) => row.startsWith('|'))
  expect(rows.length, 'a head, a rule and a row each').toBe(measured.length + 2)
})
