import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { TAGS } from '../../src/locales/tags.ts'
import { renderServices, serviceIds } from '../helpers/services-page.ts'
import { renderSummary } from '../helpers/vectors/gate-page.ts'

const readme = new URL('../../README.md', import.meta.url)
const summary = /(<!-- gate -->\n)([^]*?)(\n<!-- \/gate -->)/

test('what the README says the gate lets through is what docs/gate.md has, which is what was measured', () => {
  const text = readFileSync(readme, 'utf8')
  if (process.env['UPDATE_DOCS']) writeFileSync(readme, text.replace(summary, (_, before, __, after) => before + renderSummary() + after))
  expect(summary.exec(readFileSync(readme, 'utf8'))?.[2]).toBe(renderSummary())
})

const languages = /(<!-- languages -->\n)([^]*?)(<!-- \/languages -->)/

test('the README names the languages that there are', () => {
  const names = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' })
  const list = TAGS.map((tag) => `${names.of(tag)} (\`${tag}\`)`).sort((a, b) => a.localeCompare(b))
  const wanted = `${TAGS.length}: ${list.join(', ')}.\n`
  const text = readFileSync(readme, 'utf8')
  if (process.env['UPDATE_DOCS']) writeFileSync(readme, text.replace(languages, (_, before, __, after) => before + wanted + after))
  expect(languages.exec(readFileSync(readme, 'utf8'))?.[2]).toBe(wanted)
})

const services = /(<!-- services -->\n)([^]*?)(<!-- \/services -->)/

test('the README names the services that there are', () => {
  const wanted = `${serviceIds.length}: ${serviceIds.map((id) => `\`${id}\``).join(', ')}.\n`
  const text = readFileSync(readme, 'utf8')
  if (process.env['UPDATE_DOCS']) writeFileSync(readme, text.replace(services, (_, before, __, after) => before + wanted + after))
  expect(services.exec(readFileSync(readme, 'utf8'))?.[2]).toBe(wanted)
})

test('docs/services.md says of each service what the catalogue says', () => {
  const page = new URL('../../docs/services.md', import.meta.url)
  if (process.env['UPDATE_DOCS']) writeFileSync(page, renderServices())
  expect(readFileSync(page, 'utf8')).toBe(renderServices())
})
