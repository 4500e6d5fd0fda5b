import type { Config } from '../core/config.ts';
import { type Consent } from '../core/resolve.ts';
/** What the visitor decided, as a server sees it. */
export type ServerConsent = Consent & {
    /** As on the page: may it run for this visitor? */
    allows(expression: string): boolean;
};
/**
 * Reads the visitor's choice from a request, for server-rendered pages and edges.
 *
 * @param cookieHeader the request's Cookie header; null or undefined where it has none
 * @param config the same configuration as on the page, catalogue services by name included: without it the cookie's
 * fingerprints mean nothing
 * @param options `secGpc`: the request's Sec-GPC header; exactly `1` refuses. `now` in ms since 1970
 * @throws ConfigError for a mistake in the configuration
 */
export declare function readConsent(cookieHeader: string | null | undefined, config: Config, { secGpc, now }?: {
    secGpc?: string;
    now?: number;
}): ServerConsent;
