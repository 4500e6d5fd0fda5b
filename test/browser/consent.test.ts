// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest'
import { hash } from '../../src/core/hash.ts'
import { parseReceipt } from '../../src/core/receipt.ts'
import type { Service } from '../../src/core/types.ts'
import { service } from '../helpers/builders.ts'
import { atEnd, cookies, drawn, gated, keepCookies, load, mark, quiet, ran, reloaded, replace, signal, stored, until, visit } from './page.ts'

// Every test is a page that is loaded anew.
vi.setConfig({ testTimeout: 20_000 })

const NOTHING = { necessary: 'granted', functional: 'denied', analytics: 'denied', marketing: 'denied' }
const EVERYTHING = { necessary: 'granted', functional: 'granted', analytics: 'granted', marketing: 'granted' }

/** A service that writes down what it was told, in `acts`. */
function told(id: string, category: string, acts: string[], more: Partial<Service> = {}) {
  return service(id, category, { tell: (act) => void acts.push(`${id} ${act}`), ...more })
}

/** The page as the owner wrote it. */
function html(body: string): void {
  document.body.innerHTML = body
}

describe('before the choice', () => {
  test('nothing optional is granted, run or stored, and the notice is shown', async () => {
    html(gated('analytics') + gated('marketing') + gated('necessary'))
    const { consent } = await visit()
    expect(consent).toMatchObject({ status: 'pending', choices: NOTHING, receipt: undefined })
    await until(() => expect(drawn('notice')).not.toBeNull())
    await quiet()
    expect(ran()).toEqual(['necessary'])
    expect(document.cookie).toBe('')
    expect(localStorage.length + sessionStorage.length).toBe(0)
  })

  test('choices are frozen, and nobody can grant by writing into them', async () => {
    const { consent } = await visit()
    expect(() => { (consent.choices as Record<string, string>)['analytics'] = 'granted' }).toThrow(TypeError)
    expect(consent.allows('analytics')).toBe(false)
  })

  test('closing the notice decides nothing and stores nothing', async () => {
    const { consent, events } = await visit()
    await until(() => expect(events.map(([name]) => name)).toContain('open'))
    consent.close()
    expect(consent.status).toBe('pending')
    expect(document.cookie).toBe('')
    await until(() => expect(drawn('notice')).toBeNull())
  })

  test('an image named cookie and a form named querySelectorAll change nothing', async () => {
    html(`<img name="cookie"><form name="querySelectorAll"></form><form name="createElement"></form>${gated('analytics')}`)
    const { consent } = await visit()
    await consent.acceptAll()
    expect(ran()).toEqual(['analytics'])
    expect(consent.status).toBe('decided')
  })
})

describe('accept', () => {
  test('grants everything, runs what waited, and keeps it in one cookie that says so', async () => {
    html(gated('analytics') + gated('marketing'))
    const { consent } = await visit()
    await consent.acceptAll()
    expect(consent).toMatchObject({ status: 'decided', choices: EVERYTHING, receipt: { method: 'accept', source: 'api', regime: 'opt-in', signals: [] } })
    expect(ran()).toEqual(['analytics', 'marketing'])
    expect(stored()).toHaveLength(1)
    expect(parseReceipt(stored()[0]!, Object.keys(EVERYTHING))).toEqual(consent.receipt)
    expect(drawn('notice')).toBeNull()
  })

  test('is remembered on the next page, where nobody is asked', async () => {
    const first = await visit()
    await first.consent.acceptAll()
    const { receipt } = first.consent
    first.leave()
    html(gated('analytics'))
    const { consent, events } = await visit()
    expect(consent).toMatchObject({ status: 'decided', choices: EVERYTHING, receipt })
    await until(() => expect(ran()).toEqual(['analytics']))
    await quiet()
    expect(events.map(([name]) => name)).not.toContain('open')
    expect(drawn('reopen')).not.toBeNull()
  })

  test('the answer is in the cookie before the first tag runs and before anybody is told', async () => {
    html('<script type="text/plain" data-consent="analytics">document.ran = [document.cookie]</script>')
    const { consent } = await visit()
    const seen: string[] = []
    consent.subscribe(() => void seen.push(document.cookie))
    await consent.acceptAll()
    expect(ran()).toEqual([`assent=${stored()[0]}`])
    expect(seen).toEqual(ran())
  })

  test('twice is once: nothing runs or is told again', async () => {
    html(gated('analytics'))
    const { consent, events } = await visit()
    await consent.acceptAll()
    const { receipt } = consent
    await consent.acceptAll()
    expect(consent.receipt).toBe(receipt)
    expect(ran()).toEqual(['analytics'])
    expect(events.filter(([name]) => name === 'change')).toHaveLength(1)
  })

  test('at the same moment as reject: the last act holds, in the cookie and in the state', async () => {
    const { consent } = await visit()
    await Promise.all([consent.acceptAll(), consent.rejectAll()])
    expect(consent.choices).toEqual(NOTHING)
    expect(parseReceipt(stored()[0]!, [])).toMatchObject({ method: 'reject' })
  })

  test('by a control of the page: its click reaches no listener of a vendor', async () => {
    html('<button data-assent-action="accept">Yes, all</button>')
    const { consent } = await visit()
    const heard = vi.fn()
    const each = (act: 'addEventListener' | 'removeEventListener') => {
      for (const target of [window, document]) target[act]('click', heard, { capture: true })
    }
    each('addEventListener')
    document.body.querySelector('button')!.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    each('removeEventListener')
    await until(() => expect(consent).toMatchObject({ status: 'decided', choices: EVERYTHING, receipt: { source: 'ui' } }))
    expect(heard).not.toHaveBeenCalled()
  })
})

describe('reject', () => {
  test('denies everything optional, is kept as explicitly as a yes, and is not asked again', async () => {
    html(gated('analytics'))
    const first = await visit()
    await first.consent.rejectAll()
    expect(first.consent).toMatchObject({ status: 'decided', choices: NOTHING, receipt: { method: 'reject' } })
    first.leave()
    const { consent, events } = await visit()
    await quiet()
    expect(consent).toMatchObject({ status: 'decided', choices: NOTHING })
    expect(events.map(([name]) => name)).not.toContain('open')
    expect(ran()).toEqual([])
  })
})

describe('save', () => {
  const services = [service('hotjar'), service('pixel', 'marketing')]

  test('a category answers for its services, and what is not named stays as it was', async () => {
    const { consent } = await visit({ services })
    await consent.save({ analytics: 'granted' })
    expect(consent.choices).toEqual({ ...NOTHING, analytics: 'granted', hotjar: 'granted', pixel: 'denied' })
    await consent.save({ pixel: 'granted' })
    expect(consent.choices).toEqual({ ...NOTHING, analytics: 'granted', hotjar: 'granted', pixel: 'granted' })
    expect(consent.receipt).toMatchObject({ method: 'save' })
    expect(parseReceipt(stored()[0]!, Object.keys(consent.choices))!.choices).toEqual(consent.choices)
  })

  test('what is locked is never denied', async () => {
    const { consent } = await visit()
    await consent.save({ necessary: 'denied', analytics: 'granted' })
    expect(consent.choices).toMatchObject({ necessary: 'granted', analytics: 'granted' })
  })

  test.each<[string, unknown, string]>([
    ['an unknown id', { analitycs: 'granted' }, 'choices.analitycs'],
    ['a boolean', { analytics: true }, 'choices.analytics'],
    ['nothing', undefined, 'choices'],
    ['one wrong among right ones', { marketing: 'granted', analytics: 'yes' }, 'choices.analytics'],
  ])('%s rejects with the place, and nothing is decided', async (_, changes, place) => {
    const { consent } = await visit()
    await expect(consent.save(changes as never)).rejects.toMatchObject({ name: 'ConfigError', place })
    expect(consent).toMatchObject({ status: 'pending', choices: NOTHING })
    expect(document.cookie).toBe('')
  })
})

describe('withdraw', () => {
  const acts: string[] = []
  const services = [told('hotjar', 'analytics', acts), told('matomo', 'analytics', acts), told('pixel', 'marketing', acts)]
  const accepted = async () => {
    acts.length = 0
    const page = await visit({ services })
    await page.consent.acceptAll()
    return page.consent
  }

  test.each<[string, string | string[] | undefined, string[]]>([
    ['everything optional, where no id is given', undefined, ['functional', 'analytics', 'marketing', 'hotjar', 'matomo', 'pixel']],
    ['one category with its services', 'analytics', ['analytics', 'hotjar', 'matomo']],
    ['one service alone', 'matomo', ['matomo']],
    ['several', ['marketing', 'hotjar'], ['marketing', 'pixel', 'hotjar']],
    ['nothing, where the list is empty', [], []],
  ])('denies %s', async (_, ids, denied) => {
    const consent = await accepted()
    const all = Object.keys(consent.choices)
    await consent.withdraw(ids as never)
    expect(all.filter((id) => consent.choices[id] === 'denied').sort()).toEqual([...denied].sort())
    expect(acts.filter((act) => act.endsWith('stop')).sort()).toEqual(['hotjar', 'matomo', 'pixel'].filter((id) => denied.includes(id)).map((id) => `${id} stop`))
    if (denied.length) expect(parseReceipt(stored()[0]!, all)).toMatchObject({ method: 'withdraw', choices: consent.choices })
  })

  test('an unknown id rejects with the place, and what was granted stands', async () => {
    const consent = await accepted()
    await expect(consent.withdraw('analitycs')).rejects.toMatchObject({ name: 'ConfigError', place: 'choices.analitycs' })
    await expect(consent.withdraw(['marketing', '__proto__'])).rejects.toMatchObject({ name: 'ConfigError' })
    expect(consent.choices['marketing']).toBe('granted')
  })

  test('a service is started once per page, stopped, and resumed by the next grant', async () => {
    const consent = await accepted()
    await consent.withdraw('hotjar')
    await consent.save({ hotjar: 'granted' })
    expect(acts.filter((act) => act.startsWith('hotjar'))).toEqual(['hotjar start', 'hotjar stop', 'hotjar resume'])
  })

  test('the page is not reloaded where everything could be stopped', async () => {
    const consent = await accepted()
    await consent.withdraw()
    expect(reloaded()).toBe(0)
  })

  test.each([['auto', 1], ['never', 0]] as const)('a service that only a new page ends: reload %s', async (reload, times) => {
    const { consent, events } = await visit({ reload, services: [told('stubborn', 'analytics', [], { unload: 'reload' })] })
    await consent.acceptAll()
    await consent.withdraw()
    expect(events.findLast(([name]) => name === 'change')![1]).toMatchObject({ needsReload: true })
    expect(reloaded()).toBe(times)
    expect(consent.choices['stubborn']).toBe('denied')
  })

  test('a vendor’s stop call that throws holds up neither the next one nor the answer', async () => {
    const heard: string[] = []
    const broken = service('broken', 'analytics', { unload: 'stop', tell(act) { if (act === 'stop') throw new Error('vendor is broken') } })
    const { consent, problems } = await visit({ services: [broken, told('next', 'analytics', heard)] })
    await consent.acceptAll()
    await consent.withdraw()
    expect(heard).toEqual(['next start', 'next stop'])
    expect(consent.choices).toMatchObject({ broken: 'denied', next: 'denied' })
    await until(() => expect(problems).toEqual([{ place: 'broken', message: 'vendor is broken' }]))
  })

  test('what the site tells a withdrawn vendor is swallowed, and reaches it again after the next grant', async () => {
    const calls: unknown[] = []
    replace(globalThis, 'acme', { value: (...args: unknown[]) => void calls.push(args), writable: true })
    const page = globalThis as unknown as { acme(...args: unknown[]): void }
    const { consent } = await visit({ services: [told('tag', 'analytics', [], { queue: 'acme' })] })
    await consent.acceptAll()
    page.acme('one')
    await consent.withdraw()
    page.acme('two')
    await consent.acceptAll()
    page.acme('three')
    expect(calls).toEqual([['one'], ['three']])
  })
})

describe('a browser that does not keep the answer', () => {
  test('blocked cookies: the gate stays shut, and the owner is told once', async () => {
    html(gated('analytics'))
    keepCookies(() => false)
    const { consent, problems } = await visit()
    await consent.acceptAll()
    await consent.acceptAll()
    await consent.save({ analytics: 'granted' })
    expect(consent.choices).toEqual(NOTHING)
    expect(consent.allows('analytics')).toBe(false)
    expect(ran()).toEqual([])
    await quiet()
    expect(problems).toMatchObject([{ place: 'cookie', message: expect.stringMatching(/did not keep/) }])
  })

  test('blocked cookies: the visitor is not asked again on this page (R-609)', async () => {
    keepCookies(() => false)
    const { consent, events } = await visit()
    await consent.rejectAll()
    await quiet()
    expect(consent.status).toBe('decided')
    window.dispatchEvent(new Event('pageshow'))
    await quiet()
    expect(consent.status).toBe('decided')
    expect(drawn('notice')).toBeNull()
    expect(events.filter(([name]) => name === 'open')).toHaveLength(1)
  })

  test('a cookie that throws: the page goes on, with everything shut', async () => {
    html(gated('analytics'))
    replace(Document.prototype, 'cookie', { get() { throw new DOMException('The document is sandboxed', 'SecurityError') }, set() { throw new DOMException('The document is sandboxed', 'SecurityError') } })
    const { consent, problems } = await visit()
    await consent.acceptAll()
    expect(consent.allows('analytics')).toBe(false)
    expect(ran()).toEqual([])
    await quiet()
    expect(problems.map(({ place }) => place)).toEqual(['cookie'])
  })

  test('an answer too large for a cookie: the gate stays shut, and the owner is told once', async () => {
    html(gated('analytics'))
    keepCookies((text) => text.split(';')[0]!.length <= 4096)
    const { consent, problems } = await visit({ services: Array.from({ length: 1000 }, (_, i) => service(`s${i}`)) })
    await consent.acceptAll()
    expect(consent.allows('analytics')).toBe(false)
    expect(ran()).toEqual([])
    await quiet()
    expect(problems.map(({ place }) => place)).toEqual(['cookie'])
  })

  test('a refused write leaves the old answer behind; a withdrawal still holds on this page', async () => {
    const { consent } = await visit()
    await consent.acceptAll()
    keepCookies(() => false)
    await consent.withdraw('analytics')
    expect(consent.choices).toEqual({ ...EVERYTHING, analytics: 'denied' })
    window.dispatchEvent(new Event('pageshow'))
    await quiet()
    expect(consent.choices).toEqual({ ...EVERYTHING, analytics: 'denied' })
  })

  test('a write that opens more is refused: what was granted before stays, nothing is added', async () => {
    const { consent } = await visit()
    await consent.save({ functional: 'granted' })
    keepCookies(() => false)
    await consent.acceptAll()
    expect(consent.choices).toEqual({ ...NOTHING, functional: 'granted' })
  })
})

describe('a cookie that is there already', () => {
  test.each([
    ['damaged', (text: string) => text.slice(0, -1)], ['edited', (text: string) => text.replace('.reject.', '.accept.')],
    ['of another format', () => '{"analytics":true}'], ['that says __proto__', () => '__proto__'], ['empty', () => ''],
    ['with the right check sum and no fields', () => `1.${hash('1.')}`],
  ])('%s grants nothing, and the visitor is asked', async (_, damage) => {
    const first = await visit()
    await first.consent.rejectAll()
    const text = stored()[0]!
    first.leave()
    document.cookie = `assent=${damage(text)}; path=/`
    const { consent, events } = await visit()
    expect(consent).toMatchObject({ status: 'pending', choices: NOTHING })
    await until(() => expect(events.map(([name]) => name)).toContain('open'))
  })

  test('of several the newest counts, and the next answer leaves one', async () => {
    const first = await visit()
    await first.consent.acceptAll()
    const [old] = stored()
    await quiet(5)
    await first.consent.rejectAll()
    first.leave()
    history.replaceState(null, '', '/deep/er')
    document.cookie = `assent=${old}; path=/deep`
    expect(stored().length).toBeGreaterThan(1)
    const { consent } = await visit()
    expect(consent.choices).toEqual(NOTHING)
    await consent.save({ analytics: 'granted' })
    expect(stored()).toHaveLength(1)
    expect(parseReceipt(stored()[0]!, [])).toMatchObject({ method: 'save' })
    history.replaceState(null, '', '/')
  })

  test('given under another configuration: earlier answers stand, only what is new is asked', async () => {
    const first = await visit({ services: [service('hotjar')] })
    await first.consent.acceptAll()
    first.leave()
    html(gated('hotjar') + gated('matomo'))
    const { consent, events } = await visit({ services: [service('hotjar'), service('matomo')] })
    expect(consent).toMatchObject({ status: 'stale', choices: { ...EVERYTHING, hotjar: 'granted', matomo: 'denied' } })
    await until(() => expect(events.map(([name]) => name)).toContain('open'))
    await until(() => expect(ran()).toEqual(['hotjar']))
    await consent.save({ matomo: 'granted' })
    expect(consent.status).toBe('decided')
    await until(() => expect(ran()).toEqual(['hotjar', 'matomo']))
  })

  test('“Reject all” in a notice that asks only what is new answers that alone (R-409)', async () => {
    const first = await visit({ services: [service('hotjar')] })
    await first.consent.acceptAll()
    first.leave()
    const { consent, events } = await visit({ services: [service('hotjar'), service('matomo')] })
    await until(() => expect(events.map(([name]) => name)).toContain('open'))
    drawn('notice')!.querySelector<HTMLElement>('[data-assent-action="reject"]')!.click()
    await until(() => expect(consent).toMatchObject({ status: 'decided', choices: { ...EVERYTHING, hotjar: 'granted', matomo: 'denied' } }))
  })

  test('under the owner’s new revision everything is shut and asked again', async () => {
    const first = await visit()
    await first.consent.acceptAll()
    first.leave()
    html(gated('analytics'))
    const { consent } = await visit({ revision: 1 })
    await until(() => expect(drawn('notice')).not.toBeNull())
    expect(consent).toMatchObject({ status: 'stale', choices: NOTHING })
    expect(ran()).toEqual([])
  })

  test('changed words ask nobody: the answer stands, with its date', async () => {
    const first = await visit()
    await first.consent.acceptAll()
    const { receipt } = first.consent
    first.leave()
    const { consent } = await visit({ privacyPolicy: '/other', position: 'top-end' })
    expect(consent).toMatchObject({ status: 'decided', choices: EVERYTHING, receipt: { decidedAt: receipt!.decidedAt, method: 'accept' } })
    await quiet()
    expect(drawn('notice')).toBeNull()
  })

  test('a yes that lapsed after 180 days is shut before anything runs, and asked again', async () => {
    const first = await visit()
    await first.consent.acceptAll()
    first.leave()
    html(gated('analytics'))
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 181 * 864e5 })
    try {
      const text = stored()
      const { consent } = await visit()
      if (text.length) expect(consent).toMatchObject({ status: 'stale', choices: NOTHING })
      await until(() => expect(drawn('notice')).not.toBeNull())
      expect(ran()).toEqual([])
    } finally {
      vi.useRealTimers()
    }
  })

  test('from a clock that runs two days ahead it counts for nothing (R-608)', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 864e5 })
    const first = await visit()
    await first.consent.acceptAll()
    first.leave()
    vi.useRealTimers()
    const { consent } = await visit()
    expect(consent).toMatchObject({ status: 'pending', choices: NOTHING })
  })
})

describe('who listens', () => {
  test('is called with the state and the change after each decision, until the listening ends', async () => {
    const { consent } = await visit()
    const heard: unknown[] = []
    const end = consent.subscribe((state, change) => void heard.push([state.status, state.choices['analytics'], change]))
    await consent.save({ analytics: 'granted' })
    await consent.rejectAll()
    end()
    await consent.acceptAll()
    const change = { undeleted: [], needsReload: false }
    expect(heard).toEqual([
      ['decided', 'granted', { ...change, granted: ['analytics'], denied: [] }],
      ['decided', 'denied', { ...change, granted: [], denied: ['analytics'], withdrawal: { at: expect.any(Number), services: [], complete: false } }],
    ])
  })

  test('and throws, stops neither the next listener, nor the gate, nor the answer', async () => {
    html(gated('analytics'))
    const { consent, problems, events } = await visit()
    const next = vi.fn()
    consent.subscribe(() => { throw new Error('listener is broken') })
    consent.subscribe(next)
    await consent.acceptAll()
    expect(next).toHaveBeenCalledTimes(1)
    expect(ran()).toEqual(['analytics'])
    expect(stored()).toHaveLength(1)
    await consent.rejectAll()
    await quiet()
    expect(problems).toEqual([{ place: 'subscribe', message: 'listener is broken' }])
    expect(events.filter(([name]) => name === 'error')).toHaveLength(1)
  })

  test('to problems and throws, is not the page’s problem', async () => {
    const { consent } = await visit({ onError() { throw new Error('the handler is broken, too') } })
    consent.subscribe(() => { throw new Error('listener is broken') })
    await expect(consent.acceptAll()).resolves.toBeUndefined()
    expect(consent.status).toBe('decided')
  })

  test('to nothing: one warning on the console per problem', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const { consent } = await visit({ onError: undefined })
    consent.subscribe(() => { throw new Error('listener is broken') })
    await consent.acceptAll()
    await consent.rejectAll()
    await quiet()
    expect(warn.mock.calls).toEqual([['[assent] subscribe: listener is broken']])
    warn.mockRestore()
  })

  test('for a grant: it settles at once where it is granted, later where it comes later, and not before', async () => {
    const { consent } = await visit()
    const settled: string[] = []
    void consent.whenGranted('necessary').then(() => settled.push('necessary'))
    void consent.whenGranted('analytics').then(() => settled.push('analytics'))
    void consent.whenGranted('analytics marketing').then(() => settled.push('both'))
    void consent.whenGranted('nonsense' as never).then(() => settled.push('nonsense'))
    await quiet(20)
    expect(settled).toEqual(['necessary'])
    await consent.save({ analytics: 'granted' })
    await quiet(20)
    expect(settled).toEqual(['necessary', 'analytics'])
    await consent.acceptAll()
    await quiet(20)
    expect(settled).toEqual(['necessary', 'analytics', 'both'])
  })

  test('to the document hears ready, open, change, close, blocked and error, each with plain values', async () => {
    html(`${gated('analytics')}<iframe data-consent="marketing" data-src="about:blank"></iframe><template data-consent="analytics"></template>`)
    const { consent, events } = await visit({ services: [service('hotjar')] })
    await until(() => expect(events.map(([name]) => name)).toContain('open'))
    await consent.save({ analytics: 'granted' })
    await consent.openPreferences()
    await until(() => expect(events).toContainEqual(['open', { layer: 'preferences' }]))
    consent.close()
    await until(() => expect(events).toContainEqual(['close', { layer: 'preferences' }]))
    // The review of the marked elements comes when nobody waits for anything.
    await until(() => expect(events.map(([name]) => name)).toContain('error'))
    const of = (name: string) => events.filter(([event]) => event === name).map(([, detail]) => detail)
    expect(of('ready')).toMatchObject([{ status: 'pending', choices: NOTHING }])
    expect(of('open')).toEqual([{ layer: 'notice' }, { layer: 'preferences' }])
    expect(of('close')).toEqual([{ layer: 'notice' }, { layer: 'preferences' }])
    expect(of('blocked')).toEqual(expect.arrayContaining([{ kind: 'script', needs: 'analytics' }, { kind: 'iframe', needs: 'marketing', url: 'about:blank' }]))
    expect(of('change')).toMatchObject([{ status: 'decided', granted: ['analytics', 'hotjar'], denied: [], undeleted: [], needsReload: false, receipt: { method: 'save' } }])
    expect(of('error')).toMatchObject([{ place: expect.stringContaining('<template'), message: expect.stringMatching(/template/) }])
    for (const [, detail] of events) expect(structuredClone(detail)).toEqual(detail)
  })

  test('to a marked script that has run already, for want of type="text/plain", learns of it', async () => {
    html('<script data-consent="analytics">void 0</script>')
    const { problems } = await visit()
    await until(() => expect(problems).toMatchObject([{ place: expect.stringContaining('data-consent="analytics"'), message: expect.stringContaining('text/plain') }]))
  })

  test('to a mark that names no id of the configuration learns of it, and the element stays shut', async () => {
    html(gated('analitycs'))
    const { consent, problems } = await visit()
    await until(() => expect(problems).toMatchObject([{ place: 'data-consent="analitycs"', message: expect.stringContaining('expected ids of the configuration') }]))
    await consent.acceptAll()
    expect(ran()).toEqual([])
  })
})

describe('what the browser says unasked', () => {
  test.each([['globalPrivacyControl', true, 'gpc'], ['doNotTrack', '1', 'dnt']] as const)('%s overrules an earlier yes before anything runs, and that is written down (R-801, R-806)', async (name, value, said) => {
    const first = await visit()
    await first.consent.acceptAll()
    first.leave()
    html(gated('analytics'))
    signal(name, value)
    const { consent } = await visit()
    await until(() => expect(consent).toMatchObject({ status: 'decided', choices: NOTHING, receipt: { method: 'reject', source: 'signal', signals: [said] } }))
    await quiet()
    expect(ran()).toEqual([])
    expect(parseReceipt(stored()[0]!, Object.keys(NOTHING))).toEqual(consent.receipt)
  })

  test('gone later, it is no yes: the refusal stands (R-805)', async () => {
    const first = await visit()
    await first.consent.acceptAll()
    first.leave()
    let on = true
    replace(navigator, 'globalPrivacyControl', { get: () => on })
    const second = await visit()
    await until(() => expect(second.consent.receipt).toMatchObject({ source: 'signal' }))
    second.leave()
    on = false
    html(gated('analytics'))
    const { consent } = await visit()
    await quiet()
    expect(consent).toMatchObject({ status: 'decided', choices: NOTHING })
    expect(ran()).toEqual([])
  })

  test('does not overrule a yes that was given in spite of it', async () => {
    signal('globalPrivacyControl', true)
    const first = await visit()
    expect(first.consent).toMatchObject({ status: 'pending', choices: NOTHING })
    await first.consent.acceptAll()
    expect(first.consent).toMatchObject({ choices: EVERYTHING, receipt: { signals: ['gpc'] } })
    first.leave()
    html(gated('analytics'))
    const { consent } = await visit()
    expect(consent).toMatchObject({ status: 'decided', choices: EVERYTHING })
    await until(() => expect(ran()).toEqual(['analytics']))
  })

  test('gone again before the visitor answered what is new, it is no yes to what was granted before it (R-805)', async () => {
    const first = await visit({ services: [service('hotjar')] })
    await first.consent.acceptAll()
    first.leave()
    let on = true
    replace(navigator, 'globalPrivacyControl', { get: () => on })
    const services = [service('hotjar'), service('matomo')]
    const second = await visit({ services })
    await until(() => expect(second.consent.choices).toMatchObject({ ...NOTHING, hotjar: 'denied', matomo: 'denied' }))
    second.leave()
    on = false
    html(gated('hotjar'))
    const { consent } = await visit({ services })
    await quiet()
    expect(consent.choices).toMatchObject({ analytics: 'denied', hotjar: 'denied', matomo: 'denied' })
    expect(ran()).toEqual([])
  })

  test('does not overrule a yes given in spite of it while something new is asked (R-409)', async () => {
    signal('globalPrivacyControl', true)
    const first = await visit({ services: [service('hotjar')] })
    await first.consent.acceptAll()
    first.leave()
    const { consent } = await visit({ services: [service('hotjar'), service('matomo')] })
    await until(() => expect(consent.status).toBe('stale'))
    expect(consent.choices).toMatchObject({ ...EVERYTHING, hotjar: 'granted', matomo: 'denied' })
  })

  test('leaves an earlier refusal what it was: the visitor’s own, with its date', async () => {
    const first = await visit()
    await first.consent.rejectAll()
    const { receipt } = first.consent
    first.leave()
    signal('globalPrivacyControl', true)
    const { consent, events } = await visit()
    await quiet()
    expect(consent).toMatchObject({ status: 'decided', choices: NOTHING, receipt: { method: 'reject', source: 'api', decidedAt: receipt!.decidedAt } })
    expect(events.map(([name]) => name)).not.toContain('open')
  })

  test.each([[false, '0'], [undefined, undefined], [false, 'unspecified'], [undefined, null]])('GPC %s and DNT %j are no signal, and no yes', async (gpc, dnt) => {
    signal('globalPrivacyControl', gpc)
    signal('doNotTrack', dnt)
    const { consent } = await visit()
    expect(consent).toMatchObject({ status: 'pending', choices: NOTHING })
    await consent.acceptAll()
    expect(consent.receipt!.signals).toEqual([])
  })

  test('a browser that will not tell is taken to refuse', async () => {
    const first = await visit()
    await first.consent.acceptAll()
    first.leave()
    replace(navigator, 'globalPrivacyControl', { get() { throw new Error('no') } })
    const { consent } = await visit()
    await until(() => expect(consent.choices).toEqual(NOTHING))
  })

  test.each([['ask', true], ['refuse', false]] as const)('signals.browser %s: asked %s', async (browser, asked) => {
    signal('globalPrivacyControl', true)
    const { consent, events } = await visit({ signals: { browser } })
    await quiet(300)
    expect(events.some(([name]) => name === 'open')).toBe(asked)
    expect(consent.choices).toEqual(NOTHING)
  })
})

describe('a site for children (R-901)', () => {
  test('asks nobody and runs nothing optional', async () => {
    html(gated('analytics'))
    const { consent, events } = await visit({ audience: 'child' })
    await quiet(300)
    expect(events.map(([name]) => name)).not.toContain('open')
    expect(drawn('notice')).toBeNull()
    expect(consent.choices).toEqual(NOTHING)
    expect(ran()).toEqual([])
  })

  test('does not run on an answer that was given before it was one', async () => {
    const first = await visit()
    await first.consent.acceptAll()
    first.leave()
    html(gated('analytics'))
    const { consent } = await visit({ audience: 'child' })
    await quiet(300)
    expect(ran()).toEqual([])
    expect(consent.allows('analytics')).toBe(false)
  })

  test('takes no yes from a child', async () => {
    html(gated('analytics'))
    const { consent } = await visit({ audience: 'child' })
    await consent.acceptAll()
    expect(ran()).toEqual([])
    expect(consent.allows('analytics')).toBe(false)
  })
})

describe('another tab', () => {
  test('that refused is followed when this one comes back: closed at once, told once', async () => {
    const acts: string[] = []
    const services = [told('hotjar', 'analytics', acts)]
    const first = await visit({ services })
    await first.consent.rejectAll()
    const [refused] = stored()
    await quiet(5)
    await first.consent.acceptAll()
    const heard: unknown[] = []
    first.consent.subscribe((_, change) => void heard.push(change))
    document.cookie = `assent=${refused}; path=/`
    window.dispatchEvent(new Event('pageshow'))
    expect(first.consent.allows('analytics')).toBe(false)
    await until(() => expect(first.consent).toMatchObject({ status: 'decided', choices: NOTHING }))
    await until(() => expect(heard).toMatchObject([{ granted: [], denied: ['functional', 'analytics', 'marketing', 'hotjar'] }]))
    expect(acts).toEqual(['hotjar start', 'hotjar stop'])
    expect(stored()).toEqual([refused])
  })

  test('that accepted is followed, and the notice here goes', async () => {
    const first = await visit()
    await first.consent.acceptAll()
    const [accepted] = stored()
    first.leave()
    document.cookie = 'assent=; path=/; max-age=0'
    html(gated('analytics'))
    const { consent } = await visit()
    await until(() => expect(drawn('notice')).not.toBeNull())
    document.cookie = `assent=${accepted}; path=/`
    window.dispatchEvent(new Event('visibilitychange'))
    await until(() => expect(consent).toMatchObject({ status: 'decided', choices: { analytics: 'granted' } }))
    await until(() => expect(ran()).toEqual(['analytics']))
    expect(drawn('notice')).toBeNull()
  })

  test('in which the cookies were deleted: what was granted is shut, and the visitor is asked again', async () => {
    const { consent } = await visit()
    await consent.acceptAll()
    document.cookie = 'assent=; path=/; max-age=0'
    window.dispatchEvent(new Event('pageshow'))
    expect(consent.allows('analytics')).toBe(false)
    await until(() => expect(drawn('notice')).not.toBeNull())
    expect(consent.status).toBe('pending')
  })
})

describe('a page that is prerendered', () => {
  test('opens nothing and asks nothing until it is shown', async () => {
    const first = await visit()
    await first.consent.acceptAll()
    first.leave()
    await until(() => expect(document.querySelector('assent-ui')).toBeNull())
    html(gated('analytics'))
    let hidden = true
    replace(Document.prototype, 'prerendering', { get: () => hidden })
    const { createConsent } = await load()
    const consent = createConsent({})
    atEnd(consent.destroy)
    await quiet()
    expect(consent.allows('analytics')).toBe(false)
    expect(ran()).toEqual([])
    expect(document.querySelector('assent-ui')).toBeNull()
    hidden = false
    document.dispatchEvent(new Event('prerenderingchange'))
    await until(() => expect(ran()).toEqual(['analytics']))
    expect(consent.allows('analytics')).toBe(true)
  })
})

test('a wrong configuration throws at once, and nothing runs, listens or is drawn', async () => {
  html(gated('necessary') + gated('analytics'))
  const { createConsent } = await load()
  expect(() => createConsent({ services: [service('a', 'analitycs')] })).toThrow(/^services\[0\]\.category: expected one of .* got "analitycs"$/)
  await quiet()
  expect(ran()).toEqual([])
  expect(document.querySelector('assent-ui')).toBeNull()
})

test('a tag that throws stops neither the next one, nor the listeners, nor the answer', async () => {
  const thrown: unknown[] = []
  const catchIt = (event: ErrorEvent) => void (thrown.push(event.message), event.preventDefault())
  window.addEventListener('error', catchIt)
  html(`<script type="text/plain" data-consent="analytics">throw new Error('tag is broken')</script>${gated('analytics', 'next')}`)
  const { consent } = await visit()
  const heard = vi.fn()
  consent.subscribe(heard)
  await consent.acceptAll()
  expect(ran()).toEqual(['next'])
  expect(heard).toHaveBeenCalledTimes(1)
  expect(stored()).toHaveLength(1)
  expect(thrown).toHaveLength(1)
  window.removeEventListener('error', catchIt)
})

test('the cookie is the site’s own, for every path, Lax, and as long for a no as for a yes', async () => {
  const { consent } = await visit()
  const attributes = () => cookies().map(({ key, path, hostOnly, sameSite, maxAge }) => ({ key, path, hostOnly, sameSite, days: Math.round(maxAge / 86400) }))
  await consent.acceptAll()
  expect(attributes()).toEqual([{ key: 'assent', path: '/', hostOnly: true, sameSite: 'lax', days: 184 }])
  await consent.rejectAll()
  expect(attributes()).toEqual([{ key: 'assent', path: '/', hostOnly: true, sameSite: 'lax', days: 184 }])
})

test('the configuration is not changed, however deep it is frozen', async () => {
  const freeze = <T>(value: T): T => {
    if (typeof value === 'object' && value) Object.values(Object.freeze(value)).forEach(freeze)
    return value
  }
  const config = freeze({ controller: { name: 'Example Ltd' }, services: [service('hotjar')], categories: { necessary: { locked: true }, analytics: {} }, cookie: { days: 30 } })
  const before = JSON.stringify(config)
  const { consent } = await visit(config)
  await consent.acceptAll()
  await consent.openPreferences()
  expect(JSON.stringify(config)).toBe(before)
})

test('gated code runs in the page, where it can read what the page has', async () => {
  html(`<p id="here">text</p><script type="text/plain" data-consent="analytics">${mark('x')}; document.getElementById('here').textContent = 'ran'</script>`)
  const { consent } = await visit()
  await consent.acceptAll()
  expect(document.getElementById('here')!.textContent).toBe('ran')
})
