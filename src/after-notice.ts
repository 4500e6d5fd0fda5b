import type { Core } from './consent.ts'
import { listenForClicks } from './browser/clicks.ts'
import { dress, undress } from './dress.ts'
import { wordsOf } from './language.ts'
import { createKeeper, type Keeper } from './ui/keeper.ts'
import { onlyNew } from './ui/only-new.ts'
import { serviceWords } from './ui/service-words.ts'
import type { Method } from './core/types.ts'
import type { Placeholders } from './placeholders.ts'
import type { View } from './ui/view.ts'

/*
 * All that the screen does besides showing a notice as most visitors get it: fetched right after that, or before where
 * more is to be shown. The functions are the methods of `Screen`, with the core as their first argument.
 */

const keepers = new WeakMap<Core, Keeper>()

export async function prepare(core: Core): Promise<void> {
  keeperOf(core)
  await wordsOf(core, 'preferences', 'more')
}

export async function showMore(core: Core, view: View): Promise<void> {
  const screen = core.drawn!
  const { asked, choices } = core.standing
  const isNotice = screen.layer == 'notice'
  const words = await wordsOf(core, 'notice', isNotice ? 'more' : 'preferences')
  const categories = view.categories.map((category) => ({ ...category, services: category.services.map((service) => serviceWords(service, category, words)) }))
  const whole = { ...view, categories, choices, ...words, signal: !!core.signals[0] }
  if (!isNotice) await keeperOf(core).customize(whole)
  else screen.show(asked ? onlyNew(whole, asked) : whole)
}

export async function close(core: Core, said?: Method | 'unsaved'): Promise<void> {
  const screen = core.drawn!
  const { layer } = screen
  screen.layer = undefined
  if (layer) core.reopen(true)
  keeperOf(core).hide()
  if (layer) core.emit('close', { layer })
  if (said) keeperOf(core).say((await wordsOf(core, 'more')).texts[`${said}Done`])
}

export async function back(core: Core): Promise<void> {
  if (core.drawn!.layer == 'preferences' && core.standing.status != 'decided') await core.show('notice')
  else await close(core)
}

export async function placeholders(core: Core): Promise<Placeholders> {
  const { createPlaceholders } = await import('./placeholders.ts')
  await dress(core, core.drawn!)
  return createPlaceholders(core, (sentence) => keeperOf(core).say(sentence))
}

export async function mayReload(core: Core): Promise<boolean> {
  return confirm((await wordsOf(core, 'more')).texts.reload)
}

export async function destroy(core: Core): Promise<void> {
  core.embeds?.destroy()
  keeperOf(core).destroy()
  await undress(core.drawn!)
}

function keeperOf(core: Core): Keeper {
  if (!keepers.has(core)) keepers.set(core, createKeeper(core.drawn!, () => void back(core), (end) => hear(core, end)))
  return keepers.get(core)!
}

/** Where the first listener still stands, it stops what it has heard before this one. */
function hear(core: Core, end: AbortSignal): void {
  listenForClicks((action, control) => void core.load('acts').then(({ default: act }) => act(core, 'press', action, control)), { capture: true, signal: end })
}
