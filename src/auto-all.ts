import * as acts from './acts.ts'
import * as check from './check.ts'
import * as declaration from './declaration.ts'
import * as label from './label.ts'
import * as layer from './signals/in-layer.ts'
import * as screen from './screen.ts'
import * as vendors from './browser/vendor-tags.ts'
import * as embeds from './browser/embeds.ts'
import * as hold from './guard/hold.ts'
import * as services from './services/index.ts'
import english from './locales/en.ts'
import { startScriptTag } from './script-tag.ts'
import type { Part } from './locales/parts.ts'
import type { CatalogueService } from './services/define.ts'

const files: Record<string, unknown> = { acts, check, declaration, embeds, hold, label, layer, interface: screen, vendors }
for (const service of Object.values(services) as unknown as CatalogueService<object>[]) {
  if (service.about) files[`services/${service.about.id}`] = files[`services/${service.about.id}.about`] = { default: service }
}

for (const part of ['notice', 'preferences', 'more', 'label', 'embeds', 'declaration'] satisfies Part[]) files[`locales/en.${part}`] = { default: english }

// Other languages and themes may lie beside it.
startScriptTag(async (file, script) => (Object.hasOwn(files, file) ? files[file] : import(`${new URL(file + '.js', script ?? location.href)}`)))
