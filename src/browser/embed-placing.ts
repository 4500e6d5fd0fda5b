import { fromDocument } from './document.ts'
import { restore, stash } from './embed-block.ts'
import { fit, fitBlock, type Boxed } from './embed-box.ts'
import type { Core } from '../consent.ts'
import type { Placeholders } from '../placeholders.ts'

/** A held embed, as far as its placeholder goes. */
export interface Placed extends Boxed {
  readonly needs: string
  /** Its content is there for the visitor, not the placeholder. */
  open?: boolean
}

/** Puts placeholders into the page, and keeps them in the size of what they stand for. */
export interface Placing {
  /** Those that will get one as soon as what it takes is there. */
  readonly waiting: Set<Placed>
  /** The document, and the shadow roots that placeholders were put into. */
  readonly roots: Set<ParentNode>
  add(embed: Placed): void
  /** Announces that the embed is being loaded. */
  sayLoading(embed: Placed): Promise<void>
}

export const isFrame = (element: Element) => element.localName === 'iframe'

/**
 * @param known the embeds of the page
 * @param observe looks out for changes in a shadow root
 */
export function createPlacing(core: Core, known: ReadonlySet<Placed>, observe: (root: Node) => void, signal: AbortSignal): Placing {
  const waiting = new Set<Placed>()
  const roots = new Set<ParentNode>([document])
  const parents = globalThis.ResizeObserver && new ResizeObserver(() => refit(({ fixed }) => fixed))
  let drawing: Promise<Placeholders | undefined> | undefined

  addEventListener('resize', () => refit(() => true), { signal })
  addEventListener('load', () => refit(() => true), { signal })
  signal.addEventListener('abort', () => parents?.disconnect())
  return { waiting, roots, add, sayLoading }

  function add(embed: Placed): void {
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
      const blocks = closed.filter(({ element }) => !isFrame(element))
      for (const { element } of closed) style(element.getRootNode() as Document | ShadowRoot, placeholders.sheet)
      for (const block of blocks) holdBlock(block)
      fitAll(closed.filter(({ element }) => isFrame(element)))
      for (const { element, box } of blocks) element.before(box)
      for (const embed of closed) placeholders.draw(embed.box, views[batch.indexOf(embed)]!)
    } catch (error) {
      core.report('embeds', error)
    }
  }

  /** Shadow roots know no sheet of the document's, and hide from `listenForClicks` what was clicked in them. */
  function style(root: Document | ShadowRoot, sheet: CSSStyleSheet): void {
    if (roots.has(root)) return
    roots.add(root)
    observe(root)
    root.adoptedStyleSheets?.push(sheet)
    root.addEventListener('click', (event) => {
      const control = (event.target as Element).closest?.<HTMLElement>('[data-assent="placeholder"] [data-assent-action]')
      if (control) void core.load('acts').then(({ default: act }) => act(core, 'press', control.dataset['assentAction'], control))
    }, { signal })
  }

  /** Measured as it was written: the page's rules for its size are for its class. */
  function holdBlock(block: Placed): void {
    restore(block.element)
    block.box.toggleAttribute('data-flow', !fitBlock(block))
    stash(block.element)
  }

  function fitAll(frames: readonly Placed[]): void {
    fit(frames)
    for (const { element, fixed } of frames) if (fixed && element.parentElement) parents?.observe(element.parentElement)
  }

  function refit(wanted: (embed: Placed) => unknown): void {
    fitAll([...known].filter((embed) => isFrame(embed.element) && embed.box.isConnected && wanted(embed)))
  }

  async function sayLoading({ box }: Placed): Promise<void> {
    const placeholders = await drawing
    placeholders?.sayLoading(box)
  }
}
