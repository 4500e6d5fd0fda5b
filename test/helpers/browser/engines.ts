import { spawn, type ChildProcess } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium, spawnChromium, type Network } from './chromium.ts'
import { firefoxPreferences } from './firefox.ts'
import { spawnGroup } from './processes.ts'
import { findPrograms, notRun, type EngineName } from './programs.ts'

/** A browser that can be started on an address, with nobody watching it: its pages act by themselves. */
export interface Engine {
  readonly name: EngineName
  /** Starts it with this folder as its profile. */
  open(place: Place, folder: string, url: string): ChildProcess
}

export interface Place extends Network {
  /** The server's certificate, PEM. */
  readonly certificate: string
  /** Every host whose certificate has to be believed. */
  readonly hosts: readonly string[]
}

const chromium: Engine = { name: 'Chromium', open: spawnChromium }

const firefox: Engine = {
  name: 'Firefox',
  open({ port, certificate, hosts }, folder, url) {
    const { fingerprint256 } = new X509Certificate(certificate)
    const believe = (host: string) => `${host}:443:\tOID.2.16.840.1.101.3.4.2.1\t${fingerprint256}\t\n`
    const preferences = Object.entries(firefoxPreferences(port))
    writeFileSync(join(folder, 'cert_override.txt'), hosts.map(believe).join(''))
    writeFileSync(join(folder, 'user.js'), preferences.map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`).join(''))
    return spawn(findPrograms('Firefox')!['FIREFOX_PATH']!, ['--headless', '--no-remote', '--profile', folder, url], { stdio: 'ignore' })
  },
}

/** WebKitGTK's own small browser, on a screen that nobody sees. */
const webkit: Engine = {
  name: 'WebKit',
  open({ port }, folder, url) {
    const args = ['-a', findPrograms('WebKit')!['MINIBROWSER_PATH']!, '--ignore-tls-errors', `--proxy=http://127.0.0.1:${port}`, '--private', url]
    return spawnGroup('xvfb-run', args, { ...process.env, HOME: folder, XDG_RUNTIME_DIR: folder })
  },
}

const all: readonly Engine[] = [chromium, firefox, webkit]

/** Those that the machine has; of the others it is said that they do not run. */
export const engines = all.filter(({ name }) => isPresent(name) || console.warn(notRun(name)))

function isPresent(name: EngineName): boolean {
  return name === 'Chromium' ? !!findChromium() : !!findPrograms(name)
}
