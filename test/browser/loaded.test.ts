// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.shop.example.com/" }
import { expect, test } from 'vitest'
import { service } from '../helpers/builders.ts'
import { quiet, until, visit } from './page.ts'

/** A service with one script, and what it is told and when. */
function acme(problem?: Error) {
  const told: string[] = []
  const config = service('acme', 'analytics', {
    unload: 'stop',
    scripts: [{ src: '/acme.js', id: 'acme-snippet', async: true }],
    tell: (act) => void told.push(act),
    loaded(_page, choice) {
      told.push(`loaded ${choice}`)
      if (problem) throw problem
    },
  })
  return { told, config: { services: [config] } }
}

const snippet = () => document.getElementById('acme-snippet')
/** Its script is there: jsdom itself fetches nothing. */
async function arrives(): Promise<void> {
  await until(() => expect(snippet()).toBeInstanceOf(HTMLScriptElement))
  snippet()!.dispatchEvent(new Event('load'))
}

test('a service is told when its script has run, and not before it is granted; its script has the id that it looks for', async () => {
  const { told, config } = acme()
  const { consent } = await visit(config)
  await quiet()
  expect([told, snippet()]).toEqual([[], null])
  const granted = consent.acceptAll()
  await until(() => expect(told).toEqual(['start']))
  await arrives()
  await granted
  expect(told).toEqual(['start', 'loaded granted'])
})

test('a service that was withdrawn while its script was on its way is told that it is denied', async () => {
  const { told, config } = acme()
  const { consent } = await visit({ ...config, reload: 'never' })
  void consent.acceptAll()
  await until(() => expect(snippet()).not.toBeNull())
  void consent.withdraw()
  await until(() => expect(told).toEqual(['start', 'stop']))
  await arrives()
  expect(told).toEqual(['start', 'stop', 'loaded denied'])
})

test('what a service throws when its script has run is reported', async () => {
  const { config } = acme(new Error('no acme'))
  const { consent, problems } = await visit(config)
  void consent.acceptAll()
  await arrives()
  await until(() => expect(problems).toMatchObject([{ place: 'acme', message: 'no acme' }]))
})
