import { defineConfig } from 'vitest/config'

/** `npx vitest run --config test/e2e/vitest.config.ts`: real Chromium, so few files at a time and patient limits. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/e2e/**/*.e2e.test.ts'],
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
