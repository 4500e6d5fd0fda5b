import type { Core } from './consent.ts'
import { isKnown } from './core/allows.ts'
import { choicesOf, openIds, type Policy } from './core/policy.ts'
import { fromDocument } from './browser/document.ts'
import { fetchService } from './services/fetch.ts'
import { policyOf } from './services/whole.ts'
import { isValid } from './valid.ts'
import { createInterface } from './ui/interface.tsx'
import type { Choices, Method } from './core/types.ts'
import type { Texts } from './locales/texts.ts'

/** The interface, wired to the state: what `openNotice`, `openPreferences` and `close` work on. */
export interface Screen {
  /** Which layer is open. */
  readonly layer: 'notice' | 'preferences' | undefined
  open(layer: 'notice' | 'preferences'): Promise<void>
  /** Closes all layers and announces what came of it. */
  close(said?: Method | 'unsaved'): void
  /** Leaves a layer without deciding: the notice stays until it is answered. */
  back(): void
  /** The switches as they stand, saved or not. */
  draft(): Choices
  /** Asks whether the page may be reloaded, to end what cannot be stopped. */
  mayReload(): Promise<boolean>
  destroy(): void
}

/** Languages and where they are. One file each, fetched alone. */
const LOCALES: Record<string, () => Promise<{ default: Texts }>> = {
  en: () => import('./locales/en.ts'),
}

const SAID = { accept: 'accepted', reject: 'rejected', save: 'saved', withdraw: 'withdrawn', unsaved: 'notStored' } as const

/** The interface of this page, made when it is first needed. */
export const screenOf = (core: Core): Screen => (core.drawn ??= createScreen(core))

/**
 * Opens a layer, then has the configuration checked: the check must not delay what the visitor waits for.
 *
 * @param unasked whether it opens by itself, which it does only where somebody is to be asked
 */
export async function openLayer(core: Core, layer: 'notice' | 'preferences', unasked?: boolean): Promise<void> {
  // What cannot even be read must not flash up before the check has said why.
  if (typeof core.config != 'object' && !(await isValid(core))) return
  const policy = policyOf(core)
  if (core.consent.status === 'pending') {
    // Services of a locked category run unasked; which those are, only the policy knows.
    core.become({ status: 'pending', choices: choicesOf(policy, () => 'denied') })
    void core.open()
  }
  if (unasked && isSilent(core, policy)) core.reopen(true)
  else await screenOf(core).open(layer)
  if (!(await isValid(core))) return
  for (const element of fromDocument('querySelectorAll')('[data-consent]')) {
    const needs = element.getAttribute('data-consent')!
    if (!isKnown(core.consent.choices, needs)) core.report(`data-consent="${needs}"`, 'unknown')
  }
}

/** Whether nobody is to be asked: a child, a refusal by signal, or nothing to ask about. */
function isSilent({ config, signals }: Core, policy: Policy): boolean {
  return config.audience === 'child' || (signals.length > 0 && config.signals?.browser === 'refuse') || !openIds(policy).length
}

function createScreen(core: Core): Screen {
  const { config } = core
  const policy = policyOf(core)
  let layer: Screen['layer']
  let texts: Texts | undefined
  const ui = createInterface({ onDismiss: back })
  return { get layer() { return layer }, open, close, back, draft: ui.draft, mayReload, destroy: ui.destroy }

  async function open(next: 'notice' | 'preferences'): Promise<void> {
    const { language, words } = await load()
    const services = await Promise.all(policy.services.map(({ id }) => fetchService(core, id, '.about')))
    const { choices, asked = openIds(policy) } = core.consent
    layer = next
    core.reopen(false)
    await ui.show({
      layer: next, choices, asked, language, texts: words,
      partial: asked.length < openIds(policy).length,
      signal: core.signals.length > 0,
      categories: policy.categories.map((category) => ({ ...category, services: services.filter((service) => service.category === category.id) })),
      controller: config.controller,
      links: { privacyPolicy: config.privacyPolicy, cookiePolicy: config.cookiePolicy, imprint: config.imprint },
      layout: config.layout ?? 'card',
      position: config.position ?? 'bottom-start',
    })
    core.emit('open', { layer })
  }

  function close(said?: Method | 'unsaved'): void {
    const was = layer
    layer = undefined
    if (was) core.reopen(true)
    ui.hide()
    if (was) core.emit('close', { layer: was })
    if (said && texts) ui.say(texts[SAID[said]])
    else if (said) void load().then(({ words }) => ui.say(words[SAID[said]]))
  }

  function back(): void {
    if (layer === 'preferences' && core.consent.status !== 'decided') void open('notice')
    else close()
  }

  async function load(): Promise<{ language: string; words: Texts }> {
    const wanted = !config.language || config.language === 'auto' ? document.documentElement.lang : config.language
    const language = [wanted, wanted.split('-')[0]!].find((tag) => Object.hasOwn(LOCALES, tag)) ?? 'en'
    texts ??= { ...(await LOCALES[language]!()).default, ...config.texts?.[language] }
    return { language, words: texts }
  }

  async function mayReload(): Promise<boolean> {
    return confirm((await load()).words.reload)
  }
}
