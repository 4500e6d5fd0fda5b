import type { Choices, VendorWindow } from '../core/types.ts'
import { defineVendorService, type About, type CommonOptions, type Run } from './define.ts'
import { microsoftName, microsoftOptOut, microsoftPolicy } from './define-microsoft.ts'

/** What visitors are told about it, and what it stores. */
export const about = {
  id: 'microsoft-clarity',
  category: 'analytics',
  name: 'Microsoft Clarity',
  vendor: { name: microsoftName, website: 'https://clarity.microsoft.com/', policy: microsoftPolicy, optOut: microsoftOptOut },
  unverified: ['vendor.name', 'vendor.website', 'vendor.optOut', 'transfers'],
  purpose: 'Records visits, clicks and scrolling; Microsoft may use its ids for ads where marketing is granted.',
  hosts: ['*.clarity.ms', 'c.bing.com'],
  transfers: ['US'],
  storage: [
    { kind: 'cookie', name: '_clck', lifetime: 365 },
    { kind: 'cookie', name: '_clsk', lifetime: 1 },
    { kind: 'session', name: '_cltk', lifetime: 'session' },
    // On clarity.ms and bing.com.
    { kind: 'cookie', name: 'CLID', lifetime: 365, party: 'third', clearable: false },
    { kind: 'cookie', name: 'MUID', lifetime: '10 minutes to 13 months', party: 'third', clearable: false },
    { kind: 'cookie', name: 'ANONCHK', lifetime: '10 minutes to 13 months', party: 'third', clearable: false },
    { kind: 'cookie', name: 'SM', lifetime: '10 minutes to 13 months', party: 'third', clearable: false },
    { kind: 'cookie', name: 'MR', lifetime: '10 minutes to 13 months', party: 'third', clearable: false },
  ],
  revision: 1,
  format: { id: /^[a-z\d]{4,20}$/i, example: 'abcde12345', options: { ad_Storage: { is: 'category', example: 'marketing' } } },
} satisfies About<'microsoft-clarity'>

interface Options {
  id: string
  /** The category that answers for Microsoft's use of its ids in ads. @default 'marketing' */
  ad_Storage?: string
}

/** What runs once it is granted. */
export const run = ({ id, ad_Storage = 'marketing', src = `https://www.clarity.ms/tag/${id}` }: Options & CommonOptions): Run => {
  const sayGranted = (page: VendorWindow, choices: Choices) =>
    // These capitals: other spellings are ignored in silence.
    page.clarity?.('consentv2', { ad_Storage: choices[ad_Storage] === 'granted' ? 'granted' : 'denied', analytics_Storage: 'granted' })
  return {
    queue: 'clarity',
    unload: 'stop',
    scripts: [{ src, async: true }],
    tell(act, page, choices) {
      if (act === 'start')
        page.clarity ??= function () {
          ;(page.clarity.q ??= []).push(arguments)
        }
      if (!page.clarity) return
      if (act === 'stop') {
        // In this order: denied while it runs, it starts again 250 ms later, without cookies (seen with clarity-js 0.8.70).
        page.clarity('stop')
        page.clarity('consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' })
        return "clarity('stop'); clarity('consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' })"
      }
      if (act === 'resume') {
        // Stopped, it keeps calls to make up for them. Without an object it would take itself for a second tag.
        page.clarity.q?.splice(0)
        page.clarity('start', {})
      }
      sayGranted(page, choices)
    },
    update: sayGranted,
  }
}

/**
 * Microsoft Clarity. The id is the project's.
 *
 * `stop` silences it; denied alone, it would go on recording without cookies. It never starts in a browser that sends GPC.
 */
export const microsoftClarity = defineVendorService<Options, 'microsoft-clarity'>(about, run)
