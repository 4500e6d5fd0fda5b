// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.shop.example.com/" }
import { afterEach, expect, test, vi } from 'vitest'
import type { Config } from '../../src/index.ts'
import { quiet, visit } from '../browser/page.ts'
import { service } from '../helpers/builders.ts'

const page = globalThis as unknown as Record<string, any>
const NAMES = ['dataLayer', 'gtag', 'clarity', 'uetq', 'ttq', '_hsp', '_paq']
const forget = () => { for (const name of NAMES) delete page[name] }
afterEach(forget)

const config: Config = {
  services: [service('counter'), service('pixel', 'marketing')],
  signals: { google: 'basic', tagManager: true, clarity: true, uet: true, tiktok: true, hubspot: true, matomo: true },
}

/** Every command so far, by vendor, in the words of `default`, `update` and what decides. */
const heard = () => ({
  google: Array.from(page['dataLayer'] ?? [], (entry: any) => (entry.event ? entry.event : `${entry[1]} ads ${entry[2].ad_storage} stats ${entry[2].analytics_storage}`)),
  clarity: Array.from(page['clarity']?.q ?? [], ([, { ad_Storage, analytics_Storage }]: any) => `ads ${ad_Storage} stats ${analytics_Storage}`),
  uet: (page['uetq'] ?? []).flatMap((word: any, i: number, all: any[]) => (i % 3 == 1 ? `${word} ads ${all[i + 1].ad_storage}` : [])),
  tiktok: (page['ttq'] ?? []).flat(),
  hubspot: (page['_hsp'] ?? []).map(([, { advertisement, analytics }]: any) => `ads ${advertisement} stats ${analytics}`),
  matomo: (page['_paq'] ?? []).flat(),
})

test('at a first visit every vendor hears its default at once, and nothing more until the visitor decides', async () => {
  await visit(config)
  await quiet()
  expect(heard()).toEqual({
    google: ['default ads denied stats denied'], clarity: ['ads denied stats denied'], uet: ['default ads denied'], tiktok: ['holdConsent'], hubspot: ['ads false stats false'], matomo: ['requireConsent'],
  })
})

test('each decision is one update to each vendor, by whatever act; what is merely looked at is none', async () => {
  const { consent } = await visit(config)
  await consent.save({ analytics: 'granted' })
  await consent.openPreferences()
  await consent.close()
  consent.allows('marketing')
  await consent.acceptAll()
  await consent.withdraw('pixel')
  await consent.withdraw()
  await quiet()
  expect(heard()).toEqual({
    google: [
      'default ads denied stats denied', 'update ads denied stats granted', 'assent_update', 'update ads granted stats granted', 'assent_update',
      // Of one service: its category still stands.
      'update ads granted stats granted', 'assent_update', 'update ads denied stats denied', 'assent_update',
    ],
    clarity: ['ads denied stats denied', 'ads denied stats granted', 'ads granted stats granted', 'ads granted stats granted', 'ads denied stats denied'],
    uet: ['default ads denied', 'update ads denied', 'update ads granted', 'update ads granted', 'update ads denied'],
    tiktok: ['holdConsent', 'revokeConsent', 'grantConsent', 'grantConsent', 'revokeConsent'],
    hubspot: ['ads false stats false', 'ads false stats true', 'ads true stats true', 'ads true stats true', 'ads false stats false'],
    matomo: ['requireConsent', 'setConsentGiven', 'forgetConsentGiven'],
  })
})

test.each([
  ['granted', 'update ads granted stats granted', ['requireConsent', 'setConsentGiven']],
  ['refused', 'update ads denied stats denied', ['requireConsent']],
] as const)('who comes back having %s is told of once, right after the default', async (answer, update, matomo) => {
  const first = await visit(config)
  await (answer === 'granted' ? first.consent.acceptAll() : first.consent.rejectAll())
  first.leave()
  forget()
  await visit(config)
  await quiet()
  expect(heard().google).toEqual(['default ads denied stats denied', update, 'assent_update'])
  expect(heard().matomo).toEqual(matomo)
  expect(heard().uet).toHaveLength(2)
})

vi.setConfig({ testTimeout: 15_000 })
