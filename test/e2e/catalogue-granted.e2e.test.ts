import { expect, test } from 'vitest'
import { live } from '../helpers/browser/catalogue/life.ts'
import { pageWith, rows, serveRecorder } from '../helpers/browser/catalogue/visit.ts'
import { commandsTo } from '../helpers/browser/vendor-traffic.ts'
import { useWorld } from '../helpers/browser/world.ts'

/* Every service of the catalogue that loads a script or says a word, by itself. */

const world = useWorld()
const tags = rows.filter(({ frame }) => !frame)

test.each(tags)('$id: what a grant brings comes once and in order, and a withdrawal takes all of it back', (row) => live(world, row))

/** Of those that listen to one data layer, one is enough: each hears what is said to all. */
const listeners = tags.filter(({ id, recorder }) => recorder && (recorder.global !== 'dataLayer' || id === 'google-ads'))

test('three new addresses are three page views, where the owner asks for them, to each vendor that does not look itself', async () => {
  for (const row of listeners) serveRecorder(world, row)
  world.shop('/shop', pageWith(listeners.map((row) => ({ ...row, options: { ...row.options, pageViews: true } }))))
  const { page, press, visit } = await world.visitor()
  await visit('/shop')
  await press('accept')
  const told = () => Object.fromEntries(listeners.map(({ id }) => [id, commandsTo(world.log, id)]))
  await expect.poll(told).toMatchObject(Object.fromEntries(listeners.map(({ id, start = [] }) => [id, start])))
  await world.log.quiet(300)
  world.log.clear()
  const routes = ['/one', '/two', '/three']
  for (const route of routes) {
    await page.evaluate((route) => history.pushState({}, '', route), route)
    await world.log.quiet(100)
  }
  await expect.poll(told).toEqual(Object.fromEntries(listeners.map((row) => [row.id, routes.flatMap((route) => row.view?.(route) ?? [])])))
})
