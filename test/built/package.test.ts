import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createConsumer, packageJson, root, text } from './consumer.ts'

const consumer = createConsumer()
afterAll(consumer.remove)

const targets = Object.entries<string | Record<string, string>>(packageJson.exports).flatMap(([entry, target]) =>
  (typeof target === 'string' ? [target] : Object.values(target)).map((file) => [entry, file] as const),
)

/** The files a target with a `*` stands for. */
function filesOf(target: string): string[] {
  if (!target.includes('*')) return [target]
  const [folder, end] = target.split('*') as [string, string]
  return readdirSync(join(root, folder)).filter((name) => name.endsWith(end)).map((name) => folder + name)
}

test.each(targets)('the entry "%s" leads to files that are there: %s', (_, target) => {
  const files = filesOf(target)
  expect(files.length).toBeGreaterThan(0)
  for (const file of files) expect(existsSync(join(root, file)), file).toBe(true)
})

test('every entry that can be imported has its types', () => {
  for (const [entry, target] of targets) {
    if (!target.endsWith('.js')) continue
    const { types, default: code } = packageJson.exports[entry]
    const [from, to] = [code.split('*')[0], types.split('*')[0]]
    for (const file of filesOf(code)) {
      const declaration = code.includes('*') ? file.replace(from, to).replace(/\.js$/, '.d.ts') : types
      expect(existsSync(join(root, declaration)), `${file} has ${declaration}`).toBe(true)
    }
  }
})

test('everything an entry, the CDN addresses and the side effects name is among the published files', () => {
  const named = [...targets.map(([, file]) => file), packageJson.unpkg, packageJson.jsdelivr, ...packageJson.sideEffects]
  for (const file of named) expect(packageJson.files.some((folder: string) => file.startsWith(`./${folder}/`)), file).toBe(true)
  for (const file of [packageJson.unpkg, packageJson.jsdelivr]) expect(existsSync(join(root, file)), file).toBe(true)
})

const consumerCode = `
import { ConfigError, createConsent, defineService, type AssentConsent, type Change, type Choices, type Config, type Receipt, type State } from 'assent'
import { hotjar, metaPixel } from 'assent/services'
import { googleAnalytics4 } from 'assent/services/google-analytics-4'
import { googleAds } from 'assent/services/google-ads'
import { googleTagManager } from 'assent/services/google-tag-manager'
import { linkedinInsight } from 'assent/services/linkedin-insight'
import { xPixel } from 'assent/services/x-pixel'
import { youtube } from 'assent/services/youtube'
import en from 'assent/locales/en'
import de from 'assent/locales/de'
import { defineTexts } from 'assent/locales/texts'
import { readConsent } from 'assent/server'

const acme = defineService({ id: 'acme', category: 'marketing', name: 'Acme', vendor: { name: 'Acme GmbH' } })
const config = { controller: { name: 'Example Ltd', contact: 'privacy@example.com' }, privacyPolicy: '/privacy',
  services: [googleAnalytics4({ id: 'G-XXXXXXX' }), hotjar({ id: '1' }), metaPixel({ id: '1' }), googleAds({ id: 'AW-1' }),
    googleTagManager({ id: 'GTM-1' }), linkedinInsight({ id: '1' }), xPixel({ id: 'o' }), youtube(), acme] } satisfies Config
export function start(): AssentConsent { return createConsent(config) as AssentConsent }
export const seen: boolean = readConsent('assent=1', config, { secGpc: '1' }).allows('analytics')
export const listen = (state: State, change: Change): [Choices, Receipt | undefined, readonly string[]] => [state.choices, state.receipt, change.granted]
export const words = [defineTexts({ ...en, heading: 'Hello' }), de.heading]
export const mistake = (error: unknown) => error instanceof ConfigError && error.place
`

test.each([
  ['a bundler', {}],
  ['Node itself', { module: 'NodeNext', moduleResolution: 'NodeNext' }],
  ['a bundler, in the strictest settings', { exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, noPropertyAccessFromIndexSignature: true, isolatedModules: true }],
])('a TypeScript project resolved as by %s compiles against every entry, our declarations checked too', (_, options) => {
  consumer.write('consumer.ts', consumerCode)
  expect(consumer.compile(options)).toEqual([])
})

test('the libraries that are bundled are pinned to one version each', () => {
  expect(Object.keys(packageJson.dependencies).sort()).toEqual(['js-cookie'])
  for (const [name, version] of Object.entries<string>({ ...packageJson.dependencies, ...packageJson.devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/)
  }
})

test('the lockfile fixes the same versions by checksum and names no registry', () => {
  const { packages } = JSON.parse(text('package-lock.json')) as { packages: Record<string, { version?: string; resolved?: string; integrity?: string; link?: boolean }> }
  for (const [name, version] of Object.entries({ ...packageJson.dependencies, ...packageJson.devDependencies })) {
    expect(packages[`node_modules/${name}`]!.version, name).toBe(version)
  }
  const installed = Object.entries(packages).filter(([name]) => name)
  expect(installed.filter(([, { resolved }]) => resolved)).toEqual([])
  expect(installed.filter(([, { integrity, link }]) => !integrity && !link).map(([name]) => name)).toEqual([])
})

/** Put together here, so that this file is not the first that says them. */
const traces = [
  ['a package registry', new RegExp(['\\bregistry\\.[\\w-]+\\.\\w', 'npm' + 'js\\.(org|com)/(?!package/)', '[\\w.-]+/(artifactory|repository/npm)/', '_auth' + 'Token'].join('|'), 'i')],
  ['a path of the machine it was made on', new RegExp(['/wo' + 'rk/', root, `${homedir()}/`].filter((path) => path.length > 3).map(escape).join('|'))],
] as const

test.each(traces)('no tracked file names %s', (_, trace) => {
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)
  expect(tracked.length).toBeGreaterThan(50)
  const found = tracked.flatMap((file) => {
    if (!existsSync(join(root, file))) return []
    const lines = readFileSync(join(root, file), 'latin1').split('\n')
    return lines.flatMap((line, index) => (trace.test(line) ? `${file}:${index + 1}: ${trace.exec(line)![0]}` : []))
  })
  expect(found).toEqual([])
})

function escape(path: string): string {
  return path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
