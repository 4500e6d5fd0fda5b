import { page } from './page.ts'

/** Follows from the size, which is compared by itself. */
const DERIVED = /^(width|height|(.*-)?(inline|block)-size|(transform|perspective)-origin|.*-(top|bottom|left|right|start|end)|inset.*)$/
const MEASURED = /^(padding|margin|border|grid)-/
/** Others follow from these, which are looked at first: the owner is to be told the cause. */
const CAUSES = ['display', 'position', 'font-size', 'color'] as const

/**
 * In what the controls for accepting and refusing differ, on any layer that is shown: by that the choice is tilted (R-104,
 * R-1201).
 *
 * @returns the property and what each has; undefined where they are alike
 */
export function tiltOf(): string | undefined {
  for (const layer of page('querySelectorAll')('[data-assent=notice],[data-assent=preferences]')) {
    // Of a copy, because nobody points at it and nothing in it is on its way.
    const copy = layer.cloneNode(true) as HTMLElement
    layer.after(copy)
    const [accept, reject] = ['accept', 'reject'].map((action) => copy.querySelector<HTMLElement>(`[data-assent-action=${action}]`))
    const tilt = accept && differenceOf(accept, reject)
    copy.remove()
    if (tilt) return tilt
  }
  return
}

function differenceOf(accept: HTMLElement, reject: HTMLElement | null | undefined): string | undefined {
  if (!reject) return 'reject is missing'
  const [one, other] = [getComputedStyle(accept), getComputedStyle(reject)]
  for (const name of [...CAUSES, ...one]) {
    if (DERIVED.test(name) && !MEASURED.test(name)) continue
    const [is, was] = [other.getPropertyValue(name), one.getPropertyValue(name)]
    if (is !== was) return `${name} is ${was} for accept and ${is} for reject`
  }
  const [large, small] = [accept.getBoundingClientRect(), reject.getBoundingClientRect()]
  for (const side of ['width', 'height'] as const) {
    if (Math.abs(large[side] - small[side]) > 1) return `${side} is ${large[side]}px for accept and ${small[side]}px for reject`
  }
  return
}
