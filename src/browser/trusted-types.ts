interface TrustedPolicy {
  createScript(text: string): string
  createScriptURL(url: string): string
}

const same = (text: string) => text
const plain: TrustedPolicy = { createScript: same, createScriptURL: same }
let policy: TrustedPolicy | undefined

/**
 * Marks a script's text or address as trusted, where the page demands that: a CSP that lists its policies has to name
 * `assent`. Without trusted types, or without that name, everything comes back as it is.
 */
export function trustedTypes(): TrustedPolicy {
  try {
    policy ??= (globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: TrustedPolicy): TrustedPolicy } }).trustedTypes.createPolicy('assent', plain)
  } catch {
    // Not there, or not allowed: then scripts of the parser still run in their own place (hazard X9).
    policy = plain
  }
  return policy
}
