import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { filterCompactRules } from '@duckduckgo/autoconsent'
import { buildSync } from 'esbuild'
import type { Frame, Page } from 'playwright-core'

/** What @duckduckgo/autoconsent takes a control for. */
export type ButtonKind = 'reject' | 'settings' | 'accept' | 'acknowledge' | 'other'

interface Heuristics {
  classifyButtonTextRegex(label: string): ButtonKind
  /** Which of its patterns tell it that a text is about cookies. */
  checkHeuristicPatterns(text: string): { patterns: string[] }
  /** Whether it takes a text for an age gate, which it leaves alone. */
  isExcludedPopup(text: string): boolean
}

const folder = new URL('../../node_modules/@duckduckgo/autoconsent/', import.meta.url)
const path = (file: string) => fileURLToPath(new URL(file, folder))

/** The tool's own word lists and what it does with them. It publishes them as source only. */
export async function loadHeuristics(): Promise<Heuristics> {
  const { outputFiles } = buildSync({ entryPoints: [path('lib/heuristics.ts')], bundle: true, format: 'esm', write: false })
  return import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(outputFiles[0]!.contents).toString('base64')}`)
}

/** What it reports of itself while it works. */
export interface Report {
  readonly type: string
  readonly cmp?: string
  readonly result?: boolean
  readonly state?: { readonly lifecycle: string; readonly findCmpAttempts: number }
}

/**
 * Lets it work on a page that is opened later, as its extension does: same settings, the rules that it ships.
 *
 * @returns everything it reports
 */
export async function installAutoconsent(page: Page): Promise<readonly Report[]> {
  const reports: Report[] = []
  await page.exposeBinding('autoconsentSendMessage', async ({ frame }, report: Report & { id: string; code: string }) => {
    reports.push(report)
    const rules = { compact: filterCompactRules(shippedRules, { url: frame.url(), mainFrame: !frame.parentFrame() }) }
    if (report.type == 'init') await tell(frame, { type: 'initResp', config: settings, rules })
    if (report.type == 'eval') await tell(frame, { type: 'evalResp', id: report.id, result: await frame.evaluate(report.code) })
  })
  await page.addInitScript(contentScript)
  return reports
}

const contentScript = readFileSync(path('dist/autoconsent.playwright.js'), 'utf8')
const shippedRules = JSON.parse(readFileSync(path('rules/compact-rules.json'), 'utf8'))

/** What its extension sets for somebody who set nothing (addon/utils.ts). */
const settings = {
  enabled: true, autoAction: 'optOut', enableHeuristicDetection: true, enablePopupMutationObserver: true, heuristicMode: 'tier1',
}

/** A page that is left meanwhile needs no answer. */
const tell = (frame: Frame, message: object) => frame.evaluate((message) => (globalThis as any).autoconsentReceiveMessage(message), message).catch(() => {})
