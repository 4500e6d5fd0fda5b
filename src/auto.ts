import { startScriptTag } from './script-tag.ts'

// `import()` in a classic script carries the script's nonce and needs no trusted type. The address is given in full, because
// a script from another host has none of its own to start from, unless its tag says `crossorigin`.
startScriptTag((file, script) => import(`${new URL(file + '.js', script ?? location.href)}`))
