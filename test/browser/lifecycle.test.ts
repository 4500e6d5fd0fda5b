// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest'
import type { Problem } from '../../src/index.ts'
import { service } from '../helpers/builders.ts'
import { adopted, atEnd, drawn, gated, listen, load, quiet, ran, replace, stored, until, visit } from './page.ts'

// Every test is a page that is loaded anew.
vi.setConfig({ testTimeout: 20_000 })

const html = (body: string) => void (document.body.innerHTML = body)
const elements = () => [...document.documentElement.children].filter((element) => !['HEAD', 'BODY'].includes(element.tagName)).concat([...document.querySelectorAll('[data-assent]')])

/** Everything another script of the page could see of a global: its own names, and what stands behind them. */
function globals(): Map<string, PropertyDescriptor> {
  const found = new Map<string, PropertyDescriptor>()
  const places = { window, document, Document: Document.prototype, Node: Node.prototype, Element: Element.prototype, HTMLElement: HTMLElement.prototype, EventTarget: EventTarget.prototype,
    navigator, history, History: History.prototype, location, Storage: Storage.prototype, XMLHttpRequest: XMLHttpRequest.prototype, Object: Object.prototype, Function: Function.prototype, Array: Array.prototype, view: document.defaultView! }
  for (const [place, object] of Object.entries(places)) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(object))) found.set(`${place}.${name}`, descriptor)
  }
  return found
}

function changes(before: Map<string, PropertyDescriptor>, after: Map<string, PropertyDescriptor>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((key) => {
    const [was, is] = [before.get(key), after.get(key)]
    // Vitest counts its own things on the global.
    return !/__vitest|__vite_|document\.ran|__coverage__/.test(key) && (!was || !is || !Object.is(was.value, is.value) || was.get !== is.get || was.set !== is.set)
  })
}

describe('destroy', () => {
  test.each([
    ['while the notice is shown', async (page: Awaited<ReturnType<typeof visit>>) => void (await until(() => expect(drawn('notice')).not.toBeNull()), page)],
    ['while the preferences are open', async ({ consent }: Awaited<ReturnType<typeof visit>>) => void (await consent.openPreferences())],
    ['after the answer, while the reopen control is shown', async ({ consent }: Awaited<ReturnType<typeof visit>>) => void (await consent.acceptAll())],
  ])('%s leaves no element, style sheet or changed global behind', async (_, during) => {
    // What the modules themselves define once is no trace of one consent.
    const first = await visit()
    await first.consent.openPreferences()
    await first.consent.rejectAll()
    first.leave()
    document.cookie = 'assent=; path=/; max-age=0'
    await quiet()
    const before = globals()
    const page = await visit()
    await during(page)
    page.leave()
    await until(() => expect(elements()).toEqual([]))
    await quiet(300)
    expect(elements()).toEqual([])
    expect(adopted).toEqual([])
    expect(changes(before, globals())).toEqual([])
  })

  test.each([0, 1, 5, 20])('%i ms after the start: the notice that was on its way does not come', async (ms) => {
    const { createConsent } = await load()
    const consent = createConsent({})
    await quiet(ms)
    consent.destroy()
    await quiet(500)
    expect(elements()).toEqual([])
    expect(adopted).toEqual([])
  })

  test('in the middle of an answer: the answer is kept or not, but nothing is drawn any more', async () => {
    const { consent } = await visit({ audience: 'child' })
    const answered = consent.rejectAll()
    consent.destroy()
    await answered
    await quiet(300)
    expect(elements()).toEqual([])
  })

  test('ends the gate: nothing that comes later runs, and nothing is allowed', async () => {
    const { consent, leave } = await visit()
    await consent.acceptAll()
    leave()
    html(gated('analytics'))
    await quiet()
    expect(ran()).toEqual([])
    expect(consent.allows('analytics')).toBe(false)
  })

  test('ends every listener: clicks and other tabs have no effect, and reach the page as before', async () => {
    html('<button data-assent-action="accept">Yes</button>')
    const { consent, leave } = await visit()
    await consent.rejectAll()
    const { receipt } = consent
    leave()
    const heard = vi.fn()
    document.body.addEventListener('click', heard, { once: true })
    document.body.querySelector('button')!.click()
    document.cookie = 'assent=; path=/; max-age=0'
    for (const type of ['pageshow', 'visibilitychange']) window.dispatchEvent(new Event(type))
    await quiet(200)
    expect(heard).toHaveBeenCalledTimes(1)
    expect(consent.receipt).toBe(receipt)
    expect(elements()).toEqual([])
  })

  test('twice is once', async () => {
    const { consent } = await visit()
    consent.destroy()
    expect(() => consent.destroy()).not.toThrow()
  })

  test('keeps the answer', async () => {
    const { consent, leave } = await visit()
    await consent.acceptAll()
    leave()
    expect(stored()).toHaveLength(1)
  })
})

describe('two consents, one after the other, as React’s strict mode makes them', () => {
  async function twice(config = {}) {
    const { createConsent } = await load()
    const events = listen()
    createConsent(config).destroy()
    const consent = createConsent(config)
    atEnd(consent.destroy)
    await until(() => expect(events.map(([name]) => name)).toContain('ready'))
    return { consent, events }
  }

  test('show one notice, and take one answer', async () => {
    html(gated('analytics'))
    const { consent, events } = await twice()
    await until(() => expect(events.map(([name]) => name)).toContain('open'))
    await quiet(300)
    expect(document.querySelectorAll('[data-assent="notice"]')).toHaveLength(1)
    expect(document.querySelectorAll('assent-ui')).toHaveLength(1)
    expect(events.filter(([name]) => name === 'open')).toHaveLength(1)
    await consent.acceptAll()
    expect(ran()).toEqual(['analytics'])
    expect(events.filter(([name]) => name === 'change')).toHaveLength(1)
    consent.destroy()
    await until(() => expect(elements()).toEqual([]))
  })

  test('tell the page once that they are ready: the one that lives', async () => {
    const { consent, events } = await twice()
    await quiet(300)
    expect(consent.status).toBe('pending')
    expect(events.filter(([name]) => name === 'ready')).toHaveLength(1)
  })

  test('run each granted tag once, and start each granted service once', async () => {
    const acts: string[] = []
    const config = { services: [service('hotjar', 'analytics', { tell: (act) => void acts.push(act) })] }
    const first = await visit(config)
    await first.consent.acceptAll()
    first.leave()
    acts.length = 0
    html(gated('analytics'))
    const { consent } = await twice(config)
    await until(() => expect(ran()).toEqual(['analytics']))
    await quiet(200)
    expect(ran()).toEqual(['analytics'])
    expect(acts).toEqual(['start'])
    expect(consent.status).toBe('decided')
  })

  test('a later one on the same page does not accuse the service that the first one loaded', async () => {
    const { createConsent } = await load()
    const problems: Problem[] = []
    const make = () => {
      const consent = createConsent({ services: [service('hotjar', 'analytics', { scripts: [{ src: '/tag.js', async: true }] })], onError: (problem) => void problems.push(problem) })
      atEnd(consent.destroy)
      return consent
    }
    const tags = () => document.querySelectorAll('script[src="/tag.js"]')
    const first = make()
    void first.acceptAll()
    await until(() => expect(tags()).toHaveLength(1))
    first.destroy()
    make()
    await quiet(300)
    expect(tags()).toHaveLength(1)
    expect(problems).toEqual([])
  })

  test('a tag that the page brought itself, outside the gate, is not loaded again, and its owner is told', async () => {
    const tag = document.createElement('script')
    tag.src = '/tag.js'
    document.head.append(tag)
    const { consent, problems } = await visit({ services: [service('hotjar', 'analytics', { scripts: [{ src: '/tag.js', async: true }] })] })
    await consent.acceptAll()
    await until(() => expect(problems).toMatchObject([{ place: 'hotjar', message: expect.stringContaining('outside the gate') }]))
    expect(document.querySelectorAll('script[src="/tag.js"]')).toHaveLength(1)
  })

  test('each tells its own owner about a problem', async () => {
    const { createConsent } = await load()
    const told: number[] = []
    for (const i of [1, 2]) {
      const consent = createConsent({ onError: () => void told.push(i) })
      atEnd(consent.destroy)
      consent.subscribe(() => { throw new Error('broken') })
      await (i === 1 ? consent.acceptAll() : consent.rejectAll())
      await quiet()
      consent.destroy()
    }
    expect(told).toEqual([1, 2])
  })
})

describe('a browser without constructed style sheets', () => {
  test('takes the answer, acts on it, and tells', async () => {
    replace(Document.prototype, 'adoptedStyleSheets', { get: () => undefined })
    html(gated('analytics'))
    const { consent, events } = await visit()
    await until(() => expect(events.map(([name]) => name)).toContain('open'))
    drawn('notice')!.querySelector<HTMLElement>('[data-assent-action="accept"]')!.click()
    await until(() => expect(consent.status).toBe('decided'))
    await until(() => expect(ran()).toEqual(['analytics']))
    await until(() => expect(events.map(([name]) => name)).toContain('change'))
  })
})
