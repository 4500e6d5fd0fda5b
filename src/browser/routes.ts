/** How often the address is looked at where the browser does not tell of new ones, in ms. */
const LOOK = 500

/**
 * Calls for each new address of a single-page app, once the page had time to give itself a new title. Another fragment is no
 * new address, unless it is a route: `#/…` or `#!…`. Patches nothing: browsers without the Navigation API are looked at twice a second.
 *
 * @param last the address that was told of already
 * @returns ends it
 */
export function watchRoutes(isNew: () => void, last: string): () => void {
  const { navigation } = globalThis as { navigation?: EventTarget }
  const route = (href: string) => href.replace(/#(?![/!]).*/, '')
  const end = new AbortController()
  const look = () => {
    if (end.signal.aborted || route(location.href) === route(last)) return
    last = location.href
    isNew()
  }
  const lookSoon = () => setTimeout(look)
  navigation?.addEventListener('currententrychange', lookSoon, end)
  addEventListener('popstate', lookSoon, end)
  const timer = navigation ? undefined : setInterval(look, LOOK)
  look()
  return () => {
    end.abort()
    clearInterval(timer)
  }
}
