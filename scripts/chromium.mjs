import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/**
 * Gives the path of a Chromium for the end-to-end tests: the one that `CHROMIUM_PATH` names, the machine's own, Debian's
 * (installed here when we may), or Playwright's.
 *
 * @throws one sentence that says what to do
 */
export async function ensureChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file: correct it, or unset it to let the tests look for themselves.`)
  }
  const present = () => USUAL.find((path) => existsSync(path))
  if (present()) return present()
  if (process.getuid?.() === 0 && has('apt-get')) {
    console.log('Installing Debian\'s chromium …')
    run('apt-get', ['update'])
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'])
    if (present()) return present()
  }
  const { chromium } = await import('playwright-core')
  if (!existsSync(chromium.executablePath())) {
    console.log('Downloading Playwright\'s Chromium …')
    run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'])
  }
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  throw new Error('The end-to-end tests need a Chromium and none could be installed: install one, or set CHROMIUM_PATH to it, and run npm test again.')
}

const run = (command, args) => spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0
const has = (command) => spawnSync('which', [command]).status === 0
