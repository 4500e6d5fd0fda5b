import type { Locator } from 'playwright-core'
import type { Session } from './webdriver.ts'
import { asJson, eventually, offering, point, run } from './webkit-script.ts'

/** As much of Playwright's locator as the tests of all engines use. Each step is a selector, or which of those found. */
export function createLocator(session: Session, steps: readonly (string | number)[]): Locator {
  const elements = `${find}(${JSON.stringify(steps)})`
  const what = steps.join(' → ')
  const ask = (expression: string) => run(session, expression)
  const states: Record<string, string> = {
    visible: `${elements}.some(${isShown})`,
    attached: `${elements}.length > 0`,
    detached: `${elements}.length === 0`,
  }
  /** What the function gives of the element, once that is there. */
  const ofOne = async (script: string | Function, argument?: unknown) => {
    await eventually(() => ask(states['attached']!), what)
    return ask(`(${script})(${elements}[0], ${asJson(argument)})`)
  }
  const nth = (index: number) => createLocator(session, [...steps, index])
  const count = () => ask(`${elements}.length`)

  return offering<Locator>('locator', {
    nth,
    count,
    first: () => nth(0),
    locator: (selector: string) => createLocator(session, [...steps, selector]),
    waitFor: ({ state = 'visible' } = {}) => eventually(() => ask(states[state]!), `${what} to be ${state}`),
    isVisible: () => ask(states['visible']!),
    isChecked: () => ofOne('(element) => element.checked'),
    textContent: () => ofOne('(element) => element.textContent'),
    innerText: () => ofOne('(element) => element.innerText'),
    getAttribute: (name: string) => ofOne('(element, name) => element.getAttribute(name)', name),
    boundingBox: () => ofOne('(element) => { const { x, y, width, height } = element.getBoundingClientRect(); return { x, y, width, height } }'),
    scrollIntoViewIfNeeded: () => ofOne('(element) => element.scrollIntoView({ block: "nearest", behavior: "instant" })'),
    focus: () => ofOne('(element) => element.focus()'),
    evaluate: ofOne,
    async click() {
      await point(session, await eventually(() => ask(`${target}(${elements}[0])`), `${what} to be there to click`))
    },
  })
}

/* In the page: */

/** The elements that the steps lead to. */
const find = `((steps) => steps.reduce((found, step) => typeof step === 'number' ? found.slice(step, step + 1) : [...new Set(found.flatMap((element) => [...element.querySelectorAll(step)]))], [document]))`

/** Whether a visitor could see it, or what it holds where it has no box of its own. */
const isShown = `(function isShown(element) {
  const { display, visibility } = getComputedStyle(element)
  const { width, height } = element.getBoundingClientRect()
  return display === 'contents' ? [...element.children].some(isShown) : width > 0 && height > 0 && visibility === 'visible'
})`

/** Brings it into view, waits for a picture in which it does not move, and gives the point to press, unless it is covered. */
const target = `(async (element) => {
  if (!element || !${isShown}(element) || element.disabled) return
  const before = element.getBoundingClientRect()
  if (before.top < 0 || before.left < 0 || before.bottom > innerHeight || before.right > innerWidth) element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
  const { x, y, width, height } = element.getBoundingClientRect()
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  const now = element.getBoundingClientRect()
  const point = { x: Math.floor(x + width / 2), y: Math.floor(y + height / 2) }
  const top = document.elementFromPoint(point.x, point.y)
  const isOnTop = element.contains(top) || top?.closest('label')?.control === element
  return now.x === x && now.y === y && isOnTop && point
})`
