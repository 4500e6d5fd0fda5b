import type { Config } from '../core/config.ts';
import { type PolicyOptions } from './content-security-policy.ts';
export interface HeaderOptions extends PolicyOptions {
    /** Blocks nothing: browsers only report what they would have blocked. For trying it out. @default false */
    reportOnly?: boolean;
}
/**
 * All that a page needs in its response headers to be held by the server, by their names in lower case.
 *
 * `server-timing` tells the page for which choices its policy was made: after a grant it does not cover, Assent reloads
 * (`config.reload`). `cache-control` and `vary` keep a page that was made for one visitor's choices from another visitor,
 * and from the same one after a withdrawal.
 *
 * @throws ConfigError for a mistake in the configuration, Error for one in the options
 */
export declare function consentHeaders(cookieHeader: string | null | undefined, config: Config, options?: HeaderOptions): Record<string, string>;
