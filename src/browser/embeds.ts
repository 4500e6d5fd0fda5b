import { allows, isKnown } from '../core/allows.ts'
import { idsToGrant } from '../core/needs.ts'
import { fetchService } from '../services/fetch.ts'
import { fromDocument } from './document.ts'
import { copyOf, restore, stash } from './embed-block.ts'
import { HELD } from './embed-box.ts'
import { createPlacing, isFrame, type Placed } from './embed-placing.ts'
import { liveAddresses, unload } from './gate-close.ts'
import { setLive } from './gate.ts'
import type { Core } from '../consent.ts'
import type { Service, VendorWindow } from '../core/types.ts'

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
  /** Draws the placeholders anew, in the words there are now. */
  redraw(): void
  /** Takes away every placeholder and shows what was hidden; what has loaded stays. */
  destroy(): void
}

/** A marked frame, or a marked block: anything else that a vendor's script may make a widget of. */
interface Embed extends Placed {
  /** Only of a widget: what its vendor's script may draw in. It goes with all that was drawn. */
  live?: HTMLElement
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
  const once = new Set<Node>()
  const may = (id: string) => core.active && allows(core.standing.choices, id)
  const observer = new MutationObserver(look)
  const end = new AbortController()
  const placing = createPlacing(core, known, observe, end.signal)
  /** Gets the focus when it opens: its button was pressed. */
  let pressed: Element | undefined
  let adopts = false
  let shows: Promise<unknown>[] = []

  observe(document)
  fromDocument('addEventListener')('assent:ready', look, end)
  return { once, hold, look, openOnce, idsOf, endOnce, adopt, redraw, destroy }

  function observe(root: Node): void {
    observer.observe(root, { childList: true, subtree: true })
  }

  function hold(element: HTMLElement, needs: string): void {
    // What names an unknown id stays shut: `review` in review.ts says so.
    if (!isEmbed(element) || embeds.has(element) || core.taken.has(element) || !core.active || !isKnown(core.standing.choices, needs)) return
    if (!isFrame(element) || !element.hasAttribute('src')) return placing.add(know(element, needs))
    // Not marked as it should be, or the clone of one that is open. The gate finds another one in its place.
    if (liveAddresses(element).length) core.report(element.outerHTML, 'live')
    unload(element)
  }

  function know(element: HTMLElement, needs: string): Embed {
    const embed: Embed = { element, needs, box: fromDocument('createElement')('assent-embed'), repairs: 0 }
    embed.box.dataset['assent'] = 'placeholder'
    embeds.set(element, embed)
    known.add(embed)
    return embed
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
        placing.waiting.delete(embed)
        known.delete(embed)
        away.add(new WeakRef(element))
      } else if (granted && !embed.open) {
        open(embed)
      } else if (!granted && embed.open) {
        close(embed)
      } else if (live) {
        place(embed, live)
      } else if (!granted && !placing.waiting.has(embed)) {
        place(embed, box)
      }
    }
    if (adopts) adoptNew()
    for (const root of placing.roots) dropClones(root)
  }

  /** The page may clone what it holds: what we drew is for one embed alone, and a clone of the embed is one by itself. */
  function dropClones(root: ParentNode): void {
    const drawn = new Set<Element | undefined>([...known].flatMap(({ box, live }) => [box, live]))
    for (const element of allIn(root, `assent-embed,assent-widget,[${HELD}]`) as Iterable<HTMLElement>) {
      const needs = core.taken.get(element)
      // Cloned while it was held, granted now. What is not granted the gate has told of.
      if (needs && !embeds.has(element)) open(know(element, needs))
      else if (!element.hasAttribute(HELD) && !drawn.has(element)) element.remove()
    }
  }

  /** The element was moved or put back, or what stands for it was wiped. What wipes it again and again is left to win. */
  function place(embed: Embed, drawn: HTMLElement): void {
    if (drawn.firstChild && drawn.nextSibling !== embed.element && ++embed.repairs < 10) embed.element.before(drawn)
  }

  function open(embed: Embed): void {
    embed.open = true
    placing.waiting.delete(embed)
    if (isFrame(embed.element)) reveal(embed)
    else shows.push(openBlock(embed).catch((error) => core.report('embeds', error)))
  }

  async function openBlock(embed: Embed): Promise<void> {
    const { element, needs } = embed
    const services = await servicesOf(needs)
    if (!embed.open || !element.isConnected) return
    const draws = services.filter(({ draw }) => draw)
    if (!draws.length) return reveal(embed)
    const live = (embed.live = fromDocument('createElement')('assent-widget'))
    stash(element)
    live.append(copyOf(element))
    element.setAttribute(HELD, '')
    element.before(live)
    reveal(embed)
    for (const service of draws) {
      try {
        // Some look only inside what they are given.
        service.draw!(live, globalThis as unknown as VendorWindow)
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
      restore(element)
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
    placing.add(embed)
  }

  async function openOnce(control: Element): Promise<void> {
    const embed = embedOf(control)
    if (!embed || !core.active || core.taken.has(embed.element)) return
    const { element, needs } = embed
    pressed = element
    once.add(element)
    core.taken.set(element, needs)
    setLive(element)
    look()
    await placing.sayLoading(embed)
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
      if (!embeds.has(element) && isEmbed(element) && !isFrame(element)) open(know(element, needs))
    }
  }

  /** The services among these needs, with what it takes to run them. */
  async function servicesOf(needs: string): Promise<Service[]> {
    const ids = (core.config.services ?? []).map(({ id }) => id).filter((id) => needs.split(/[\s|]+/).includes(id))
    const found = await Promise.all(ids.map((id) => fetchService(core, id, '').catch((error) => core.report(id, error))))
    return found.flatMap((service) => service ?? [])
  }

  function redraw(): void {
    for (const embed of known) {
      if (!embed.box.isConnected) continue
      // Empty, nobody puts it back meanwhile.
      embed.box.replaceChildren()
      embed.box.remove()
      placing.add(embed)
    }
  }

  function destroy(): void {
    end.abort()
    observer.disconnect()
    for (const embed of known) {
      embed.box.remove()
      // What a script has drawn stays, and so does the hidden element that it was drawn for.
      if (embed.live) embed.element.hidden = true
      else if (!embed.open) restore(embed.element)
      embed.element.removeAttribute(HELD)
    }
    known.clear()
  }
}

/** Not what shows nothing by itself, nor what a form asks, which may be called like this for reasons of its own. */
const isEmbed = (element: Element) => !/^(script|img|link|template|source|track|style|meta|body|input|button|select|textarea|label)$/.test(element.localName)

/** Elements named like a method of the document would stand before it (hazard C2). */
const allIn = (root: ParentNode, selector: string) => (root === document ? fromDocument('querySelectorAll')(selector) : root.querySelectorAll(selector))
