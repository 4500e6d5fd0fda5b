import type { Choices, VendorWindow } from '../core/types.ts'
import { defineVendorService, type About, type CommonOptions, type Run } from './define.ts'

/** What visitors are told about it, and what it stores. */
export const about = {
  id: 'sentry',
  category: 'necessary',
  name: 'Sentry',
  vendor: { name: 'Functional Software, Inc. d/b/a Sentry', website: 'https://sentry.io/', policy: 'https://sentry.io/privacy/' },
  purpose: 'Reports errors of this site to those who run it.',
  hosts: [
    'browser.sentry-cdn.com',
    'js.sentry-cdn.com',
    'js-de.sentry-cdn.com',
    '*.ingest.sentry.io',
    '*.ingest.us.sentry.io',
    '*.ingest.de.sentry.io',
  ],
  unverified: ['vendor.name', 'transfers'],
  transfers: ['US'],
  // None of it by error reports alone.
  storage: [
    { kind: 'session', name: 'sentryReplaySession', lifetime: 'session' },
    { kind: 'session', name: 'sentry_previous_trace', lifetime: 'session' },
    { kind: 'indexeddb', name: 'sentry-offline' },
  ],
  revision: 1,
  format: {
    id: /^[a-z\d]{6,64}$/i,
    example: '0123456789abcdef0123456789abcdef',
    options: {
      region: { is: /^(us|de)$/, example: 'de' },
      replay: { is: 'category', example: 'analytics' },
      init: { is: 'object', example: '{ "environment": "production" }' },
    },
  },
} satisfies About<'sentry'>

interface SentryOptions {
  /** The public key, as in the address of the loader script. */
  id: string
  /** @default 'us' */
  region?: 'us' | 'de'
  /** Id of the category that Session Replay waits for, such as `analytics`; the loader must be set up with it. Without it nothing is recorded. */
  replay?: string
  /** Settings for `Sentry.init`, but for `integrations`. */
  init?: Record<string, unknown>
}

/** What runs once it is granted. */
export const run = ({ id, region, replay = '', init, src }: SentryOptions & CommonOptions): Run => {
  let enabled = false
  let recording = false
  let latest: Choices = {}

  /** Starts and stops Session Replay, as far as Sentry's code is there. */
  function record({ Sentry }: VendorWindow, choices: Choices): void {
    const wanted = enabled && choices[replay] === 'granted'
    if (wanted === recording || !Sentry?.replayIntegration) return
    recording = wanted
    const known = Sentry.getReplay?.()
    if (!wanted) known?.stop()
    else if (known) known.start()
    else Sentry.addIntegration(Sentry.replayIntegration())
  }

  return {
    unload: 'stop',
    scripts: [
      {
        src: src ?? `https://js${region === 'de' ? '-de' : ''}.sentry-cdn.com/${id}.min.js`,
        async: true,
        crossOrigin: 'anonymous',
        ...(replay && { data: { lazy: 'no' } }),
      },
    ],
    tell(act, page, choices) {
      enabled = act !== 'stop'
      latest = choices
      if (act === 'start') {
        page.sentryOnLoad ??= () => {
          // A function: to a list, the loader would add tracing and replay, unasked.
          page.Sentry.init({ ...init, enabled, integrations: (all: unknown[]) => all })
          record(page, latest)
        }
      }
      record(page, choices)
      const options = page.Sentry?.getClient?.()?.getOptions()
      if (act === 'resume' && options) options.enabled = true
      if (act === 'stop' && page.Sentry?.close) {
        page.Sentry.close()
        return 'Sentry.close()'
      }
    },
    update(page, choices) {
      latest = choices
      record(page, choices)
    },
  }
}

/**
 * Sentry error reports, by its loader script. The id is the public key in the loader's address.
 *
 * Without tracing, and without Session Replay unless `replay` names the category that it waits for; then say so in `purpose`.
 */
export const sentry = defineVendorService<SentryOptions, 'sentry'>(about, run)
