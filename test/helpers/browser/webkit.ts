import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContextOptions } from 'playwright-core'
import { contextOptions, type Network } from './chromium.ts'
import type { Driver } from './driver.ts'
import { createFolder, quit, removeFolder } from './processes.ts'
import { findPrograms } from './programs.ts'
import type { Server } from './server.ts'
import { openSession, type Session } from './webdriver.ts'
import { asContext, createPage, type Tell } from './webkit-page.ts'

const blank = '/.driver/blank'
const problem = '/.driver/problem'

/**
 * WebKitGTK's own small browser, driven by its WebDriver on a screen that nobody sees: a browser for each visitor.
 *
 * WebDriver tells nothing of the console, so each page tells the server itself; one page's problems are the whole test's.
 */
export async function driveWebKit({ port }: Network, server: Server): Promise<Driver> {
  const programs = findPrograms('WebKit')!
  const { screen, display } = await openScreen(programs['XVFB_PATH']!)
  const listeners = new Set<Tell>()
  const folders: string[] = []
  const sessions: Session[] = []
  server.aside(problem, (told) => {
    const { kind, text } = JSON.parse(told)
    for (const tell of listeners) tell(kind, text)
    return { status: 204 }
  })
  return {
    async newContext({ colorScheme, viewport, ...others }: BrowserContextOptions) {
      if (Object.keys(others).length) throw new Error(`WebKit's driver cannot have a visitor with ${Object.keys(others)}`)
      server.plant(tellProblems)
      const folder = createFolder()
      folders.push(folder)
      narrowToolbar(folder)
      // Its language follows the locale, its preferred colours follow the theme of the desktop.
      const env = { ...process.env, DISPLAY: display, HOME: folder, XDG_CONFIG_HOME: folder, XDG_RUNTIME_DIR: folder, LC_ALL: 'en_GB.UTF-8', GTK_THEME: colorScheme === 'dark' ? 'Adwaita:dark' : 'Adwaita' }
      const session = await openSession(programs['WEBKITDRIVER_PATH']!, env, {
        acceptInsecureCerts: true,
        'webkitgtk:browserOptions': { binary: programs['MINIBROWSER_PATH'], args: ['--automation', `--proxy=http://127.0.0.1:${port}`] },
      })
      sessions.push(session)
      const page = createPage(session)
      listeners.add(page.tell)
      await page.setViewportSize(viewport ?? contextOptions.viewport)
      return asContext(session, page, { plant: server.plant, blank: blankPage, forget: () => listeners.delete(page.tell) })
    },
    async stop() {
      await Promise.all(sessions.map((session) => session.end()))
      await quit(screen)
      folders.forEach(removeFolder)
    },
  }

  function blankPage(cookie: string): string {
    server.aside(blank, () => ({ body: '<!doctype html>', headers: { 'set-cookie': cookie } }))
    return blank
  }
}

async function openScreen(xvfb: string): Promise<{ screen: ChildProcess; display: string }> {
  const screen = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1600x1600x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const [number] = await once(screen.stdio[3]!, 'data')
  return { screen, display: `:${String(number).trim()}` }
}

/** Its toolbar keeps a window from being as narrow as a phone. */
function narrowToolbar(folder: string): void {
  mkdirSync(join(folder, 'gtk-3.0'))
  writeFileSync(join(folder, 'gtk-3.0', 'gtk.css'), '* { min-width: 0; padding: 0; margin: 0 }')
}

const tellProblems = `(() => {
  const send = navigator.sendBeacon.bind(navigator)
  const tell = (kind, text) => send('${problem}', JSON.stringify({ kind, text }))
  addEventListener('error', ({ error, message }) => tell('uncaught', error?.message ?? message))
  addEventListener('unhandledrejection', ({ reason }) => tell('uncaught', String(reason?.message ?? reason)))
  for (const [name, kind] of [['error', 'error'], ['warn', 'warning']]) {
    const print = console[name]
    console[name] = (...values) => { tell(kind, values.join(' ')); print.apply(console, values) }
  }
})()`
