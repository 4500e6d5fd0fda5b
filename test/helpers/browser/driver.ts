import type { BrowserContext, BrowserContextOptions } from 'playwright-core'
import { inject, test, type TestAPI } from 'vitest'
import { launchChromium, contextOptions, type Network } from './chromium.ts'
import { driveFirefox } from './firefox.ts'
import type { EngineName } from './programs.ts'
import type { Server } from './server.ts'
import { driveWebKit } from './webkit.ts'

/** A browser that does what a test says. */
export interface Driver {
  /** Somebody who was never here. */
  newContext(options: BrowserContextOptions): Promise<BrowserContext>
  stop(): Promise<void>
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Which engine this run of a file is driven in: test/e2e/vitest.config.ts says. */
    engine: EngineName
  }
}

export const engine = inject('engine')

const drivers: Record<EngineName, (network: Network, server: Server) => Promise<Driver>> = { Chromium: driveChromium, Firefox: driveFirefox, WebKit: driveWebKit }

/** Starts the engine of this run. */
export const startDriver = (network: Network, server: Server) => drivers[engine](network, server)

/** A test for these engines only; of the others it is said that it did not run, and why. */
export function testIn(engines: readonly EngineName[], why: string): TestAPI {
  if (engines.includes(engine)) return test
  const say = (title: string) => console.log(`NOT RUN in ${engine} (${why}): ${title}`)
  return Object.assign(say, { each: () => say }) as unknown as TestAPI
}

export const testInChromium = testIn(['Chromium'], 'what it shows is the same in every engine, or only Chromium can show it')

async function driveChromium(network: Network): Promise<Driver> {
  const browser = await launchChromium(network)
  return {
    newContext: (options) => browser.newContext({ ...contextOptions, ...options }),
    stop: () => browser.close(),
  }
}
