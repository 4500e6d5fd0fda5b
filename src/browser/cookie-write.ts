import Cookies from 'js-cookie'
import { realCookies } from './real-cookies.ts'

/** The attributes of one cookie, as the browser's cookie string names them. */
export interface CookieAttributes {
  readonly path: string
  readonly domain?: string
  readonly secure?: boolean
  readonly sameSite?: 'Lax' | 'None'
  readonly partitioned?: boolean
  /** In days; negative deletes. */
  readonly days: number
}

/**
 * Writes one cookie, name and value exactly as given.
 *
 * js-cookie composes the attributes. It cannot serve where `document.cookie` is shadowed by an element (hazard S20), nor for
 * names it would encode, and vendors write `/` and `%` raw, nor where an old library put something on every object, over
 * which its `for … in` falls: there the same string is written through the prototype.
 */
export function writeCookie(name: string, value: string, { path, domain, secure, sameSite, partitioned, days }: CookieAttributes): void {
  const expires = new Date(Date.now() + days * 864e5)
  const attributes = { path, domain, secure, sameSite, partitioned, expires, 'max-age': `${Math.round(days * 86400)}` }
  if (/^[\w.!~*'-]+$/.test(name) && typeof document.cookie == 'string' && !Object.keys(Object.prototype)[0]) {
    Cookies.withConverter({ read: String, write: String }).set(name, value, attributes)
    return
  }
  const text = Object.entries({ ...attributes, expires: expires.toUTCString() })
    .map(([key, given]) => (given === true ? `; ${key}` : given ? `; ${key}=${given}` : ''))
    .join('')
  Reflect.set(Document.prototype, 'cookie', `${name}=${value}${text}`, document)
}

/** Every cookie's name that script can see, as stored. */
export function cookieNames(): string[] {
  return realCookies().split('; ').filter(Boolean).map((pair) => pair.split('=')[0]!)
}

/** The hosts on which a cookie visible here may have been set: none (host-only), this one, and each of its parents. */
export function cookieDomains(host: string): (string | undefined)[] {
  const labels = host.split('.')
  return [undefined, ...labels.map((_, i) => labels.slice(i).join('.'))]
}

/** The paths on which a cookie visible at `pathname` may have been set: each ancestor, with and without a slash at its end. */
export function cookiePaths(pathname: string): string[] {
  const steps = pathname.split('/').filter(Boolean)
  return ['/', ...steps.flatMap((_, i) => ['/' + steps.slice(0, i + 1).join('/'), '/' + steps.slice(0, i + 1).join('/') + '/'])]
}
