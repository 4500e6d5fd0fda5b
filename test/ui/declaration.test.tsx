// @vitest-environment jsdom
import axe from 'axe-core'
import { within } from '@testing-library/dom'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { service } from './drawn.ts'
import { declare, drawDeclaration } from '../../src/declaration.ts'
import arabic from '../../src/locales/ar.ts'
import english from '../../src/locales/en.ts'
import german from '../../src/locales/de.ts'
import { youtube } from '../../src/services/index.ts'
import type { Config } from '../../src/core/config.ts'
import type { Core } from '../../src/consent.ts'

const languages: Record<string, unknown> = { ar: arabic, de: german, en: english }

const counter = service('counter', 'analytics', {
  name: 'Counter', purpose: 'Counts visits.', hosts: ['*.counter.example', 'counter.example'], transfers: ['US', 'IN'],
  vendor: { name: 'Counter Inc.', contact: 'dpo@counter.example', website: 'https://counter.example', policy: 'https://counter.example/privacy', optOut: 'https://counter.example/stop' },
  storage: [{ kind: 'cookie', name: '_c*', lifetime: 30 }, { kind: 'local', name: 'c.id' }, { kind: 'session', name: 'tab', party: 'third' }],
})
const config: Config = { controller: { name: 'Example Ltd', contact: 'privacy@example.com' }, privacyPolicy: '/privacy', imprint: '/imprint', services: [counter] }

const reported: unknown[] = []

/** As much of a running consent as a declaration needs. */
const coreOf = (config: Config) => ({
  config, report: (...problem: unknown[]) => reported.push(problem), asTrusted: () => ({ createScript: (text: string) => text }),
  load: async (name: string) => ({ default: languages[/^locales\/(\w+)\./.exec(name)![1]!] }),
}) as unknown as Core

/** Draws a declaration where the body has an element for it. */
async function draw(more: Config = {}, before = '<h1>Cookies</h1>') {
  document.body.innerHTML = `<main>${before}<div data-assent-declaration><p>Loading…</p></div></main>`
  const element = document.querySelector<HTMLElement>('[data-assent-declaration]')!
  await drawDeclaration(coreOf({ ...config, ...more }), element)
  return { element, ...within(element) }
}

const headings = (element: Element) => [...element.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((heading) => `${heading.localName} ${heading.textContent}`)

/** The facts about a service, as a visitor reads them. */
const factsOf = (element: Element, name: string) => {
  const heading = [...element.querySelectorAll('h3')].find((heading) => heading.textContent == name)!
  return Object.fromEntries([...heading.parentElement!.querySelectorAll('dl > div')].map((row) => [row.querySelector('dt')!.textContent, [...row.querySelectorAll('dd')].map((dd) => dd.textContent)]))
}

beforeEach(() => {
  document.documentElement.lang = 'en'
  document.title = 'Shop'
})
afterEach(() => {
  document.body.replaceChildren()
  expect(reported.splice(0)).toEqual([])
})

test('it starts with the one button that reopens the choices', async () => {
  const { element, getAllByRole } = await draw()
  expect(getAllByRole('button').map((button) => [button.textContent, button.dataset['assentAction']])).toEqual([['Privacy settings', 'preferences']])
  expect(element.querySelector('*')!.contains(getAllByRole('button')[0]!)).toBe(true)
})

test('the controller and the owner’s policies are named', async () => {
  const { getByText, getByRole } = await draw()
  expect(getByText('Responsible: Example Ltd, privacy@example.com')).toBeTruthy()
  expect(getByRole('link', { name: 'Privacy policy' }).getAttribute('href')).toBe('/privacy')
  expect(getByRole('link', { name: 'Imprint' }).getAttribute('href')).toBe('/imprint')
})

test('each service has its purpose, its vendor’s legal name, contact, website, policy and opt-out, its servers, and the countries', async () => {
  const { element, getByRole } = await draw()
  expect(factsOf(element, 'Counter')).toEqual({
    Purpose: ['Counts visits.'], Provider: ['Counter Inc.'], Contact: ['dpo@counter.example'], Website: ['https://counter.example'],
    'Privacy policy': ['https://counter.example/privacy'], 'Opt out': ['https://counter.example/stop'],
    'Servers that are connected to': ['*.counter.example', 'counter.example'], 'Transfer outside the European Economic Area': ['United States and India'],
  })
  expect(getByRole('link', { name: 'dpo@counter.example' }).getAttribute('href')).toBe('mailto:dpo@counter.example')
})

test('what is not known of a vendor leaves no empty line', async () => {
  const { element } = await draw({ services: [service('plain', 'marketing', { name: 'Plain', vendor: { name: 'Plain Ltd' } })] })
  expect(factsOf(element, 'Plain')).toEqual({ Purpose: [english.marketingDescription], Provider: ['Plain Ltd'] })
})

test('what a service stores is a table: name, kind, storage period and where, under a caption', async () => {
  const { getByRole } = await draw()
  const region = getByRole('region', { name: 'Counter Stored on your device:' })
  const table = within(region).getByRole('table', { name: 'Stored on your device:' })
  expect(within(table).getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Name', 'Kind', 'Storage period', 'Where'])
  expect(within(table).getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(['_c*', 'c.id', 'tab'])
  expect(within(table).getAllByRole('row').slice(1).map((row) => within(row).getAllByRole('cell').map(({ textContent }) => textContent))).toEqual([
    ['Cookie', '30 days', 'on this site'], ['Local storage', 'until deleted', 'on this site'], ['Session storage', 'until the browser closes', 'on the partner’s site'],
  ])
  expect([...table.querySelectorAll('th')].map((th) => th.scope)).toEqual(['col', 'col', 'col', 'col', 'row', 'row', 'row'])
  expect(region.tabIndex).toBe(0)
})

test('the cookie of the consent itself is among them', async () => {
  const { element, getByRole } = await draw()
  expect(factsOf(element, 'Assent')).toMatchObject({ Purpose: ['Keeps your choices about privacy.'], Provider: ['Example Ltd'] })
  expect(within(getByRole('region', { name: /^Assent/ })).getByRole('rowheader').textContent).toBe('assent')
})

test.each([
  ['h2 after an h1', '<h1>Cookies</h1>', ['h2 Necessary', 'h3 Assent']],
  ['h3 after an h2', '<h1>Privacy</h1><h2>Cookies</h2>', ['h3 Necessary', 'h4 Assent']],
  ['h2 where nothing comes before', '', ['h2 Necessary', 'h3 Assent']],
  ['no deeper than there are headings', '<h6>Deep</h6>', ['h6 Necessary', 'h6 Assent']],
])('its headings go on from those of the page: %s', async (_, before, expected) => {
  expect(headings((await draw({}, before)).element).slice(0, 2)).toEqual(expected)
})

test('the headings of the notice, and those further down, are not the page’s', async () => {
  document.documentElement.insertAdjacentHTML('afterbegin', '<assent-ui><h4>A notice</h4></assent-ui>')
  document.body.innerHTML = '<h1>Cookies</h1><div data-assent-declaration></div><h5>Below</h5>'
  const element = document.querySelector<HTMLElement>('[data-assent-declaration]')!
  await drawDeclaration(coreOf(config), element)
  expect(headings(element)[0]).toBe('h2 Necessary')
  document.querySelector('assent-ui')!.remove()
})

test.each([['en', english], ['de', german], ['ar', arabic]] as const)('axe finds nothing wrong with it, best practices included (%s)', async (lang, texts) => {
  document.documentElement.lang = lang
  const { element } = await draw({ services: [counter, youtube()] })
  expect([element.lang, element.dir]).toEqual([lang, texts.direction ?? 'ltr'])
  // jsdom lays nothing out, so colours cannot be seen.
  const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([])
})

test('on a German page nothing is English: words, lifetimes and countries are German', async () => {
  document.documentElement.lang = 'de'
  const { element } = await draw({ services: [youtube(), { ...counter, purpose: 'Zählt Besuche.' }] })
  expect(factsOf(element, 'Counter')).toMatchObject({ Zweck: ['Zählt Besuche.'], [german.declarationTransfers]: ['Vereinigte Staaten und Indien'] })
  expect(factsOf(element, 'YouTube')).toMatchObject({ Zweck: [german.marketingDescription] })
  element.querySelector('script')!.remove()
  expect(element.textContent).toContain('30 Tage')
  expect(element.textContent).toContain('unterschiedlich')
  expect(element.textContent).not.toMatch(/Plays|varies|Purpose|Stored|days/)
})

test('what `declaration()` gives is what the page shows, in its language', async () => {
  document.documentElement.lang = 'de'
  const declaration = await declare(coreOf({ services: [youtube()] }))
  expect(declaration.categories.map(({ title }) => title)).toEqual(['Notwendig', 'Funktional', 'Statistik', 'Marketing'])
  expect(declaration.categories[3]!.services[0]!.purpose).toBe(german.marketingDescription)
  expect(Object.isFrozen(declaration)).toBe(true)
})

test('machines find the same in it as JSON-LD, and no text in that ends the script', async () => {
  const { element } = await draw({ services: [{ ...counter, purpose: '</script><img src=x>' }] })
  const { type, text } = element.querySelector('script')!
  expect(type).toBe('application/ld+json')
  expect(text).not.toContain('<')
  expect(JSON.parse(text)['dpv:hasProcess'][2]['dpv:hasProcess'][0]).toMatchObject({ identifier: 'counter', 'dpv:hasPurpose': { description: '</script><img src=x>' } })
  expect(element.querySelector('img')).toBe(null)
})

test('no text is taken for markup, and no address of script is a link', async () => {
  const evil = '"><img src=x onerror=alert(1)>'
  const { element } = await draw({ services: [service('evil', 'analytics', { name: evil, purpose: evil, hosts: [evil], vendor: { name: evil, contact: 'javascript:alert(1)', website: 'javascript:alert(1)', policy: 'data:text/html,x' }, storage: [{ kind: 'cookie', name: evil, lifetime: evil }] })] })
  expect(element.querySelector('img')).toBe(null)
  expect([...element.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(['/privacy', '/imprint', 'mailto:privacy@example.com', '/privacy'])
})

test('what the owner put there stays where a part of it does not come', async () => {
  document.body.innerHTML = '<div data-assent-declaration><p>Write to us.</p></div>'
  const element = document.querySelector<HTMLElement>('[data-assent-declaration]')!
  const core = { ...coreOf({ services: [{ id: 'hotjar' }] }), load: async (name: string) => { if (name.startsWith('services/')) throw new Error('offline'); return { default: english } } } as unknown as Core
  await expect(drawDeclaration(core, element)).rejects.toThrow('offline')
  expect(element.textContent).toBe('Write to us.')
})

test('a configuration that is not valid declares nothing', async () => {
  document.body.innerHTML = '<div data-assent-declaration>Write to us.</div>'
  const element = document.querySelector<HTMLElement>('[data-assent-declaration]')!
  const core = { ...coreOf(config), valid: Promise.resolve(false) } as Core
  await drawDeclaration(core, element)
  expect(element.textContent).toBe('Write to us.')
  await expect(declare(core)).rejects.toThrow('valid')
})
