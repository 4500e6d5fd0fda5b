import type { ChildProcess } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { wait } from './request-log.ts'
import { quit, spawnGroup } from './processes.ts'

/** A browser at the other end of the W3C's WebDriver. */
export interface Session {
  /** Sends a command and gives its value. */
  command(method: 'GET' | 'POST' | 'DELETE', path: string, parameters?: object): Promise<any>
  end(): Promise<void>
}

/** Starts a driver of its own, which has the one session it can have. */
export async function openSession(program: string, env: NodeJS.ProcessEnv, capabilities: object): Promise<Session> {
  const port = await freePort()
  const driver = spawnGroup(program, [`--port=${port}`], env)
  const send = (method: string, path: string, parameters?: object) => request(`http://127.0.0.1:${port}${path}`, method, parameters)
  try {
    await listening(driver, () => send('GET', '/status'))
    const { sessionId } = await send('POST', '/session', { capabilities: { alwaysMatch: capabilities } })
    return {
      command: (method, path, parameters) => send(method, `/session/${sessionId}${path}`, parameters),
      async end() {
        await send('DELETE', `/session/${sessionId}`).catch(() => {}) // a browser that is gone already needs no goodbye
        await quit(driver)
      },
    }
  } catch (error) {
    await quit(driver)
    throw error
  }
}

async function request(url: string, method: string, parameters?: object): Promise<any> {
  const body = method === 'POST' ? JSON.stringify(parameters ?? {}) : undefined
  const response = await fetch(url, { method, body, headers: { connection: 'close' } })
  const { value } = (await response.json()) as any
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`)
  return value
}

async function listening(driver: ChildProcess, ask: () => Promise<unknown>): Promise<void> {
  for (const end = Date.now() + 15_000; ; await wait(20)) {
    try {
      return void (await ask())
    } catch (error) {
      if (driver.exitCode !== null || Date.now() > end) throw error
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => found(port))
    })
  })
}
