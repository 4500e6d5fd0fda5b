/**
 * What puts commands into Google's data layer, which is made if it is not there. Defines the site's `gtag`, too.
 *
 * @param name of the layer, where the site's tags use another than Google's own
 * @returns a function apart from `gtag`: after a withdrawal that name may swallow calls, and these must still arrive
 */
export declare function googleLayer(page?: Record<string, any>, name?: string): (...command: unknown[]) => void;
