import { expect } from 'vitest'
import { commandsTo } from '../vendor-traffic.ts'
import { notice } from '../visitor.ts'
import type { World } from '../world.ts'
import type { Row } from './row.ts'
import { addressOf, filesOf, foreignOf, lookAround, ownThings, pageWith, plant, serveRecorder, thingsOf, together } from './visit.ts'

/** The life of one service: granted, granted again, withdrawn, granted again, withdrawn, and on the next page. */
export async function live(world: World, row: Row): Promise<void> {
  const { id, request, loads = [], element, start = [], stop = [], again = [], call = '', frame, stores = {}, refusals = {} } = row
  serveRecorder(world, row)
  world.shop('/shop', pageWith([row], { reload: 'never' }))
  const visitor = await world.visitor()
  const { page, press, visit, problems } = visitor
  const told = () => commandsTo(world.log, id)
  const framed = () => foreignOf(world.log).filter(({ destination }) => destination === 'iframe').map(addressOf)
  const frames = frame ? [frame] : []

  await visit('/shop')
  await press('accept')
  await expect.poll(() => filesOf(world.log)).toEqual(loads)
  await expect.poll(told).toEqual(start)
  await expect.poll(framed).toEqual(frames)
  await lookAround(visitor)
  await page.evaluate('assent.acceptAll()')
  await world.log.quiet(250)
  expect(filesOf(world.log), 'loaded once').toEqual(loads)
  expect(told(), 'told once').toEqual(start)
  expect(framed(), 'shown once').toEqual(frames)
  if (element) expect(await page.locator(element).count()).toBe(1)
  expect(foreignOf(world.log).map(addressOf).filter((address) => !request.test(address)), 'nobody else was asked').toEqual([])

  const all = together(stores, refusals, ownThings)
  await plant(visitor, all)
  expect(await thingsOf(visitor), 'everything is there to be taken away').toEqual(all)
  world.log.clear()
  await page.click('[data-assent-action="withdraw"]')
  await expect.poll(() => page.evaluate('assent.lastWithdrawal?.complete')).toBe(false)
  await plant(visitor, stores)
  await page.evaluate(`{ ${call}; undefined }`)
  await lookAround(visitor)
  await expect.poll(() => page.evaluate('assent.lastWithdrawal.complete'), { interval: 100 }).toBe(true)
  expect(await thingsOf(visitor), 'after two seconds').toEqual(together(refusals, ownThings))
  expect(told(), 'the withdrawal').toEqual(stop)
  expect(world.log.foreign(), 'after the withdrawal').toEqual([])
  if (frame) await page.locator('[data-assent="placeholder"]').waitFor()
  expect(await page.locator('iframe[src]').count()).toBe(0)

  world.log.clear()
  await page.evaluate('assent.acceptAll()')
  await expect.poll(told).toEqual(again)
  await expect.poll(framed).toEqual(frames)
  await world.log.quiet(250)
  expect(filesOf(world.log), 'it is there already').toEqual([])
  expect(JSON.stringify(told()), 'what was called meanwhile').not.toContain('Secret')

  await page.evaluate('assent.withdraw()')
  await visit('/shop')
  const { time } = world.log.all.findLast(({ path }) => path === '/shop')!
  await lookAround(visitor)
  await world.log.quiet(400)
  expect(foreignOf(world.log).filter((each) => each.time > time).map(addressOf), 'on the next page').toEqual([])
  expect(await notice(page).count()).toBe(0)
  expect(problems).toEqual([])
}
