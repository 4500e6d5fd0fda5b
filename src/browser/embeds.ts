import { allows, isKnown } from '../core/allows.ts'
import { idsToGrant } from '../core/needs.ts'
import { fetchService } from '../services/fetch.ts'
import { fromDocument } from './document.ts'
import { fit, fitBlock, HELD, type Boxed } from './embed-box.ts'
import type { Core } from '../consent.ts'
import type { Service, VendorWindow } from '../core/types.ts'
import type { Placeholders } from '../placeholders.ts'

/** The embeds of the page: what the visitor's acts work on. */
export interface Embeds {
  /** Open for this page view alone: nothing was granted for them, and the next no closes them. */
  readonly once: Set<Node>
  /** Puts placeholders where nothing may be any more, and takes them away where something is. To be called after each change. */
  look(): void
  /** Loads the embed of this control, and grants nothing. */
  openOnce(control: Element): Promise<void>
  /** What has to be granted for the embed of this control, which gets the focus when it opens. */
  idsOf(control: Element): string[]
  /** Ends what was loaded once, if there was a no since. @returns the services that ran for it */
  endOnce(denied: readonly string[]): string[]
  /** Takes away every placeholder and shows what was hidden; what has loaded stays. */
  destroy(): void
}

/** A marked frame, or a marked block that a vendor's script makes a widget of. */
interface Embed extends Boxed {
  readonly needs: string
  /** Only of a block: what it was before it was held. */
  was?: { readonly className: string | null; readonly content: DocumentFragment; readonly copy: HTMLElement }
  /** Only of a widget: what its vendor's script may draw in. It goes with all that was drawn. */
  live?: HTMLElement
  /** Its content is there for the visitor, not the placeholder. */
  open?: boolean
  /** How often it was put back. */
  repairs: number
}

interface Page extends Embeds {
  hold(element: HTMLElement, needs: string): void
  adopt(): Promise<void>
}

/** Puts a placeholder in the place of an embed that is held, and the declaration where the page wants it. */
export default function holdEmbed(core: Core, element: Element): void {
  if (!element.hasAttribute('data-consent')) return declare(core, element as HTMLElement)
  pageOf(core).hold(element as HTMLElement, element.getAttribute('data-consent')!)
}

function declare(core: Core, element: HTMLElement): void {
  const drawn = core.load('declaration').then(({ drawDeclaration }) => drawDeclaration(core, element))
  // What the owner put there stands until it is drawn.
  drawn.catch((error) => core.report('declaration', error))
}

/**
 * Shows the granted widgets of the page, those that come later too, and keeps the held ones out of their vendor's sight.
 * Settles when its script may come.
 */
export function showWidgets(core: Core): Promise<void> {
  return pageOf(core).adopt()
}

function pageOf(core: Core): Page {
  return (core.embeds ??= createEmbeds(core)) as Page
}

function createEmbeds(core: Core): Page {
  /** What is on the page. */
  const known = new Set<Embed>()
  /** The same, and what was taken off the page: the gate tells of each element once, and a framework may put it back. */
  const embeds = new WeakMap<Element, Embed>()
  const away = new Set<WeakRef<Element>>()
  const waiting = new Set<Embed>()
  const once = new Set<Node>()
  const may = (id: string) => core.active && allows(core.standing.choices, id)
  const observer = new MutationObserver(look)
  const end = new AbortController()
  const parents = globalThis.ResizeObserver && new ResizeObserver(() => refit(({ fixed }) => fixed))
  /** Roots that know our style sheet. */
  const styled = new Set<Node>([document])
  let drawing: Promise<Placeholders | undefined> | undefined
  /** Gets the focus when it opens: its button was pressed. */
  let pressed: Element | undefined
  let adopts = false
  let shows: Promise<unknown>[] = []

  observe(document)
  addEventListener('resize', () => refit(() => true), end)
  addEventListener('load', () => refit(() => true), end)
  fromDocument('addEventListener')('assent:ready', look, end)
  return { once, hold, look, openOnce, idsOf, endOnce, adopt, destroy }

  function observe(root: Node): void {
    observer.observe(root, { childList: true, subtree: true })
  }

  function hold(element: HTMLElement, needs: string): void {
    // What names an unknown id stays shut: `review` in review.ts says so.
    if (embeds.has(element) || !core.active || !isKnown(core.standing.choices, needs)) return
    wait(know(element, needs))
  }

  function know(element: HTMLElement, needs: string): Embed {
    const embed: Embed = { element, needs, box: fromDocument('createElement')('assent-embed'), repairs: 0 }
    embed.box.dataset['assent'] = 'placeholder'
    embeds.set(element, embed)
    known.add(embed)
    return embed
  }

  function wait(embed: Embed): void {
    waiting.add(embed)
    void drawWaiting()
  }

  async function drawWaiting(): Promise<void> {
    try {
      // Not before the HTML is parsed: a framework that takes over the document would wipe it (L4).
      if (fromDocument('readyState') === 'loading') await new Promise((parsed) => addEventListener('DOMContentLoaded', () => setTimeout(parsed), { once: true }))
      const file = await core.load('interface')
      const placeholders = await (drawing ??= file.screenOf(core).placeholders())
      if (!placeholders) return void (drawing = undefined)
      const batch = [...waiting]
      waiting.clear()
      const views = await Promise.all(batch.map(({ element, needs }) => placeholders.viewOf(element, needs)))
      const closed = batch.filter((embed) => core.active && !embed.open && !embed.box.isConnected && !core.taken.has(embed.element) && embed.element.isConnected)
      for (const embed of closed) {
        if (!isFrame(embed.element)) holdBlock(embed)
        style(embed.element.getRootNode(), placeholders.sheet)
        embed.element.before(embed.box)
      }
      fitAll(closed.filter(({ element }) => isFrame(element)))
      for (const embed of closed) placeholders.draw(embed.box, views[batch.indexOf(embed)]!)
    } catch (error) {
      core.report('embeds', error)
    }
  }

  /** Shadow roots know no sheet of the document's, and hide from `listenForClicks` what was clicked in them. */
  function style(root: Node, sheet: CSSStyleSheet): void {
    if (styled.has(root)) return
    styled.add(root)
    observe(root)
    ;(root as ShadowRoot).adoptedStyleSheets?.push(sheet)
    root.addEventListener('click', (event) => {
      const control = (event.target as Element).closest?.<HTMLElement>('[data-assent="placeholder"] [data-assent-action]')
      if (control) void core.load('acts').then(({ default: act }) => act(core, 'press', control.dataset['assentAction'], control))
    }, end)
  }

  function fitAll(frames: readonly Embed[]): void {
    fit(frames)
    for (const { element, fixed } of frames) if (fixed && element.parentElement) parents?.observe(element.parentElement)
  }

  function refit(wanted: (embed: Embed) => unknown): void {
    fitAll([...known].filter((embed) => isFrame(embed.element) && embed.box.isConnected && wanted(embed)))
  }

  function look(): void {
    if (!core.active) return
    for (const ref of away) {
      const element = ref.deref()
      if (element?.isConnected) known.add(embeds.get(element)!)
      if (!element || element.isConnected) away.delete(ref)
    }
    for (const embed of known) {
      const { element, box, live } = embed
      const granted = core.taken.has(element)
      if (!element.isConnected) {
        box.remove()
        live?.remove()
        waiting.delete(embed)
        known.delete(embed)
        away.add(new WeakRef(element))
      } else if (granted && !embed.open) {
        open(embed)
      } else if (!granted && embed.open) {
        close(embed)
      } else if (live) {
        place(embed, live)
      } else if (!granted && !waiting.has(embed)) {
        place(embed, box)
      }
    }
    if (adopts) adoptNew()
  }

  /** The element was moved or put back, or what stands for it was wiped. What wipes it again and again is left to win. */
  function place(embed: Embed, drawn: HTMLElement): void {
    if (drawn.firstChild && drawn.nextSibling !== embed.element && ++embed.repairs < 10) embed.element.before(drawn)
  }

  function open(embed: Embed): void {
    embed.open = true
    waiting.delete(embed)
    if (isFrame(embed.element)) reveal(embed)
    else shows.push(openBlock(embed).catch((error) => core.report('embeds', error)))
  }

  /** What a script draws is drawn in a copy: what it makes of that is not to be undone, but can be taken away. */
  async function openBlock(embed: Embed): Promise<void> {
    const { element, needs } = embed
    const services = await servicesOf(needs)
    if (!embed.open || !element.isConnected) return
    const draws = services.filter(({ draw }) => draw)
    if (!draws.length) return reveal(embed)
    if (!embed.was) stash(embed)
    const live = (embed.live = fromDocument('createElement')('assent-widget'))
    const copy = embed.was!.copy.cloneNode(true) as HTMLElement
    copy.removeAttribute('data-consent')
    copy.removeAttribute(HELD)
    live.append(copy)
    element.setAttribute(HELD, '')
    element.before(live)
    reveal(embed)
    for (const service of draws) {
      try {
        service.draw!(copy, globalThis as unknown as VendorWindow)
      } catch (error) {
        core.report(service.id, error)
      }
    }
  }

  /** Takes the placeholder away, and gives the focus that was in it to what has come instead. */
  function reveal(embed: Embed): void {
    const { element, box, live } = embed
    const active = (box.getRootNode() as Document).activeElement
    // A click gives a button the focus in most browsers, in Safari it does not.
    const takesFocus = pressed === element && (!active || active === fromDocument('body') || box.contains(active))
    box.remove()
    if (!live) {
      if (embed.was) restore(embed)
      element.removeAttribute(HELD)
    }
    if (pressed === element) pressed = undefined
    if (!takesFocus) return
    const target = (live?.firstElementChild as HTMLElement | null) ?? element
    if (!isFrame(target) && target.tabIndex < 0) {
      target.tabIndex = -1
      target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true })
    }
    target.focus({ preventScroll: true })
  }

  function close(embed: Embed): void {
    embed.open = false
    embed.live?.remove()
    embed.live = undefined
    // A frame that was closed is gone, and the gate holds another one in its place.
    wait(embed)
  }

  function holdBlock(embed: Embed): void {
    const { element, box, was } = embed
    // The page's rules for its size are for its class.
    if (was?.className) element.setAttribute('class', was.className)
    if (!was || !box.style.length) box.toggleAttribute('data-flow', !fitBlock(embed))
    stash(embed)
  }

  /** Takes out of the page what a vendor's script would find. The element itself stays: it may be a framework's. */
  function stash(embed: Embed): void {
    const { element } = embed
    if (!embed.was) {
      const copy = element.cloneNode(true) as HTMLElement
      const content = fromDocument('createDocumentFragment')()
      content.append(...element.childNodes)
      embed.was = { className: element.getAttribute('class'), content, copy }
    }
    element.removeAttribute('class')
  }

  function restore(embed: Embed): void {
    const { className, content } = embed.was!
    if (className !== null) embed.element.setAttribute('class', className)
    embed.element.append(content)
    embed.was = undefined
  }

  async function openOnce(control: Element): Promise<void> {
    const embed = embedOf(control)
    if (!embed || !core.active || core.taken.has(embed.element)) return
    const { element, needs } = embed
    pressed = element
    once.add(element)
    core.taken.set(element, needs)
    const source = element.dataset['src']
    if (isFrame(element) && source) (element as HTMLIFrameElement).src = source
    look()
    const placeholders = await drawing
    placeholders?.sayLoading(embed.box)
    if (isFrame(element)) return
    await settleShows()
    const ids = (await servicesOf(needs)).map(({ id }) => id)
    // Unless the next no came first.
    if (once.has(element)) await core.load('vendors').then(({ startOnce }) => startOnce(core, may, ids))
  }

  function idsOf(control: Element): string[] {
    const embed = embedOf(control)
    pressed = embed?.element
    return (embed && idsToGrant(core.standing.choices, embed.needs)) ?? []
  }

  function embedOf(control: Element): Embed | undefined {
    const box = control.closest('[data-assent="placeholder"]')
    return [...known].find((embed) => embed.box === box)
  }

  function endOnce(denied: readonly string[]): string[] {
    if (!denied.length && !/reject|withdraw/.test(core.standing.receipt?.method ?? '')) return []
    const ids = [...(core.vendors?.once ?? [])]
    core.vendors?.once.clear()
    once.clear()
    return ids.filter((id) => !may(id))
  }

  async function adopt(): Promise<void> {
    adopts = true
    look()
    await settleShows()
  }

  async function settleShows(): Promise<void> {
    const now = shows
    shows = []
    await Promise.all(now)
  }

  /** Blocks that were granted before anybody held them are shown like those that were: so each can be closed. */
  function adoptNew(): void {
    for (const [node, needs] of core.taken) {
      const element = node as HTMLElement
      if (!embeds.has(element) && /quote|div/.test(element.localName ?? '')) open(know(element, needs))
    }
  }

  /** The services among these needs, with what it takes to run them. */
  async function servicesOf(needs: string): Promise<Service[]> {
    const ids = (core.config.services ?? []).map(({ id }) => id).filter((id) => needs.split(/[\s|]+/).includes(id))
    const found = await Promise.all(ids.map((id) => fetchService(core, id, '').catch((error) => core.report(id, error))))
    return found.flatMap((service) => service ?? [])
  }

  function destroy(): void {
    end.abort()
    observer.disconnect()
    parents?.disconnect()
    for (const embed of known) {
      embed.box.remove()
      // What a script has drawn stays, and so does the hidden element that it was drawn for.
      if (embed.live) embed.element.hidden = true
      else if (embed.was && !embed.open) restore(embed)
      embed.element.removeAttribute(HELD)
    }
    known.clear()
  }
}

const isFrame = (element: Element) => /frame/.test(element.localName)
