import { type Config } from '../core/config.ts';
import type { Policy } from '../core/policy.ts';
/**
 * The policy of a page's configuration, in which a catalogue service may be given by name, as in the JSON of a page.
 *
 * @throws ConfigError for the first mistake: its place, what was wanted and what came
 */
export declare function serverPolicy(config: Config): Policy;
