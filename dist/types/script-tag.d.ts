import type { Config } from './core/config.ts';
import type { AssentConsent } from './api.ts';
/** Fetches what lies beside the script: `acts`, or `services/hotjar`. */
export type LoadBeside = (file: string, script: string | undefined) => Promise<any>;
/** The one global of the script tag. */
export interface AssentGlobal extends AssentConsent {
    /** Starts with this configuration, where neither attributes nor a JSON block gave one. A second call changes nothing. */
    init(config: Config): AssentGlobal;
}
/** What the page says: the configuration, unchecked, and where it was said. */
export interface Input {
    readonly config: unknown;
    /** `data-` attributes of the script tag that say something, in their dataset spelling. */
    readonly written: readonly string[];
}
/** How the attributes that are settings begin, and no service of the catalogue does; every other one names a service. */
export declare const SETTING: RegExp;
/**
 * Starts the script tag: reads the configuration from its attributes, a JSON block before it, or `assent.init`.
 *
 * Loaded twice, the first copy goes on and the second does nothing (hazard L3).
 *
 * @param extend what a build of its own does with the running consent, before any other script of the page
 */
export declare function startScriptTag(loadBeside: LoadBeside, extend?: (consent: AssentConsent, config: Config, nonce: string) => AssentConsent): void;
