import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder for a browser's profile. */
export const createFolder = () => mkdtempSync(join(tmpdir(), 'assent-profile-'))

/** A browser's helpers may still write while it goes: what stays in the temporary folder harms nobody. */
export function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  } catch {
    // as said above
  }
}

const groups = new WeakSet<ChildProcess>()

/** Starts a program that does not end its helpers when it is ended: `quit` ends them all. */
export function spawnGroup(program: string, args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  const leader = spawn(program, args, { stdio: 'ignore', detached: true, env })
  groups.add(leader)
  return leader
}

/** Ends a browser that was started, and settles when it is gone. */
export function quit(browser: ChildProcess): Promise<void> {
  return new Promise((gone) => {
    if (browser.exitCode !== null || browser.signalCode !== null) return gone()
    browser.once('exit', () => gone())
    if (groups.has(browser)) process.kill(-browser.pid!)
    else browser.kill()
  })
}
