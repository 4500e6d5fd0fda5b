import playwright, { firefox, type Browser, type BrowserContextOptions } from 'playwright-core'
import { contextOptions, type Network } from './chromium.ts'
import type { Driver } from './driver.ts'
import { findPrograms } from './programs.ts'

/** The machine's own Firefox, driven by WebDriver BiDi. Which colours a visitor prefers is set for a whole browser. */
export async function driveFirefox(network: Network): Promise<Driver> {
  const browsers: { light: Browser; dark?: Promise<Browser> } = { light: await launch(network, 'light') }
  return {
    async newContext({ colorScheme, ...options }: BrowserContextOptions) {
      const browser = colorScheme === 'dark' ? await (browsers.dark ??= launch(network, 'dark')) : browsers.light
      return browser.newContext({ ...contextOptions, ignoreHTTPSErrors: true, ...options })
    },
    async stop() {
      await Promise.all(Object.values(browsers).map(async (browser) => (await browser)?.close()))
    },
  }
}

function launch({ port }: Network, scheme: 'light' | 'dark'): Promise<Browser> {
  answerMediaFeatures()
  return firefox.launch({
    channel: 'moz-firefox', // Playwright's own build speaks another protocol
    executablePath: findPrograms('Firefox')!['FIREFOX_PATH']!,
    firefoxUserPrefs: { ...firefoxPreferences(port), 'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1 },
  })
}

interface Transport {
  send(message: { id: number; method: string }): void
  onmessage?(message: object): void
}

/**
 * Playwright opens every page with a BiDi command that Firefox does not know (as of 153), and gives up at its answer: it is
 * answered here. There is no other door: https://github.com/microsoft/playwright/tree/main/packages/playwright-core/src/server/bidi
 */
function answerMediaFeatures(): void {
  const { _bidiFirefox: bidi } = (playwright as any)._connection.toImpl(firefox)
  if (Object.hasOwn(bidi, 'connectToTransport')) return
  const connect = bidi.connectToTransport
  bidi.connectToTransport = (transport: Transport, options: object) => {
    const { send } = transport
    transport.send = (message) => {
      if (message.method === 'emulation.setMediaFeaturesOverride') queueMicrotask(() => transport.onmessage?.({ type: 'success', id: message.id, result: {} }))
      else send.call(transport, message)
    }
    return connect.call(bidi, transport, options)
  }
}

/** Every host is the test server, and the browser goes on no errands: no updates, no suggestions, no look whether there is a network. */
export const firefoxPreferences = (port: number) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  // The vendors' hosts are on lists of hosts whose certificates are believed for nobody.
  'network.stricttransportsecurity.preloadlist': false,
  'security.cert_pinning.enforcement_level': 0,
  // What is blocked is to be blocked by Assent.
  'privacy.trackingprotection.enabled': false,
  'privacy.trackingprotection.pbmode.enabled': false,
})
