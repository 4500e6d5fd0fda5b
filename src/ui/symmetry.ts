import { page } from './page.ts'

/** Follows from the size, which is compared by itself. */
const DERIVED = /^(width|height|(.*-)?(inline|block)-size|(transform|perspective)-origin|.*-(top|bottom|left|right|start|end)|inset.*)$/
const MEASURED = /^(padding|margin|border|grid)-/
/** Others follow from these, which are looked at first: the owner is to be told the cause. */
const CAUSES = ['display', 'position', 'font-size', 'color'] as const
const PSEUDO = ['', '::before', '::after', '::first-line', '::first-letter'] as const

/**
 * In what the controls for accepting and refusing differ, on any layer that is shown: by that the choice is tilted (R-104,
 * R-1201).
 *
 * @returns the property and what each has; undefined where they are alike
 */
export function tiltOf(): string | undefined {
  for (const layer of page('querySelectorAll')<HTMLElement>('[data-assent=notice],[data-assent=preferences]')) {
    const [accept, reject] = controlsOf(layer)
    if (!accept) continue
    if (!reject) return 'reject is missing'
    const tilt = standingOf(accept, reject) ?? (lookOf(accept, reject) && lookAtRest(accept, reject)) ?? hiddenOf(layer, accept, reject)
    if (tilt) return tilt
  }
  return
}

function controlsOf(layer: Element): (HTMLElement | null)[] {
  return ['accept', 'reject'].map((action) => layer.querySelector<HTMLElement>(`[data-assent-action=${action}]`))
}

/** What makes a control dead, nameless or unreachable, whatever it looks like. */
function standingOf(accept: HTMLElement, reject: HTMLElement): string | undefined {
  const isNamed = ({ textContent, ariaLabel }: HTMLElement) => /[\p{L}\p{N}]/u.test((ariaLabel ?? '') || textContent!)
  const facts = {
    'element': ({ localName }: HTMLElement) => localName,
    'parent': ({ parentElement }: HTMLElement) => parentElement == accept.parentElement,
    'disabled': (control: HTMLElement) => control.matches(':disabled'),
    'inert': ({ inert }: HTMLElement) => !!inert,
    'aria-hidden': ({ ariaHidden }: HTMLElement) => ariaHidden == 'true',
    'tabindex': ({ tabIndex }: HTMLElement) => tabIndex,
    'name': isNamed,
  }
  if (accept.textContent == reject.textContent) return `name is "${accept.textContent}" for both`
  for (const [name, factOf] of Object.entries(facts)) {
    const [was, is] = [factOf(accept), factOf(reject)]
    if (is !== was) return `${name} is ${was} for accept and ${is} for reject`
  }
  return
}

function lookOf(accept: HTMLElement, reject: HTMLElement): string | undefined {
  for (const pseudo of PSEUDO) {
    const [one, other] = [getComputedStyle(accept, pseudo), getComputedStyle(reject, pseudo)]
    for (const name of [...CAUSES, ...one]) {
      if (DERIVED.test(name) && !MEASURED.test(name)) continue
      const [is, was] = [other.getPropertyValue(name), one.getPropertyValue(name)]
      if (is !== was) return `${name}${pseudo && ' of ' + pseudo} is ${was} for accept and ${is} for reject`
    }
  }
  const [large, small] = [accept.getBoundingClientRect(), reject.getBoundingClientRect()]
  for (const side of ['width', 'height'] as const) {
    if (Math.abs(large[side] - small[side]) > 1) return `${side} is ${large[side]}px for accept and ${small[side]}px for reject`
  }
  return
}

/**
 * Whoever is pointed at, has the focus or is on its way looks otherwise for a while, and may. So that is not compared, but a copy
 * of both in the same place, at which nobody points.
 */
function lookAtRest(accept: HTMLElement, reject: HTMLElement): string | undefined {
  const actions = accept.parentElement!
  const copy = actions.cloneNode(true) as HTMLElement
  const { display } = actions.style
  const priority = actions.style.getPropertyPriority('display')
  actions.style.setProperty('display', 'none', 'important')
  actions.after(copy)
  const [one, other] = controlsOf(copy)
  const tilt = lookOf(one!, other!)
  copy.remove()
  actions.style.setProperty('display', display, priority)
  if (!actions.getAttribute('style')) actions.removeAttribute('style')
  // What only holds for the elements themselves, and for no copy of them, counts as long as nobody is at either.
  const isBusy = [accept, reject].some((control) => control.matches(':hover,:focus,:active') || control.getAnimations?.().length)
  return tilt ?? (isBusy ? undefined : lookOf(accept, reject))
}

/** Whether accept can be seen and hit where reject cannot: cut off, or covered. */
function hiddenOf(layer: HTMLElement, accept: HTMLElement, reject: HTMLElement): string | undefined {
  const [actions, box] = [accept.parentElement!, layer.firstElementChild!]
  // On its way in it is nowhere yet, or not drawn at all.
  if (box.getAnimations?.().length || !actions.getClientRects()[0]) return
  const isIn = (control: HTMLElement, frame: Element) => {
    const [inner, outer] = [control.getBoundingClientRect(), frame.getBoundingClientRect()]
    return inner.top > outer.top - 1 && inner.bottom < outer.bottom + 1 && inner.left > outer.left - 1 && inner.right < outer.right + 1
  }
  if (isIn(accept, actions) && !isIn(reject, actions)) return 'overflow leaves room for accept and none for reject'
  // In a low window the box may scroll, buttons and all. Where it has room for them and three lines of text, nothing cuts them off.
  if (!isIn(reject, box)) {
    const hasRoom = box.clientHeight > actions.scrollHeight + 4 * parseFloat(getComputedStyle(actions).fontSize)
    return isIn(accept, box) && hasRoom ? 'overflow of the layer leaves room for accept and none for reject' : undefined
  }
  const { top, bottom } = reject.getBoundingClientRect()
  if (top < 0 || bottom > innerHeight) return
  return hitsOf(accept) > hitsOf(reject) ? 'something covers reject and not accept' : undefined
}

/** How many of five points would be hit. */
function hitsOf(control: HTMLElement): number {
  const { x, y, width, height } = control.getBoundingClientRect()
  const points = [[.5, .5], [.2, .3], [.8, .3], [.2, .7], [.8, .7]] as const
  return points.filter(([across, down]) => control.contains(page('elementFromPoint')(x + width * across, y + height * down))).length
}
