import { spawn } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createConsumer, root, text } from './consumer.ts'

/* The examples of docs/server.md, run as they stand there by somebody who installed the package. */

const consumer = createConsumer()
symlinkSync(join(root, 'node_modules/express'), join(consumer.folder, 'node_modules/express'), 'junction')
afterAll(consumer.remove)

/** The code block behind `<!-- run: name -->`. */
function example(name: string): string {
  const code = text('docs/server.md').split(`<!-- run: ${name} -->\n\`\`\`js\n`)[1]?.split('```')[0]
  if (!code) throw new Error(`docs/server.md has no example "${name}"`)
  return code
}

/** Starts an example that listens, asks it for its page once, and ends it. */
async function askExample(name: string, headers: Record<string, string> = {}): Promise<{ body: string; headers: Headers }> {
  consumer.write(`${name}.mjs`, example(name))
  const port = await freePort()
  const server = spawn(process.execPath, [`${name}.mjs`], { cwd: consumer.folder, env: { ...process.env, PORT: String(port) }, stdio: ['ignore', 'ignore', 'pipe'] })
  let errors = ''
  server.stderr.on('data', (part) => void (errors += part))
  try {
    return await expect.poll(() => fetch(`http://127.0.0.1:${port}/`, { headers }).catch(() => undefined), { timeout: 8000, message: errors }).toBeDefined()
      .then(() => fetch(`http://127.0.0.1:${port}/`, { headers }))
      .then(async (response) => ({ body: await response.text(), headers: response.headers }))
  } finally {
    server.kill()
  }
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => found(port))
    })
  })
}

const OWN = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:"
const made = "import { hotjar } from 'assent/services/hotjar'"

/** The cookie that the visitor of the examples gets for a grant, as the published files write it. */
const grantedCookie = async () => {
  const [{ cookieText, policyOf }, { hotjar }] = await Promise.all([import('../helpers/builders.ts'), import('../../src/services/hotjar.ts')])
  return `assent=${cookieText(policyOf({ services: [hotjar({ id: '1234567' })] }), { analytics: 'granted', hotjar: 'granted' }, { decidedAt: Date.now() - 1000 })}`
}

test("the example for Node's http lets a vendor in after the grant alone", async () => {
  const before = await askExample('node')
  expect(before.body).toContain('data-hotjar')
  expect(before.headers.get('content-security-policy')).toBe(`${OWN} cdn.example.com wss://cdn.example.com`)
  const after = await askExample('node', { cookie: await grantedCookie() })
  expect(after.headers.get('content-security-policy')).toBe(`${OWN} *.hotjar.com *.hotjar.io *.contentsquare.net static.hotjar.com cdn.example.com wss://*.hotjar.com wss://*.hotjar.io wss://*.contentsquare.net wss://static.hotjar.com wss://cdn.example.com`)
  expect(after.headers.get('server-timing')).toBe('assent;desc="necessary analytics hotjar"')
})

test('the example for Express merges with the policy before it and writes its nonce into the page', async () => {
  expect(example('express')).toContain(made)
  const { body, headers } = await askExample('express')
  const nonce = /nonce="([^"]+)"/.exec(body)![1]
  expect(headers.get('content-security-policy')).toBe(`default-src 'self'; object-src 'none'; script-src 'self' 'nonce-${nonce}', default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; script-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:`)
})

test('the example for the Fetch API puts the headers on what the site answers', async () => {
  consumer.write('edge.mjs', example('fetch'))
  const { stdout, stderr } = consumer.run(`
    globalThis.fetch = async () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html', 'cache-control': 'public, max-age=60' } })
    const { default: edge } = await import('./edge.mjs')
    const response = await edge.fetch(new Request('https://www.shop.test/', { headers: { cookie: ${JSON.stringify(await grantedCookie())} } }))
    console.log(JSON.stringify([await response.text(), Object.fromEntries(response.headers)]))`)
  expect(stderr).toBe('')
  const [body, headers] = JSON.parse(stdout)
  expect(body).toBe('<!doctype html>')
  expect(headers).toMatchObject({ 'cache-control': 'private, no-cache', 'vary': 'Cookie, Sec-GPC', 'content-security-policy': expect.stringContaining('*.hotjar.com') })
})
