import type { Policy } from './policy.ts';
/**
 * Checks what vendors are to be told.
 *
 * @throws ConfigError for the first mistake, also for a signal that nobody's grant would stand behind
 */
export declare function checkSignals(signals: unknown, policy: Policy): void;
/**
 * What is about analytics: the category of that name, the one that answers for the vendor's analytics where there is another to
 * answer for ads, and their services.
 */
export declare function analyticsIds({ categories, services }: Policy, answering: string): (id: string) => boolean;
