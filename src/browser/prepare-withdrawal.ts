import { fromDocument } from './document.ts'
import { quietPage } from './start-order.ts'
import { fetchService } from '../services/fetch.ts'
import type { Core } from '../consent.ts'

/** Controls of ours, and of the page's that we act on. */
const CONTROLS = '[data-assent-action],[data-assent]'

/** What else may be pressed on a page, and then call `withdraw()`. */
const BUTTONS = CONTROLS + ',button,[role=button],[href^="#"]'

/** Controls of the page that take everything back at one press. */
const AT_ONE_PRESS = /^(withdraw|reject|opt-out)$/

/**
 * Fetches all that a withdrawal needs before it comes: of a service that runs nothing may leave between the click and its
 * end, and a fetch would be long enough for a batch of hits.
 *
 * It comes with the first sign that the visitor may want one: a control of ours is pointed at or focused, or any button is
 * being pressed. Where one press on ours is enough that may be too late, so there it comes once the page has loaded and is idle.
 * A page in the background may hear of a withdrawal in another tab: it has all ready after a second there.
 */
export function prepareWithdrawal(core: Core): void {
  const end = new AbortController()
  const fetchAll = () => {
    end.abort()
    if (!core.active) return
    // What does not come now is asked for again, and told, when it is needed.
    const files = [core.load('acts'), core.load('hold'), ...core.config.services!.flatMap(({ id }) => [fetchService(core, id, '.about'), core.standing.choices[id] === 'granted' && fetchService(core, id, '')])]
    Promise.allSettled(files)
  }
  const look = ({ type, target }: Event) => {
    if (!core.active || (target as Partial<Element>).closest?.(/down/.test(type) ? BUTTONS : CONTROLS)) fetchAll()
  }
  for (const sign of ['pointerover', 'pointerdown', 'focusin', 'keydown']) addEventListener(sign, look, { capture: true, passive: true, signal: end.signal })
  // One that is only left for another page has no such second.
  addEventListener('visibilitychange', () => setTimeout(() => fromDocument('hidden') && fetchAll(), 1000), { signal: end.signal })
  void quietPage().then(() => [...fromDocument('querySelectorAll')<HTMLElement>(CONTROLS)].some(({ dataset }) => AT_ONE_PRESS.test(dataset['assentAction']!)) && fetchAll())
}
