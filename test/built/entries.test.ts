import { existsSync, readdirSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { TAGS } from '../../src/locales/tags.ts'
import { createConsumer, packageJson, root } from './consumer.ts'

const consumer = createConsumer()
afterAll(consumer.remove)

/** Every name that anybody can import, entry by entry. What is not here is nobody's to use. */
const publicNames: Record<string, string[]> = {
  'assent': ['ConfigError', 'createConsent', 'defineService'],
  'assent/guard': ['createConsent'],
  'assent/server': ['consentHandler', 'consentHeaders', 'consentMiddleware', 'contentSecurityPolicy', 'readConsent'],
  'assent/services': ['amplitude', 'calendly', 'crisp', 'datadogRum', 'defineService', 'facebookSocialPlugins', 'fullstory', 'googleAds', 'googleAnalytics4', 'googleConsentMode', 'googleMaps', 'googleRecaptcha', 'googleTagManager', 'heap', 'hotjar', 'hubspot', 'instagram', 'intercom', 'linkedinInsight', 'linkedinPlugins', 'matomo', 'metaPixel', 'microsoftClarity', 'microsoftUet', 'mixpanel', 'paypal', 'pinterestTag', 'plausible', 'posthog', 'redditPixel', 'segment', 'sentry', 'snapPixel', 'spotify', 'stripe', 'tiktokPixel', 'vimeo', 'xPixel', 'xWidgets', 'youtube', 'zendesk'],
  'assent/services/google-ads': ['about', 'googleAds', 'run'],
  'assent/services/google-analytics-4': ['about', 'googleAnalytics4', 'run'],
  'assent/services/google-tag-manager': ['about', 'googleTagManager', 'run'],
  'assent/services/hotjar': ['about', 'hotjar', 'run'],
  'assent/services/linkedin-insight': ['about', 'linkedinInsight', 'run'],
  'assent/services/meta-pixel': ['about', 'metaPixel', 'run'],
  'assent/services/x-pixel': ['about', 'run', 'xPixel'],
  'assent/services/calendly': ['about', 'calendly', 'run'],
  'assent/services/facebook-social-plugins': ['about', 'facebookSocialPlugins', 'run'],
  'assent/services/google-maps': ['about', 'googleMaps', 'run'],
  'assent/services/instagram': ['about', 'instagram', 'run'],
  'assent/services/linkedin-plugins': ['about', 'linkedinPlugins', 'run'],
  'assent/services/spotify': ['about', 'run', 'spotify'],
  'assent/services/vimeo': ['about', 'run', 'vimeo'],
  'assent/services/x-widgets': ['about', 'run', 'xWidgets'],
  'assent/services/youtube': ['about', 'run', 'youtube'],
  'assent/services/crisp': ['about', 'crisp', 'run'],
  'assent/services/datadog-rum': ['about', 'datadogRum', 'run'],
  'assent/services/google-consent-mode': ['about', 'googleConsentMode', 'run'],
  'assent/services/google-recaptcha': ['about', 'googleRecaptcha', 'run'],
  'assent/services/hubspot': ['about', 'hubspot', 'run'],
  'assent/services/microsoft-clarity': ['about', 'microsoftClarity', 'run'],
  'assent/services/microsoft-uet': ['about', 'microsoftUet', 'run'],
  'assent/services/mixpanel': ['about', 'mixpanel', 'run'],
  'assent/services/paypal': ['about', 'paypal', 'run'],
  'assent/services/stripe': ['about', 'run', 'stripe'],
  'assent/services/zendesk': ['about', 'run', 'zendesk'],
  'assent/services/amplitude': ['about', 'amplitude', 'run'],
  'assent/services/fullstory': ['about', 'fullstory', 'run'],
  'assent/services/heap': ['about', 'heap', 'run'],
  'assent/services/intercom': ['about', 'intercom', 'run'],
  'assent/services/matomo': ['about', 'matomo', 'run'],
  'assent/services/pinterest-tag': ['about', 'pinterestTag', 'run'],
  'assent/services/plausible': ['about', 'plausible', 'run'],
  'assent/services/posthog': ['about', 'posthog', 'run'],
  'assent/services/reddit-pixel': ['about', 'redditPixel', 'run'],
  'assent/services/segment': ['about', 'run', 'segment'],
  'assent/services/sentry': ['about', 'run', 'sentry'],
  'assent/services/snap-pixel': ['about', 'run', 'snapPixel'],
  'assent/services/tiktok-pixel': ['about', 'run', 'tiktokPixel'],
  ...Object.fromEntries(TAGS.map((tag) => [`assent/locales/${tag}`, tag === 'en' ? ['default', 'reopenLabel'] : ['default']])),
  'assent/locales/texts': ['defineTexts'],
}
const entries = Object.keys(publicNames)

/** Imports one entry and prints what that did to the process: what is there afterwards and was not before. */
const importing = (entry: string) => `
  const survey = () => Object.fromEntries(Reflect.ownKeys(globalThis).map((key) => [String(key), Object.getOwnPropertyDescriptor(globalThis, key)]))
  const prototypes = [Object, Array, Function, String, Promise, EventTarget, Map].map(({ prototype }) => [prototype, JSON.stringify(Reflect.ownKeys(prototype).map(String))])
  const started = []
  for (const name of ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'fetch']) {
    const original = globalThis[name]
    globalThis[name] = (...values) => (started.push(name), original(...values))
  }
  const before = survey()
  const names = Object.keys(await import(${JSON.stringify(entry)}))
  const after = survey()
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => !Object.is(before[key]?.value, after[key]?.value) || before[key]?.get !== after[key]?.get)
  const patched = prototypes.filter(([prototype, keys]) => JSON.stringify(Reflect.ownKeys(prototype).map(String)) !== keys).length
  console.log(JSON.stringify({ names, changed, patched, started, open: process.getActiveResourcesInfo().filter((kind) => /Time|Server|Socket|Watch/.test(kind)) }))`

test.each(entries)('the public names of %s are these and no others', (entry) => {
  const { stdout } = consumer.run(importing(entry))
  expect(JSON.parse(stdout).names).toEqual(publicNames[entry])
})

test('the list of entries is complete: every service, language and door of the package is on it', () => {
  const beside = (folder: string, entry: string) => readdirSync(`${root}dist/npm/${folder}`).map((file) => file.replace(/\.js$/, '')).filter((name) => name !== 'index').map((name) => `${entry}/${name}`)
  const fixed = Object.keys(packageJson.exports).filter((key) => !key.includes('*')).map((key) => key.replace('.', 'assent'))
  expect([...fixed, ...beside('services', 'assent/services'), ...beside('locales', 'assent/locales')].sort()).toEqual(entries.toSorted())
})

test.each(entries)('importing %s where there is no DOM prints nothing, sets no global, patches nothing and starts nothing', (entry) => {
  const { stdout, stderr, status, error } = consumer.run(importing(entry))
  expect({ stderr, status, error }).toEqual({ stderr: '', status: 0, error: undefined })
  expect(stdout.trim().split('\n'), 'one line, and that is the test\'s own').toHaveLength(1)
  expect(JSON.parse(stdout)).toMatchObject({ changed: [], patched: 0, started: [], open: [] })
})

test('the examples of the contract run on a server: a configuration is written and a cookie is read without a DOM', () => {
  const { stdout, stderr } = consumer.run(`
    import { readConsent } from 'assent/server'
    import { googleAnalytics4 } from 'assent/services/google-analytics-4'
    const config = { privacyPolicy: '/privacy', services: [googleAnalytics4({ id: 'G-XXXXXXX' })] }
    const seen = [undefined, '', 'assent=granted', 'assent=1.x.0.1.9e99.accept.ui.opt-in...00001.0'].map((cookie) => readConsent(cookie, config))
    console.log(JSON.stringify(seen.map(({ status, allows }) => [status, allows('necessary'), allows('analytics'), allows('google-analytics-4')])))`)
  expect(stderr).toBe('')
  expect(JSON.parse(stdout)).toEqual(Array.from({ length: 4 }, () => ['pending', true, false, false]))
})

test('what is not exported cannot be reached: no internal file, no test, no source', () => {
  for (const path of ['assent/src/index.ts', 'assent/dist/npm/index.js', 'assent/parts/acts', 'assent/services/nobody', 'assent/package.json']) {
    const { stderr } = consumer.run(`await import('${path}').then(() => {}, ({ code }) => { console.error(code) })`)
    expect(stderr.trim(), path).toMatch(/^ERR_(PACKAGE_PATH_NOT_EXPORTED|MODULE_NOT_FOUND)$/)
  }
  expect(existsSync(`${root}dist/npm/index.js`)).toBe(true)
})
