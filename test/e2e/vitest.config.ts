import { defineConfig } from 'vitest/config'
import { engines } from '../helpers/browser/engines.ts'

/** What shows the product's promises in a browser. The other files are driven in Chromium only. */
const inEveryEngine = ['before-the-choice', 'accept', 'withdraw', 'closed-gate', 'embeds', 'interface'].map((name) => `test/e2e/${name}.e2e.test.ts`)

/** `npx vitest run --config test/e2e/vitest.config.ts`: real browsers, so few files at a time and patient limits. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // Browsers side by side on few cores: what is polled for may take its time.
    expect: { poll: { timeout: 20_000 } },
    // A thousand journeys on a shared machine: where nobody looks on, one that fails is tried once more, and named in the end.
    retry: process.env['CI'] ? 1 : 0,
    projects: engines.map(({ name }) => ({
      extends: true,
      test: { name, include: name === 'Chromium' ? ['test/e2e/**/*.e2e.test.ts'] : inEveryEngine, provide: { engine: name } },
    })),
  },
})
