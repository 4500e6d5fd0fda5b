import { startScriptTag } from './script-tag.ts'

// `import()` from a classic script carries its nonce and needs no trusted type, so a strict policy lets the files in.
startScriptTag((base, file) => import(`${base}${file}.js`))
