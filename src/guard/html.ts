import { ADDRESSES, addressesIn, heldName, PAINTS } from './addresses.ts'
import { mayLoad, withoutHeldStyles } from './css.ts'

/** What is inside these is text to the parser, up to their end tag. */
const RAW = /^(script|style|textarea|title|xmp|iframe|noembed|noframes|plaintext)$/

/** An attribute, in the four ways there are to write one. What goes before it is whatever separates. */
const ATTRIBUTE = /([^\s/>=][^\s/>=]*)(?:(\s*=\s*)("[^"]*"|'[^']*'|[^\s>"'][^\s>]*|(?=[\s>])))?/y

/**
 * HTML in which the addresses that must wait are out of the browser's reach: `src` has become `data-assent-src`.
 *
 * The text is rewritten, not parsed and written again: what holds nothing comes back as it was. It is gone through once,
 * from tag to tag, so that no text, however long or broken, takes longer than its length.
 */
export function withoutHeldAddresses(html: string, isHeld: (address: string, tag: string) => boolean): string {
  // Most HTML names no other host at all. `&` may hide one, and so may a backslash or a tab; a `base` may lead anything anywhere.
  if (!/\/\/|&|\\|@import|\/[\t\n\r]|<base/i.test(html)) return html
  let safe = ''
  let written = 0
  let at = html.indexOf('<')
  while (at >= 0) {
    const name = nameAt(html, at + 1)
    if (name) at = rewriteTag(name, at + 1 + name.length)
    else at = html.startsWith('<!--', at) ? endOf(/--!?>/g, at + 2) : at + 1
    at = html.indexOf('<', at)
  }
  return written ? safe + html.slice(written) : html

  /** @returns where to go on */
  function rewriteTag(name: string, from: number): number {
    const tag = name.toLowerCase()
    const watched = ADDRESSES.get(tag)
    let at = from
    while (at < html.length && html[at] !== '>') {
      ATTRIBUTE.lastIndex = at
      const found = ATTRIBUTE.exec(html)
      if (!found) {
        at++
        continue
      }
      const [{ length }, key = '', , quoted = ''] = found
      const attribute = key.toLowerCase()
      const value = quoted && (attribute === 'style' || attribute === 'srcdoc' || PAINTS.has(attribute) || watched?.includes(attribute)) ? valueOf(quoted) : ''
      const page = attribute === 'srcdoc' && withoutHeldAddresses(value, isHeld)
      if (page && page !== value) {
        safe += `${html.slice(written, at)}srcdoc="${page.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`
        written = at + length
      } else if (value && waits(attribute, value, tag)) {
        safe += html.slice(written, at) + heldName(attribute)
        written = at + key.length
      }
      at += length
    }
    return RAW.test(tag) ? endOf(new RegExp(`</${tag}`, 'gi'), at) : at + 1
  }

  function waits(attribute: string, value: string, tag: string): boolean {
    if (attribute === 'srcdoc') return false
    if (attribute !== 'style') return addressesIn(attribute, value).some((address) => isHeld(address, tag))
    return mayLoad(value) && withoutHeldStyles(value, (address) => isHeld(address, tag)) !== value
  }

  /** Where a comment ends, or what is text to the parser. */
  function endOf(end: RegExp, from: number): number {
    end.lastIndex = from
    return end.exec(html)?.index ?? html.length
  }
}

function nameAt(html: string, at: number): string | undefined {
  const name = /[a-z][^\s/>]*/iy
  name.lastIndex = at
  return name.exec(html)?.[0]
}

const valueOf = (quoted: string): string => decode(/^["']/.test(quoted) ? quoted.slice(1, -1) : quoted)

/** Character references as they stand in addresses. */
function decode(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(amp|lt|gt|colon|sol|period|bsol|quot|apos|lpar|rpar|Tab|NewLine));?/gi, (whole, hex: string, decimal: string, name: string) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole
    const code = hex ? parseInt(hex, 16) : +decimal
    return code < 0x110000 ? String.fromCodePoint(code) : whole
  })
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', colon: ':', sol: '/', period: '.', bsol: '\\', quot: '"', apos: "'", lpar: '(', rpar: ')', tab: '', newline: '' }
