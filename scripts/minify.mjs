import { minify as shorten } from 'terser'

/**
 * Properties that only our own files say to each other: in the script tag's files each becomes one letter, the same one in
 * all of them. No name may stand here that a page, a configuration, an event, a receipt or the browser knows.
 */
export const OURS = [
  'taken', 'listeners', 'become', 'drawn', 'unchecked', 'allowed', 'insert', 'emit', 'active', 'element', 'show', 'standing', 'inTurn', 'asTrusted', 'api', 'unkept', 'onHeld', 'written',
]

/** The letter of each, in their order: those with which `assent.js` was found to be smallest. */
const LETTERS = 'uriwfnxhdtvecbljag'

const SHORTEST = { ecma: 2020, module: true, compress: { passes: 3, unsafe_arrows: true, pure_getters: true } }

/**
 * Minifies a file of the script tag.
 *
 * @param ways `compress`: more for Terser to take for granted; `ascii`: whether other letters are escaped
 */
export const minify = ({ compress, ascii = true } = {}) => ({
  name: 'minify',
  async renderChunk(code) {
    const names = OURS.map((name, i) => ['$' + name, LETTERS[i]])
    return (await shorten(code, {
      ...SHORTEST,
      compress: { ...SHORTEST.compress, ...compress },
      // On a page without a charset any other letter in a classic script is a syntax error (hazard L19).
      format: { ascii_only: ascii, comments: false },
      mangle: { properties: { regex: new RegExp(`^(${OURS.join('|')})$`), builtins: true } },
      // A new one for each file: Terser writes into it.
      nameCache: { props: { props: Object.fromEntries(names) } },
    })).code
  },
})
