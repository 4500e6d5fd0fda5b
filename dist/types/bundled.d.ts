import type { Config } from './core/config.ts';
import type { AssentConsent } from './api.ts';
/** Starts on a configuration that was checked, in a bundle of the site's own. */
export declare function startBundled(config: Config): AssentConsent;
