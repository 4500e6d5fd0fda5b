import { readdirSync, cpSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import resolve from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import esbuild from 'rollup-plugin-esbuild'
import { cssText } from './scripts/css-text.mjs'
import { evaluate } from './scripts/evaluate.mjs'

const names = (folder) => readdirSync(folder).filter((file) => /^[a-z].*\.ts$/.test(file)).map((file) => basename(file, '.ts'))
const services = names('src/services').filter((name) => !/^(index|table|define|whole|fetch)/.test(name))

/**
 * Preact from its sources, without what only stateful components, error boundaries and add-ons use, none of which Assent
 * has: Rollup then drops the code behind them. Where a later Preact reads otherwise, nothing is cut, and the check of the
 * sizes says so.
 */
const plainPreact = {
  name: 'plain-preact',
  resolveId: (id) => (id === 'preact' ? process.cwd() + '/node_modules/preact/src/index.js' : null),
  transform: (code, id) =>
    id.includes('/preact/src/')
      ? code
        .replace(/BaseComponent\.prototype\.(setState|forceUpdate) = [^]*?\n};/g, '')
        .replace(/\boptions\._catchError\((\w+).*\)/g, 'throw $1')
        .replace(/\boptions\.\w+/g, 'undefined')
      : null,
}

const plugins = [
  plainPreact,
  evaluate('src/services/table.ts'),
  cssText(),
  esbuild({ target: 'es2022', jsxFactory: 'h', jsxFragment: 'Fragment' }),
  resolve({ extensions: ['.mjs', '.js', '.ts', '.tsx'] }),
]
// ASCII only: on a page without a charset any other letter is a syntax error (hazard L19).
const shortest = { ecma: 2020, module: true, compress: { passes: 3, unsafe_arrows: true, pure_getters: true }, format: { ascii_only: true, comments: false } }
const minify = terser(shortest)
// In the interface a leading `_` is Preact's; elsewhere some are vendors'.
const minifyInterface = terser({ ...shortest, mangle: { properties: { regex: /^_[^_]/ } } })
const classic = { format: 'iife', plugins: [minify] }
// `en.js` is what the notice says in English, `en.preferences.js` all the rest.
const besides = ({ name }) => name.replace('.notice', '') + '.js'
const modules = { format: 'es', dir: 'dist', entryFileNames: '[name].js', chunkFileNames: besides, hoistTransitiveImports: false, plugins: [minify] }

// `defineVendorService` only puts things together: what is not asked for goes.
const treeshake = { manualPureFunctions: ['defineVendorService'] }

/** An entry with one half of a service as its default export. */
const only = {
  name: 'only',
  resolveId: (id) => (id.startsWith('only:') ? id : null),
  load(id) {
    const [, half, name] = id.split(':')
    if (!name) return null
    const from = JSON.stringify(process.cwd() + `/src/services/${name}.ts`)
    return half === 'run'
      ? `import { run } from ${from}\nexport default (options = {}) => run(options)`
      : `import { about } from ${from}\nimport { aboutWith } from ${JSON.stringify(process.cwd() + '/src/services/define.ts')}\nexport default (options = {}) => aboutWith(about, options)`
  },
}

rmSync('dist', { recursive: true, force: true })
cpSync('themes', 'dist/themes', { recursive: true })

export default [
  { input: 'src/auto.ts', plugins, output: { ...classic, file: 'dist/assent.js' } },
  { input: 'src/auto-all.ts', plugins, output: { ...classic, file: 'dist/assent.all.js', inlineDynamicImports: true } },
  ...Object.entries({ acts: 'acts.ts', vendors: 'browser/vendor-tags.ts', check: 'check.ts', interface: 'screen.ts' }).map(([name, file]) => ({
    input: { [name]: 'src/' + file }, plugins, treeshake, preserveEntrySignatures: 'allow-extension',
    output: name === 'interface' ? { ...modules, plugins: [minifyInterface] } : modules,
  })),
  // The script tag's themes: as scripts, because any policy that lets the SDK in lets them in.
  ...readdirSync('themes').map((file) => ({ input: { ['themes/' + basename(file, '.css')]: 'themes/' + file }, plugins, output: modules })),
  // Two files a service: what it takes to run it, and what is told about it. A returning visitor needs only the first.
  ...services.flatMap((name) => [
    { input: { ['services/' + name]: `only:run:${name}` }, plugins: [only, ...plugins], treeshake, output: modules },
    { input: { ['services/' + name + '.about']: `only:about:${name}` }, plugins: [only, ...plugins], treeshake, output: modules },
  ]),
  {
    input: {
      index: 'src/index.ts', 'server/index': 'src/server/index.ts', 'services/index': 'src/services/index.ts',
      ...Object.fromEntries(services.map((name) => ['services/' + name, `src/services/${name}.ts`])),
      // A language in one piece; Assent itself loads its halves.
      ...Object.fromEntries(names('src/locales').filter((name) => !name.includes('.')).map((name) => ['locales/' + name, `src/locales/${name}.ts`])),
    },
    plugins, external: ['preact', 'js-cookie'],
    output: { ...modules, dir: 'dist/npm', chunkFileNames: 'parts/[name].js', plugins: [] },
  },
]

