import { createConsent as create, type IdsOf } from './index.ts'
import { watchLint } from './lint.ts'
import { watchDevelopment } from './development.ts'
import type { AssentConsent } from './api.ts'
import type { Config } from './core/config.ts'

/** `createConsent` for development: bundlers choose it by the condition `development`. */
export function createConsent<const C extends Config>(config: C): AssentConsent<IdsOf<C>> {
  watchDevelopment()
  const consent = create(config)
  watchLint(consent as unknown as AssentConsent, config)
  return consent
}

export { ConfigError, defineService } from './index.ts'
