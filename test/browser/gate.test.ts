// @vitest-environment jsdom
// @vitest-environment-options { "resources": "usable" }
import { describe, expect, test, vi } from 'vitest'
import { allows } from '../../src/core/allows.ts'
import type { Choice } from '../../src/core/types.ts'
import { createGate } from '../../src/browser/gate.ts'
import { closeElements } from '../../src/browser/gate-close.ts'
import { createScriptQueue } from '../../src/browser/script-queue.ts'
import { gated, mark, quiet, ran, until } from './page.ts'

vi.setConfig({ testTimeout: 20_000 })

/** A gate over the page, with what it reported and what it blocked. */
function gate(granted: Record<string, Choice>, { nonce = '' } = {}) {
  const choices: Record<string, Choice> = { analytics: 'denied', marketing: 'denied', ...granted }
  const reports: [string, string][] = []
  const blocked: unknown[] = []
  const report = (place: string, problem: unknown) => void reports.push([place, String(problem)])
  const taken = new Map<Node, string>()
  const may = (needs: string) => allows(choices, needs)
  const observed: Node[] = []
  const open = createGate({ inTurn: createScriptQueue(report), nonce, taken, onHeld: (element, needs) => void blocked.push({ kind: element.localName, needs, url: element.getAttribute('src') ?? element.getAttribute('data-src') }) }, may, (root) => void observed.push(root))
  const act = () => {
    closeElements(taken, may)
    return open()
  }
  return { act, open, choices, reports, blocked, observed }
}

const html = (body: string) => void (document.body.innerHTML = body)
const data = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`
const external = (needs: string, name: string, attributes = '') => `<script type="text/plain" data-consent="${needs}" src="${data(mark(name))}" ${attributes}></script>`
const frame = () => document.querySelector('iframe')!

describe('a marked script', () => {
  test.each([['inline', gated('analytics', 'a')], ['external', external('analytics', 'a')]])('%s: does not run before its grant, and once after it, however often the gate acts', async (_, script) => {
    html(script)
    const { act, choices } = gate({})
    await act()
    expect(ran()).toEqual([])
    choices['analytics'] = 'granted'
    await Promise.all([act(), act()])
    await act()
    expect(ran()).toEqual(['a'])
  })

  test('runs once per page, also when it is withdrawn and granted again', async () => {
    html(gated('analytics', 'a'))
    const { act, choices } = gate({ analytics: 'granted' })
    await act()
    choices['analytics'] = 'denied'
    await act()
    choices['analytics'] = 'granted'
    await act()
    expect(ran()).toEqual(['a'])
  })

  test('that left the page before its turn holds up nobody, and has its turn when it is put back', async () => {
    html(external('analytics', 'first') + external('analytics', 'second') + gated('analytics', 'third'))
    const { act, reports } = gate({ analytics: 'granted' })
    const gone = document.querySelectorAll('script')[1]!
    const acting = act()
    gone.remove()
    await acting
    expect(ran()).toEqual(['first', 'third'])
    document.body.append(gone)
    await act()
    expect(ran()).toEqual(['first', 'third', 'second'])
    expect(reports).toEqual([])
  })

  test('that is moved in the page does not run again', async () => {
    html(`<div id="one">${gated('analytics', 'a')}</div><div id="two"></div>`)
    const { act } = gate({ analytics: 'granted' })
    await act()
    document.getElementById('two')!.append(document.querySelector('script')!)
    await act()
    expect(ran()).toEqual(['a'])
  })

  test('that comes later runs when the gate acts next', async () => {
    const { act } = gate({ analytics: 'granted' })
    await act()
    html(gated('analytics', 'late'))
    await act()
    expect(ran()).toEqual(['late'])
  })

  test('gets back its place, its type and its attributes, without the mark', async () => {
    html(`<main>${gated('analytics', 'a', 'id="it" data-site="7" class="tag" data-type="text/javascript"')}</main>`)
    await gate({ analytics: 'granted' }).act()
    const live = document.querySelector<HTMLScriptElement>('main > script')!
    expect(ran()).toEqual(['a'])
    expect(live).toMatchObject({ id: 'it', type: 'text/javascript', className: 'tag' })
    expect(live.dataset).toMatchObject({ site: '7' })
    expect(live.hasAttribute('data-consent')).toBe(false)
  })

  test('of type module is inserted as a module, and nobody waits for its events', async () => {
    html(`<script type="text/plain" data-type="module" data-consent="analytics">export {}</script>${gated('analytics', 'next')}`)
    await gate({ analytics: 'granted' }).act()
    expect(document.querySelector('script')!.type).toBe('module')
    expect(ran()).toEqual(['next'])
  })

  test.each([
    ['analytics', true], ['marketing', false], ['analytics marketing', false], ['analytics|marketing', true], ['!marketing', true], ['!analytics', false],
    ['', false], ['analitycs', false], ['constructor', false], ['|', false],
  ])('that needs “%s” where only analytics is granted runs: %s', async (needs, runs) => {
    html(gated(needs, 'it'))
    await gate({ analytics: 'granted' }).act()
    expect(ran()).toEqual(runs ? ['it'] : [])
  })

  test('that the browser ran already, for want of type="text/plain", does not run again', async () => {
    html('')
    const script = document.createElement('script')
    script.dataset['consent'] = 'analytics'
    script.text = mark('too early')
    document.body.append(script)
    const { act } = gate({ analytics: 'granted' })
    await act()
    await act()
    expect(ran()).toEqual(['too early'])
  })
})

describe('the order', () => {
  test('of inline and external scripts is that of the document', async () => {
    html(external('analytics', '1') + gated('analytics', '2') + external('analytics', '3') + gated('marketing', 'never') + gated('analytics', '4') + external('analytics', '5'))
    await gate({ analytics: 'granted' }).act()
    expect(ran()).toEqual(['1', '2', '3', '4', '5'])
  })

  test('holds across two acts: what came first is finished first', async () => {
    const { act } = gate({ analytics: 'granted' })
    html(external('analytics', '1') + gated('analytics', '2'))
    const first = act()
    document.body.insertAdjacentHTML('beforeend', gated('analytics', '3'))
    await Promise.all([first, act()])
    expect(ran()).toEqual(['1', '2', '3'])
  })

  test('a script that cannot be loaded is reported, and the rest go on', async () => {
    html(`<script type="text/plain" data-consent="analytics" src="http://127.0.0.1:9/closed.js"></script>${gated('analytics', 'next')}`)
    const { act, reports } = gate({ analytics: 'granted' })
    await act()
    expect(ran()).toEqual(['next'])
    expect(reports).toEqual([['http://127.0.0.1:9/closed.js', 'failed']])
  })

  test('a script that never answers holds up the next one for 5 s, not for ever', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    // A type that jsdom does not know stands for a host that does not answer: nothing is loaded, and no event comes.
    const { act, reports } = gate({ analytics: 'granted' })
    html(`<script type="text/plain" data-consent="analytics" data-type="text/unknown" src="/hangs.js"></script>${gated('analytics', 'next')}`)
    const done = act()
    await vi.advanceTimersByTimeAsync(4900)
    expect(ran()).toEqual([])
    await vi.advanceTimersByTimeAsync(200)
    await done
    vi.useRealTimers()
    expect(ran()).toEqual(['next'])
    expect(reports).toEqual([[expect.stringContaining('/hangs.js'), 'hung']])
  })

  test('a script withdrawn while it waits for its turn does not run', async () => {
    html(external('analytics', '1') + gated('marketing', '2') + gated('analytics', '3'))
    const { act, choices } = gate({ analytics: 'granted', marketing: 'granted' })
    const done = act()
    choices['marketing'] = 'denied'
    await done
    expect(ran()).toEqual(['1', '3'])
    choices['marketing'] = 'granted'
    await act()
    expect(ran()).toEqual(['1', '3', '2'])
  })

  test('document.write from a gated script is ignored and reported: it would have replaced the page', async () => {
    html(`<p>text</p><script type="text/plain" data-consent="analytics">document.write('gone'); document.writeln('gone')</script>${gated('analytics', 'next')}`)
    const { act, reports } = gate({ analytics: 'granted' })
    const before = Object.getOwnPropertyNames(document)
    await act()
    expect(document.querySelector('p')!.textContent).toBe('text')
    expect([...document.body.childNodes].filter(({ nodeName }) => nodeName !== 'SCRIPT').map(({ nodeName }) => nodeName)).toEqual(['P'])
    expect(ran()).toEqual(['next'])
    expect(reports.map(([, problem]) => problem)).toContain('write')
    expect(Object.getOwnPropertyNames(document).filter((name) => name !== 'ran')).toEqual(before)
  })
})

describe('the nonce', () => {
  const withNonce = (nonce: string) => {
    html(gated('analytics', 'it'))
    document.querySelector('script')!.nonce = nonce
  }

  test.each([['right', 'secret', 'secret', true], ['another', 'secret', 'other', false], ['none', 'secret', '', false], ['one where the SDK has none', '', 'any', true]])('a script with the %s one', async (_, own, given, runs) => {
    withNonce(given)
    const { act } = gate({ analytics: 'granted' }, { nonce: own })
    await act()
    await act()
    expect(ran()).toEqual(runs ? ['it'] : [])
  })

  test('is carried over as a property, which browsers hide from the attribute', async () => {
    withNonce('secret')
    await gate({ analytics: 'granted' }, { nonce: 'secret' }).act()
    expect(document.querySelector('script')!.nonce).toBe('secret')
  })
})

describe('frames, images and links', () => {
  test('have no address before the grant, and get it with it', async () => {
    html(`<iframe data-consent="marketing" data-src="about:blank#video"></iframe>
      <img data-consent="marketing" data-src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-srcset="data:image/gif;base64,R0lGODlhAQABAAAAACw= 2x">
      <link data-consent="marketing" rel="next" data-href="about:blank#style">`)
    const { act, choices, blocked } = gate({})
    const addresses = () => ['src', 'srcset', 'href'].flatMap((name) => [...document.body.querySelectorAll(`[${name}]`)].map((element) => `${element.localName} ${name}`))
    await act()
    await act()
    expect(addresses()).toEqual([])
    expect(blocked).toMatchObject([{ kind: 'iframe', needs: 'marketing', url: 'about:blank#video' }, { kind: 'img' }, { kind: 'link' }])
    choices['marketing'] = 'granted'
    await act()
    expect(addresses()).toEqual(['iframe src', 'img src', 'img srcset', 'link href'])
  })

  test('a frame that is withdrawn is replaced by an empty one, and comes back with the next grant', async () => {
    html('<iframe title="Video" class="v" data-consent="marketing" data-src="about:blank#video"></iframe>')
    const { act, choices } = gate({ marketing: 'granted' })
    await act()
    const live = frame()
    choices['marketing'] = 'denied'
    await act()
    expect(live.isConnected).toBe(false)
    expect(frame()).toMatchObject({ title: 'Video', className: 'v' })
    expect(frame().hasAttribute('src')).toBe(false)
    choices['marketing'] = 'granted'
    await act()
    expect(frame().getAttribute('src')).toBe('about:blank#video')
  })

  test.each(['<iframe src="about:blank#video"', '<img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="', '<link rel="next" href="about:blank#style"'])('%s, with an address that nothing held, loses it all the same when it is withdrawn, and has it back with the next grant', async (tag) => {
    html(`${tag} data-consent="marketing">`)
    const { act, choices } = gate({ marketing: 'granted' })
    const address = () => ['src', 'href'].map((name) => document.querySelector('[data-consent]')!.getAttribute(name)).find((value) => value !== null)
    await act()
    const before = address()
    choices['marketing'] = 'denied'
    await act()
    expect(address()).toBe(undefined)
    choices['marketing'] = 'granted'
    await act()
    expect(address()).toBe(before)
  })

  test('a link that a visitor follows keeps its address', async () => {
    html('<a class="twitter-timeline" href="https://x.example/" data-consent="marketing">Posts</a>')
    const { act, choices } = gate({ marketing: 'granted' })
    await act()
    choices['marketing'] = 'denied'
    await act()
    expect(document.querySelector('a')!.getAttribute('href')).toBe('https://x.example/')
  })

  test('an image that is withdrawn loses its address', async () => {
    html('<img alt="" data-consent="marketing" data-src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">')
    const { act, choices } = gate({ marketing: 'granted' })
    await act()
    choices['marketing'] = 'denied'
    await act()
    expect(document.querySelectorAll('img')).toHaveLength(1)
    expect(document.querySelector('img')!.hasAttribute('src')).toBe(false)
  })
})

describe('shadow roots', () => {
  test('that come after their element are found by the next look over the page, those inside them too, and watched', async () => {
    html('<div id="host"></div>')
    const { act, open, observed } = gate({ analytics: 'granted' })
    await act()
    const outer = document.getElementById('host')!.attachShadow({ mode: 'open' })
    outer.innerHTML = '<section></section><link data-consent="analytics" data-href="about:blank#outer">'
    const inner = outer.querySelector('section')!.attachShadow({ mode: 'open' })
    inner.innerHTML = '<link data-consent="analytics" data-href="about:blank#inner">'
    const addresses = () => [outer, inner].map((root) => root.querySelector('link')!.getAttribute('href'))
    // A change elsewhere: only what is known is looked at, because it may come many times a second.
    await open([])
    expect(addresses()).toEqual([null, null])
    await act()
    expect(addresses()).toEqual(['about:blank#outer', 'about:blank#inner'])
    expect(observed).toEqual([outer, inner])
  })

  test('are not looked for in a form, whose fields may be called like one', async () => {
    html(`<form><input name="shadowRoot"><input name="shadowRoot"></form>${gated('analytics', 'next')}`)
    const { act, observed } = gate({ analytics: 'granted' })
    await act()
    expect(observed).toEqual([])
    expect(ran()).toEqual(['next'])
  })
})

describe('what is refused', () => {
  test('a template is no gate: what is inside never runs', async () => {
    html(`<template data-consent="analytics">${gated('analytics', 'inside')}</template>`)
    const { act } = gate({ analytics: 'granted' })
    await act()
    await act()
    expect(ran()).toEqual([])
    expect(document.querySelector('template')!.isConnected).toBe(true)
  })

  test('a form whose fields are called like what the gate asks it stays shut, and the others go on', async () => {
    html(`<form data-consent="analytics" data-src="x"><input name="getAttribute"><input name="setAttribute"></form>${gated('analytics', 'next')}`)
    const { act } = gate({ analytics: 'granted' })
    await act()
    expect(ran()).toEqual(['next'])
  })

  test('a blocked script is announced once, with what it needs and where it comes from', async () => {
    html(gated('analytics', 'a') + '<script type="text/plain" data-consent="marketing" src="https://ads.example/tag.js"></script>')
    const { act, blocked } = gate({})
    await act()
    await act()
    expect(blocked).toEqual([{ kind: 'script', needs: 'analytics', url: null }, { kind: 'script', needs: 'marketing', url: 'https://ads.example/tag.js' }])
  })
})

test('fifty tags run once each, in their order, and all of them', async () => {
  const names = Array.from({ length: 50 }, (_, i) => `tag ${i}`)
  html(names.map((name) => gated('analytics', name)).join(''))
  await gate({ analytics: 'granted' }).act()
  await until(() => expect(ran()).toEqual(names))
  await quiet(20)
  expect(ran()).toEqual(names)
})
