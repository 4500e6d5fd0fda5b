import type { Choices } from '../core/types.ts'

/**
 * Google consent mode v2: the category that answers for each signal.
 *
 * `ad_storage` is never tied to analytics: it alone decides what reaches Google Ads since June 2026.
 */
const SIGNALS: Record<string, string> = {
  ad_storage: 'marketing',
  ad_user_data: 'marketing',
  ad_personalization: 'marketing',
  analytics_storage: 'analytics',
  functionality_storage: 'functional',
  personalization_storage: 'functional',
}

/** Says `default` or `update` with all seven signals: what is missing counts as granted, or delays the tag (vendors.md 3). */
export function tellGoogle(command: 'default' | 'update', choices: Choices): void {
  const page = globalThis as { dataLayer?: unknown[]; gtag?: unknown }
  // An element named dataLayer is there, too, but takes no commands.
  const layer = Array.isArray(page.dataLayer) ? page.dataLayer : (page.dataLayer = [])
  // Google reads only the `arguments` object of a classic function; an array is ignored in silence.
  const push: (...command: unknown[]) => void = function () {
    layer.push(arguments)
  }
  // A name apart: after a withdrawal `gtag` may swallow the site's calls, and these must still arrive.
  page.gtag ??= push
  const state: Record<string, string> = { security_storage: 'granted' }
  for (const signal in SIGNALS) state[signal] = choices[SIGNALS[signal]!] ?? 'denied'
  push('consent', command, state)
}
