import type { Core } from '../consent.ts';
import type { Choices } from '../core/types.ts';
import type { Command } from './google.ts';
/**
 * Says to every vendor that is configured where the visitor stands, each in its own words: the default before any tag of the
 * page has run, then one update for each decision.
 *
 * @param end of the consent: nobody is waited for after it
 */
export declare function tellVendors(core: Pick<Core, 'config' | 'report' | 'tellsAll'>, command: Command, choices: Choices, end: AbortController): void;
