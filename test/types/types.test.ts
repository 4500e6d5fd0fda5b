import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Service } from '../../src/core/types.ts'
import * as catalogue from '../../src/services/index.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What every case has at hand; a case is a few lines after it. */
const before = `
import { createConsent, defineService, type AssentConsent, type Choices, type Config, type Declaration, type Service } from 'assent'
import { googleAnalytics4 } from 'assent/services/google-analytics-4'
import { googleTagManager } from 'assent/services/google-tag-manager'
import { hotjar } from 'assent/services/hotjar'
import { youtube } from 'assent/services/youtube'
import * as catalogue from 'assent/services'
declare function use(...values: unknown[]): void
const plain = createConsent({ privacyPolicy: '/privacy' })
const own = createConsent({ categories: { needed: { locked: true }, stats: {} } })
const shop = createConsent({ services: [googleAnalytics4({ id: 'G-XXXXXXX' }), hotjar({ id: '1234567' }), defineService({ id: 'acme', category: 'analytics', name: 'Acme', vendor: { name: 'Acme GmbH' } })] })
const json = createConsent({ categories: { analytics: {} }, services: [{ id: 'hotjar', options: { id: '1234567' } }] })
declare const word: string
use(plain, own, shop, json, word, youtube, googleTagManager, catalogue)
export type Used = AssentConsent | Choices | Config | Declaration | Service
`

const compiles: [string, string][] = [
  ['the four default categories', `plain.allows('analytics'); plain.allows('necessary'); plain.allows('functional marketing')`],
  ["the owner's own categories", `own.allows('stats'); own.allows('needed stats')`],
  ['a service by its id, from the catalogue or of the owner\'s own', `shop.allows('hotjar'); shop.allows('google-analytics-4'); shop.allows('acme')`],
  ['a service that is named as JSON does', `json.allows('hotjar'); json.allows('analytics')`],
  ['expressions: all of them, any of them, when denied', `shop.allows('analytics hotjar|!marketing'); shop.allows('analytics | hotjar'); shop.allows('!analytics !acme'); shop.allows(' analytics  marketing ')`],
  ['an expression that is only known while running', `shop.allows(word); void shop.whenGranted(word); own.allows(\`stats \${word}\` as string)`],
  ['waiting for a grant', `void shop.whenGranted('hotjar').then(() => {})`],
  ['what is declared, with its type', `const declared: Promise<Declaration> = plain.declaration(); void declared.then(({ categories: [first], privacyPolicy }) => { const locked: boolean | undefined = first?.locked; const hosts: readonly string[] | undefined = first?.services[0]?.hosts; const party: 'first' | 'third' | undefined = first?.services[0]?.storage[0]?.party; use(locked, hosts, party, privacyPolicy) })`],
  ['a service of the owner\'s own that says how it runs', `defineService({ id: 'acme', category: 'analytics', name: 'Acme', vendor: { name: 'Acme' }, requires: ['base'], priority: 'high', where: 'form', timeout: 0, pageViews: true, onGrant() {}, onWithdraw() {}, view(page) { page.acme?.() } })`],
  ['a service of the owner\'s own in five lines', `const acme = defineService({\n id: 'acme', category: 'analytics', name: 'Acme', vendor: { name: 'Acme GmbH' },\n scripts: [{ src: '/acme.js' }],\n storage: [{ kind: 'cookie', name: '_acme*' }],\n}); createConsent({ services: [acme] }).allows('acme')`],
  ['what is declared', `void plain.declaration().then(({ controller, categories }) => use([controller?.name, categories[0]?.services[0]?.storage[0]?.party]))`],
  ["services that the vendors' own snippets run, which take no id", `use([googleAnalytics4(), googleTagManager({}), hotjar({ category: 'marketing' })])`],
  ['the report of the last withdrawal', `const report = plain.lastWithdrawal; use(report?.services[0]?.cameBack[0]?.name); plain.subscribe((state, { withdrawal }) => use(withdrawal?.complete))`],
  ['saving choices in the words of the contract', `void plain.save({ analytics: 'granted' }); void plain.save({ analytics: 'granted', marketing: 'denied' }); void shop.save({ hotjar: 'denied' }); void plain.save({})`],
  ['withdrawing one, several or all', `void shop.withdraw(); void shop.withdraw('hotjar'); void shop.withdraw(['analytics', 'acme'])`],
  ['reading a choice', `const choice: 'granted' | 'denied' = shop.choices.hotjar; use(choice, plain.choices.analytics, shop.choices['google-analytics-4'])`],
  ['reading the state', `const status: 'pending' | 'stale' | 'decided' = plain.status; const at: number | undefined = plain.receipt?.decidedAt; use(status, at)`],
  ['listening, and not listening any more', `const undo: () => void = shop.subscribe((state, change) => { use(state.choices.hotjar, change.granted.length, change.undeleted[0]?.name) }); undo()`],
  ['a configuration as a value of its own', `const config = { layout: 'bar', position: 'top-end', services: [youtube()] } satisfies Config; createConsent(config)`],
  ['a configuration that is frozen', `createConsent({ services: [hotjar({ id: '1' })], categories: { necessary: { locked: true }, analytics: {} } } as const)`],
  ['a configuration that was read from JSON', `createConsent(JSON.parse('{}') as Config).allows('analytics')`],
  ['every consent as the general one', `const any: AssentConsent = createConsent({} as Config); any.allows('whatever')`],
  ['a service of the owner\'s own with all it may have', `const acme = defineService({ id: 'acme', category: 'stats', name: 'Acme', vendor: { name: 'Acme', policy: '/p' }, purpose: 'Counts.', hosts: ['*.acme.example'],
     scripts: [{ src: '/a.js', async: true, data: { id: '1' } }], storage: [{ kind: 'local', name: 'acme*', lifetime: 30 }], unload: 'stop', tell: (act, page) => void page.acme?.(act) }); const id: 'acme' = acme.id; use(id)`],
  ['a service of the owner\'s own that takes options', `const acme = defineService(({ site }: { site: string }) => ({ id: 'acme', category: 'analytics', name: 'Acme', vendor: { name: 'Acme' }, scripts: [{ src: site }] })); createConsent({ services: [acme({ site: '/a.js' })] })`],
  ['a catalogue service under other words', `hotjar({ id: '1', category: 'marketing', purpose: 'Watches.', src: '/hotjar.js', vendor: { name: 'Hotjar Ltd' } }); youtube(); youtube({ purpose: 'Shows films.' })`],
]

const everyService = Object.entries(catalogue).flatMap(([name, make]) => ('about' in make ? [[name, make.about as Service] as const] : []))

/** The options that a service cannot do without, as code. */
const neededOf = ({ format }: Service, but?: string) =>
  Object.entries(format?.options ?? {}).filter(([name, { needed }]) => needed && name !== but).map(([name, { example }]) => `${name}: '${example}', `).join('')
/** All options of a service, as code. */
const optionsOf = ({ format }: Service) => Object.entries(format?.options ?? {}).map(([name, { is, example }]) => `${name}: ${is instanceof RegExp || is === 'category' ? `'${example}'` : example}, `).join('')
const idOf = ({ format }: Service) => (format ? `id: '${format.example}', ` : '')
const RUN = `requires: ['base'], priority: 'low', where: '#here', timeout: 100, pageViews: true, onGrant() {}, onWithdraw() {}`

compiles.push(
  ...everyService.map(([name, about]): [string, string] => [`${about.id} with its own options, and with all that every service takes`,
    `use(catalogue.${name}({ ${idOf(about)}${optionsOf(about)} }), catalogue.${name}({ ${neededOf(about)}${RUN}, src: '/a.js', category: 'analytics', purpose: 'Because.', vendor: { name: 'Other' }, transfers: ['US'] })); const id: '${about.id}' = catalogue.${name}({ ${neededOf(about)}}).id; use(id)`]),
  ...everyService.filter(([, { format }]) => format?.several).map(([name, { id, format }]): [string, string] => [`several ids of ${id}`, `use(catalogue.${name}({ id: ['${format!.example}', '${format!.example}'] as const }), catalogue.${name}({ id: '${format!.example} ${format!.example}' }))`]),
)

/** With the beginning of what TypeScript must say, so that no case fails for a slip of its own. */
const doesNotCompile: [string, string, RegExp][] = [
  ['a category with a slip of the pen', `shop.allows('analitycs')`, /analitycs/],
  ['a category with a slip of the pen, where the owner names the categories', `own.allows('stat')`, /stat/],
  ['a default category where the owner has others', `own.allows('analytics')`, /analytics/],
  ['a service that the configuration does not name', `plain.allows('hotjar')`, /hotjar/],
  ['a service that the JSON-like configuration does not name', `json.allows('hotjarr')`, /hotjarr/],
  ['a slip of the pen inside an expression', `shop.allows('analytics hotjarr|!marketing')`, /hotjarr/],
  ['a slip of the pen behind an exclamation mark', `shop.allows('!marketting')`, /marketting/],
  ['a slip of the pen in the last of several', `shop.allows('analytics|marketing|acmee')`, /acmee/],
  ['an expression in upper case', `shop.allows('Analytics')`, /Analytics/],
  ['waiting for what does not exist', `void shop.whenGranted('analitycs')`, /analitycs/],
  ['changing what is declared', `void plain.declaration().then((declared) => { declared.categories[0]!.services[0]!.name = 'other' })`, /read-only/],
  ['saving a bare boolean', `void plain.save({ analytics: true })`, /'true' is not assignable/],
  ['saving a word that is no choice', `void plain.save({ analytics: 'yes' })`, /"yes".*not assignable/],
  ['saving what does not exist', `void plain.save({ typo: 'granted' })`, /typo/],
  ['withdrawing what does not exist', `void shop.withdraw(['hotjar', 'typo'])`, /typo/],
  ['reading a choice that does not exist', `use(shop.choices.hotjarr)`, /hotjarr/],
  ['changing a choice in place', `plain.choices.analytics = 'granted'`, /read-only/],
  ['changing the status', `plain.status = 'decided'`, /read-only/],
  ['an id that is a number', `hotjar({ id: 1234567 })`, /number.*not assignable/],
  ['an option the service does not have', `hotjar({ id: '1', site: '2' })`, /site/],
  ['a layout that does not exist', `createConsent({ layout: 'banner' })`, /"banner".*not assignable/],
  ['a position that does not exist', `createConsent({ position: 'bottom-left' })`, /"bottom-left".*not assignable/],
  ['a controller without a name', `createConsent({ controller: { contact: 'x@example.com' } })`, /'name' is missing|not assignable/],
  ['a service of the owner\'s own without a vendor', `defineService({ id: 'acme', category: 'analytics', name: 'Acme' })`, /vendor|No overload/],
  ['a stored item of a kind that does not exist', `defineService({ id: 'acme', category: 'analytics', name: 'Acme', vendor: { name: 'A' }, storage: [{ kind: 'cookies', name: 'a' }] })`, /cookies|No overload/],
  ['options of the wrong kind for a service of the owner\'s own', `defineService(({ site }: { site: string }) => ({ id: 'acme', category: 'a', name: site, vendor: { name: 'A' } }))({ site: 1 })`, /number.*not assignable/],
  ['an option that does not exist', `createConsent({ privacyPolicy: '/privacy', privacy: '/privacy' } satisfies Config)`, /privacy/],
]

doesNotCompile.push(
  ...everyService.map(([name, about]): [string, string, RegExp] => [`a misspelt option of ${about.id}`, `catalogue.${name}({ ${neededOf(about)}piority: 'low' })`, /piority/]),
  ...everyService.filter(([, { format }]) => format && !format.several).map(([name, about]): [string, string, RegExp] => [`several ids of ${about.id}, which takes one`, `catalogue.${name}({ ${neededOf(about)}id: ['${about.format!.example}'] })`, /not assignable/]),
  ...everyService.flatMap(([name, about]) =>
    Object.entries(about.format?.options ?? {}).flatMap(([option, { needed }]): [string, string, RegExp][] => [
      [`the option ${option} of ${about.id} as a number`, `catalogue.${name}({ ${neededOf(about, option)}${option}: 5 })`, /'?number'? is not assignable|'5' is not assignable|no properties in common/],
      ...(needed ? [[`${about.id} without its ${option}`, `catalogue.${name}({ ${idOf(about)}${neededOf(about, option)} })`, new RegExp(`'${option}' is missing`)] as [string, string, RegExp]] : []),
    ]),
  ),
  ['a priority that does not exist', `hotjar({ id: '1', priority: 'urgent' })`, /"urgent".*not assignable/],
  ['one needed service that is no list', `hotjar({ id: '1', requires: 'base' })`, /string.*not assignable/],
  ['a time as a text', `hotjar({ id: '1', timeout: '5s' })`, /string.*not assignable/],
  ['page views as a text', `hotjar({ id: '1', pageViews: 'yes' })`, /string.*not assignable/],
  ['a hook that is code in a text', `hotjar({ id: '1', onGrant: 'start()' })`, /string.*not assignable/],
  ['a place as an element', `hotjar({ id: '1', where: document.body })`, /HTMLElement.*not assignable/],
  ['what is declared as if it were there at once', `use(plain.declaration().categories)`, /categories/],
  ['a stored item that is declared without its party', `const declared: Declaration['categories'][0]['services'][0]['storage'][0] = { kind: 'cookie', name: 'a' }; use(declared)`, /party/],
)

let errors: Map<string, string[]>
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'assent-types-'))
  const cases = [...compiles.map(([, code]) => code), ...doesNotCompile.map(([, code]) => code)]
  cases.forEach((code, index) => writeFileSync(join(folder, `case-${index}.ts`), `${before}\n${code}\n`))
  const paths = { 'assent': ['src/index.ts'], 'assent/services': ['src/services/index.ts'], 'assent/services/*': ['src/services/*.ts'], 'assent/server': ['src/server/index.ts'] }
  const absolute = Object.fromEntries(Object.entries(paths).map(([name, files]) => [name, files.map((file) => root + file)]))
  const compilerOptions = { noEmit: true, types: [], noUnusedLocals: false, noUnusedParameters: false, paths: absolute }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: join(root, 'tsconfig.json'), compilerOptions, include: ['case-*.ts', `${root}src/**/*.d.ts`] }))
  errors = compile()
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each(compiles.map(([name], index) => [name, index] as const))('this compiles: %s', (_, index) => {
  expect(errors.get(`case-${index}.ts`) ?? []).toEqual([])
})

test.each(doesNotCompile.map(([name, , says], index) => [name, index, says] as const))('this does not compile: %s', (_, index, says) => {
  const said = errors.get(`case-${compiles.length + index}.ts`) ?? []
  expect(said).toHaveLength(1)
  expect(said[0]).toMatch(says)
})

test('the sources themselves compile in these cases: no error comes from anywhere else', () => {
  expect([...errors.keys()].filter((file) => !file.startsWith('case-'))).toEqual([])
})

/** The errors of each file; what explains an error in further lines belongs to it. */
function compile(): Map<string, string[]> {
  const { stdout } = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', '.', '--pretty', 'false'], { cwd: folder, encoding: 'utf8' })
  const found = new Map<string, string[]>()
  for (const [, file, message] of stdout.matchAll(/^(\S+?)\(\d+,\d+\): (error [^]*?)(?=\n\S|\n*$(?![^]))/gm)) {
    found.set(file!, [...(found.get(file!) ?? []), message!])
  }
  return found
}
