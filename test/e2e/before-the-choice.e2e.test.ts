import { expect, test } from 'vitest'
import { allServices, assentTag, markedMarkup, ranScript } from '../helpers/browser/pages.ts'
import { googleEntries, noteEvents, noteWrites } from '../helpers/browser/probes.ts'
import { cookieNames, notice, nothingStored, storageOf } from '../helpers/browser/visitor.ts'
import { useWorld } from '../helpers/browser/world.ts'

const world = useWorld()
const wholeShop = { head: ranScript, body: markedMarkup }

test('before the choice nobody but the shop hears of the visitor', async () => {
  world.shop('/', wholeShop)
  const { page, visit, problems } = await world.visitor()
  await visit('/')
  await notice(page).waitFor()
  await page.mouse.click(5, 5)
  await page.mouse.wheel(0, 500)
  await page.evaluate(() => history.pushState({}, '', '/route'))
  await world.log.quiet(1000)

  expect(world.log.foreign()).toEqual([])
  expect(world.log.to('www.shop.test', '/ran')).toEqual([])
  expect(problems).toEqual([])
})

test('before the choice nothing is written on the device, not even for a moment', async () => {
  world.shop('/', wholeShop)
  const { context, page, visit } = await world.visitor()
  const writes = await noteWrites(context)
  await visit('/')
  await notice(page).waitFor()
  await world.log.quiet(800)

  expect(await writes(page)).toEqual([])
  expect(await cookieNames(context)).toEqual([])
  expect(await storageOf(page)).toEqual(nothingStored)
})

test('before the choice Google is told one thing: everything is denied', async () => {
  world.shop('/', wholeShop)
  const { page, visit } = await world.visitor()
  await visit('/')
  await notice(page).waitFor()

  expect(await googleEntries(page)).toEqual([
    {
      kind: '[object Arguments]',
      items: [
        'consent',
        'default',
        expect.objectContaining({
          ad_storage: 'denied',
          ad_user_data: 'denied',
          ad_personalization: 'denied',
          analytics_storage: 'denied',
          functionality_storage: 'denied',
          personalization_storage: 'denied',
          security_storage: 'granted',
        }),
      ],
    },
  ])
})

test('the default is there before any other script of the head could ask', async () => {
  world.shop('/', { head: `<script>first = JSON.stringify(Array.from(dataLayer[0]).slice(0, 2)); dataLayer.push({ event: 'mine' })</script>` })
  const { page, visit } = await world.visitor()
  await visit('/')
  expect(await page.evaluate('first')).toBe('["consent","default"]')
})

test('what the site itself had put on the data layer stays, in order', async () => {
  world.shop('/', { tag: `<script>dataLayer = [{ event: 'mine' }]</script>${assentTag(allServices)}` })
  const { page, visit } = await world.visitor()
  await visit('/')
  const kinds = (await googleEntries(page)).map(({ items }) => items[0])
  expect(kinds).toEqual([{ event: 'mine' }, 'consent'])
})

test('after reject, a reload and five more pages there is our cookie and nothing else', async () => {
  const paths = ['/', '/one', '/two', '/three', '/deep/four', '/deep/er/five']
  for (const path of paths) world.shop(path, wholeShop)
  const { context, page, visit, press, problems } = await world.visitor()
  await visit('/')
  await press('reject')
  await notice(page).waitFor({ state: 'detached' })
  // In Firefox and WebKit an import that the next page cuts off fails, and Assent tells of it.
  const isDrawn = async () => {
    for (const part of ['placeholder', 'reopen']) await page.locator(`[data-assent="${part}"]`).first().waitFor()
  }
  await isDrawn()
  await page.reload()
  for (const path of paths.slice(1)) {
    await isDrawn()
    await visit(path)
    expect(await notice(page).count()).toBe(0)
  }
  await world.log.quiet(1200)

  expect(world.log.foreign()).toEqual([])
  expect(world.log.to('www.shop.test', '/ran')).toEqual([])
  expect(await cookieNames(context)).toEqual(['assent'])
  expect(await storageOf(page)).toEqual(nothingStored)
  expect(problems).toEqual([])
})

test('a first refusal does not reload the page', async () => {
  world.shop('/')
  const { page, visit, press } = await world.visitor()
  await visit('/')
  await press('reject')
  await notice(page).waitFor({ state: 'detached' })
  await world.log.quiet(1000)
  expect(world.log.to('www.shop.test').filter(({ path }) => path === '/')).toHaveLength(1)
})

test.each(['accept', 'reject'])('the cookie that keeps the answer "%s" is small, plain and the shop\'s alone', async (action) => {
  world.shop('/')
  const { context, visit, press } = await world.visitor()
  await visit('/')
  await press(action)
  await expect.poll(() => cookieNames(context)).toContain('assent')

  const cookie = (await context.cookies()).find(({ name }) => name === 'assent')!
  expect(cookie).toMatchObject({ domain: 'www.shop.test', path: '/', sameSite: 'Lax', secure: true, httpOnly: false })
  expect(cookie.name.length + cookie.value.length).toBeLessThanOrEqual(300)
  expect(cookie.value).toMatch(/^[\w.~!*'()-]+$/)
  const days = (cookie.expires * 1000 - Date.now()) / 86_400_000
  expect(days).toBeGreaterThan(179)
  expect(days).toBeLessThan(391)
})

test('yes and no are kept equally long', async () => {
  world.shop('/')
  const expiries = []
  for (const action of ['accept', 'reject']) {
    const { context, visit, press } = await world.visitor()
    await visit('/')
    await press(action)
    await expect.poll(() => cookieNames(context)).toContain('assent')
    expiries.push((await context.cookies()).find(({ name }) => name === 'assent')!.expires)
  }
  expect(Math.abs(expiries[0]! - expiries[1]!)).toBeLessThan(60)
})

test('the page is told once of each element that waits', async () => {
  world.shop('/', wholeShop)
  const { context, page, visit } = await world.visitor()
  const events = await noteEvents(context)
  await visit('/')
  await notice(page).waitFor()
  const blocked = (await events(page, 'blocked')).map(({ detail }) => detail)
  expect(blocked).toHaveLength(9)
  expect(blocked).toContainEqual({ kind: 'iframe', url: 'https://www.youtube.com/embed/film', needs: 'youtube' })
  expect(blocked).toContainEqual({ kind: 'script', url: 'https://tags.vendor.test/external.js', needs: 'analytics' })
})

test('closing the notice decides nothing', async () => {
  world.shop('/', wholeShop)
  const { context, page, visit } = await world.visitor()
  await visit('/')
  await notice(page).waitFor()
  await page.evaluate('assent.close()')
  await notice(page).waitFor({ state: 'detached' })
  await world.log.quiet(600)
  expect(await page.evaluate('assent.status')).toBe('pending')
  expect(await cookieNames(context)).toEqual([])
  expect(world.log.foreign()).toEqual([])
  await visit('/')
  await notice(page).waitFor()
})
