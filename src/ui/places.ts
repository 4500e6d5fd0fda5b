import css from './places.css'
import { page } from './page.ts'
import type { Config, Position } from '../core/config.ts'
import type { Stage } from './stage.ts'

/** From which width on a position holds. Widths grow with the visitor's letters, as the notice does. */
const WIDTHS = { small: '', medium: '(min-width: 37.5em)', large: '(min-width: 64em)' } as const

/**
 * Puts the layers where the owner wants them; without this the notice is a card in the corner where lines end.
 *
 * @returns undoes it
 */
export function place(stage: Stage, { layout = 'card', position, preferences = 'dialog' }: Pick<Config, 'layout' | 'position' | 'preferences'>): () => void {
  const { root } = stage
  const positions = typeof position == 'object' ? position : { small: position }
  const queries = Object.values(WIDTHS).filter(Boolean).map((width) => matchMedia(width))
  Object.assign(root.dataset, { layout, preferences })
  stage.style(css)
  if (layout == 'inline') stage.home = findHome
  for (const query of queries) query.addEventListener('change', move)
  move()
  return () => queries.forEach((query) => query.removeEventListener('change', move))

  /** Where the page has no place for it, it is a card until there is one. */
  function findHome(): Element | null {
    const home = page('querySelector')('[data-assent-inline]')
    root.dataset['layout'] = home ? 'inline' : 'card'
    return home
  }

  /** The largest width that the window has decides; what it does not say is as on smaller ones. */
  function move(): void {
    let here: Position | undefined
    for (const size of ['small', 'medium', 'large'] as const) if (!WIDTHS[size] || matchMedia(WIDTHS[size]).matches) here = positions[size] ?? here
    root.dataset['position'] = here ?? (/card|inline/.test(layout) ? 'bottom-start' : 'bottom')
  }
}
