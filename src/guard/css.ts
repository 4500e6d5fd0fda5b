/** What may make a style sheet ask somebody; `\` may spell any of it. */
const MAY_LOAD = /url\(|@import|image-set\(|src\(|\\/i

// What is open at the end of the text is closed there, for the browser too. And so each text is gone through once.
const STRING = String.raw`"(?:[^"\\]|\\[^])*(?:"|$)|'(?:[^'\\]|\\[^])*(?:'|$)`
const BETWEEN = String.raw`(?:\s|\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$))*`
const ADDRESS = new RegExp(`(\\b(?:url|src)\\(\\s*)(${STRING}|(?:[^)"'\\\\]|\\\\[^])*)(\\s*(?:\\)|$))|(@import${BETWEEN})(${STRING})`, 'gi')
/** A set of pictures may name them by strings alone. */
const SET = new RegExp(`(image-set\\(|,)(${BETWEEN})(${STRING})`, 'gi')

/** Whether it is CSS that may ask somebody: almost none is. Never throws. */
export function mayLoad(css: unknown): css is string {
  try {
    return typeof css == 'string' && MAY_LOAD.test(css)
  } catch {
    // Only a page that broke regular expressions gets here: it is looked at closely, where a failure is told.
    return true
  }
}

/** What a sheet or a font is asked for by: it is no hit, but part of the vendor's own work. */
const LOADS = /(@import\s*|[;{\s]src\s*:[^;}]*)$/i
/** How far back from an address that is looked for. */
const LOOK_BACK = 500

/** CSS in which the addresses that must wait lead nowhere. `isLoader`: a sheet or a font, and no picture. */
export function withoutHeldStyles(css: string, isHeld: (address: string, isLoader: boolean) => boolean): string {
  if (!mayLoad(css)) return css
  const plain = withPlainNames(css)
  const safe = plain.replace(ADDRESS, (whole, before: string, quoted: string, after: string, rule: string, imported: string, at: number) => {
    if (!isHeld(textOf(quoted ?? imported), !!rule || LOADS.test(plain.slice(Math.max(0, at - LOOK_BACK), at)))) return whole
    return rule ? `${rule}url(data:,)` : `${before}data:,${after}`
  })
  const all = /image-set\(/i.test(safe) ? safe.replace(SET, (whole, before: string, between: string, quoted: string) => (isHeld(textOf(quoted), false) ? `${before}${between}"data:,"` : whole)) : safe
  return all === plain ? css : all
}

/** The text of a string or of what stands in `url()`, as the browser reads it. */
function textOf(quoted: string): string {
  return quoted.trim().replace(/^(["'])([^]*?)\1?$/, '$2').replace(/\\([\da-f]{1,6})\s?|\\(\r?\n)|\\([^])/gi, (_, code: string, lines: string, letter: string) => (code ? String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff)) : lines ? '' : letter))
}

/** `u\72l(` is `url(`: letters that are spelt by their number are written out where they stand in a name. */
function withPlainNames(css: string): string {
  return css.includes('\\') ? css.replace(/\\0{0,4}([46][1-9a-f]|[57][\da])(\s|(?![\da-f]))/gi, (whole, code: string) => (/[a-z]/i.test(String.fromCharCode(parseInt(code, 16))) ? String.fromCharCode(parseInt(code, 16)) : whole)) : css
}
