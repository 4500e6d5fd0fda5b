import type { ChildProcess } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { createCertificate } from './certificate.ts'
import { launchProfile, spawnChromium, type Network } from './chromium.ts'
import { startDriver, type Driver } from './driver.ts'
import { createFolder, quit, removeFolder } from './processes.ts'
import { renderPage, type PageParts } from './pages.ts'
import type { RequestLog } from './request-log.ts'
import { startServer, type Route, type Server } from './server.ts'
import { createVisitor, shop, type Visitor } from './visitor.ts'

/** The shop, its visitors and everybody else on the web. */
export interface World {
  readonly log: RequestLog
  /** Puts a page on https://www.shop.test (http answers alike). */
  shop(path: string, parts?: PageParts | (() => PageParts)): void
  /** Answers `host/path` so. */
  serve(address: string, route: Route): void
  /** Somebody who was never here: a fresh context with one page. */
  visitor(options?: BrowserContextOptions): Promise<Visitor>
  /** Somebody who was never here, and in whose settings all cookies are blocked, and all storage with them. */
  visitorWithoutCookies(): Promise<Visitor>
  /** A folder for a browser profile that outlives the browser; gone after the test. */
  profile(): string
  /** Starts Chromium on a profile. The visitor leaves to quit it. */
  openProfile(folder: string): Promise<Visitor>
  /** Opens an address of the shop in a Chromium without automation; its pages have to act by themselves. */
  openUnwatched(path: string): void
}

/** One server and one browser for the tests of a file; what a test serves and opens is gone after it. */
export function useWorld(): World {
  let server: Server
  let driver: Driver
  let network: Network
  const contexts = new Set<BrowserContext>()
  const folders: string[] = []
  const processes: ChildProcess[] = []

  beforeAll(async () => {
    const certificate = await createCertificate()
    server = await startServer(certificate)
    network = { port: server.port, publicKey: certificate.publicKey }
    driver = await startDriver(network, server)
  })
  afterEach(async () => {
    await Promise.all([...contexts].map(close))
    await Promise.all(processes.splice(0).map(quit))
    await server.log.quiet(60)
    server.reset()
    folders.splice(0).forEach(removeFolder)
  })
  afterAll(async () => {
    await driver?.stop()
    await server?.stop()
  })

  return {
    get log() {
      return server.log
    },
    shop: (path, parts = {}) =>
      server.serve(`www.shop.test${path}`, () => renderPage(typeof parts === 'function' ? parts() : parts)),
    serve: (address, route) => server.serve(address, route),
    async visitor(options) {
      const context = await driver.newContext(options ?? {})
      return arrive(context, await context.newPage())
    },
    visitorWithoutCookies() {
      const folder = this.profile()
      mkdirSync(join(folder, 'Default'))
      writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }))
      return this.openProfile(folder)
    },
    profile() {
      const folder = createFolder()
      folders.push(folder)
      return folder
    },
    async openProfile(folder) {
      const context = await launchProfile(network, folder)
      return arrive(context, context.pages()[0] ?? (await context.newPage()))
    },
    openUnwatched(path) {
      processes.push(spawnChromium(network, this.profile(), new URL(path, shop).href))
    },
  }

  function arrive(context: BrowserContext, page: Page): Visitor {
    contexts.add(context)
    return createVisitor(context, page, () => close(context))
  }

  /** Chromium now and then never ends a context that is closed in the middle of a reload: let the page come to rest. */
  async function close(context: BrowserContext): Promise<void> {
    if (!contexts.delete(context)) return
    await server.log.quiet(120)
    await context.close()
  }
}
