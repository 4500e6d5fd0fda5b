import { fromDocument } from '../browser/document.ts'

/**
 * Puts a policy into the page that lets only these hosts be asked, the page's own code go on, and nothing else.
 *
 * It cannot be taken back on this page: taking the element away changes nothing (hazards E23), and each further one only
 * forbids more. `ids` is what it was made for, which tells whether a later grant needs a new page.
 */
export function forbidOthers(hosts: readonly string[], ids: readonly string[], nonce: string): void {
  const all = ["'self'", 'data:', 'blob:', ...hosts].join(' ')
  const policy = [
    `default-src ${all} 'unsafe-inline' 'unsafe-eval'`,
    // A nonce would switch 'unsafe-inline' off; the site's own header goes on demanding it where it does.
    `object-src ${all}`,
    `form-action ${all}`,
  ].join('; ')
  const meta = fromDocument('createElement')('meta')
  meta.httpEquiv = 'Content-Security-Policy'
  meta.content = policy
  meta.dataset['assentPolicy'] = ids.join(' ')
  if (nonce) meta.nonce = nonce
  const head = fromDocument('head') ?? fromDocument('documentElement')
  head.append(meta)
}

/** The hosts of a site for a policy: itself with all under it. */
export const hostSources = (hosts: readonly string[]): string[] => hosts.flatMap((host) => (host.startsWith('*.') ? [host, host.slice(2)] : [host])).flatMap((host) => [host.split('/')[0]!, `wss://${host.split('/')[0]!}`])
