import type { Core } from './consent.ts'
import { wordsOf } from './screen.ts'
import { createKeeper, type Keeper } from './ui/keeper.tsx'
import { onlyNew } from './ui/only-new.ts'
import { page } from './ui/page.ts'
import places from './ui/places.css'
import type { Method } from './core/types.ts'
import type { Texts } from './locales/texts.ts'
import type { View } from './ui/view.ts'

/*
 * All that the screen does besides showing a notice as most visitors get it: fetched right after that, or before where
 * more is to be shown. The functions are the methods of `Screen`, with the core as their first argument.
 */

const keepers = new WeakMap<Core, Keeper>()
const themes = new WeakMap<Core, Promise<CSSStyleSheet | undefined>>()

export async function prepare(core: Core): Promise<void> {
  keeperOf(core)
  await textsOf(core)
}

export async function showMore(core: Core, view: View): Promise<void> {
  const screen = core.drawn!
  const { layout = '', position = '', theme } = core.config
  const { asked, choices } = core.consent
  const whole = { ...view, choices, texts: await textsOf(core), signal: !!core.signals[0] }
  if ((layout || position) && !('layout' in screen.root.dataset)) {
    Object.assign(screen.root.dataset, { layout, position })
    screen.style(places)
  }
  if (theme) await (themes.get(core) ?? themes.set(core, wear(core, theme)).get(core))
  if (screen.layer == 'preferences') await keeperOf(core).customize(whole)
  else screen.show(asked ? onlyNew(whole, asked) : whole)
}

export async function close(core: Core, said?: Method | 'unsaved'): Promise<void> {
  const screen = core.drawn!
  const { layer } = screen
  screen.layer = undefined
  if (layer) core.reopen(true)
  keeperOf(core).hide()
  if (layer) core.emit('close', { layer })
  if (said) keeperOf(core).say((await textsOf(core))[`${said}Done`])
}

export async function back(core: Core): Promise<void> {
  if (core.drawn!.layer == 'preferences' && core.consent.status != 'decided') await core.show('notice')
  else await close(core)
}

export async function mayReload(core: Core): Promise<boolean> {
  return confirm((await textsOf(core)).reload)
}

export async function destroy(core: Core): Promise<void> {
  keeperOf(core).destroy()
  const sheets = page('adoptedStyleSheets')
  const theme = await themes.get(core)
  if (theme) sheets?.splice(sheets.indexOf(theme), 1)
}

/** Puts on a theme of the script tag. It comes as a script, so that no style source is needed (hazard U8). */
async function wear(core: Core, theme: string): Promise<CSSStyleSheet | undefined> {
  try {
    const { default: css } = await core.load(`themes/${theme}`)
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    page('adoptedStyleSheets')?.push(sheet)
    return sheet
  } catch (error) {
    core.report('theme', error)
  }
}

function keeperOf(core: Core): Keeper {
  if (!keepers.has(core)) keepers.set(core, createKeeper(core.drawn!, () => void back(core)))
  return keepers.get(core)!
}

async function textsOf(core: Core): Promise<Texts> {
  const { texts, rest } = await wordsOf(core)
  return { ...(await rest()).default, ...texts }
}
