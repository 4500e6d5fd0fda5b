import { existsSync, readFileSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Answer } from './server.ts'

export const dist = fileURLToPath(new URL('../../../dist/', import.meta.url))

const types: Record<string, string> = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json' }

/** `/assent/…` of any host: the built files, as an owner would have copied them to the site. */
export function assentFile(path: string): Answer | undefined {
  if (!path.startsWith('/assent/')) return undefined
  const file = join(dist, normalize(path.slice('/assent/'.length)))
  if (!file.startsWith(dist) || !existsSync(file)) return undefined
  return { body: readFileSync(file), type: types[extname(file)] ?? 'application/octet-stream' }
}
