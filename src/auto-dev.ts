import { startScriptTag } from './script-tag.ts'
import { watchLint } from './lint.ts'
import { watchDevelopment } from './development.ts'

watchDevelopment()
startScriptTag((file, script) => import(`${new URL(file + '.js', script ?? location.href)}`), (consent, config) => {
  watchLint(consent, config ?? {})
  return consent
})
