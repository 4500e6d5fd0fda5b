import { ConfigError, type Config, type GuardRule } from '../core/config.ts'
import { matchesHost } from './site.ts'

/**
 * Checks what only a page can tell of the guard's rules.
 *
 * @throws ConfigError for a selector no browser knows, and for a rule that would hold the site itself
 */
export function checkGuard({ guard }: Config): void {
  const { rules = [] } = typeof guard == 'object' ? guard : {}
  rules.forEach((rule, i) => {
    const { host, path, selector } = rule
    const place = `guard.rules[${i}]`
    try {
      if (selector) document.createDocumentFragment().querySelector(selector)
    } catch {
      throw new ConfigError(`${place}.selector`, 'a CSS selector', selector)
    }
    if (!holdsSite(rule)) return
    if (host) throw new ConfigError(`${place}.host`, "another host than the site's own, or a path of it", host)
    if (path) throw new ConfigError(`${place}.path`, 'a path that does not hold the whole site, or a host', path)
    throw new ConfigError(`${place}.selector`, 'a selector that does not hold the whole page', selector)
  })
}

/** Whether a rule would hold everything of the site: every path of it, the page as a whole, or every script. */
export function holdsSite({ host, path, selector }: GuardRule): boolean {
  if (host && !matchesHost(host, location.hostname)) return false
  if (path && !/^\/?\*?$/.test(path)) return false
  return !selector || holdsPage(selector)
}

/** Asked of an empty page: this one has perhaps no body yet. Where a selector names exceptions, that is what it is for. */
function holdsPage(selector: string): boolean {
  const { documentElement: html, head, body } = document.implementation.createHTMLDocument()
  const scripts = [head, body].map((part) => part.appendChild(document.createElement('script')))
  return [html, head, body].some((element) => element.matches(selector)) || (!selector.includes(':not(') && scripts.every((element) => element.matches(selector)))
}
