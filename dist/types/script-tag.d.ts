import type { CatalogueReference, Config } from './core/config.ts';
import type { AssentConsent } from './api.ts';
import type { Service } from './core/types.ts';
/** Fetches what lies beside the script: `acts`, or `services/hotjar`. */
export type LoadBeside = (base: string, file: string) => Promise<any>;
/** The one global of the script tag. */
export interface AssentGlobal extends AssentConsent {
    /** Starts with this configuration, where neither attributes nor a JSON block gave one. A second call changes nothing. */
    init(config: Config): AssentGlobal;
}
/** What the page says: the configuration, unchecked, and where it was said. */
export interface Input {
    readonly config: unknown;
    /** `data-` attributes of the script tag that say something, in their dataset spelling. */
    readonly attributes: readonly string[];
}
/**
 * Starts the script tag: reads the configuration from its attributes, a JSON block before it, or `assent.init`.
 *
 * Loaded twice, the first copy goes on and the second does nothing (hazard L3).
 */
export declare function startScriptTag(loadBeside: LoadBeside): void;
/** What a catalogue reference stands for, as far as it is known before its file is there. */
export declare function knownService(given: Service | CatalogueReference): Service;
