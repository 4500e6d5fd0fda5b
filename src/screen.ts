import type { Core } from './consent.ts'
import { categoryIds, isLocked } from './core/policy.ts'
import { dress } from './dress.ts'
import { wordsOf } from './language.ts'
import { fetchService } from './services/fetch.ts'
import { createStage, type Stage } from './ui/stage.ts'
import type { Method } from './core/types.ts'
import type { Placeholders } from './placeholders.ts'
import type { View } from './ui/view.ts'

/** The interface, wired to the state: what `openNotice`, `openPreferences` and `close` work on. */
export interface Screen extends Stage {
  /** Which layer is open. */
  layer?: 'notice' | 'preferences'
  /** Fetches what the visitor may want next, so that it comes at once. */
  prepare(): Promise<void>
  /** Shows what is more than a notice as most visitors get it. */
  showMore(view: View): Promise<void>
  /** Closes all layers and announces what came of it. */
  close(said?: Method | 'unsaved'): Promise<void>
  /** Leaves a layer without deciding: the notice stays until it is answered. */
  back(): Promise<void>
  /** What draws the placeholders of embeds; undefined where its file did not come. */
  placeholders(): Promise<Placeholders | undefined>
  /** Asks whether the page may be reloaded, to end what cannot be stopped. */
  mayReload(): Promise<boolean>
  destroy(): Promise<void>
}

/**
 * Opens a layer, then fetches what comes next and has everything reviewed: neither must delay what the visitor waits for.
 *
 * @param unasked whether it opens by itself, which it does only where somebody is to be asked
 */
export default async function openLayer(core: Core, layer: 'notice' | 'preferences', unasked?: boolean): Promise<void> {
  let problem: unknown
  try {
    // What cannot even be read must not flash up before the review has said why.
    if (typeof core.config == 'object') await (unasked && isSilent(core) ? core.reopen(true) : open(core, layer))
  } catch (error) {
    problem = error
  }
  await core.load('acts').then(({ default: act }) => act(core, 'review'))
  // A wrong configuration has been told already, and has closed everything.
  if (problem && core.active) core.report('interface', problem)
}

/** Whether nobody is to be asked: a child, a refusal by signal, or nothing to ask about. */
function isSilent({ config, signals }: Core): unknown {
  return config.audience == 'child' || (signals[0] && config.signals?.browser == 'refuse') || categoryIds(config).every((id) => isLocked(config, id))
}

async function open(core: Core, layer: 'notice' | 'preferences'): Promise<void> {
  const { config } = core
  const screen = screenOf(core)
  const [words, services] = await Promise.all([
    wordsOf(core, 'notice'),
    Promise.all((config.services ?? []).map(({ id }) => fetchService(core, id, '.about'))),
    dress(core, screen),
  ])
  const view: View = {
    ...config, ...words,
    categories: categoryIds(config).map((id) => ({
      ...config.categories?.[id], id,
      locked: isLocked(config, id),
      services: services.filter(({ category }) => category == id),
    })),
  }
  screen.layer = layer
  core.reopen(false)
  if (layer == 'preferences' || core.standing.asked || core.signals[0]) await screen.showMore(view)
  else screen.show(view)
  // Unless it was answered on the way.
  if (screen.layer == layer) core.emit('open', { layer })
}

/** The interface of this page, made when it is first needed. */
export const screenOf = (core: Core): Screen => (core.drawn ??= createScreen(core))

/** Shows what every visitor sees; all the rest is in a file of its own. */
function createScreen(core: Core): Screen {
  const screen = createStage() as Screen
  let later: Promise<typeof import('./after-notice.ts')> | undefined
  for (const act of ['prepare', 'showMore', 'close', 'back', 'placeholders', 'mayReload', 'destroy'] as const) {
    screen[act] = (...args: never[]): Promise<any> =>
      (later ??= import('./after-notice.ts')).then((file) => (file[act] as Function)(core, ...args)).catch((error) => {
        later = undefined
        if (act == 'showMore') throw error
        // Nobody waits for these, and what cannot be closed with care goes all the same.
        if (act == 'close' || act == 'destroy') {
          screen.root.remove()
          core.reopen(true)
        }
        core.report('interface', error)
      })
  }
  return screen
}
