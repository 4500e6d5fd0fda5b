import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))
export const text = (file: string) => readFileSync(join(root, file), 'utf8')
export const packageJson = JSON.parse(text('package.json'))
export const tsc = join(root, 'node_modules/typescript/bin/tsc')

/** Somebody's project that has installed the package: `assent` is this checkout, by way of its `exports`. */
export function createConsumer() {
  const folder = mkdtempSync(join(tmpdir(), 'assent-consumer-'))
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(root, join(folder, 'node_modules/assent'), 'junction')
  write('package.json', '{ "type": "module" }')

  return { folder, write, run, compile, remove: () => rmSync(folder, { recursive: true, force: true }) }

  function write(file: string, content: string): void {
    writeFileSync(join(folder, file), content)
  }

  /** Runs a module in plain Node. */
  function run(code: string) {
    const { stdout, stderr, status, error } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: folder, encoding: 'utf8', timeout: 20_000 })
    return { stdout, stderr, status, error }
  }

  /** Type-checks the project's files with everything strict, the package's own declarations included. @returns the errors */
  function compile(options: object = {}): string[] {
    const compilerOptions = { strict: true, noEmit: true, skipLibCheck: false, target: 'ES2022', module: 'ESNext', moduleResolution: 'bundler', lib: ['ES2023', 'DOM', 'DOM.Iterable'], types: [], ...options }
    write('tsconfig.json', JSON.stringify({ compilerOptions, include: ['*.ts'] }))
    try {
      execFileSync(process.execPath, [tsc, '-p', '.', '--pretty', 'false'], { cwd: folder, encoding: 'utf8' })
      return []
    } catch (error) {
      return String((error as { stdout: string }).stdout).split('\n').filter(Boolean)
    }
  }
}
