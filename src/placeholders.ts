import type { Core } from './consent.ts'
import { idsToGrant } from './core/needs.ts'
import { categoryIds, isLocked } from './core/policy.ts'
import type { Category } from './core/types.ts'
import { fetchService } from './services/fetch.ts'
import { posterAddress } from './browser/poster.ts'
import { wordsOf } from './language.ts'
import { screenOf } from './screen.ts'
import css from './ui/placeholder.css'
import { drawPlaceholder, type EmbedView } from './ui/placeholder.tsx'
import { serviceWords } from './ui/service-words.ts'
import { categoryWords, fill, listOf } from './ui/words.ts'

/** Draws what stands in the place of held embeds; what it shows follows from the configuration and the element. */
export interface Placeholders {
  /** What the placeholders look like, for shadow roots to adopt. */
  readonly sheet: CSSStyleSheet
  viewOf(element: HTMLElement, needs: string): Promise<EmbedView>
  draw(box: HTMLElement, view: EmbedView): void
  /** Announces that the embed of this box is being loaded. */
  sayLoading(box: HTMLElement): void
}

let count = 0

/** @param say announces a sentence politely */
export function createPlaceholders(core: Core, say: (sentence: string) => void): Placeholders {
  const { config } = core
  const stage = screenOf(core)
  const views = new WeakMap<HTMLElement, EmbedView>()
  stage.style(css)
  return { sheet: stage.sheet, viewOf, draw, sayLoading }

  async function viewOf(element: HTMLElement, needs: string): Promise<EmbedView> {
    const { language, texts } = await wordsOf(core, 'notice', 'embeds')
    const grants = idsToGrant(core.standing.choices, needs)
    const named = grants ?? needs.split(/[\s|]+/).filter((id) => id && id[0] !== '!')
    // What is always on is not asked about.
    const ids = named.filter((id) => !isLocked(config, id))
    const services = (await Promise.all(ids.filter((id) => !categoryIds(config).includes(id)).map(aboutOf))).flatMap((service) => service ?? [])
    const categories = ids.filter((id) => categoryIds(config).includes(id)).map((id) => categoryWords({ ...categoryOf(id), services: [] }, texts))
    const purposes = services.map((service) => serviceWords(service, categoryOf(service.category), { language, texts }).purpose)
    const source = element.dataset['src']
    const host = source && URL.canParse(source, location.href) ? new URL(source, location.href).hostname : ''
    const vendors = [...new Set(services.map(({ vendor }) => vendor.name))]
    const names = [...categories.map(([title]) => title), ...services.map(({ name }) => name)]
    return {
      id: `assent-embed-${++count}`,
      language, texts,
      title: element.title || undefined,
      name: listOf(names, language) || host || texts.embedSomebody,
      vendor: listOf(vendors, language) || host || texts.embedSomebody,
      purposes: [...new Set([...purposes, ...categories.map(([, description]) => description)])].filter((text) => text !== undefined),
      policies: services.filter(({ vendor }) => vendor.policy).map(({ name, vendor }) => ({ name, href: vendor.policy! })),
      poster: posterOf(element, services.flatMap(({ hosts }) => hosts ?? [])),
      isHeld: config.audience === 'child',
      mayAlways: !!grants && !!names.length,
    }
  }

  function categoryOf(id: string): Category {
    return { ...config.categories?.[id], id, locked: isLocked(config, id) }
  }

  function posterOf(element: HTMLElement, hosts: readonly string[]): string | undefined {
    const { poster } = element.dataset
    const address = poster && posterAddress(poster, location, hosts, config.cookie?.domain)
    if (poster && !address) core.report(poster, 'poster')
    return address || undefined
  }

  /** What is told about a service; where that did not come, the placeholder shows without. */
  async function aboutOf(id: string) {
    try {
      return await fetchService(core, id, '.about')
    } catch (error) {
      core.report(id, error)
    }
  }

  function draw(box: HTMLElement, view: EmbedView): void {
    views.set(box, view)
    box.lang = view.language
    box.dir = view.texts.direction ?? 'ltr'
    box.setAttribute('role', 'group')
    box.setAttribute('aria-labelledby', view.id)
    const drawn = drawPlaceholder(view)
    // Drawn already, it keeps its focus.
    if (!box.firstChild?.isEqualNode(drawn)) box.replaceChildren(drawn)
  }

  function sayLoading(box: HTMLElement): void {
    const view = views.get(box)
    if (view) say(fill(view.texts.embedLoading, { name: view.title ?? view.name }))
  }
}
