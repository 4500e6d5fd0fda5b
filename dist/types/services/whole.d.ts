import { type Policy } from '../core/policy.ts';
import type { Config } from '../core/config.ts';
/** The policy of the page's configuration; made once, when an act first needs it. */
export declare function policyOf(page: {
    readonly config: Config;
    policy?: Policy;
}): Policy;
