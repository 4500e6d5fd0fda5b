import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const rows = readFileSync('docs/accessibility.md', 'utf8').split('\n').filter((line) => line.startsWith('| ') && line.includes('“'))
const parse = (row: string) => /^\| (.+?) \| “(.+)” \| (\S+) \|$/.exec(row)?.slice(1) ?? [row, '', '']

test('the table of criteria has its rows', () => {
  expect(rows.length).toBeGreaterThanOrEqual(24)
})

test.each(rows.map(parse))('%s: the test that shows it is there', (_, title, file) => {
  const text = readFileSync(file!, 'utf8').replaceAll('%%', '%')
  expect(text.includes(`('${title}'`) || text.includes(`("${title}"`), `${file} has a test called ${title}`).toBe(true)
})
