/**
 * The address of an owner's poster, if it may be fetched before the choice: from the site itself, never from the vendor.
 *
 * The site is the page's own host without `www.`, or the domain that the owner's cookie is for, with everything under it. A
 * list of registrable domains would say more and weigh more than all of this SDK.
 *
 * @param hosts the service's hosts, exact or `*.example.com`
 */
export function posterAddress(poster: string, page: URL | Location, hosts: readonly string[], domain?: string): string | undefined {
  const url = URL.canParse(poster, page.href) ? new URL(poster, page.href) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) return
  const sites = [page.hostname.replace(/^www\./, ''), domain?.replace(/^\./, '')].filter((site) => site?.includes('.'))
  const isOwn = url.origin === page.origin || sites.some((site) => isUnder(url.hostname, site!))
  const isVendors = hosts.some((host) => (host[0] === '*' ? isUnder(url.hostname, host.slice(2)) : url.hostname === host))
  return isOwn && !isVendors ? url.href : undefined
}

const isUnder = (host: string, domain: string) => ('.' + host).endsWith('.' + domain)
