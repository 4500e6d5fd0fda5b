import type { Policy } from './policy.ts';
/**
 * Checks what vendors are to be told.
 *
 * @throws ConfigError for the first mistake, also for a signal that nobody's grant would stand behind
 */
export declare function checkSignals(signals: unknown, policy: Policy): void;
