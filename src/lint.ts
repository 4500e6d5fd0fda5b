import { lintCookies, lintDeclaration, lintGoogle, lintStorage, type FoundCookie } from './core/lint.ts'
import { ENTRIES } from './guard/catalogue.ts'
import { usesGoogle } from './signals/only-google.ts'
import type { AssentConsent } from './api.ts'
import type { Config } from './core/config.ts'

/** When tags have had time to write their cookies, in ms after a decision. */
const WRITTEN = 3000

/**
 * Looks, at the start and after each decision, for what a lawyer would find in the declaration and in the cookie jar, and
 * says it on the console, each thing once. For development builds.
 */
export function watchLint(consent: AssentConsent, config: Config): void {
  const said = new Set<string>()
  const say = (finding: string) => {
    if (said.has(finding)) return
    said.add(finding)
    console.warn(`[assent] lint: ${finding}`)
  }
  const look = async () => {
    const declaration = await consent.declaration()
    if (usesGoogle(config)) lintGoogle(config).forEach(say)
    lintDeclaration(declaration, config.cookie?.days ?? 180, ENTRIES, config).forEach(say)
    lintCookies(declaration, await cookies(), Date.now()).forEach(say)
    lintStorage(declaration, [...stored('local', () => localStorage), ...stored('session', () => sessionStorage)]).forEach(say)
  }
  // Where the configuration is invalid there is no declaration, and its own error is on the console.
  const lookSafely = () => void look().catch(() => {})
  lookSafely()
  consent.subscribe(() => setTimeout(lookSafely, WRITTEN))
}

/** With the dates of their end where the browser tells them. */
async function cookies(): Promise<FoundCookie[]> {
  const { cookieStore } = globalThis as { cookieStore?: { getAll(): Promise<FoundCookie[]> } }
  return (await cookieStore?.getAll()) ?? document.cookie.split('; ').filter(Boolean).map((pair) => ({ name: pair.split('=', 1)[0]! }))
}

function stored(kind: 'local' | 'session', open: () => Storage): { kind: 'local' | 'session'; name: string }[] {
  try {
    return Object.keys(open()).map((name) => ({ kind, name }))
  } catch {
    // Blocked storage throws on every access: nothing is in it.
    return []
  }
}
