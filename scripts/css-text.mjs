import { transform } from 'lightningcss'
import { readFileSync } from 'node:fs'

/** Imports a style sheet as its minified text. Used by the build and by the tests. */
export function cssText() {
  return {
    name: 'css-text',
    enforce: 'pre',
    load(id) {
      const file = id.replace(/\?.*$/, '')
      if (!file.endsWith('.css')) return null
      const { code } = transform({ filename: file, code: readFileSync(file), minify: true })
      return `export default ${JSON.stringify(code.toString())}`
    },
  }
}
