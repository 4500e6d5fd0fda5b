import { defineConfig } from 'vitest/config'
import { cssText } from './scripts/css-text.mjs'

/** The quick tests: `unit` in plain Node, `components` in jsdom. Real browsers have their own: test/e2e/vitest.config.ts. */
export default defineConfig({
  plugins: [cssText()],
  oxc: { jsx: { runtime: 'classic', pragma: 'h', development: false } },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/e2e/**', 'test/ui/**'] } },
      { extends: true, test: { name: 'components', include: ['test/ui/**/*.test.{ts,tsx}'] } },
    ],
  },
})
