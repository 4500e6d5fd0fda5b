import type { CatalogueReference } from '../core/config.ts'
import type { Core } from '../consent.ts'
import type { RunSettings, Service } from '../core/types.ts'

/** What the owner is told of a service: each grant once, and the withdrawal that ends it. */
export function createHooks({ config, report }: Core) {
  const granted = new Set<string>()

  return {
    granted(service: Service | CatalogueReference): void {
      if (granted.has(service.id)) return
      granted.add(service.id)
      call(service, 'onGrant')
    },
    withdrawn(ids: readonly string[]): void {
      for (const service of config.services ?? []) {
        if (!ids.includes(service.id)) continue
        granted.delete(service.id)
        call(service, 'onWithdraw')
      }
    },
  }

  /** The owner's code may throw, at once or later: nothing of it reaches the others. */
  function call(service: Service | CatalogueReference, name: 'onGrant' | 'onWithdraw'): void {
    const hook = (service as RunSettings)[name] ?? (service.options as RunSettings | undefined)?.[name]
    void (async () => hook?.())().catch((error) => report(`${service.id}.${name}`, error))
  }
}
