import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guardTag, tracker } from '../helpers/browser/guarded.ts'
import { assentTag, configBlock } from '../helpers/browser/pages.ts'
import type { LoggedRequest } from '../helpers/browser/request-log.ts'
import { useWorld } from '../helpers/browser/world.ts'

/*
 * Random sequences of what pages do with elements, gated and guarded, with the visitor's answers between them. On a failure
 * fast-check prints its seed and the shortest sequence that fails.
 */

const world = useWorld()

/** Time for each page, in ms. */
const LIMIT = 20_000

type Step = { act: 'insert' | 'move' | 'clone' | 'change' | 'remove' | 'html'; kind: string; which: number; place: number } | { act: 'accept' | 'reject' | 'withdraw' | 'wait' }

/** How long a request takes to the server at most, in ms, on a busy machine. */
const TRAVEL = 400

/** What the page saw of itself. */
interface Seen {
  /** In which something was granted, in ms since 1970. */
  readonly grants: readonly (readonly [from: number, to: number])[]
  /** Requests that began where nothing was granted. */
  readonly leaks: readonly string[]
  /** Requests the page knows of. */
  readonly asked: readonly string[]
  /** Scripts that ran more often than there were elements of their address. */
  readonly twice: readonly string[]
  /** Elements that still wait though everything is granted. */
  readonly left: readonly string[]
}

const gated = ['gated script', 'gated inline', 'gated image', 'gated frame']
const guarded = ['script', 'module', 'image', 'frame', 'picture', 'style']

const steps = (kinds: readonly string[]): fc.Arbitrary<Step[]> => fc.array(fc.oneof(
  { weight: 8, arbitrary: fc.record({ act: fc.constantFrom('insert', 'insert', 'move', 'clone', 'change', 'remove', ...(kinds.includes('image') ? ['html' as const] : [])), kind: fc.constantFrom(...kinds), which: fc.nat(9), place: fc.nat(3) }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constantFrom('accept', 'reject', 'withdraw', 'wait') }) },
), { minLength: 3, maxLength: 18 }) as fc.Arbitrary<Step[]>

const pages: [string, string, readonly string[]][] = [
  ['the declared gate alone', configBlock({ reload: 'never', services: [tracker] }) + assentTag(), gated],
  ['the declared gate and the guard', guardTag('patch', { services: [tracker] }), [...gated, ...guarded]],
]

test.each(pages)('%s: whatever a page does with its elements, nothing is asked without a grant, no script runs twice, and nothing is left out after one', async (_, tag, kinds) => {
  world.shop('/', { tag })
  const { context, page, visit } = await world.visitor()
  let runs = 0
  await fc.assert(fc.asyncProperty(steps(kinds), async (sequence) => {
    const run = `run${runs++}`
    world.log.clear()
    await context.clearCookies()
    await visit('/')
    const addresses = Array.from({ length: 60 }, (_, i) => `/${run}/${i}`)
    for (const path of addresses) world.serve(`tracker.test${path}`, (request) => answer(request, path))
    const seen = await page.evaluate(drive, { run, sequence })
    expect({ leaks: seen.leaks, twice: seen.twice, left: seen.left }).toEqual({ leaks: [], twice: [], left: [] })
    // The server is the witness. The page knows to the millisecond when it asked; of frames that it took away it knows nothing.
    const unknown = world.log.to('tracker.test').filter(({ path }) => !seen.asked.includes(path))
    expect(unknown.filter(({ time }) => !seen.grants.some(([from, to]) => time >= from && time <= to + TRAVEL)).map(({ path }) => path)).toEqual([])
  }), { interruptAfterTimeLimit: LIMIT, markInterruptAsFailure: false, numRuns: 1000, endOnFailure: !!process.env['CI'] })
  expect(runs).toBeGreaterThan(3)
}, 3 * LIMIT)

function answer({ destination }: LoggedRequest, path: string) {
  const headers = { 'access-control-allow-origin': '*', 'timing-allow-origin': '*', 'cache-control': 'no-store' }
  return destination === 'script' ? { body: `ran(${JSON.stringify(path)})`, type: 'text/javascript', headers } : { body: '<!doctype html><title>Tracked</title>', headers }
}

/** Runs in the page, on its own. */
async function drive({ run, sequence }: { run: string; sequence: Step[] }): Promise<Seen> {
  const { assent } = window as any
  const tracked = `https://tracker.test/${run}/`
  const all: { element: Element; kind: string }[] = []
  const elements: Record<string, number> = {}
  const runs: Record<string, number> = {}
  const wereOut = new Set<Element>()
  /** Times in which something was granted, at most. */
  const grants: [from: number, to: number][] = []
  ;(window as any).ran = (path: string) => void (runs[path] = (runs[path] ?? 0) + 1)
  performance.setResourceTimingBufferSize(5000)
  const places = Array.from({ length: 4 }, (_, i) => document.body.appendChild(Object.assign(document.createElement('div'), { id: `place${i}` })))
  const shadow = places[3]!.attachShadow({ mode: 'open' })
  const placeOf = (i: number): Node => (i === 3 ? shadow : places[i]!)
  const pause = (ms: number) => new Promise((passed) => setTimeout(passed, ms))
  let names = 0
  const nextPath = () => `/${run}/${names++}`

  for (const step of sequence) {
    if (names > 55) break
    try {
      await take(step)
    } catch (error) {
      return { grants: [], leaks: [], asked: [], twice: [`thrown by ${JSON.stringify(step)}: ${error}`], left: [] }
    }
  }
  await take({ act: 'accept' })
  // One that left the page just before its turn holds up the others for five seconds.
  for (let tries = 0; tries < 30 && (tries === 0 || leftOver().length); tries++) await settle()
  const entries = performance.getEntriesByType('resource').filter(({ name }) => name.startsWith(tracked))
  return {
    grants: grants.map(([from, to]) => [performance.timeOrigin + from - 1, Math.min(to, 1e9) + performance.timeOrigin] as const),
    leaks: entries.filter(({ startTime }) => !grants.some(([from, to]) => startTime >= from && startTime <= to)).map(({ name }) => name),
    asked: entries.map(({ name }) => new URL(name).pathname),
    twice: Object.keys(runs).filter((path) => runs[path]! > (elements[path] ?? 0)),
    left: leftOver(),
  }

  function leftOver(): string[] {
    const waiting = [document, shadow].flatMap((root) => [...root.querySelectorAll('[data-assent-src],[data-assent-srcset],[data-assent-type],script[type="text/plain"][data-consent],[data-consent]:not([src]):not(script)')])
    // A marked script has one turn: that it ran and is put back, or was out of the page just then, gives it no other.
    return waiting.filter((element) => !(element instanceof HTMLScriptElement && (runs[pathOf(element) ?? ''] || wereOut.has(element)))).map(({ outerHTML }) => outerHTML)
  }

  async function take(step: Step): Promise<void> {
    // Another one stands in its place since it ran: put back, it is a marked script that had its turn.
    for (const { element } of all) if (!element.isConnected) wereOut.add(element)
    if (step.act === 'wait') return void (await pause(15))
    if (step.act === 'accept') {
      if (grants.at(-1)?.[1] !== Infinity) grants.push([performance.now(), Infinity])
      return assent.acceptAll()
    }
    if (step.act === 'reject' || step.act === 'withdraw') {
      await (step.act === 'reject' ? assent.rejectAll() : assent.withdraw())
      const open = grants.at(-1)
      if (open?.[1] === Infinity) open[1] = performance.now()
      return
    }
    const chosen = 'which' in step ? all[step.which % Math.max(1, all.length)] : undefined
    if (step.act === 'insert') insert(step.kind, step.place)
    else if (step.act === 'html') {
      const path = count(nextPath())
      places[step.place % 3]!.insertAdjacentHTML('beforeend', `<p><img src="https://tracker.test${path}"><script src="https://tracker.test${path}"></scr` + 'ipt></p>')
    } else if (chosen && step.act === 'move') placeOf(step.place).appendChild(chosen.element)
    else if (chosen && step.act === 'remove') {
      wereOut.add(chosen.element)
      chosen.element.remove()
    }
    if (chosen && step.act === 'clone') {
      const element = chosen.element.cloneNode(true) as Element
      const path = pathOf(element)
      if (path) count(path)
      all.push({ element, kind: chosen.kind })
      placeOf(step.place).appendChild(element)
    }
    if (chosen && step.act === 'change') change(chosen)
  }

  function pathOf(element: Element): string | undefined {
    return element.getAttribute('data-path') ?? undefined
  }

  function count(path: string): string {
    elements[path] = (elements[path] ?? 0) + 1
    return path
  }

  function insert(kind: string, place: number): void {
    const path = count(nextPath())
    const url = `https://tracker.test${path}`
    const element = document.createElement(kind.includes('image') || kind === 'picture' ? 'img' : kind.includes('frame') ? 'iframe' : kind === 'style' ? 'p' : 'script')
    element.setAttribute('data-path', path)
    if (kind.startsWith('gated')) element.setAttribute('data-consent', 'tracker')
    if (kind === 'gated script') Object.assign(element, { type: 'text/plain', src: url })
    else if (kind === 'gated inline') Object.assign(element, { type: 'text/plain', text: `ran(${JSON.stringify(path)})` })
    else if (kind.startsWith('gated')) element.setAttribute('data-src', url)
    else if (kind === 'picture') (element as HTMLImageElement).srcset = `${url} 1x`
    else if (kind === 'style') {
      element.textContent = 'painted'
      element.style.backgroundImage = `url("${url}")`
    } else {
      if (kind === 'module') (element as HTMLScriptElement).type = 'module'
      ;(element as HTMLScriptElement).src = url
    }
    all.push({ element, kind })
    placeOf(place).appendChild(element)
  }

  /** Another address, as a router would set one. */
  function change({ element, kind }: { element: Element; kind: string }): void {
    if (kind === 'gated inline' || kind === 'style') return
    const path = count(nextPath())
    element.setAttribute('data-path', path)
    const url = `https://tracker.test${path}`
    if (kind === 'gated image' || kind === 'gated frame') {
      // What is live already keeps its address: it is the owner's to change.
      if (!element.hasAttribute('src')) element.setAttribute('data-src', url)
    } else if (kind === 'picture') (element as HTMLImageElement).srcset = url
    else (element as HTMLScriptElement).src = url
  }

  /** Until nothing has been asked for, for a while. */
  async function settle(): Promise<void> {
    let last = -1
    for (let quiet = 0; quiet < 3; quiet++) {
      await pause(60)
      const now = performance.getEntriesByType('resource').length
      if (now !== last) quiet = 0
      last = now
    }
  }
}
