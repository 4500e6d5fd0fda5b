import { runModule } from './evaluate.mjs'

/** `texts:<part>:<tag>`: an entry with one part of a language as its default export. */
export function texts() {
  return {
    name: 'texts',
    resolveId: (id) => (id.startsWith('texts:') ? id : null),
    async load(id) {
      const [kind, part, tag] = id.split(':')
      if (kind !== 'texts') return null
      const { PARTS } = await runModule('src/locales/parts.ts')
      const { default: all } = await runModule(`src/locales/${tag}.ts`)
      return `export default ${JSON.stringify(Object.fromEntries(PARTS[part].filter((key) => key in all).map((key) => [key, all[key]])))}`
    },
  }
}
