/**
 * What puts commands into Google's data layer, which is made if it is not there. Defines the site's `gtag`, too.
 *
 * @param name of the layer, where the site's tags use another than Google's own
 * @returns a function apart from `gtag`: after a withdrawal that name may swallow calls, and these must still arrive
 */
export function googleLayer(page: Record<string, any> = globalThis, name = 'dataLayer'): (...command: unknown[]) => void {
  // An element named dataLayer is there, too, but takes no commands.
  const layer: unknown[] = Array.isArray(page[name]) ? page[name] : (page[name] = [])
  // Google reads only the `arguments` object of a classic function; an array is ignored in silence.
  const push: (...command: unknown[]) => void = function () {
    layer.push(arguments)
  }
  page.gtag ??= push
  return push
}
