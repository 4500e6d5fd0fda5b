import * as catalogue from '../services/index.ts'
import type { CatalogueService } from '../services/define.ts'
import type { StoredItem } from '../core/types.ts'

/** What the guard knows of a service of the catalogue. */
export interface CatalogueEntry {
  readonly id: string
  readonly category: string
  readonly replay: boolean
  readonly hosts: readonly string[]
  readonly storage: readonly Pick<StoredItem, 'kind' | 'name'>[]
}

/** By which paths one product is told from others of its vendor that share its hosts. */
const PATHS: { readonly [id: string]: readonly string[] } = { 'meta-pixel': ['www.facebook.com/tr', 'connect.facebook.net/*/fbevents.js', 'connect.facebook.net/signals'] }

/** Every service of the catalogue. The build runs this file and writes its result into the bundle. */
export const ENTRIES: readonly CatalogueEntry[] = Object.values(catalogue as unknown as Record<string, Partial<CatalogueService<object>>>).flatMap(({ about }) =>
  about
    ? {
        id: about.id, category: about.category, replay: about.replay !== false, hosts: [...(about.hosts ?? []), ...(PATHS[about.id!] ?? [])],
        storage: (about.storage ?? []).filter(({ kind, party, clearable }) => /^(cookie|local|session)$/.test(kind) && party !== 'third' && clearable !== false).map(({ kind, name }) => ({ kind, name })),
      }
    : [],
)
