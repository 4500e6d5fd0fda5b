import type { Config } from '../core/config.ts';
import { type HeaderOptions } from './consent-headers.ts';
export interface ConsentHandlerOptions<AnyRequest> extends Omit<HeaderOptions, 'nonce' | 'secGpc' | 'now'> {
    /** Makes the nonce of one response: `() => crypto.randomUUID()`. */
    nonce?: (request: AnyRequest) => string;
}
/** What is needed of a request of Node's `http`, and of Express. */
export interface NodeRequest {
    readonly headers: {
        readonly [name: string]: string | string[] | undefined;
    };
}
/** What is needed of a response of Node's `http`, and of Express. */
export interface NodeResponse {
    getHeader(name: string): number | string | readonly string[] | undefined;
    setHeader(name: string, value: any): unknown;
    writeHead: (...given: any[]) => any;
    /** Where Express keeps what a page is rendered with. */
    locals?: Record<string, any>;
}
/**
 * Middleware for Node's `http`, Express and whatever else takes `(request, response, next)`: puts `consentHeaders` on
 * every page, merged with the policy that the response has by then, whoever set it. The nonce is in `response.locals.nonce`.
 *
 * Looks at a response when its headers are sent; images, scripts and other files that are no pages stay as they are.
 *
 * @throws ConfigError for a mistake in the configuration, Error for one in the options
 */
export declare function consentMiddleware<Incoming extends NodeRequest>(config: Config, options?: ConsentHandlerOptions<Incoming>): (request: Incoming, response: NodeResponse, next?: () => void) => void;
/**
 * The same for the Fetch API, as edge workers, Deno, Bun and frameworks speak it: a handler that answers as yours does, with
 * `consentHeaders` on every page. Yours gets the nonce in its second argument, and behind it what it was called with.
 *
 * @throws ConfigError for a mistake in the configuration, Error for one in the options
 * @example
 * export default { fetch: consentHandler((request) => fetch(request), config) }
 */
export declare function consentHandler<Rest extends unknown[]>(handler: (request: Request, page: {
    nonce: string | undefined;
}, ...rest: Rest) => Response | Promise<Response>, config: Config, options?: ConsentHandlerOptions<Request>): (request: Request, ...rest: Rest) => Promise<Response>;
