/** A placeholder, and the held element whose place it takes. */
export interface Boxed {
  readonly element: HTMLElement
  readonly box: HTMLElement
  /** The box got its size in px, because the same declarations came to another one: see `fit`. */
  fixed?: boolean
}

/** On elements that are held: a rule of ours hides them. */
export const HELD = 'data-assent-held'

/** What decides about the place and size of a box, and about its shape. Not `display`, which is to say that it is hidden. */
const GIVEN = [
  'position', 'top', 'right', 'bottom', 'left', 'float', 'clear', 'z-index', 'box-sizing', 'aspect-ratio', 'vertical-align',
  'width', 'height', 'min-width', 'min-height', 'max-width', 'max-height',
  'flex-grow', 'flex-shrink', 'flex-basis', 'align-self', 'justify-self', 'order',
  'grid-row-start', 'grid-row-end', 'grid-column-start', 'grid-column-end',
  ...['top', 'right', 'bottom', 'left'].flatMap((side) => [`margin-${side}`, `padding-${side}`, `border-${side}-width`]),
  'transform-origin', 'translate', 'rotate', 'scale', 'zoom',
  'border-top-left-radius', 'border-top-right-radius', 'border-bottom-left-radius', 'border-bottom-right-radius',
]

/** From this height on, in px, a block of text is worth keeping the place of: less would hide the buttons. */
const ENOUGH = 120

/** Less than this, in px, nobody sees. */
const SEEN = 4

/**
 * Puts each box before its frame, with the place and size that the frame would have, in any layout and after it changed.
 *
 * Of an element that is not displayed browsers tell what it was given, percentages as percentages: declared for the box they
 * come to the same, and follow the window without a script. Where they do not (a frame whose size is `auto` has one of its
 * own, a box has not), the box gets the frame's size in px.
 */
export function fit(pairs: readonly Boxed[]): void {
  const focused = pairs.map(({ box }) => (box.getRootNode() as Document).activeElement as HTMLElement | null | undefined).find((active, i) => active && pairs[i]!.box.contains(active))
  // All are shown, read, hidden and set together: one layout each, however many there are. And without the boxes: the page's
  // rules for a frame may ask what stands beside it.
  for (const { element, box } of pairs) {
    box.remove()
    element.removeAttribute(HELD)
  }
  const shown = pairs.map(({ element }) => {
    const { display, width, height, transform } = getComputedStyle(element)
    return { display, width, height, transform, seen: isSeen(element) }
  })
  for (const { element } of pairs) element.setAttribute(HELD, '')
  const given = pairs.map(({ element }) => {
    const style = getComputedStyle(element)
    return GIVEN.map((name) => [name, style.getPropertyValue(name)] as const)
  })
  pairs.forEach(({ element, box }, i) => {
    const { display, transform, seen } = shown[i]!
    for (const [name, value] of given[i]!) set(box, name, value)
    if (box.style.position === 'static') set(box, 'position', 'relative')
    set(box, 'transform', transform)
    set(box, 'visibility', seen ? 'inherit' : 'hidden')
    // Not important, so that an owner's rule can hide it.
    box.style.setProperty('display', inner(display))
    element.before(box)
  })
  focused?.focus({ preventScroll: true })
  const come = pairs.map(({ box }) => getComputedStyle(box)).map(({ width, height }) => ({ width, height }))
  pairs.forEach((pair, i) => {
    const [is, was] = [come[i]!, shown[i]!]
    // In a part of the page that is not displayed yet, nothing has a size.
    pair.fixed = !was.width.endsWith('px') || differ(is.width, was.width) || differ(is.height, was.height)
    if (!pair.fixed || !was.width.endsWith('px')) return
    set(pair.box, 'flex', 'none')
    set(pair.box, 'width', was.width)
    set(pair.box, 'height', was.height)
  })
}

/**
 * Gives the box the place of a block, which a vendor's script would fill: as wide as it, and as high where it has a height of
 * its own. To be called once, while the block still has the class that the page's rules are for.
 *
 * @returns whether its height is given, so that what is in the box has to scroll
 */
export function fitBlock({ element, box }: Boxed): boolean {
  element.removeAttribute(HELD)
  const { display, height: high } = getComputedStyle(element)
  element.setAttribute(HELD, '')
  const style = getComputedStyle(element)
  const [given, around] = [style.height, style.boxSizing]
  for (const name of GIVEN) set(box, name, style.getPropertyValue(name))
  if (box.style.position === 'static') set(box, 'position', 'relative')
  box.style.setProperty('display', display.startsWith('inline') ? 'inline-block' : display === 'none' ? display : 'block')
  if (given !== 'auto' && parseFloat(given) > 0) return true
  const tall = parseFloat(high) >= ENOUGH
  set(box, 'box-sizing', around)
  set(box, 'height', tall ? high : 'auto')
  return tall
}

function set(box: HTMLElement, name: string, value: string): void {
  // Important in the element itself comes before all that the page says.
  box.style.setProperty(name, value, 'important')
}

/**
 * Whether there is something of a frame to see; if not, its box takes its place, and no focus. One that is hidden with all
 * that is around it comes back with that, and its box, too.
 */
function isSeen(frame: HTMLElement): boolean {
  const { visibility, opacity, width, height } = getComputedStyle(frame)
  const around = frame.parentElement ?? (frame.getRootNode() as ShadowRoot).host
  if (visibility !== 'visible' && getComputedStyle(around).visibility === 'visible') return false
  return opacity !== '0' && !(Math.min(parseFloat(width), parseFloat(height)) < SEEN)
}

/** A frame is replaced, so it is one piece in a line as well. */
const inner = (display: string) => (display === 'inline' ? 'inline-block' : display)

const differ = (one: string, other: string) => Math.abs(parseFloat(one) - parseFloat(other)) > 0.5
