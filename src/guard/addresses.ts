import { withoutHeldStyles } from './css.ts'

/** The attributes that make a browser ask somebody, by element. `feimage` is how HTML spells it. */
export const ADDRESSES: ReadonlyMap<string, readonly string[]> = new Map(Object.entries({
  script: ['src', 'href', 'xlink:href'],
  img: ['src', 'srcset'],
  iframe: ['src'],
  frame: ['src'],
  embed: ['src'],
  object: ['data'],
  link: ['href', 'imagesrcset'],
  source: ['src', 'srcset'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  input: ['src'],
  // Outside an SVG the parser makes an `img` of it.
  image: ['href', 'xlink:href', 'src', 'srcset'],
  feImage: ['href', 'xlink:href'],
  feimage: ['href', 'xlink:href'],
  use: ['href', 'xlink:href'],
  a: ['ping'],
  area: ['ping'],
  body: ['background'],
  table: ['background'],
  thead: ['background'],
  tbody: ['background'],
  tr: ['background'],
  td: ['background'],
  th: ['background'],
  // Where a refresh leads.
  meta: ['content'],
  // What they make of another element's address.
  set: ['to'],
  animate: ['values', 'from', 'to', 'by'],
}))

/** Attributes of any SVG element that are styles, and may ask somebody for what they paint with. */
export const PAINTS: ReadonlySet<string> = new Set(['fill', 'stroke', 'filter', 'mask', 'clip-path', 'marker', 'marker-start', 'marker-mid', 'marker-end', 'cursor'])

/** The properties that set them. */
export const PROPERTIES: readonly (readonly [type: string, property: string, attribute: string])[] = [
  ['HTMLScriptElement', 'src', 'src'],
  ['HTMLImageElement', 'src', 'src'],
  ['HTMLImageElement', 'srcset', 'srcset'],
  ['HTMLIFrameElement', 'src', 'src'],
  ['HTMLFrameElement', 'src', 'src'],
  ['HTMLEmbedElement', 'src', 'src'],
  ['HTMLObjectElement', 'data', 'data'],
  ['HTMLLinkElement', 'href', 'href'],
  ['HTMLLinkElement', 'imageSrcset', 'imagesrcset'],
  ['HTMLSourceElement', 'src', 'src'],
  ['HTMLSourceElement', 'srcset', 'srcset'],
  ['HTMLMediaElement', 'src', 'src'],
  ['HTMLVideoElement', 'poster', 'poster'],
  ['HTMLTrackElement', 'src', 'src'],
  ['HTMLInputElement', 'src', 'src'],
  ['HTMLAnchorElement', 'ping', 'ping'],
  ['HTMLAreaElement', 'ping', 'ping'],
  ['HTMLBodyElement', 'background', 'background'],
  ['HTMLMetaElement', 'content', 'content'],
]

/** Under which an address waits, out of the browser's reach: clones and serialised HTML keep it that way. */
export const heldName = (attribute: string): string => 'data-assent-' + attribute.replace(':', '-')

/** Attributes that may make a browser ask somebody, whatever the element: most are not, and need no second look. */
export const WATCHED: ReadonlySet<string> = new Set([...[...ADDRESSES.values()].flat(), ...PAINTS, 'style', 'srcdoc', 'rel'])

/** Every element that may ask somebody, or waits to. Names of elements only, as far as that will do: the browser is quick with them. */
export const LOADING = [...ADDRESSES.keys()].filter((tag) => !/^(a|area|body|t.*)$/.test(tag)).join() + ',track,style,[ping],[background],[style*="("],[data-assent-ping],[data-assent-background],[data-assent-style],' + [...PAINTS].map((name) => `[${name}*="("],[${heldName(name)}]`).join()

/** A link that is of these kinds only asks nobody. */
export const QUIET_LINKS = /^\s*((canonical|alternate|author|license|next|prev|me|help|search|bookmark|tag|amphtml|shortlink|privacy-policy|terms-of-service|external|nofollow|noopener|noreferrer)(\s+|$))+$/i

/** An entry of a `srcset`: an address, which may hold commas, and what it is for. */
const CANDIDATE = /[\s,]*(\S*[^\s,])(?:\s+(?:\([^)]*\)|[^,(])*)?/g

/** Where a `<meta http-equiv=refresh>` leads, if it leads anywhere: a frame is led by it, too. */
const REFRESH = /^\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?["']?([^"'\s]+)/i

/** The addresses in an attribute: a `srcset` holds several, and so does `ping`. */
export function addressesIn(attribute: string, value: string): string[] {
  if (attribute === 'srcset' || attribute === 'imagesrcset') return [...value.matchAll(CANDIDATE)].map(([, address]) => address!)
  if (attribute === 'ping') return value.trim().split(/\s+/)
  if (attribute === 'values') return value.split(';')
  if (attribute === 'content') return REFRESH.exec(value)?.slice(1) ?? []
  if (/^\s*javascript:/i.test(value)) return addressesInText(value)
  if (!PAINTS.has(attribute)) return [value]
  const found: string[] = []
  withoutHeldStyles(value, (address) => !found.push(address))
  return found
}

/** What looks like an address in code, or in JSON. */
export function addressesInText(text: string): string[] {
  return text.replaceAll('\\/', '/').match(/(\w+:)?\/\/[^\s"'`<>()]+/g) ?? []
}
