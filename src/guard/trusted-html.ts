let policy: { createHTML(html: string): unknown } | undefined

/**
 * HTML that was changed, as trusted as what the page gave: its own value where nothing was changed; where it gave a trusted
 * one, one of the guard's own policy, `assent-guard`. A text stays a text, or the guard would be a way around the page's
 * policies.
 *
 * @returns undefined where the page gave a trusted value and allows no such policy
 */
export function trustedLike(given: unknown, html: string): unknown {
  if (String(given) === html) return given
  return typeof given == 'object' && isTrusted(given) ? trusted(html) : html
}

/** @returns undefined where the page allows no such policy */
export function trusted(html: string): unknown {
  try {
    policy ??= (globalThis as any).trustedTypes.createPolicy('assent-guard', { createHTML: (text: string) => text })
    return policy!.createHTML(html)
  } catch {
    // No such policy allowed.
    return
  }
}

function isTrusted(value: unknown): boolean {
  return !!trustedTypes()?.isHTML(value)
}

/** Whether there are trusted types at all. */
export const trustedTypes = () => (globalThis as { trustedTypes?: { isHTML(value: unknown): boolean } }).trustedTypes
