import type { Policy } from './policy.ts';
import { type Rule } from './rules.ts';
import type { Service } from './types.ts';
/** What templates write where they have no value. */
export declare const NO_ID: RegExp;
/**
 * Checks what the services say of each other and of the categories, the options of those of the catalogue, and their scripts.
 *
 * @param settings how every service may be told to run
 * @throws ConfigError for the first mistake
 */
export declare function checkServices(policy: Policy, settings: {
    readonly [key: string]: Rule;
}): void;
/** What the owner said, of a service of the catalogue among its options. */
export declare const requiredBy: ({ requires, options }: Pick<Service, 'requires' | 'options'>) => readonly string[];
