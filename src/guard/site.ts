/**
 * Endings under which everybody can register a name of their own, as far as they are common: the whole list
 * (publicsuffix.org) would weigh more than the guard. Where a site stands under another one, `guard.firstParty` says so.
 */
const SECOND_LEVELS = /^(ac|co|com|edu|firm|gen|gob|gouv|gov|govt|id|info|me|mil|muni|ne|net|nic|nom|or|org|oz|plc|sch|school|web)$/
const SHARED = /(^|\.)(github|gitlab|codeberg)\.(io|page)$|\.(pages|workers|r2)\.dev$|\.(web|run)\.app$|\.(netlify|vercel|deno|fly|glitch|render|firebaseapp|herokuapp|onrender|azurewebsites|cloudfront|amazonaws|myshopify|wixsite|webflow|wordpress|blogspot|tumblr|surge|ngrok)(\.(app|dev|me|com|net|io|sh))?$/

/**
 * The registrable domain of a host: what belongs to the same owner ends in it.
 *
 * A cookie that probes for it would tell exactly (hazard S7), but nothing may be stored before the choice.
 */
export function siteOf(host: string): string {
  // An IPv4 or IPv6 address has no parents.
  if (/^[\d.]+$|:/.test(host)) return host
  const labels = host.split('.')
  const [second = '', top = ''] = labels.slice(-2)
  const isShared = SHARED.test(host)
  const count = isShared || (top.length === 2 && SECOND_LEVELS.test(second)) ? 3 : 2
  return labels.slice(-count).join('.')
}

/** Whether a host is `pattern`, which is exact or `*.example.com`: that covers example.com, too. */
export function matchesHost(pattern: string, host: string): boolean {
  const [wanted, given] = [pattern.toLowerCase(), host.toLowerCase()]
  return wanted.startsWith('*.') ? given === wanted.slice(2) || given.endsWith(wanted.slice(1)) : given === wanted
}

/** Whether an address may lead to another origin, told without anything that a page could have broken. */
export const mayLeave = (address: unknown, origin: string): boolean => typeof address == 'string' && address.includes('//') && !address.startsWith(origin)
