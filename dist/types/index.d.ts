import { type Config } from './core/config.ts';
import type { AssentConsent } from './api.ts';
/** The four categories that are there without configuration. */
export type DefaultCategory = 'necessary' | 'functional' | 'analytics' | 'marketing';
/** Every id a configuration names: its categories and services. */
export type IdsOf<C extends Config> = (C extends {
    categories: infer Categories extends object;
} ? keyof Categories & string : DefaultCategory) | (C extends {
    services: readonly (infer S)[];
} ? (S extends {
    id: infer Id extends string;
} ? Id : never) : never);
/**
 * Starts Assent on this page and gives back the running consent.
 *
 * The gate works from this call on: what an earlier answer granted runs, everything else is held. Where nobody has
 * answered yet, the notice shows once the HTML is parsed.
 *
 * @throws ConfigError for the first mistake in the configuration: its place, what was wanted and what came. Nothing runs then.
 * @example
 * const consent = createConsent({ controller: { name: 'Example Ltd' }, privacyPolicy: '/privacy',
 *   services: [googleAnalytics4({ id: 'G-XXXXXXX' })] })
 * await consent.whenGranted('analytics')
 */
export declare function createConsent<const C extends Config>(config: C): AssentConsent<IdsOf<C>>;
export { ConfigError } from './core/config.ts';
export { defineService } from './services/define.ts';
export type { AssentConsent, Change, State, StoredThing, Undeleted, Withdrawal, WithdrawnService } from './api.ts';
export type { Config, GuardMode, GuardRule, GuardSettings, Problem } from './core/config.ts';
export type { Declaration, DeclaredCategory, DeclaredItem, DeclaredService } from './core/declaration.ts';
export type { Category, Choice, Choices, Method, Receipt, Service, Signal, Source, StoredItem, Vendor } from './core/types.ts';
