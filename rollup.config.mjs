import { readdirSync, cpSync, rmSync } from 'node:fs'
import { basename, resolve as resolvePath } from 'node:path'
import resolve from '@rollup/plugin-node-resolve'
import esbuild from 'rollup-plugin-esbuild'
import { cssText } from './scripts/css-text.mjs'
import { evaluate } from './scripts/evaluate.mjs'
import { minify } from './scripts/minify.mjs'
import { texts } from './scripts/texts.mjs'

const names = (folder) => readdirSync(folder).filter((file) => /^[a-z].*\.ts$/.test(file)).map((file) => basename(file, '.ts'))
const languages = names('src/locales').filter((name) => !/^(texts|parts|tags)$/.test(name))
const services = names('src/services').filter((name) => !/^(index|table|define|whole|fetch)/.test(name))

const plugins = [
  evaluate('src/services/table.ts'),
  evaluate('src/guard/catalogue.ts'),
  cssText(),
  esbuild({ target: 'es2022', jsxFactory: 'h' }),
  resolve({ extensions: ['.mjs', '.js', '.ts', '.tsx'] }),
]
const classic = { format: 'iife', plugins: [minify()] }
const modules = { format: 'es', dir: 'dist', entryFileNames: '[name].js', chunkFileNames: '[name].js', hoistTransitiveImports: false, plugins: [minify()] }

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

/** Puts one module of ours in another's place, for a build that does without. */
const instead = (module, other) => ({ name: 'instead', load: (id) => (id === resolvePath(module) ? `export * from ${JSON.stringify(resolvePath(other))}` : null) })

rmSync('dist', { recursive: true, force: true })
cpSync('themes', 'dist/themes', { recursive: true })

export default [
  // Every byte of this one is loaded by everybody: it is checked as built, so the minifier may take more for granted.
  { input: 'src/auto.ts', plugins: [instead('src/signals/index.ts', 'src/signals/only-google.ts'), ...plugins], output: { ...classic, file: 'dist/assent.js', plugins: [minify({ compress: { unsafe: true, hoist_funs: true, unsafe_comps: true } })] } },
  { input: 'src/auto-signals.ts', plugins, output: { ...classic, file: 'dist/assent.signals.js' } },
  { input: 'src/auto-guard.ts', plugins, output: { ...classic, file: 'dist/assent.guard.js' } },
  { input: 'src/auto-dev.ts', plugins, output: { ...classic, file: 'dist/assent.dev.js' } },
  { input: 'src/auto-all.ts', plugins, output: { ...classic, file: 'dist/assent.all.js', inlineDynamicImports: true } },
  ...Object.entries({ acts: 'acts.ts', vendors: 'browser/vendor-tags.ts', embeds: 'browser/embeds.ts', hold: 'guard/hold.ts', check: 'check.ts', label: 'label.ts', layer: 'signals/in-layer.ts', declaration: 'declaration.ts', interface: 'screen.ts' }).map(([name, file]) => ({
    input: { [name]: 'src/' + file }, plugins, treeshake, preserveEntrySignatures: 'allow-extension',
    output: modules,
  })),
  // The script tag's themes: as scripts, because any policy that lets the SDK in lets them in.
  ...readdirSync('themes').map((file) => ({ input: { ['themes/' + basename(file, '.css')]: 'themes/' + file }, plugins, output: modules })),
  // The parts of a language, each fetched when it is needed. Modules are always UTF-8.
  ...languages.flatMap((tag) => ['notice', 'preferences', 'more', 'embeds', 'label', 'declaration'].map((part) => ({
    input: { [`locales/${tag}.${part}`]: `texts:${part}:${tag}` }, plugins: [texts()], output: { ...modules, plugins: [minify({ ascii: false })] },
  }))),
  // Two files a service: what it takes to run it, and what is told about it. A returning visitor needs only the first.
  ...services.flatMap((name) => [
    { input: { ['services/' + name]: `only:run:${name}` }, plugins: [only, ...plugins], treeshake, output: modules },
    { input: { ['services/' + name + '.about']: `only:about:${name}` }, plugins: [only, ...plugins], treeshake, output: modules },
  ]),
  {
    input: {
      index: 'src/index.ts', 'index.development': 'src/index.development.ts', guard: 'src/guard.ts', 'server/index': 'src/server/index.ts', 'services/index': 'src/services/index.ts',
      ...Object.fromEntries(services.map((name) => ['services/' + name, `src/services/${name}.ts`])),
      // A language in one piece; the script tag loads its parts.
      ...Object.fromEntries([...languages, 'texts'].map((name) => ['locales/' + name, `src/locales/${name}.ts`])),
    },
    plugins, external: ['js-cookie'],
    output: { ...modules, dir: 'dist/npm', chunkFileNames: 'parts/[name].js', plugins: [] },
  },
]

