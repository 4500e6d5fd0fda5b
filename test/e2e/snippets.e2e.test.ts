import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { ChildProcess } from 'node:child_process'
import type { Config } from '../../src/core/config.ts'
import type { Service } from '../../src/core/types.ts'
import { consentHeaders } from '../../src/server/index.ts'
import { about as googleAnalytics4 } from '../../src/services/google-analytics-4.ts'
import { about as hotjar } from '../../src/services/hotjar.ts'
import { about as linkedinInsight } from '../../src/services/linkedin-insight.ts'
import { about as metaPixel } from '../../src/services/meta-pixel.ts'
import { about as xPixel } from '../../src/services/x-pixel.ts'
import { matchesHost } from '../../src/guard/site.ts'
import { createCertificate, type Certificate } from '../helpers/browser/certificate.ts'
import { engines } from '../helpers/browser/engines.ts'
import { assentTag, configBlock, renderPage } from '../helpers/browser/pages.ts'
import { createFolder, quit, removeFolder } from '../helpers/browser/processes.ts'
import type { LoggedRequest } from '../helpers/browser/request-log.ts'
import { startServer, type Server } from '../helpers/browser/server.ts'
import { googleAnalyticsSnippet, hotjarSnippet, linkedinSnippet, metaSnippet, xSnippet } from '../helpers/browser/snippets.ts'
import { loaders } from '../helpers/browser/vendor-traffic.ts'

/*
 * The vendors' snippets as they publish them, in every tier and every engine that the machine has: stopped, then run exactly
 * once. The browsers are the machine's own, nobody drives them: the page answers by itself, the server's log tells.
 */

/** What is told about a service of the catalogue, without what would load it: the site's own snippet does that. */
const kept = ({ id, category, name, vendor, hosts, storage }: Service): Service => ({ id, category, name, vendor, hosts, storage, unload: 'reload' })
const services = [googleAnalytics4, metaPixel, hotjar, linkedinInsight, xPixel].map(kept)
const config: Config = { privacyPolicy: '/privacy', services }

const snippets: Record<string, string> = {
  'google-analytics-4': googleAnalyticsSnippet, 'meta-pixel': metaSnippet, hotjar: hotjarSnippet, 'linkedin-insight': linkedinSnippet, 'x-pixel': xSnippet,
}
// The `<noscript>` pictures are for browsers without scripts, and no script can hold them.
const withoutNoscript = (html: string) => html.replace(/<noscript>[^]*?<\/noscript>/g, '')
const unmarked = withoutNoscript(Object.values(snippets).join('\n'))
const marked = Object.entries(snippets).map(([id, html]) => withoutNoscript(html).replaceAll('<script', `<script type="text/plain" data-consent="${id}"`)).join('\n')

interface Tier {
  readonly name: string
  readonly head: string
  readonly file: string
  readonly config: Config
  readonly header?: boolean
}
const tiers: readonly Tier[] = [
  { name: 'A, pasted into marked scripts', head: marked, file: 'assent.js', config },
  { name: 'B, unmarked, held by the response header', head: unmarked, file: 'assent.js', config, header: true },
  { name: 'C, unmarked, held by the guard', head: unmarked, file: 'assent.guard.js', config: { ...config, guard: 'patch' } },
]

/** The page's visitor: looks around, accepts, looks around, takes it back; each step is told to the site's own server. */
const visitor = `<script>
const tell = (step) => navigator.sendBeacon('/step?' + step)
const later = (act, ms = 1500) => setTimeout(act, ms)
const look = () => { history.pushState(0, '', '?route'); document.body.click(); scrollTo(0, 99) }
document.addEventListener('assent:ready', () => {
  if (assent.status === 'pending') {
    look()
    later(() => { tell('before'); later(() => assent.acceptAll().then(() => later(accepted, 3000)), 300) })
  } else if (assent.allows('meta-pixel')) later(accepted, 3000)
  else { look(); later(() => tell('withdrawn')) }
})
let was = false
function accepted() {
  if (was) return
  was = true
  tell('accepted')
  later(() => assent.withdraw().then(() => later(() => tell('withdrawn'), 2500)), 300)
}
</script>`

let certificate: Certificate
let server: Server
const running: { browser: ChildProcess; folder: string }[] = []

beforeAll(async () => {
  certificate = await createCertificate()
  server = await startServer(certificate)
})
afterEach(async () => {
  for (const { browser, folder } of running.splice(0)) {
    await quit(browser)
    removeFolder(folder)
  }
  // What a browser that went had still on its way is not of the next one.
  await server.log.quiet(500)
  server.reset()
})
afterAll(() => server.stop())

describe.each(engines)('$name', (engine) => {
  test.each(tiers)('tier $name: nothing before the choice, each loader exactly once after it, nothing after the withdrawal', async ({ head, file, config: own, header }) => {
    server.serve('www.shop.test/', ({ cookieHeader }) => renderPage({ tag: configBlock(own) + assentTag('', file), head, body: visitor, headers: header ? consentHeaders(cookieHeader, own) : {} }))
    server.serve('www.shop.test/step', { status: 204 })
    const folder = createFolder()
    const hosts = ['www.shop.test', ...new Set([...services.flatMap(({ hosts: all = [] }) => all.map((host) => host.replace('*.', ''))), 'content.hotjar.io', 'www.google-analytics.com', 'static.hotjar.com', 'px.ads.linkedin.com'])]
    running.push({ browser: engine.open({ port: server.port, publicKey: certificate.publicKey, certificate: certificate.cert, hosts }, folder, 'https://www.shop.test/'), folder })

    await server.log.until(() => at('before'), 20_000)
    // A tag that stands in the HTML may be asked for before any script can act: held from running is all that a guard can do.
    const mayBeFetched = (address: string) => file === 'assent.guard.js' && address === 'www.googletagmanager.com/gtag/js'
    expect(foreign(server.log.all.slice(0, server.log.all.indexOf(at('before')!))).filter((address) => !mayBeFetched(address))).toEqual([])

    await server.log.until(() => at('accepted'), 20_000)
    const granted = foreign(between('before', 'accepted'))
    const loaded = granted.filter((address) => loaders.includes(address))
    expect(loaded.filter((address) => !mayBeFetched(address)).sort()).toEqual(loaders.filter((address) => !mayBeFetched(address)).sort())
    for (const hit of ['www.google-analytics.com/g/collect', 'www.facebook.com/tr/', 't.co/1/i/adsct']) expect(granted).toContain(hit)

    await server.log.until(() => at('withdrawn'), 20_000)
    const reloaded = server.log.all.findLast(({ host, path }) => host === 'www.shop.test' && path === '/')!
    const next = server.log.all.slice(server.log.all.indexOf(reloaded) + 1)
    expect(foreign(next).filter((address) => !mayBeFetched(address)), 'on the page after the withdrawal').toEqual([])
  }, 90_000)
})

const at = (step: string): LoggedRequest | undefined => server.log.all.find(({ path, query }) => path === '/step' && query.has(step))
const between = (from: string, to: string) => server.log.all.slice(server.log.all.indexOf(at(from)!), server.log.all.indexOf(at(to)!))
/** What went to the vendors; a browser's own errands go to other hosts. */
const foreign = (requests: readonly LoggedRequest[]) =>
  requests.filter(({ host }) => services.some(({ hosts = [] }) => hosts.some((pattern) => matchesHost(pattern, host)))).map(({ host, path }) => host + path)
