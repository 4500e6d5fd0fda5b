import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { Script } from 'node:vm'
import { expect, test } from 'vitest'
import { root, text } from './consumer.ts'

const dist = join(root, 'dist')
const all = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => relative(dist, join(parentPath, name)).replaceAll('\\', '/'))
/** What an owner copies to the site and browsers fetch: everything in `dist` but the npm half. */
const served = all.filter((file) => !/^(npm|types)\//.test(file))
const scripts = served.filter((file) => file.endsWith('.js'))
const npm = all.filter((file) => file.startsWith('npm/') && file.endsWith('.js'))
const read = (file: string) => readFileSync(join(dist, file), 'utf8')

test('the script tag has the files its documents name', () => {
  expect(served).toEqual(expect.arrayContaining(['assent.js', 'assent.all.js', 'themes/default.css', 'themes/editorial.css']))
  expect(served.filter((file) => !/\.(js|css)$/.test(file))).toEqual([])
})

// Modules are UTF-8 whatever the page says, but `import()` is all that loads the languages, so nothing else may be one.
test.each(served.filter((file) => !file.startsWith('locales/')))('%s is ASCII only, so a page without a charset cannot garble it', (file) => {
  const odd = read(file).match(/[^\t\n\r\x20-\x7e]/g)
  expect(odd).toBeNull()
})

/** What would run text as code, or parse text as HTML. */
const forbidden = [
  ['eval', /\beval\s*\(/],
  ['a function made of text', /\bFunction\s*\(/],
  ['a timer given text', /set(Timeout|Interval)\s*\(\s*["'`]/],
  ['insertAdjacentHTML', /insertAdjacentHTML/],
  ['setHTML', /setHTML(Unsafe)?\b/],
  ['DOMParser', /DOMParser|createContextualFragment|srcdoc/],
  ['document.write called with text', /\bdocument\s*\.\s*write(ln)?\s*\(|\[\s*["']write(ln)?["']\s*\]\s*\(/],
  ['an outerHTML that is set', /\.outerHTML\s*=[^=]/],
  ['a javascript: address', /["'`]javascript:/i],
] as const

/** What the guard is in has to name what it guards. */
const guarding = ['assent.guard.js', 'assent.all.js', 'hold.js']
const guarded = ['insertAdjacentHTML', 'setHTML', 'DOMParser']

test.each(['assent.guard.js', 'hold.js'])('%s names what turns text into HTML only to guard it: none of it is called or set', (file) => {
  expect(read(file)).not.toMatch(/\.(insertAdjacentHTML|setHTML\w*|createContextualFragment|parseFromString|writeln?)\s*\(/)
  expect(read(file)).not.toMatch(/\.(innerHTML|outerHTML|srcdoc)\s*=[^=]/)
})

test.each(scripts.flatMap((file) => forbidden.filter(([name]) => !guarding.includes(file) || !guarded.includes(name)).map(([name, pattern]) => [file, name, pattern] as const)))('%s has no %s', (file, _, pattern) => {
  expect(read(file)).not.toMatch(pattern)
})

test('innerHTML is nowhere but in the guard, which watches it', () => {
  for (const file of scripts.filter((file) => !guarding.includes(file))) expect(read(file), file).not.toContain('innerHTML')
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  expect(sources.length).toBeGreaterThan(30)
  for (const file of sources.filter((file) => !file.startsWith('guard'))) expect(text(join('src', file)).replace(/\/\*[^]*?\*\/|\/\/.*/g, ''), file).not.toMatch(/innerHTML|insertAdjacentHTML/i)
})

test.each(scripts)('%s names no machine, no registry and no source map', (file) => {
  expect(read(file)).not.toMatch(/sourceMappingURL|localhost|127\.0\.0\.1|registry\.|node_modules|file:\/\/|\/(home|root|tmp|Users)\//)
})

test.each(['assent.js', 'assent.guard.js', 'assent.all.js'])('%s is a classic script of one expression: any page can run it, and it declares no global', (file) => {
  const code = read(file)
  expect(() => new Script(code, { filename: file })).not.toThrow()
  expect(code.trim()).toMatch(/^(\(\(\)=>\{[^]*\}\)\(\)|!function\(\)\{[^]*\}\(\));?$/)
  expect(code).not.toMatch(/import\.meta|\bexport\s*[{*]/)
})

test.each(['assent.js', 'assent.guard.js', 'assent.all.js'])('%s has one door to the files beside it', (file) => {
  expect(read(file).match(/\bimport\s*\(/g)).toHaveLength(1)
})

const imports = (code: string) => [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'](\.[^"']+)["']/g)].map(([, path]) => path!)
const bareImports = (code: string) => [...code.matchAll(/^import[^'"\n;]*["']([^."'][^"']*)["']/gm)].map(([, name]) => name!)

test.each(scripts.filter((file) => file.startsWith('services/')))('%s stands alone: it imports nothing', (file) => {
  expect(read(file)).not.toMatch(/\bimport\b\s*[({*"'\w]|\bfrom\s*["']/)
})

test('every file that a built file imports is there', () => {
  for (const file of [...scripts, ...npm]) {
    for (const path of imports(read(file))) expect(all, `${file} imports ${path}`).toContain(join(dirname(file), path).replaceAll('\\', '/'))
  }
})

const jsCookie = 'withConverter:'
const holders = (files: string[], marker: string) => files.filter((file) => read(file).includes(marker))

test('the script tag brings js-cookie along, in one file, and not for a returning visitor', () => {
  expect(holders(scripts, jsCookie)).toEqual(['acts.js', 'assent.all.js'])
  for (const file of scripts) expect(bareImports(read(file)), file).toEqual([])
})

test('the npm build has no library inside and asks for it by name, so no app ships it twice', () => {
  expect(holders(npm, jsCookie)).toEqual([])
  expect([...new Set(npm.flatMap((file) => bareImports(read(file))))].sort()).toEqual(['js-cookie'])
})

test('what an npm site loads at once holds no interface, no act and no vendor', () => {
  const atOnce = new Set<string>()
  const follow = (file: string) => {
    if (atOnce.has(file)) return
    atOnce.add(file)
    for (const [, path] of read(file).matchAll(/^(?:import|export)[^'"\n;]*["'](\.[^"']+)["']/gm)) follow(join(dirname(file), path!).replaceAll('\\', '/'))
  }
  follow('npm/index.js')
  const code = [...atOnce].map(read).join('\n')
  expect(bareImports(code)).toEqual([])
  expect(code).not.toMatch(/connect\.facebook\.net|googletagmanager|hotjar\.com/)
  expect(code).not.toContain('showModal')
})
