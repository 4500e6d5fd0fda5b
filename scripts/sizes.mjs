// Measures what visitors fetch, and with `--check` holds it against the budgets. All figures: brotli -11, bytes, kB = 1000.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { pathToFileURL } from 'node:url'

const root = new URL('../dist/', import.meta.url)
const size = (file) => brotliCompressSync(readFileSync(new URL(file, root)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
const files = (names) => names.filter((name) => existsSync(new URL(name, root))).reduce((total, name) => total + size(name), 0)

/** Every script that `from` brings in at once, itself included. */
function withImports(from, seen = new Set()) {
  if (seen.has(from)) return seen
  seen.add(from)
  const code = readFileSync(new URL(from, root), 'utf8')
  for (const [, name] of code.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) withImports(name, seen)
  return seen
}

const services = readdirSync(new URL('services/', root)).filter((name) => name.endsWith('.js') && !name.endsWith('.about.js'))
const shown = withImports('interface.js')
const running = files([...withImports('vendors.js')])
const largest = (names) => Math.max(...names.map((name) => size(name)))
const languages = readdirSync(new URL('locales/', root)).map((name) => 'locales/' + name)
const themes = readdirSync(new URL('themes/', root)).filter((name) => name.endsWith('.js')).map((name) => 'themes/' + name)
const preferences = [...withImports('preferences.js')].filter((name) => !shown.has(name))

/** What is promised, at most, and what it is: the README's table and the check read the same. */
export const measured = [
  { what: '`assent.js`: all that a returning visitor loads for marked tags', most: 3500, is: files(['assent.js']) },
  { what: 'each catalogue service on top (the largest)', most: 500, is: Math.max(...services.map((name) => size('services/' + name))) },
  { what: '`vendors.js`, which runs them: once, on pages where one is granted', most: 2600, is: running },
  { what: 'all that a returning visitor loads who granted one service (the largest)', most: 6600, is: files(['assent.js']) + running + Math.max(...services.map((name) => size('services/' + name))) },
  { what: 'everything fetched until the notice shows, first visit', most: 10000, is: files(['assent.js', ...shown, 'locales/en.notice.js']) },
  { what: 'the same in the largest language, with the largest theme and another layout', most: 10000, is: files(['assent.js', ...shown, 'places.js']) + largest(languages.filter((name) => name.includes('.notice'))) + largest(themes) },
  { what: 'the name of the control that reopens the choices, in another language than English: on top for a returning visitor', most: 1000, is: files(['label.js']) + largest(languages.filter((name) => name.includes('.label'))) },
  { what: '`assent.signals.js` in the place of `assent.js`, for tags that Assent does not load', most: 5000, is: files(['assent.signals.js']) },
  { what: 'the declaration, on the page that shows it, in the largest language', most: 9600, is: files([...new Set([...withImports('embeds.js'), ...withImports('declaration.js')])]) + largest(languages.filter((name) => name.includes('.declaration'))) },
  { what: 'the preferences on top, when opened', most: 3000, is: files(preferences) + largest(languages.filter((name) => name.includes('.preferences'))) },
]

/** The table of the README: `npm run sizes -- --readme` writes it there. */
export function sizesTable() {
  const number = (bytes) => bytes.toLocaleString('en-US')
  return ['| what | at most | measured |', '|---|---:|---:|', ...measured.map(({ what, most, is }) => `| ${what} | ${number(most)} | ${number(is)} |`)].join('\n')
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const { what, most, is } of measured) console.log(`${String(is).padStart(6)} of ${String(most).padStart(6)}  ${is > most ? 'TOO LARGE  ' : ''}${what}`)
  if (process.argv.includes('--readme')) {
    const readme = new URL('../README.md', import.meta.url)
    const text = readFileSync(readme, 'utf8')
    writeFileSync(readme, text.replace(/(<!-- sizes -->)[^]*?(<!-- \/sizes -->)/, (_, before, after) => `${before}\n${sizesTable()}\n${after}`))
  }
  if (process.argv.includes('--check') && measured.some(({ most, is }) => is > most)) process.exit(1)
}
