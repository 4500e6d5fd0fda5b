import type { IdsOf } from './index.ts'
import { startBundled } from './bundled.ts'
import { readConfig, type Config } from './core/config.ts'
import { fromDocument } from './browser/document.ts'
import { checkGuard } from './guard/check.ts'
import { guardPage, type Guarded } from './guard/page.ts'
import type { AssentConsent } from './api.ts'

/**
 * `createConsent` of `assent`, with the guard built in: `guard: 'observe' | 'patch' | 'csp'` works here, and nobody else
 * pays for it. Call it before any other code of the page: what ran before it is not guarded.
 *
 * @throws ConfigError as `createConsent` of `assent`, and for an impossible rule. Nothing runs then.
 */
export function createConsent<const C extends Config>(config: C): AssentConsent<IdsOf<C>> & Guarded {
  readConfig(config)
  checkGuard(config)
  return guardPage(startBundled(config), config, pageNonce()) as unknown as AssentConsent<IdsOf<C>> & Guarded
}

/** A bundle is not told its nonce: that of the page's first script is the page's. */
function pageNonce(): string {
  return [...fromDocument('querySelectorAll')<HTMLScriptElement>('script')].find(({ nonce }) => nonce)?.nonce ?? ''
}

export type { GuardMode, GuardRule, GuardSettings } from './core/config.ts'
export type { Guarded } from './guard/page.ts'
export type { Observed, ObservedItem, ObservedParty } from './guard/index.ts'
