import { type Observed } from './index.ts';
import type { AssentConsent } from '../api.ts';
import { type Config } from '../core/config.ts';
/** What the guard's builds add to the running consent. */
export interface Guarded {
    /** What the guard saw on this page so far. `print`: also on the console, with a configuration ready to copy. */
    observed(options?: {
        print?: boolean;
    }): Observed;
}
/** Puts a page under the guard, beside its running consent. `config` may be unchecked: what is wrong in it opens nothing. */
export declare function guardPage<C extends AssentConsent>(consent: C, config: Config, nonce: string): C & Guarded;
