import { readCookies } from './cookie-store.ts'
import { cookieDomains, cookiePaths, writeCookie, type CookieAttributes } from './cookie-write.ts'

/** Where the answer is kept. */
export interface ReceiptPlace {
  readonly name: string
  readonly domain?: string
  readonly path?: string
  /** How long the browser keeps it, in days. */
  readonly days: number
}

/**
 * Writes the answer and reads it back: an oversize or refused write is silent and leaves the old answer (hazard S1).
 *
 * Where other cookies of the name are in reach (host-only against domain, other paths), they are removed, so that one
 * answer is left (hazard S8).
 *
 * @returns whether it is kept
 */
export function saveText(text: string, { name, domain, path = '/', days }: ReceiptPlace): boolean {
  const secure = location.protocol === 'https:'
  const write = (value: string, attributes: Omit<CookieAttributes, 'secure' | 'sameSite'>) =>
    writeCookie(name, value, { ...attributes, secure, sameSite: 'Lax' })
  try {
    write(text, { domain, path, days })
    if (readCookies(name).length > 1) {
      for (const otherDomain of cookieDomains(location.hostname)) {
        for (const otherPath of cookiePaths(location.pathname)) write('', { domain: otherDomain, path: otherPath, days: -1 })
      }
      write(text, { domain, path, days })
    }
  } catch {
    // Opaque origins throw (hazard S14); what was read back decides.
  }
  return readCookies(name).includes(text)
}
