interface Policy {
  createScript(text: string): string
  createScriptURL(url: string): string
}

let policy: Policy | undefined | null

/**
 * Marks a script's text or address as trusted, where the page demands that (`trusted-types assent`).
 *
 * Without trusted types, or where the page does not let us make a policy, the text comes back as it is.
 */
export function trusted(kind: 'createScript' | 'createScriptURL', text: string): string {
  if (policy === undefined) {
    policy = null
    const same = (value: string) => value
    try {
      policy = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: object): Policy } }).trustedTypes?.createPolicy('assent', {
        createScript: same,
        createScriptURL: same,
      }) ?? null
    } catch {
      // The page names other policies only: scripts of the parser still run in their place (hazard X9).
    }
  }
  return policy ? policy[kind](text) : text
}
