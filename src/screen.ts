import type { Core } from './consent.ts'
import { categoryIds, isLocked } from './core/policy.ts'
import { fetchService } from './services/fetch.ts'
import { page } from './ui/page.ts'
import { createStage, type Stage } from './ui/stage.ts'
import type { Method } from './core/types.ts'
import english, { rest } from './locales/en.notice.ts'
import type { Locale, Texts } from './locales/texts.ts'
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
  /** Asks whether the page may be reloaded, to end what cannot be stopped. */
  mayReload(): Promise<boolean>
  destroy(): Promise<void>
}

/** Languages and where they are: of each the half that the notice needs. English is here, to fall back on without a fetch. */
const LOCALES: Record<string, () => Locale | Promise<Locale>> = { en: () => ({ default: english, rest }) }

/**
 * Opens a layer, then fetches what comes next and has everything reviewed: neither must delay what the visitor waits for.
 *
 * @param unasked whether it opens by itself, which it does only where somebody is to be asked
 */
export async function openLayer(core: Core, layer: 'notice' | 'preferences', unasked?: boolean): Promise<void> {
  let problem: unknown
  try {
    // What cannot even be read must not flash up before the review has said why.
    if (typeof core.config == 'object') await (unasked && isSilent(core) ? core.reopen(true) : open(core, layer))
  } catch (error) {
    problem = error
  }
  await core.load('acts').then(({ createActs }) => createActs(core).review())
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
  const words = await wordsOf(core)
  const services = await Promise.all((config.services ?? []).map(({ id }) => fetchService(core, id, '.about')))
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
  if (layer == 'preferences' || core.consent.asked || core.signals[0] || config.layout || config.position || config.theme) await screen.showMore(view)
  else screen.show(view)
  // Unless it was answered on the way.
  if (screen.layer == layer) core.emit('open', { layer })
}

/** The interface of this page, made when it is first needed. */
export const screenOf = (core: Core): Screen => (core.drawn ??= createScreen(core))

/** Shows what every visitor sees; all the rest is in a file of its own. */
function createScreen(core: Core): Screen {
  const screen = createStage() as Screen
  for (const act of ['prepare', 'showMore', 'close', 'back', 'mayReload', 'destroy'] as const) {
    screen[act] = (...args: never[]): Promise<any> =>
      import('./after-notice.ts').then((file) => (file[act] as Function)(core, ...args)).catch((error) => {
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

/** What is said in the page's language: the notice's half, and where the rest is. */
export async function wordsOf({ config }: Core): Promise<{ language: string; texts: Texts; rest: Locale['rest'] }> {
  const wanted = (config.language == 'auto' ? '' : config.language) || page('documentElement').lang
  const language = Object.keys(LOCALES).find((tag) => (wanted + '-').startsWith(tag + '-')) ?? 'en'
  const { default: texts, rest } = await LOCALES[language]!()
  return { language, rest, texts: { ...texts, ...config.texts?.[language] } as Texts }
}
