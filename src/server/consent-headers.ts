import type { Config } from '../core/config.ts'
import { contentSecurityPolicy, openServices, type PolicyOptions } from './content-security-policy.ts'
import { readConsent } from './read-consent.ts'

export interface HeaderOptions extends PolicyOptions {
  /** Blocks nothing: browsers only report what they would have blocked. For trying it out. @default false */
  reportOnly?: boolean
}

/**
 * All that a page needs in its response headers to be held by the server, by their names in lower case.
 *
 * `server-timing` tells the page for which choices its policy was made: after a grant it does not cover, Assent reloads
 * (`config.reload`). `cache-control` and `vary` keep a page that was made for one visitor's choices from another visitor,
 * and from the same one after a withdrawal.
 *
 * @throws ConfigError for a mistake in the configuration, Error for one in the options
 */
export function consentHeaders(cookieHeader: string | null | undefined, config: Config, options: HeaderOptions = {}): Record<string, string> {
  const policy = contentSecurityPolicy(cookieHeader, config, options)
  const vary = 'Cookie, Sec-GPC'
  if (options.reportOnly) return { 'content-security-policy-report-only': policy, vary }
  const { choices } = readConsent(cookieHeader, config, options)
  const granted = Object.keys(choices).filter((id) => choices[id] === 'granted')
  const covered = new Set([...granted, ...openServices(cookieHeader, config, options).map(({ id }) => id)])
  return {
    'content-security-policy': policy,
    'server-timing': `assent;desc="${[...covered].join(' ')}"`,
    vary,
    'cache-control': 'private, no-cache',
  }
}
