// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest'
import { uncovered } from '../../src/browser/coverage.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  document.head.innerHTML = ''
})

/** A page that was sent with these `Server-Timing` entries. */
const sentWith = (...entries: [name: string, description: string][]) =>
  vi.stubGlobal('performance', { getEntriesByType: (type: string) => (type === 'navigation' ? [{ serverTiming: entries.map(([name, description]) => ({ name, description })) }] : []) })

const mark = (ids: string) => document.head.insertAdjacentHTML('beforeend', `<meta data-assent-policy="${ids}">`)

test('a page without a policy of Assent covers everything', () => {
  expect(uncovered(['hotjar'])).toEqual([])
  sentWith(['db', 'hotjar'])
  expect(uncovered(['hotjar'])).toEqual([])
})

test('a browser that shows no timings has nothing to go by', () => {
  vi.stubGlobal('performance', {})
  expect(uncovered(['hotjar'])).toEqual([])
  vi.stubGlobal('performance', { getEntriesByType: () => [{}] })
  expect(uncovered(['hotjar'])).toEqual([])
})

test('the header names what it was made for, whole ids only', () => {
  sentWith(['db', ''], ['assent', 'necessary analytics hotjar'])
  expect(uncovered(['hotjar', 'hot', 'meta-pixel', 'analytics'])).toEqual(['hot', 'meta-pixel'])
  sentWith(['assent', ''])
  expect(uncovered(['hotjar'])).toEqual(['hotjar'])
})

test('so does a policy that was set on the page', () => {
  mark('necessary hotjar')
  expect(uncovered(['hotjar', 'meta-pixel'])).toEqual(['meta-pixel'])
})

test('where there are several policies, an id must be in each', () => {
  sentWith(['assent', 'hotjar x-pixel'], ['assent', 'hotjar meta-pixel'])
  mark('hotjar x-pixel')
  expect(uncovered(['hotjar', 'x-pixel', 'meta-pixel'])).toEqual(['x-pixel', 'meta-pixel'])
})

test('an element that is named like a function of the document changes nothing (C2)', () => {
  mark('necessary')
  document.body.innerHTML = '<img name="querySelectorAll"><form name="getEntriesByType"></form>'
  expect(uncovered(['hotjar'])).toEqual(['hotjar'])
})
