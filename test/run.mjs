// `npm test`: everything, on a machine that has nothing but Node. Imports only what Node brings, until things are installed.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { installMissing } from '../scripts/set-up.mjs'

installMissing()
rmSync('build', { recursive: true, force: true })
mkdirSync('build', { recursive: true })

const { ensureChromium, tellEngines } = await import('../scripts/engines.mjs')
const results = []

step('types', 'node_modules/typescript/bin/tsc', ['-p', '.'])
step('lint', 'node_modules/oxlint/bin/oxlint', ['--deny-warnings', 'src', 'test', 'demo', 'scripts'])
step('build', 'node_modules/rollup/dist/bin/rollup', ['-c', '--silent'])
step('declarations', 'node_modules/typescript/bin/tsc', ['-p', 'tsconfig.types.json'])
step('sizes', 'scripts/sizes.mjs', ['--check'])
vitest('units, components and built files', [])
try {
  process.env.CHROMIUM_PATH = await ensureChromium()
  vitest('end to end', ['--config', 'test/e2e/vitest.config.ts'])
} catch (error) {
  console.error(error.message)
  results.push({ name: 'end to end', passed: 0, failed: 1 })
}

const sum = (key) => results.reduce((total, result) => total + result[key], 0)
console.log('')
for (const { name, passed, failed } of results) console.log(`${failed ? 'FAILED' : 'ok    '}  ${name}: ${passed} passed, ${failed} failed`)
console.log(`\nEnd to end\n${tellEngines()}`)
writeFileSync('build/results.json', JSON.stringify({ passed: sum('passed'), failed: sum('failed') }))
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') ? 1 : 0

/** A check that passes or fails as a whole. */
function step(name, script, args) {
  console.log(`\n# ${name}`)
  const { status } = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' })
  results.push({ name, passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 })
}

/** A run of Vitest, counted test by test; a run that ends without its report has failed. */
function vitest(name, args) {
  console.log(`\n# ${name}`)
  const report = `build/${name.replace(/\W+/g, '-')}.json`
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', '--reporter=./test/helpers/second-tries.mjs', `--outputFile.json=${report}`, ...args], { stdio: 'inherit' })
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'))
    // A file that cannot be loaded has no failed test of its own; what is skipped was not shown.
    const failed = numFailedTests + numPendingTests + numTodoTests
    results.push({ name, passed: numPassedTests, failed: failed || (status === 0 ? 0 : 1) })
  } catch {
    results.push({ name, passed: 0, failed: 1 })
  }
}
