import { startScriptTag } from './script-tag.ts'

// As auto.ts; here all vendors are told of the choices, not only Google.
startScriptTag((file, script) => import(`${new URL(file + '.js', script ?? location.href)}`))
