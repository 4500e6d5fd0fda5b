import { test } from 'vitest'
import { useWorld } from '../helpers/browser/world.ts'
import { allServices, assentTag, markedMarkup, ranScript, rawPage } from '../helpers/browser/pages.ts'
import { allHit } from '../helpers/browser/vendor-traffic.ts'
const world = useWorld()
async function agree() {
  world.shop('/agree', {})
  const visitor = await world.visitor()
  await visitor.visit('/agree')
  await visitor.press('accept')
  await world.log.until(allHit)
  await world.log.quiet(300)
  return visitor
}
test('gpc', async () => {
  world.shop('/', { head: ranScript, body: markedMarkup })
  const v = await agree()
  v.problems.length = 0
  v.page.on('pageerror', (e) => console.log(e.stack))
  await v.context.addInitScript(`Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })`)
  await v.visit('/')
  await world.log.quiet(500)
  console.log('GPC', v.problems, await v.page.evaluate('Object.keys(assent)+typeof assent.allows'))
})
test('revision', async () => {
  world.shop('/', { tag: assentTag(`${allServices} data-revision="2"`), head: ranScript, body: markedMarkup })
  const v = await agree()
  v.problems.length = 0
  v.page.on('pageerror', (e) => console.log(e.stack))
  await v.visit('/')
  await world.log.quiet(1500)
  console.log('REV', v.problems, await v.page.evaluate('Object.keys(assent)+typeof assent.allows+assent.status'), await v.page.evaluate('document.documentElement.outerHTML'))
})
for (const name of ['currentScript', 'cookie', 'querySelectorAll', 'querySelector', 'createElement', 'getElementById', 'documentElement', 'head', 'adoptedStyleSheets', 'addEventListener', 'dispatchEvent', 'readyState', 'prerendering', 'visibilityState', 'forms', 'scripts', 'defaultView', 'activeElement', 'contains', 'append', 'assent', 'dataLayer','body', 'implementation', 'contentType', 'removeEventListener', 'createElementNS', 'createTextNode', 'fonts', 'location', 'domain', 'hidden', 'referrer', 'hasFocus', 'childNodes', 'firstChild', 'ownerDocument', 'nodeType'])
test('clobber ' + name, async () => {
  const img = name === 'body' ? '<form name=body></form>' : `<img name="${name}" id="${name}" alt="">`
  world.serve('www.shop.test/', rawPage(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title></head><body>${img}${assentTag(allServices)}<h1>Shop</h1></body></html>`))
  const v = await world.visitor()
  await v.page.goto('https://www.shop.test/', { timeout: 4000 }).catch((e) => console.log(name, 'goto', e.message.slice(0, 100)))
  const ok = await v.page.locator('[data-assent="notice"]').waitFor({ timeout: 2500 }).then(() => 'ok', (e) => 'NO NOTICE')
  const hits = ok === 'ok' ? await (v.press('accept').then(() => world.log.until((log) => log.to('www.googletagmanager.com').length, 3000))).then(() => '', () => 'NOT ACCEPTED') : ''
  if (ok !== 'ok' || hits || v.problems.length) console.log(name, ok, hits, v.problems)
}, 20000)
