import { readFileSync, readdirSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
const size = (f) => brotliCompressSync(readFileSync(f), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
for (const f of [...readdirSync('dist'), ...readdirSync('dist/services').map(s=>'services/'+s)].filter((f) => f.endsWith('.js'))) console.log(f.padEnd(36), String(readFileSync('dist/'+f).length).padStart(7), String(size('dist/'+f)).padStart(7))
