import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium, type Browser, type BrowserContext } from 'playwright-core'
import { findPrograms } from './programs.ts'

/** Where the browser sends every host name it is asked for, and whose certificate it believes. */
export interface Network {
  readonly port: number
  /** Base64 SHA-256 of the server's public key. */
  readonly publicKey: string
}

/** Tells which Chromium drives the tests: `CHROMIUM_PATH`, the machine's own, else Playwright's download. */
export function findChromium(): string {
  const found = findPrograms('Chromium')?.['CHROMIUM_PATH'] ?? chromium.executablePath()
  if (!existsSync(found)) throw new Error('No Chromium: set CHROMIUM_PATH to one, or run "apt-get install chromium" or "npx playwright-core install chromium".')
  return found
}

export function launchChromium(network: Network): Promise<Browser> {
  return chromium.launch(launchOptions(network))
}

/** A browser whose profile is a folder, so that closing and opening it again is a restart for the same visitor. */
export function launchProfile(network: Network, folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { ...launchOptions(network), ...contextOptions })
}

/**
 * A browser nobody watches: no automation is attached, so it prerenders as it does for people (Chromium does not where
 * a debugger holds the page). Its pages act by themselves, and the server's log tells.
 */
export function spawnChromium(network: Network, folder: string, url: string): ChildProcess {
  const args = [...commonArgs(network), '--headless=new', '--no-default-browser-check', `--user-data-dir=${folder}`, url]
  return spawn(findChromium(), args, { stdio: 'ignore' })
}

export const contextOptions = { locale: 'en-GB', viewport: { width: 1280, height: 800 } } as const

function launchOptions(network: Network) {
  return {
    executablePath: findChromium(),
    ignoreDefaultArgs: ['--disable-back-forward-cache'], // Playwright turns it off, and it is what a promise is about
    args: commonArgs(network),
  }
}

const commonArgs = ({ port, publicKey }: Network) => [
  `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
  // Not --ignore-certificate-errors: a page with a certificate error is never prerendered.
  `--ignore-certificate-errors-spki-list=${publicKey}`,
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]
