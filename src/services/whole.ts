import { definePolicy, type Policy } from '../core/policy.ts'
import { CATEGORIES } from './table.ts'
import { isWhole, optionsOf } from './fetch.ts'
import type { CatalogueReference, Config } from '../core/config.ts'
import type { Service } from '../core/types.ts'

/** The policy of the page's configuration; made once, when an act first needs it. */
export function policyOf(page: { readonly config: Config; policy?: Policy }): Policy {
  try {
    return (page.policy ??= definePolicy(page.config, (page.config.services ?? []).map(knownService)))
  } catch {
    // A configuration that cannot even be read: nothing is asked, and the check says why.
    return (page.policy = definePolicy({ categories: {} }, []))
  }
}

/** What a service is, as far as it is known before its file is there. */
function knownService(service: Service | CatalogueReference): Service {
  if (isWhole(service)) return service
  const { id } = service
  const options = optionsOf(service)
  return { id, options, revision: 1, category: options['category'] ?? CATEGORIES[id] } as Service
}
