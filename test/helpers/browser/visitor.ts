import type { BrowserContext, Locator, Page } from 'playwright-core'

/** A person with a browser: what they do, and what they and their developer tools see. */
export interface Visitor {
  readonly context: BrowserContext
  readonly page: Page
  /** Uncaught errors of the page, and console errors and warnings, in order. */
  readonly problems: string[]
  /** Opens an address of the shop and waits for its `load`. */
  visit(path: string): Promise<void>
  /** Clicks a control of the layer that is up, once it is there. */
  press(action: string): Promise<void>
  /** Closes the browser, or this visitor's part of it. */
  leave(): Promise<void>
}

export const shop = 'https://www.shop.test'

export function createVisitor(context: BrowserContext, page: Page, leave: () => Promise<void>): Visitor {
  const problems: string[] = []
  watchProblems(page, problems)
  page.setDefaultTimeout(20_000)
  return {
    context,
    page,
    problems,
    async visit(path) {
      await page.goto(new URL(path, shop).href)
    },
    leave,
    async press(action) {
      const layer = (await preferences(page).isVisible()) ? preferences(page) : notice(page)
      await layer.locator(`[data-assent-action="${action}"]`).click()
      if (action === 'customize') await preferences(page).waitFor()
    },
  }
}

export function watchProblems(page: Page, problems: string[]): void {
  page.on('pageerror', ({ message }) => {
    if (!ofFirefox.test(message)) problems.push(`uncaught: ${message}`)
  })
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(`${message.type()}: ${message.text()}`)
  })
}

/** Firefox has complaints of its own among a page's errors: vendors try domains until one takes their cookie; a server answers 500. */
const ofFirefox = /^(Cookie “.+” has been rejected|Loading module from “.+” was blocked)/

export const notice = (page: Page): Locator => page.locator('[data-assent="notice"]')
/** The dialog itself: the element around it has no box. */
export const preferences = (page: Page): Locator => page.locator('[data-assent="preferences"] dialog')

/** Everything the page keeps on the device besides cookies. */
export function storageOf(page: Page) {
  return page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
  }))
}

export const nothingStored = { local: {}, session: {}, databases: [], caches: [] }

/** Names of all cookies of the shop and of anybody else, HttpOnly ones included. */
export async function cookieNames(context: BrowserContext): Promise<string[]> {
  return (await context.cookies()).map(({ name }) => name).sort()
}
