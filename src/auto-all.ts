import * as acts from './acts.ts'
import * as check from './check.ts'
import * as screen from './screen.ts'
import * as vendors from './browser/vendor-tags.ts'
import * as services from './services/index.ts'
import { startScriptTag } from './script-tag.ts'
import type { CatalogueService } from './services/define.ts'

const files: Record<string, unknown> = { acts, check, interface: screen, vendors }
for (const service of Object.values(services) as unknown as CatalogueService<object>[]) {
  if (service.about) files[`services/${service.about.id}`] = files[`services/${service.about.id}.about`] = { default: service }
}

startScriptTag(async (file) => {
  if (!Object.hasOwn(files, file)) throw new Error(`is not in assent.all.js: link ${file}.css from the page`)
  return files[file]
})
