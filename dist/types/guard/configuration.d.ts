import type { Config } from '../core/config.ts';
import type { Observed, ObservedItem, ObservedParty } from './observe.ts';
/**
 * A configuration that covers what was seen, to start from: what is configured already, the services of the catalogue that
 * were met, and a rule for each unknown host. It is plain JSON, for the block on the page.
 */
export declare function configurationFor(config: Config, thirdParties: readonly ObservedParty[], stored: readonly ObservedItem[]): Observed['configuration'];
