import type { BrowserContext, Page } from 'playwright-core'
import { wait } from './request-log.ts'
import type { Session } from './webdriver.ts'
import { createLocator } from './webkit-locator.ts'
import { asExpression, eventually, offering, point, run } from './webkit-script.ts'

/* As much of Playwright's page as the tests of all engines use, in front of a WebDriver session. What is not here throws by its name. */

export type Tell = (kind: 'uncaught' | 'error' | 'warning', text: string) => void

/** A page, and how it is told of its problems. */
export type DrivenPage = Page & { tell: Tell }

export function createPage(session: Session): DrivenPage {
  const listeners: { event: string; listener: (value: any) => void }[] = []
  const emit = (event: string, value: object) => listeners.filter((each) => each.event === event).forEach(({ listener }) => listener(value))
  const evaluate = (script: string | Function, argument?: unknown) => run(session, asExpression(script, argument))
  const locator = (selector: string) => createLocator(session, [selector])
  const until = (condition: string) => eventually(() => evaluate(condition), condition)
  const act = (source: object) => session.command('POST', '/actions', { actions: [source] })
  let mouse = { x: 0, y: 0 }

  return offering<DrivenPage>('page', {
    evaluate,
    locator,
    tell: (kind: string, text: string) => (kind === 'uncaught' ? emit('pageerror', { message: text }) : emit('console', { type: () => kind, text: () => text })),
    on: (event: string, listener: (value: any) => void) => listeners.push({ event, listener }),
    setDefaultTimeout() {}, // it is the same for all tests, and here
    goto: (url: string) => session.command('POST', '/url', { url }),
    reload: () => session.command('POST', '/refresh'),
    click: (selector: string) => locator(selector).click(),
    focus: (selector: string) => locator(selector).focus(),
    waitForTimeout: wait,
    waitForFunction: until,
    waitForLoadState: () => until(`document.readyState === 'complete'`),
    waitForURL: (pattern: string) => until(`location.href.endsWith(${JSON.stringify(pattern.replace(/^\*\*/, ''))})`),
    async setViewportSize({ width, height }: { width: number; height: number }) {
      const isSet = async () => {
        const bar = await evaluate('outerHeight - innerHeight')
        await session.command('POST', '/window/rect', { width, height: height + bar })
        return evaluate(`innerWidth === ${width} && innerHeight === ${height}`)
      }
      await eventually(isSet, `a viewport of ${width}×${height}`)
    },
    keyboard: {
      press(combination: string) {
        const values = combination.split('+').map((name) => keys[name]!)
        const ups = values.toReversed().map((value) => ({ type: 'keyUp', value }))
        return act({ type: 'key', id: 'keyboard', actions: [...values.map((value) => ({ type: 'keyDown', value })), ...ups] })
      },
    },
    mouse: {
      click: (x: number, y: number) => point(session, (mouse = { x, y })),
      move: (x: number, y: number) => point(session, (mouse = { x, y }), 'move'),
      wheel: (deltaX: number, deltaY: number) => act({ type: 'wheel', id: 'wheel', actions: [{ type: 'scroll', ...mouse, deltaX, deltaY }] }),
    },
  })
}

/** Keys as WebDriver has them (section "Keyboard actions"), by the names that pages know. */
const keys: Record<string, string> = { Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Escape: '\uE00C', Space: ' ' }

interface Ways {
  plant(script: string): void
  /** Where every host has an empty document, and sets this cookie with it. */
  blank(cookie: string): string
  forget(): void
}

export function asContext(session: Session, page: Page, { plant, blank, forget }: Ways): BrowserContext {
  let isOpen = false
  return offering<BrowserContext>('context', {
    async newPage() {
      if (isOpen) throw new Error("WebKit's driver offers one page to a visitor")
      isOpen = true
      return page
    },
    addInitScript: async (script: string | Function) => plant(typeof script === 'string' ? script : `(${script})()`),
    /** Of the page that is open: WebDriver tells of no other. */
    async cookies() {
      const cookies: any[] = await session.command('GET', '/cookie')
      return cookies.map(({ expiry = -1, ...cookie }) => ({ ...cookie, expires: expiry }))
    },
    /** WebDriver sets them for the page that is open, too. */
    async addCookies(cookies: { name: string; value: string; url?: string; domain?: string; path?: string }[]) {
      for (const { name, value, domain, path = '/', url = `https://${domain!.replace(/^\./, 'www.')}` } of cookies) {
        const forAll = domain?.startsWith('.') ? `; Domain=${domain}` : ''
        await page.goto(new URL(blank(`${name}=${value}; Path=${path}; Secure${forAll}`), url).href)
      }
    },
    close() {
      forget()
      return session.end()
    },
  })
}
