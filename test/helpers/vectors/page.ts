import { dynamicVectors } from './dynamic.ts'

/*
 * The measuring page's own script, second after the SDK. It acts by itself, so that any browser that can be started on an
 * address can be measured: it gives the visitor's answers, runs every vector, and goes to the address it is told next.
 */

type Act = 'accept' | 'reject' | 'withdraw'

const methods = { accept: 'acceptAll', reject: 'rejectAll', withdraw: 'withdraw' } as const
const query = new URLSearchParams(location.search)
const acts = query.getAll('act') as Act[]
const { assent } = window as { assent?: any }
const problems: string[] = []
/** What a vector made: an engine may stop what nobody holds. */
const made: unknown[] = []
const note = (place: string) => (error: unknown) => void problems.push(`${place}: ${error}`)

document.addEventListener('assent:error', (event) => note('assent:error')(JSON.stringify((event as CustomEvent).detail)))
void measure()

async function measure(): Promise<void> {
  await answer()
  if (query.get('kind') === 'dynamic') await runVectors()
  // What is in the page's HTML was there before any answer: it is the next page that shows what the answer did to it.
  else if (acts.length && !query.has('shown')) return location.replace(`${location.href}&shown`)
  else if (document.readyState !== 'complete') await new Promise((loaded) => addEventListener('load', loaded))
  // What a browser fetches in its idle time, it has to have some for.
  await new Promise((idle) => (window.requestIdleCallback ?? setTimeout)(idle))
  const response = await fetch('/done', { method: 'POST', body: JSON.stringify({ problems, choice: assent?.choices.tracker }) })
  location.replace(await response.text())
}

/** Gives the answers that were not given before a reload. */
async function answer(): Promise<void> {
  const given = acts.indexOf(assent?.receipt?.method) + 1
  for (const act of acts.slice(given)) {
    await assent[methods[act]]()
    if (query.getAll('reload').includes(act)) await comeBack()
  }
}

/** Never settles: the page is reloaded, by Assent or, where that is the owner's part, here. */
async function comeBack(): Promise<void> {
  if (query.get('by') === 'assent') {
    await new Promise((passed) => setTimeout(passed, 2000))
    await fetch('/not-reloaded')
  }
  location.reload()
  await new Promise(() => {})
}

/** One after the other, each with a task of its own, so that none can break the next. */
async function runVectors(): Promise<void> {
  const run = location.hostname.split('.')[0]!
  for (const vector of dynamicVectors) {
    // A connection tells no more than the host, so that one has to say it all.
    const url = vector.connectsOnly ? `https://${run}.tracker.test` : `https://tracker.test/${run}/${vector.slug}`
    try {
      const result = vector.run(url)
      made.push(result)
      Promise.resolve(result).catch(note(vector.name))
    } catch (error) {
      note(vector.name)(error)
    }
    await new Promise((passed) => setTimeout(passed, 4))
  }
}
