import { fromDocument } from './browser/document.ts'
import { startScriptTag } from './script-tag.ts'
import { guardPage } from './guard/page.ts'

// Its address now: a `base` element later on would lead it, and all our files with it, to somebody else.
const current = fromDocument('currentScript')
const own = current instanceof HTMLScriptElement ? current.src : location.href

// As auto.ts, with the guard: first in `<head>` and not `async`, so that no other code runs before it.
startScriptTag((file) => import(`${new URL(file + '.js', own)}`), guardPage)
