import type { Core } from './consent.ts'
import { page } from './ui/page.ts'
import type { Stage } from './ui/stage.ts'

const dressed = new WeakMap<Stage, Promise<(() => void)[]>>()

/** Puts the owner's layout and theme on a stage, once. A page without any fetches nothing for it. */
export function dress(core: Core, stage: Stage): Promise<unknown> {
  if (!dressed.has(stage)) dressed.set(stage, Promise.all([place(core, stage), wear(core, stage)]))
  return dressed.get(stage)!
}

/** Takes from the page what {@link dress} put there. */
export async function undress(stage: Stage): Promise<void> {
  for (const undo of (await dressed.get(stage)) ?? []) undo()
}

async function place({ config, report }: Core, stage: Stage): Promise<() => void> {
  const { layout, position, preferences } = config
  if (layout == 'inline' && !page('querySelector')('[data-assent-inline]')) report('layout', 'homeless')
  if (!layout && !position && !preferences) return () => {}
  return (await import('./ui/places.ts')).place(stage, config)
}

/** Puts on a theme of the script tag. It comes as a script, so that no style source is needed (hazard U8). */
async function wear(core: Core, stage: Stage): Promise<() => void> {
  const { theme } = core.config
  const sheet = theme && new CSSStyleSheet()
  try {
    if (sheet) sheet.replaceSync((await core.load(`themes/${theme}`)).default)
    if (sheet) stage.adopt(sheet)
  } catch (error) {
    // The house's own look does as well.
    core.report('theme', error)
  }
  return () => {
    const sheets = page('adoptedStyleSheets')
    if (sheet && sheets?.includes(sheet)) sheets.splice(sheets.indexOf(sheet), 1)
  }
}
