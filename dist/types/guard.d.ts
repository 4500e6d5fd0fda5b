import type { IdsOf } from './index.ts';
import { type Config } from './core/config.ts';
import { type Guarded } from './guard/page.ts';
import type { AssentConsent } from './api.ts';
/**
 * `createConsent` of `assent`, with the guard built in: `guard: 'observe' | 'patch' | 'csp'` works here, and nobody else
 * pays for it. Call it before any other code of the page: what ran before it is not guarded.
 *
 * @throws ConfigError as `createConsent` of `assent`, and for an impossible rule. Nothing runs then.
 */
export declare function createConsent<const C extends Config>(config: C): AssentConsent<IdsOf<C>> & Guarded;
export type { GuardMode, GuardRule, GuardSettings } from './core/config.ts';
export type { Guarded } from './guard/page.ts';
export type { Observed, ObservedItem, ObservedParty } from './guard/index.ts';
