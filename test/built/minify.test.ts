import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
// @ts-expect-error it has no types, being part of the build
import { OURS } from '../../scripts/minify.mjs'

const names = OURS as string[]

/** Where the words stand that pages, configurations, answers and events use. */
const PUBLIC = ['src/api.ts', 'src/core/config.ts', 'src/core/types.ts', 'src/locales/texts.ts', 'src/core/problems.ts', 'src/placeholders.ts', 'src/core/signal-categories.ts']

test.each(names)('the property %s is shortened: no type of the public contract has one of that name', (name) => {
  for (const file of PUBLIC) expect(readFileSync(file, 'utf8'), file).not.toMatch(new RegExp(`^\\s*(?:readonly )?'?${name}'?[?(:]`, 'm'))
})

test('no service has a property that is shortened', async () => {
  const services = Object.values(await import('../../src/services/index.ts')).flatMap((make) => (typeof make == 'function' ? [(make as (options: object) => object)({ id: '1' })] : []))
  expect(services.length).toBeGreaterThan(10)
  expect(services.flatMap((service) => Object.keys(service)).filter((key) => names.includes(key))).toEqual([])
})

test.each(names)('the property %s is shortened in every file of the script tag, or they would not find each other', (name) => {
  for (const file of readdirSync('dist').filter((file) => file.endsWith('.js'))) expect(readFileSync(`dist/${file}`, 'utf8'), file).not.toMatch(new RegExp(`[\\w)\\]]\\??\\.${name}\\b`))
})
