import { afterEach, beforeEach, vi } from 'vitest'
import type { AssentConsent, Config, Problem } from '../../src/index.ts'

/** What vitest gives jsdom tests beside the globals. */
declare const jsdom: { cookieJar: { removeAllCookiesSync(): void; getCookiesSync(url: string, all?: object): StoredCookie[]; setCookieSync(text: string, url: string): void }; virtualConsole: { on(event: 'jsdomError', heard: (error: Error) => void): void } }

/** A cookie with what `document.cookie` hides. */
export interface StoredCookie { key: string; value: string; path: string; domain: string; hostOnly: boolean; secure: boolean; sameSite: string; maxAge: number }

/** A consent as a page has it, with everything it told the page. */
export interface Visit {
  readonly consent: AssentConsent
  readonly problems: Problem[]
  /** Names and details of the document events so far. */
  readonly events: [string, any][]
  /** Ends this page; the cookie stays. */
  leave(): void
}

const EVENTS = ['ready', 'change', 'open', 'close', 'blocked', 'error', 'withdrawn']
const undo: (() => void)[] = []

/** Done after the test, however it ends. */
export const atEnd = (act: () => void) => void undo.push(act)

/** One page view: the modules are evaluated anew, as a browser does, and the cookie of the page before is still there. */
export async function visit(config: Config = {}): Promise<Visit> {
  const { createConsent } = await load()
  const problems: Problem[] = []
  const events = listen()
  const consent = createConsent({ onError: (problem) => void problems.push(problem), ...config }) as unknown as AssentConsent
  const leave = () => consent.destroy()
  undo.push(leave)
  await vi.waitFor(() => { if (!events.some(([name]) => name === 'ready')) throw new Error('not ready') }, { timeout: 4000 })
  return { consent, problems, events, leave }
}

/** The npm entry, evaluated anew; what the page before still had on its way has come. */
export async function load(): Promise<typeof import('../../src/index.ts')> {
  await gone()
  vi.resetModules()
  return import('../../src/index.ts')
}

/** Waits until a consent that was destroyed has left: its interface goes when the file for that is there. */
async function gone(): Promise<void> {
  await vi.dynamicImportSettled()
  await vi.waitFor(() => { if (document.querySelector('html > :not(head, body)')) throw new Error('still drawn') }, { timeout: 1000 }).catch(() => {})
}

/** Every document event from now on. */
export function listen(): Visit['events'] {
  const events: Visit['events'] = []
  const end = new AbortController()
  for (const name of EVENTS) document.addEventListener(`assent:${name}`, (event) => void (end.signal.aborted || events.push([name, (event as CustomEvent).detail])))
  undo.push(() => end.abort())
  return events
}

/** Waits until the expectation holds. */
export const until = (expectation: () => unknown) => vi.waitFor(expectation, { timeout: 4000, interval: 10 })

/** Long enough for everything that was going to happen at once. */
export const quiet = (ms = 150) => new Promise((done) => setTimeout(done, ms))

export const drawn = (name: string) => document.querySelector(`[data-assent="${name}"]`)

/** Marks of inline scripts that ran, in their order: `ran('a')` in a script's text. */
export const ran = (): string[] => (document as { ran?: string[] }).ran ?? []
export const mark = (name: string) => `(document.ran ??= []).push(${JSON.stringify(name)})`

/** A gated inline script that leaves its mark. */
export const gated = (needs: string, name = needs, attributes = '') => `<script type="text/plain" data-consent="${needs}" ${attributes}>${mark(name)}</script>`

/** All cookies, with the attributes that script cannot see. */
export const cookies = (): StoredCookie[] => jsdom.cookieJar.getCookiesSync(location.href, { http: false })

/** A cookie that comes without any script of this page: from a server, or from a frame. */
export const cookieComes = (text: string): void => jsdom.cookieJar.setCookieSync(text, location.href)

/** The values of the cookies of this name. */
export const stored = (name = 'assent') => document.cookie.split('; ').flatMap((pair) => (pair.startsWith(`${name}=`) ? [pair.slice(name.length + 1)] : []))

/** How often the page was reloaded: jsdom only says that it cannot. */
let reloads = 0
export const reloaded = () => reloads
jsdom.virtualConsole.on('jsdomError', (error) => { if (/navigation/i.test(error.message)) reloads++ })

/** Puts a property in the place of the browser's, until the test ends. */
export function replace(target: object, name: PropertyKey, property: PropertyDescriptor): void {
  const was = Object.getOwnPropertyDescriptor(target, name)
  Object.defineProperty(target, name, { configurable: true, ...property })
  undo.push(() => (was ? Object.defineProperty(target, name, was) : Reflect.deleteProperty(target, name)))
}

/** What the browser says unasked. */
export function signal(name: 'globalPrivacyControl' | 'doNotTrack', value: unknown): void {
  replace(navigator, name, { get: () => value })
}

/** A browser that keeps only cookies this accepts, and is silent about the others. */
export function keepCookies(accepts: (text: string) => boolean): void {
  const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!
  replace(Document.prototype, 'cookie', { get, set(text: string) { if (accepts(text)) set!.call(this, text) } })
}

/** jsdom has constructed style sheets, but no place to adopt them. */
export const adopted: CSSStyleSheet[] = []
Object.defineProperty(Document.prototype, 'adoptedStyleSheets', { configurable: true, get: () => adopted })

beforeEach(() => {
  reloads = 0
})

afterEach(async () => {
  for (const each of undo.splice(0).reverse()) each()
  await gone()
  document.querySelectorAll('html > :not(head, body)').forEach((left) => left.remove())
  jsdom.cookieJar.removeAllCookiesSync()
  localStorage.clear()
  sessionStorage.clear()
  adopted.length = 0
  document.head.replaceChildren()
  document.body.replaceChildren()
  delete (document as { ran?: string[] }).ran
})
