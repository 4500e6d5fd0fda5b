import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Answer } from './server.ts'

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url))

const types: Record<string, string> = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json' }

/** Read once, so that a build that runs meanwhile does not mix two versions. */
const files = new Map(
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((file) => [`/assent/${relative(dist, file)}`, readFileSync(file)]),
)

/** `/assent/…` of any host: the built files, as an owner would have copied them to the site. */
export function assentFile(path: string): Answer | undefined {
  const body = files.get(path)
  return body && { body, type: types[extname(path)], headers: { 'access-control-allow-origin': '*' } }
}

/** Addresses of the built scripts that an owner publishes, `/assent/assent.js` first among them. */
export const assentScripts = [...files.keys()].filter((path) => path.endsWith('.js') && !path.startsWith('/assent/npm/'))
