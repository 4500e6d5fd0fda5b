import { build } from 'esbuild'
import { resolve } from 'node:path'

/** Runs a module of the sources. @returns what it exports */
export async function runModule(file) {
  const { outputFiles } = await build({ entryPoints: [file], bundle: true, format: 'esm', write: false, charset: 'utf8' })
  return import('data:text/javascript;base64,' + Buffer.from(outputFiles[0].contents).toString('base64'))
}

/** Runs a module at build time and puts what it exports, as plain data, in its place. */
export function evaluate(file) {
  return {
    name: 'evaluate',
    async load(id) {
      if (id !== resolve(file)) return null
      const exported = await runModule(file)
      return Object.entries(exported).map(([name, value]) => `export const ${name} = ${literal(value)}`).join('\n')
    },
  }
}

function literal(value) {
  if (value instanceof RegExp) return String(value)
  if (Array.isArray(value)) return `[${value.map(literal)}]`
  if (typeof value != 'object' || !value) return JSON.stringify(value)
  return `{${Object.entries(value).filter(([, inner]) => inner !== undefined).map(([key, inner]) => `${JSON.stringify(key)}:${literal(inner)}`)}}`
}
