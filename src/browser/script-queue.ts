import { fromDocument } from './document.ts'
import type { Report } from '../core/types.ts'

/** How long one external script may keep the others waiting, in ms (hazard X2). */
const PATIENCE = 5000

/** A script that waits for its turn. */
export interface QueuedScript {
  /** What says how it runs: `src`, `async`, and what its fetch needs. */
  readonly element: HTMLScriptElement
  /** Asked when the turn comes: a script that is withdrawn while it waits does not run. */
  allowed(): boolean
  /** Puts it where it runs, made only now: making thousands at once would hold up the page. @returns the element that runs */
  insert(): HTMLScriptElement
  /** How long it may keep the others waiting, in ms. */
  readonly patience?: number | undefined
}

/**
 * Adds a batch in its order. Each runs once, one after the other, `async` ones at once. Settles when all have run, failed
 * or used up their time.
 */
export type ScriptQueue = (batch: readonly QueuedScript[]) => Promise<unknown>

/** There is one queue per page, whoever asks (hazard X6). */
export function createScriptQueue(report: Report): ScriptQueue {
  let tail: Promise<unknown> = Promise.resolve()
  return (batch) => {
    if (batch[1]) batch.forEach(preload)
    return Promise.all(
      batch.map((script) => {
        if (script.element.hasAttribute('async')) return run(script)
        return (tail = tail.then(() => run(script)).then(yieldToPage))
      }),
    )
  }

  async function run({ element, allowed, insert, patience = PATIENCE }: QueuedScript): Promise<void> {
    if (!allowed()) return
    // An inline script tells nobody that it ran, an inline module not even that it failed: waiting would be for ever (X3).
    if (!element.src) return withoutDocumentWrite(insert)
    const problem = await new Promise((done) => {
      const live = insert()
      live.addEventListener('load', () => done(0))
      live.addEventListener('error', () => done('failed'))
      setTimeout(done, patience, 'hung')
    }).catch(String)
    if (problem) report(element.src, problem)
  }

  /** After the page has loaded, `document.write` from an inline script replaces the page (X11). */
  function withoutDocumentWrite(insert: () => unknown): void {
    const page: { write?: unknown; writeln?: unknown } = document
    page.write = page.writeln = () => report('script', 'write')
    try {
      insert()
    } catch (error) {
      report('script', error)
    }
    delete page.write
    delete page.writeln
  }
}

/** Lets the browser paint and handle input between two tags (hazard U3). */
const yieldToPage = () => (globalThis as { scheduler?: { yield?(): unknown } }).scheduler?.yield?.() ?? new Promise(setTimeout as never)

/** Fetches ahead, so that running in order is not waiting in order; what differs in an attribute is fetched twice (X4). */
function preload({ element: script }: QueuedScript): void {
  if (!script.src) return
  const link = fromDocument('createElement')('link')
  const { src: href, crossOrigin, integrity, nonce } = script
  const rel = (script.dataset.type ?? script.type) === 'module' ? 'modulepreload' : 'preload'
  const onload = () => link.remove()
  fromDocument('head').append(Object.assign(link, { rel, as: 'script', crossOrigin, integrity, nonce, href, onload, onerror: onload }))
}
