import { expect, test } from 'vitest'
import { ranScript } from '../helpers/browser/pages.ts'
import { allHit, loaders, loadersFetched, ranOf } from '../helpers/browser/vendor-traffic.ts'
import { useWorld } from '../helpers/browser/world.ts'

/*
 * Chromium does not prerender where a debugger holds the page ("PrerenderingDisabledByDevTools"), so these pages act by
 * themselves in a browser without automation, and only the server tells what happened.
 */
const world = useWorld()

/** What the prerendered page tells of itself. Timers run while prerendering, frames do not. */
const reportLife = `<script>
  tell = (state) => navigator.sendBeacon('/life?' + new URLSearchParams({ state }))
  look = () => tell(document.querySelectorAll('[data-assent="notice"]').length + ' notices')
  tell(document.prerendering ? 'prerendering' : 'visited')
  setTimeout(look, 900)
  document.addEventListener('prerenderingchange', () => { tell('activated'); setTimeout(look, 1200) })
</script>`
const life = () => world.log.to('www.shop.test', '/life').map(({ query }) => query.get('state'))

/** The visitor, as a script of the page: each step is done when the one before is. */
const visitorDoes = (...steps: string[]) => `<script type="module">
  const until = async (find) => { for (;;) { const found = find(); if (found) return found; await new Promise((next) => setTimeout(next, 30)) } }
  const press = async (action) => (await until(() => document.querySelector('[data-assent="notice"] [data-assent-action="' + action + '"]'))).click()
  const answered = () => until(() => document.cookie.includes('assent='))
  const prerender = () => document.head.append(Object.assign(document.createElement('script'), {
    type: 'speculationrules', text: '{"prerender":[{"urls":["/next"],"eagerness":"immediate"}]}' }))
  ${steps.join('\n  ')}
  await fetch('/go')
  location.href = '/next'
</script>`

/** Serves both pages and opens the first; the returned function lets the visitor go to the second. */
function open(...steps: string[]): () => void {
  let go!: () => void
  const told = new Promise<void>((resolve) => (go = resolve))
  world.shop('/', { body: visitorDoes(...steps) })
  world.shop('/next', { head: ranScript + reportLife, body: `<script type="text/plain" data-consent="analytics">ran('marked')</script>` })
  world.serve('www.shop.test/go', { body: 'go', hold: told })
  world.openUnwatched('/')
  return go
}

const fetchedWhile = (purpose: 'prerendering' | 'visited') =>
  world.log.all.filter((request) => request.destination === 'script' && loaders.includes(request.host + request.path) && Boolean(request.purpose?.includes('prerender')) === (purpose === 'prerendering'))

test('a page prerendered for somebody who had agreed runs nothing until it is visited, then each tag once', async () => {
  const go = open(`await press('accept')`, 'await answered()', 'prerender()')
  await world.log.until(allHit, 15_000)
  await world.log.until(() => life().length === 2, 15_000)
  await world.log.quiet(500)
  expect(life()).toEqual(['prerendering', '0 notices'])
  expect(ranOf(world.log)).toEqual([])
  expect(fetchedWhile('prerendering')).toEqual([])
  expect(loadersFetched(world.log), 'of the first page').toHaveLength(loaders.length)

  go()
  await world.log.until(() => life().length === 4)
  await world.log.until(() => loadersFetched(world.log).length >= 2 * loaders.length)
  await world.log.quiet(800)
  expect(life().slice(2)).toEqual(['activated', '0 notices'])
  expect(ranOf(world.log)).toEqual(['marked'])
  expect(loadersFetched(world.log).sort()).toEqual([...loaders, ...loaders].sort())
})

test('a page prerendered before the choice obeys the choice made meanwhile, once it is visited', async () => {
  const go = open('prerender()', `await fetch('/prerendered')`, `await press('accept')`, 'await answered()')
  let prerendered!: () => void
  world.serve('www.shop.test/prerendered', { hold: new Promise((resolve) => (prerendered = resolve)) })
  await world.log.until(() => life().length === 2, 15_000)
  prerendered()
  await world.log.until(allHit)
  await world.log.quiet(800)
  expect(ranOf(world.log)).toEqual([])
  expect(fetchedWhile('prerendering')).toEqual([])

  go()
  await world.log.until(() => life().length === 4)
  await world.log.until(() => loadersFetched(world.log).length >= 2 * loaders.length)
  await world.log.quiet(800)
  expect(life()).toEqual(['prerendering', '0 notices', 'activated', '0 notices'])
  expect(ranOf(world.log)).toEqual(['marked'])
  expect(loadersFetched(world.log).sort()).toEqual([...loaders, ...loaders].sort())
})

test('a page prerendered for somebody who was not asked yet shows the notice only when it is visited', async () => {
  const go = open('prerender()')
  await world.log.until(() => life().length === 2, 15_000)
  expect(life()).toEqual(['prerendering', '0 notices'])
  go()
  await world.log.until(() => life().length === 4)
  expect(life().slice(2)).toEqual(['activated', '1 notices'])
  await world.log.quiet(300)
  expect(ranOf(world.log)).toEqual([])
  expect(loadersFetched(world.log)).toEqual([])
})

test('a page that was prerendered, visited, left and come back to runs each tag once in all', async () => {
  const go = open(`await press('accept')`, 'await answered()', 'prerender()')
  world.shop('/third', { tag: '', body: '<script>addEventListener("load", () => setTimeout(() => history.back(), 500))</script>' })
  world.shop('/next', {
    head: `${ranScript}${reportLife}<script>
      addEventListener('pageshow', ({ persisted }) => persisted && tell('from the cache'))
      document.addEventListener('prerenderingchange', () => setTimeout(() => { location.href = '/third' }, 2500))</script>`,
    body: `<script type="text/plain" data-consent="analytics">ran('marked')</script>`,
  })
  await world.log.until(() => life().length === 2, 15_000)
  go()
  await world.log.until(() => life().includes('from the cache'), 12_000)
  await world.log.quiet(1000)
  expect(ranOf(world.log)).toEqual(['marked'])
  expect(loadersFetched(world.log).sort()).toEqual([...loaders, ...loaders].sort())
})
