/** The attributes of one cookie, as the browser's cookie string names them. */
export interface CookieAttributes {
    readonly path: string;
    readonly domain?: string;
    readonly secure?: boolean;
    readonly sameSite?: 'Lax' | 'None';
    readonly partitioned?: boolean;
    /** In days; negative deletes. */
    readonly days: number;
}
/**
 * Writes one cookie, name and value exactly as given.
 *
 * js-cookie composes the attributes. It cannot serve where `document.cookie` is shadowed by an element (hazard S20), nor for
 * names it would encode, and vendors write `/` and `%` raw, nor where an old library put something on every object, over
 * which its `for … in` falls: there the same string is written through the prototype.
 */
export declare function writeCookie(name: string, value: string, { path, domain, secure, sameSite, partitioned, days }: CookieAttributes): void;
/** Every cookie's name that script can see, as stored. */
export declare function cookieNames(): string[];
/** The hosts on which a cookie visible here may have been set: none (host-only), this one, and each of its parents. */
export declare function cookieDomains(host: string): (string | undefined)[];
/** The paths on which a cookie visible at `pathname` may have been set: each ancestor, with and without a slash at its end. */
export declare function cookiePaths(pathname: string): string[];
