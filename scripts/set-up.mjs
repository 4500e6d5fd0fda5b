// Runs before anything is installed: only what Node brings along, and only syntax that an old Node can read.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const oldestNode = [20, 19]

/** Ends with one sentence when this Node is too old for the tools the project uses. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return
  giveUp(`Assent needs Node ${oldestNode.join('.')} or newer, and this is Node ${process.versions.node}: install a newer one from nodejs.org and try again.`)
}

/** Installs the packages of package-lock.json, unless they are there already. */
export function installMissing() {
  requireNode()
  if (isInstalled()) return
  // Not `npm ci`: it refuses a lock file without the builds for every other machine, and not every registry has them all.
  console.log('Installing what is missing (npm install) …')
  const status = npm(['install', '--no-save', '--include=dev', '--no-audit', '--no-fund'])
  if (status !== 0) giveUp(`The packages could not be installed (npm install ended with ${status}): read the lines above, check the network connection, then try again.`)
}

/** Builds `dist/` from the sources. */
export function build() {
  const status = npm(['run', 'build'])
  if (status !== 0) giveUp(`The build failed (npm run build ended with ${status}): the lines above say where.`)
}

/** Contents are compared, not times: a checkout touches files that have not changed, and npm writes its list last. */
function isInstalled() {
  try {
    const wanted = packagesIn('package-lock.json')
    const present = packagesIn(join('node_modules', '.package-lock.json'))
    return Object.keys(wanted).every((path) => {
      if (path === '' || wanted[path].optional) return true // the project itself, and builds for other machines
      return present[path] !== undefined && present[path].version === wanted[path].version
    })
  } catch {
    return false // no list, or half of one: npm makes a new one
  }
}

function packagesIn(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
}

/** The npm that runs us, so that no second one is looked for; the shell finds npm.cmd on Windows. */
function npm(args) {
  const own = process.env.npm_execpath
  const result = own && /npm-cli\.c?js$/.test(own)
    ? spawnSync(process.execPath, [own].concat(args), { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  return result.status === null ? String(result.signal || result.error) : result.status
}

function giveUp(sentence) {
  console.error(`\n${sentence}`)
  process.exit(1)
}
