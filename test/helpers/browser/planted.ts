import { createHash } from 'node:crypto'
import type { Answer } from './server.ts'

/** The document with these scripts before its first, gone when they have run; its policy lets in them and nothing else. */
export function planted({ body = '', headers, ...answer }: Answer, scripts: readonly string[]): Answer {
  const isDocument = (answer.type ?? 'text/html').startsWith('text/html') && /^<!doctype html>/i.test(String(body))
  if (!isDocument || !scripts.length) return { body, headers, ...answer }
  const code = ['document.currentScript.remove()', ...scripts].join('\n;')
  const hash = `'sha256-${createHash('sha256').update(code).digest('base64')}'`
  // Beside a hash 'unsafe-inline' counts for nothing (CSP 3, section 6.7.3.2), and lets it in anyhow.
  const allow = (value: string) => (value.includes(`'unsafe-inline'`) ? value : value.replace(/script-src(-elem)?(?= )/g, `$& ${hash}`))
  return {
    ...answer,
    body: String(body).replace(/<head>|$/, (head) => `${head}<script>${code}</script>`),
    headers: Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name, /^content-security-policy/i.test(name) ? allow(String(value)) : value])),
  }
}
