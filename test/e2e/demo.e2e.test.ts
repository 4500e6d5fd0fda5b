import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { chromium } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
// @ts-expect-error the demo is plain JavaScript
import { startDemo } from '../../demo/server.mjs'
import { findChromium } from '../helpers/browser/chromium.ts'

const running: (() => unknown)[] = []
afterAll(() => Promise.all(running.map((end) => end())))

test('the demo shows what it says: nothing before the choice, one load each after accept, and what a withdrawal removes', async () => {
  const demo = await startDemo({ port: 4700 })
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] })
  running.push(() => browser.close(), demo.close)
  const page = await browser.newPage()
  const vendors = () => demo.log.entries().filter(({ vendor }: { vendor?: string }) => vendor) as { path: string }[]
  const received = () => vendors().length
  await page.goto(demo.shopUrl)
  await page.locator('[data-assent="notice"]').waitFor()
  expect(received()).toBe(0)
  expect(await page.context().cookies()).toEqual([])

  await page.click('[data-assent="notice"] [data-assent-action="accept"]')
  await expect.poll(async () => (await page.context().cookies()).map(({ name }) => name)).toEqual(expect.arrayContaining(['assent', '_ga', '_fbp']))
  const loads = vendors().map(({ path }) => path).filter((path) => /\.js$|gtag\/js/.test(path))
  expect(new Set(loads).size).toBe(loads.length)

  const reloaded = page.waitForEvent('load')
  await page.evaluate('void assent.withdraw()')
  await reloaded // X and LinkedIn cannot be stopped otherwise
  await expect.poll(async () => (await page.context().cookies()).map(({ name }) => name)).toEqual(['assent'])
  const before = received()
  await page.goto(demo.shopUrl)
  await page.locator('[data-assent="reopen"]').waitFor()
  expect(received()).toBe(before)
})

test('the demo shows every theme, layout and language that there is, each by its address', async () => {
  const demo = await startDemo({ port: 4720 })
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] })
  running.push(() => browser.close(), demo.close)
  const page = await browser.newPage()
  await page.goto(`${demo.shopUrl}?theme=terminal&layout=dialog&language=de`)
  await page.locator('[data-assent="notice"]').getByText('Alle ablehnen').waitFor()
  const offered = await page.locator('.panel-views select').evaluateAll((selects) => Object.fromEntries((selects as HTMLSelectElement[]).map(({ name, value, options }) => [name, [value, options.length]])))
  expect(offered).toEqual({ theme: ['terminal', 6], layout: ['dialog', 5], position: ['bottom-start', 6], preferences: ['dialog', 2], language: ['de', 57] })
  await page.selectOption('.panel-views [name="language"]', 'ar')
  await page.locator('assent-ui[dir="rtl"] [data-assent="notice"]').waitFor()
})

test('npm start says where it listens, and of a taken port that it takes the next free one', async () => {
  const taken = createServer().listen(4710, '127.0.0.1')
  await once(taken, 'listening')
  const demo = spawn(process.execPath, ['demo/start.mjs', '--no-build'], { env: { ...process.env, PORT: '4710' } })
  running.push(() => taken.close(), () => demo.kill())
  let said = ''
  demo.stdout.on('data', (chunk) => (said += chunk))
  await expect.poll(() => said).toContain('http://localhost:4711')
  expect(said).toContain('Port 4710 is taken')
})
