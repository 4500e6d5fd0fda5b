import type { Service, VendorWindow } from '../core/types.ts'

/**
 * A service that works in the owner's data layer, where it is one of Google's that has commands there: its scripts are told
 * the name, and to its snippet the layer is the window's `dataLayer`.
 */
export function inLayer(service: Service, layer: string): Service {
  const { id, consentMode, scripts = [], tell, update, view } = service
  if (!consentMode || !id.startsWith('google-')) return service
  const nameOf = (key: string | symbol) => (key === 'dataLayer' ? layer : key)
  const page = new Proxy(globalThis as unknown as VendorWindow, {
    get: (window, key) => window[nameOf(key) as string],
    set: (window, key, value) => ((window[nameOf(key) as string] = value), true),
  })
  return {
    ...service,
    scripts: scripts.map((script) => ({ ...script, src: `${script.src}${script.src.includes('?') ? '&' : '?'}l=${layer}` })),
    tell: (act, _, choices) => tell?.(act, page, choices),
    update: (_, choices) => update?.(page, choices),
    view: () => view?.(page),
  }
}
