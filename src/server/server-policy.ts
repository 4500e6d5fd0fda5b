import { readConfig, type Config } from '../core/config.ts'
import type { Policy } from '../core/policy.ts'
import type { CatalogueService } from '../services/define.ts'
import * as catalogue from '../services/index.ts'

/** The catalogue by id: on a server its size does not matter. */
const SERVICES = new Map(
  Object.values(catalogue as unknown as Record<string, Partial<CatalogueService<object>>>).flatMap((make) =>
    make.about ? [[make.about.id, make as CatalogueService<object>] as const] : [],
  ),
)

/**
 * The policy of a page's configuration, in which a catalogue service may be given by name, as in the JSON of a page.
 *
 * @throws ConfigError for the first mistake: its place, what was wanted and what came
 */
export function serverPolicy(config: Config): Policy {
  return readConfig(config, ({ id, options }) => SERVICES.get(id)?.(options ?? {})).policy
}
