import { spawnSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/* The browsers that the end-to-end tests run in: what each is made of, whether it is here, and how it gets here. */

const webkitFolders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib', '/usr/lib64', '/usr/libexec'].map((folder) => `${folder}/webkit2gtk-4.1`)

/** Each program by the variable that names another one, and the names it goes by; `packages` are Debian's. */
const makeup = {
  Chromium: {
    programs: { CHROMIUM_PATH: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'Google Chrome'] },
    packages: ['chromium', 'fonts-liberation'],
  },
  Firefox: { programs: { FIREFOX_PATH: ['firefox-esr', 'firefox'] }, packages: ['firefox-esr'] },
  WebKit: {
    programs: { WEBKITDRIVER_PATH: ['WebKitWebDriver'], MINIBROWSER_PATH: ['MiniBrowser'], XVFB_PATH: ['Xvfb'] },
    packages: ['webkit2gtk-driver', 'xvfb'],
  },
}

/** @returns {Record<string, string> | undefined} the programs of an engine by their variables, if all of them are here */
export function findPrograms(engine) {
  const found = Object.entries(makeup[engine].programs).map(([variable, names]) => [variable, findProgram(process.env[variable], names)])
  return found.every(([, path]) => path) ? Object.fromEntries(found) : undefined
}

/** Says which engines are here, in which version, and what to install for the others. */
export function tellEngines() {
  return Object.keys(makeup).map((engine) => (findPrograms(engine) ? `${engine}: ${versionOf(engine)}` : notRun(engine))).join('\n')
}

/** The one sentence for an engine that is missing. */
export const notRun = (engine) => `${engine}: NOT RUN, for it is not on this machine; Debian has it as ${makeup[engine].packages.join(' and ')}`

/** Installs what is missing, as root or with a sudo that asks nothing; where that cannot be, says so and goes on. */
export function installEngines(wanted = Object.keys(makeup)) {
  const missing = wanted.filter((engine) => !findPrograms(engine))
  if (!missing.length) return
  const apt = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get']
  if (!run([...apt, 'update'])) console.log('The lists of packages could not be brought up to date.')
  for (const engine of missing) {
    console.log(`Installing ${makeup[engine].packages.join(' and ')} …`)
    if (!run([...apt, 'install', '-y', '--no-install-recommends', ...makeup[engine].packages])) console.log(`${engine} could not be installed.`)
  }
}

/** Gives a Chromium for the tests and benches: the machine's own, else Debian's, else Playwright's, the latter two installed here. */
export async function ensureChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named && !findPrograms('Chromium')) throw new Error(`CHROMIUM_PATH names ${named}, and that is no program: correct it, or unset it to let the tests look for themselves.`)
  if (process.getuid?.() === 0) installEngines(['Chromium'])
  const present = findPrograms('Chromium')
  if (present) return present.CHROMIUM_PATH
  const { chromium } = await import('playwright-core')
  if (!isProgram(chromium.executablePath())) {
    console.log('Downloading Playwright\'s Chromium …')
    run([process.execPath, 'node_modules/playwright-core/cli.js', 'install', 'chromium'])
  }
  if (isProgram(chromium.executablePath())) return chromium.executablePath()
  throw new Error('The end-to-end tests need a Chromium and none could be installed: install one, or set CHROMIUM_PATH to it, and run npm test again.')
}

function findProgram(chosen, names) {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter), ...webkitFolders, '/Applications/Google Chrome.app/Contents/MacOS']
  return (chosen ? [chosen] : names.flatMap((name) => folders.map((folder) => join(folder, name)))).find(isProgram)
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false // not there, or not for us to run: look on
  }
}

/** WebKit's programs do not all tell theirs, so its library's package is asked. */
function versionOf(engine) {
  const [command, ...args] = engine === 'WebKit' ? ['dpkg-query', '-Wf', '${Version}', 'webkit2gtk-driver'] : [Object.values(findPrograms(engine))[0], '--version']
  return spawnSync(command, args, { encoding: 'utf8' }).stdout?.match(/\d[\w.]*/)?.[0] ?? 'of a version that it does not tell'
}

const run = ([command, ...args]) => spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0

if (process.argv[1] === fileURLToPath(import.meta.url)) installEngines()
