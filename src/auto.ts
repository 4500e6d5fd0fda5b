import { startScriptTag } from './script-tag.ts'

// `import()` in a classic script starts from the script's own address, carries its nonce and needs no trusted type.
startScriptTag((file) => import(`./${file}.js`))
