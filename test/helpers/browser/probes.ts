import type { BrowserContext, Page } from 'playwright-core'

/* What is planted in a page before its first script, and what can be read out of it afterwards. */

/** Notes each attempt to write cookies or storage; the returned function reads the notes of a page. */
export async function noteWrites(context: BrowserContext) {
  await context.addInitScript(() => {
    const notes: string[] = ((window as any).__writes = [])
    const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!
    Object.defineProperty(Document.prototype, 'cookie', {
      ...cookie,
      set(value: string) {
        notes.push(`cookie ${value}`)
        cookie.set!.call(this, value)
      },
    })
    note(Storage.prototype, 'setItem', 'storage')
    note(CookieStore.prototype, 'set', 'cookieStore')
    note(IDBFactory.prototype, 'open', 'indexedDB')
    note(CacheStorage.prototype, 'open', 'caches')

    function note(owner: any, method: string, name: string) {
      const original = owner[method]
      owner[method] = function (...values: unknown[]) {
        notes.push(`${name} ${values[0]}`)
        return original.apply(this, values)
      }
    }
  })
  return (page: Page) => page.evaluate<string[]>('__writes')
}

/** Notes each violation of a Content Security Policy or of Trusted Types. */
export async function noteViolations(context: BrowserContext) {
  await context.addInitScript(() => {
    const notes: string[] = ((window as any).__violations = [])
    addEventListener('securitypolicyviolation', (event) =>
      notes.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample} ${event.sourceFile}:${event.lineNumber}`),
    )
  })
  return (page: Page) => page.evaluate<string[]>('__violations')
}

/** Notes every event of Assent with its detail. */
export async function noteEvents(context: BrowserContext) {
  await context.addInitScript(() => {
    const notes: { type: string; detail: any }[] = ((window as any).__events = [])
    for (const name of ['ready', 'change', 'open', 'close', 'blocked', 'error', 'withdrawn'])
      document.addEventListener(`assent:${name}`, (event) => {
        const detail = JSON.parse(JSON.stringify((event as CustomEvent).detail ?? null))
        notes.push({ type: name, detail })
      })
  })
  return async (page: Page, type?: string) => {
    const all = await page.evaluate<{ type: string; detail: any }[]>('__events')
    return type ? all.filter((event) => event.type === type) : all
  }
}

/** The data layer as Google's code would see it: what kind of thing each entry is, and what it holds. */
export function googleEntries(page: Page) {
  return page.evaluate(() =>
    ((window as any).dataLayer as unknown[]).map((entry) => {
      const kind = Object.prototype.toString.call(entry)
      const items = kind === '[object Arguments]' ? Array.from(entry as ArrayLike<any>) : [entry as any]
      return { kind, items: items.map((item) => (item instanceof Date ? 'date' : item)) }
    }),
  )
}
