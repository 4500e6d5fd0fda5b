import { expect, test } from 'vitest'
import { allServices, assentTag } from '../helpers/browser/pages.ts'
import { allHit, loaders, loadersFetched } from '../helpers/browser/vendor-traffic.ts'
import { cookieNames, notice, preferences } from '../helpers/browser/visitor.ts'
import { useWorld } from '../helpers/browser/world.ts'

const world = useWorld()

test('the single file makes the whole journey and fetches no other of ours', async () => {
  world.shop('/', {
    tag: assentTag(allServices, 'assent.all.js'),
    body: '<a href="#" data-assent-action="withdraw">Withdraw</a><a href="#" data-assent-action="preferences">Cookies</a>',
  })
  const { context, page, visit, press, problems } = await world.visitor()
  await visit('/')
  await notice(page).waitFor()
  await press('customize')
  await preferences(page).waitFor()
  expect(world.log.foreign()).toEqual([])
  await press('accept')
  await world.log.until(allHit)
  expect(loadersFetched(world.log)).toHaveLength(loaders.length)

  const withdrawn = Date.now()
  await page.click('[data-assent-action="withdraw"]')
  await world.log.until((log) => log.all.some(({ path, destination, time }) => path === '/' && destination === 'document' && time > withdrawn))
  await page.waitForLoadState()
  await expect.poll(() => cookieNames(context)).toEqual(['assent'])
  await world.log.quiet(600)

  expect([...new Set(world.log.to('www.shop.test', '/assent/').map(({ path }) => path))]).toEqual(['/assent/assent.all.js'])
  expect(problems).toEqual([])
})
