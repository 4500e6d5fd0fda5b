import * as acts from './acts.ts'
import * as check from './check.ts'
import * as screen from './screen.ts'
import * as vendors from './browser/vendor-tags.ts'
import * as services from './services/index.ts'
import { startScriptTag } from './script-tag.ts'
import type { CatalogueService } from './services/define.ts'

const service = async (_base: string, id: string): Promise<CatalogueService<object>> =>
  (Object.values(services) as unknown as CatalogueService<object>[]).find(({ about }) => about?.id === id)!

startScriptTag({
  vendors: async () => vendors,
  acts: async () => acts,
  screen: async () => screen,
  check: async () => check,
  run: service,
  about: service,
})
