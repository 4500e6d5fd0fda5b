import type { Config } from '../core/config.ts';
import type { Service } from '../core/types.ts';
export interface PolicyOptions {
    /**
     * The site's own policy, as in its header; several may stand between commas. All of it is kept, so what it allows by
     * name, by `https:` or by `*` stays allowed whatever the visitor chose. Without it everything is allowed but other hosts.
     */
    policy?: string;
    /** A new one for every response, base64. Inline scripts need it then, and so does the tag of Assent. */
    nonce?: string;
    /** Scripts with the nonce may load others. Vendors' hosts are held all the same. @default false */
    strictDynamic?: boolean;
    /** Hosts that are no service's and are always allowed: `['cdn.example.com', '*.payments.example']`. */
    allow?: readonly string[];
    /** Where browsers send what they blocked. */
    reportUri?: string;
    /** The name of a group in the response's `Reporting-Endpoints` header. */
    reportTo?: string;
    /** The request's `Sec-GPC` header; exactly `1` refuses. */
    secGpc?: string;
    /** In ms since 1970. @default the clock */
    now?: number;
}
/**
 * The Content-Security-Policy for this visitor: vendors' hosts are in it where their service is granted, and nowhere else.
 *
 * Holds what nobody marked: tags in the page's HTML and whatever they load. Where scripts are allowed by nonce, a second
 * policy behind a comma lists hosts alone, because a nonce lets a script come from anywhere; browsers enforce both.
 *
 * @param cookieHeader the request's Cookie header
 * @param config the same configuration as on the page
 * @throws ConfigError for a mistake in the configuration, Error for one in the options
 * @example
 * response.setHeader('Content-Security-Policy', contentSecurityPolicy(request.headers.cookie, config))
 */
export declare function contentSecurityPolicy(cookieHeader: string | null | undefined, config: Config, options?: PolicyOptions): string;
/** The services that the policy lets in: what is granted, and what the owner has loaded denied (Google's advanced mode). */
export declare function openServices(cookieHeader: string | null | undefined, config: Config, options: Pick<PolicyOptions, 'secGpc' | 'now'>): Service[];
/** @throws Error where it is none: whatever else stood there could end the directive and begin another */
export declare function checkNonce(nonce: string): string;
