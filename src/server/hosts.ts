import type { Service } from '../core/types.ts'

/** A host source as CSP defines it, with at least one name in it: a mere `*` would let everybody in. */
const HOST = /^((https?|wss?):\/\/)?(\*\.)?[a-z\d-]+(\.[a-z\d-]+)*(:(\d+|\*))?(\/[\w./~%!$&()+=:@-]*)?$/i

/**
 * The text as a host source of a policy, or undefined where it is none: nothing else may get into a header.
 *
 * A path may end in `*`, which CSP spells by ending it in `/`: `www.google.com/ccm/*`.
 */
export function hostSource(text: string): string | undefined {
  const source = text.replace(/\/\*$/, '/')
  return HOST.test(source) ? source : undefined
}

/** Where a service may load from and send to: its hosts, and where its scripts come from, such as an owner's gateway. */
export function hostsOf({ hosts = [], scripts = [] }: Service): string[] {
  return [...hosts, ...scripts.map(({ src }) => hostOf(src))].flatMap((text) => hostSource(text) ?? [])
}

/** The host of an address; none for one on the page's own host, which needs none. */
function hostOf(address: string): string {
  try {
    const { host } = new URL(address, 'https://own.invalid')
    return host === 'own.invalid' ? '' : host
  } catch {
    // No address that a browser could load: there is nothing to let in.
    return ''
  }
}
