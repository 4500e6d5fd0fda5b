import { allows } from '../core/allows.ts'
import type { Config } from '../core/config.ts'
import { parseReceipt } from '../core/receipt.ts'
import { choicesOf, openIds } from '../core/policy.ts'
import { resolveConsent, type Consent } from '../core/resolve.ts'
import { serverPolicy } from './server-policy.ts'

/** What the visitor decided, as a server sees it. */
export type ServerConsent = Consent & {
  /** As on the page: may it run for this visitor? */
  allows(expression: string): boolean
}

/**
 * Reads the visitor's choice from a request, for server-rendered pages and edges.
 *
 * @param cookieHeader the request's Cookie header; null or undefined where it has none
 * @param config the same configuration as on the page, catalogue services by name included: without it the cookie's
 * fingerprints mean nothing
 * @param options `secGpc`: the request's Sec-GPC header; exactly `1` refuses. `now` in ms since 1970
 * @throws ConfigError for a mistake in the configuration
 */
export function readConsent(cookieHeader: string | null | undefined, config: Config, { secGpc, now = Date.now() }: { secGpc?: string; now?: number } = {}): ServerConsent {
  const policy = serverPolicy(config)
  const name = (config.cookie?.name ?? 'assent') + '='
  const texts = (cookieHeader ?? '').split(/; */).filter((pair) => pair.startsWith(name)).map((pair) => pair.slice(name.length))
  const receipt = texts
    .flatMap((text) => parseReceipt(text, []) ?? [])
    .filter(({ decidedAt }) => decidedAt < now + 864e5)
    .sort((a, b) => b.decidedAt - a.decidedAt)[0]
  const nothing: Consent = { status: 'pending', choices: choicesOf(policy, () => 'denied') }
  const answer = receipt && config.audience !== 'child' ? resolveConsent(policy, receipt, now) : nothing
  // A signal that came after a grant is obeyed over it; a refusal it agrees with stays what it was.
  const overruled = secGpc === '1' && !receipt?.signals.length && openIds(policy).some((id) => answer.choices[id] === 'granted')
  const consent = overruled ? nothing : answer
  return { ...consent, allows: (expression) => allows(consent.choices, expression) }
}
