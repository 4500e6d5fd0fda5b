import { type Command } from './google.ts';
import type { Config } from '../core/config.ts';
import type { Core } from '../consent.ts';
import type { Choices } from '../core/types.ts';
/**
 * What `assent.js` has in the place of `index.ts`: there only Google is told, and Assent loads everybody else's tags itself.
 *
 * @param _end of the consent: nobody is waited for after it
 */
export declare function tellVendors({ config }: Pick<Core, 'config'>, command: Command, choices: Choices, _end: AbortController): void;
/** Whether Google is to be told: where the owner says so, and where a service is configured that listens. */
export declare function usesGoogle(config: Config): boolean;
