import { withoutHeldAddresses } from './html.ts'
import { baseOf, closest, findAll, getAttribute, isConnected, isElement, isNode, setAttribute, tagOf, windowOf } from './native.ts'
import { trusted, trustedLike, trustedTypes } from './trusted-html.ts'
import type { Realm, Watch } from './realm.ts'
import type { Owner } from './who.ts'

/** Brings the windows of frames under the guard before their own code runs, and holds where they are led. */
export interface Frames {
  /** @returns listens, once more where the page forgot all listeners */
  guard(realm: Realm): () => void
  /** Looks at a frame that is in the page, or about to be, for a page in its `srcdoc`. */
  check(frame: Element): void
  /** Puts a page into a frame, such that it comes under the guard before its own code runs. */
  setPage(frame: Element, page: unknown): void
  /** The page as it was given, where it was changed; undefined otherwise. */
  pageOf(frame: Element): string | undefined
  /** @returns whether that is a page made by code, which is read and dressed first and then loaded */
  loadsBlob(frame: Element, attribute: string, address: string): boolean
  /** The `blob:` address as it was given. */
  blobOf(frame: Element): string | undefined
}

/** What shows a page, by the attribute that says which. */
const SHOWS: Readonly<Record<string, string>> = { iframe: 'src', frame: 'src', embed: 'src', object: 'data' }

/** Where XML begins with its first element: nothing may stand before that. */
const ROOT = /<[a-z_](?:"[^"]*"|'[^']*'|[^"'>])*>/i

/** Whether what it shows is of an origin of its own. */
const isBoxed = (frame: Element): boolean => getAttribute(frame, 'sandbox')?.includes('allow-same-origin') === false

export const isFrame = (tag: string): boolean => tag === 'iframe' || tag === 'frame'

export function createFrames({ wraps, judge, quarantine, blobs, isActive, isHolding, enter, nonce, report }: Watch): Frames {
  const pages = new WeakMap<Element, string>()
  const sources = new WeakMap<Element, string>()
  return { guard, check, setPage, pageOf: (frame) => pages.get(frame), loadsBlob, blobOf: (frame) => sources.get(frame) }

  function check(frame: Element): void {
    const page = getAttribute(frame, 'srcdoc')
    if (page == null || !isActive() || pages.has(frame)) return
    pages.set(frame, page)
    const dressed = dress(frame, page, () => pages.get(frame) === page && setPage(frame, page))
    // The parser took it from HTML that was trusted.
    const safe = dressed === page ? undefined : trustedTypes() ? trusted(dressed) : dressed
    if (safe !== undefined) setAttribute(frame, 'srcdoc', safe)
  }

  function setPage(frame: Element, page: unknown): void {
    const dressed = trustedLike(page, dress(frame, String(page), () => pages.get(frame) === String(page) && setPage(frame, page)))
    // Trusted types without our policy: it is entered when it has loaded.
    if (dressed === undefined) report('trusted')
    setAttribute(frame, 'srcdoc', dressed === undefined ? page : dressed)
    pages.set(frame, String(page))
  }

  /**
   * One line at the start of the frame's page, which has a realm of its own as soon as it is parsed: its `frameElement` is
   * of this page, so it leads back here. Where the frame may not run it, its own code does not run either, or is of another
   * origin and out of reach.
   *
   * @param again shows it anew, after a grant, where nothing inside can be reached
   * @param type of a page in XML
   */
  function dress(frame: Element, page: string, again: () => void, type = ''): string {
    Object.defineProperty(frame, 'assent', { value: enter, configurable: true })
    const attribute = nonce && ` nonce="${nonce.replace(/[^\w+/=-]/g, '')}"`
    const line = `<script${type && ' xmlns="http://www.w3.org/1999/xhtml"'}${attribute}>frameElement?.assent?.(self);document.currentScript.remove()</script>`
    let owner: Owner | undefined
    const safe = withoutHeldAddresses(page, (address, tag) => {
      const held = judge(tag, address, frame)
      owner ??= held
      return !!held
    })
    if (owner) quarantine.keep({
      owner, size: page.length,
      isPlaced: () => isConnected(frame),
      send: () => isBoxed(frame) && again(),
      refuse() {},
    })
    if (safe.includes(line)) return safe
    return type ? safe.replace(ROOT, (root) => (root.endsWith('/>') ? root : root + line)) : safe.replace(/^(\s*<!doctype[^>]*>)?/i, (doctype) => doctype + line)
  }

  function loadsBlob(frame: Element, attribute: string, address: string): boolean {
    if (SHOWS[tagOf(frame)] !== attribute) return false
    sources.delete(frame)
    const blob = isHolding && address.startsWith('blob:') ? blobs.get(address) : undefined
    if (!blob || (blob.type && !/html|xml/.test(blob.type))) return false
    sources.set(frame, address)
    void blob.text().then((page) => {
      if (sources.get(frame) !== address) return
      const again = () => sources.get(frame) === address && loadsBlob(frame, attribute, address)
      const dressed = URL.createObjectURL(new Blob([dress(frame, page, again, /xml/.test(blob.type) ? blob.type : '')], { type: blob.type || 'text/html' }))
      frame.addEventListener('load', () => URL.revokeObjectURL(dressed), { once: true })
      setAttribute(frame, attribute, dressed)
    }, report)
    return true
  }

  function guard(realm: Realm): () => void {
    for (const type of [realm.HTMLIFrameElement, realm.HTMLFrameElement, realm.HTMLObjectElement] as ({ prototype: object } | undefined)[]) {
      wraps.accessor(type?.prototype, 'contentWindow', (own) => ({
        get() {
          const inner = own.get!.call(this)
          enter(inner)
          return inner
        },
      }))
      wraps.accessor(type?.prototype, 'contentDocument', (own) => ({
        get() {
          const inner = own.get!.call(this) as Document | null
          if (inner) enter(inner.defaultView)
          return inner
        },
      }))
    }
    wraps.method(realm, 'open', (own) => ({
      open(this: unknown, ...args: [unknown?, unknown?]) {
        if (!args[0] || !args[1] || !holdsTarget(String(args[0]), String(args[1]), realm.document)) {
          const opened = own.apply(this, args)
          enter(opened)
          return opened
        }
        return own.call(this, '', args[1])
      },
    }).open)
    // A link that leads one of the page's own frames; other links are the visitor's, and lead where they say.
    wraps.method(realm.HTMLElement.prototype, 'click', (own) => ({
      click(this: HTMLElement) {
        if (!holdsLink(this)) own.call(this)
      },
    }).click)
    if (realm !== globalThis) guardNavigation(realm)
    return () => {
      realm.addEventListener('click', refuse, true)
      // A frame may have got another window since: Firefox puts a new one in the place of the first empty one.
      realm.document.addEventListener('load', look, true)
    }
  }

  function look({ target }: Event): void {
    if (isNode(target) && isElement(target) && isFrame(tagOf(target))) enter(windowOf(target))
  }

  function refuse(event: Event): void {
    const { target } = event
    if (isActive() && isNode(target) && isElement(target) && holdsLink(closest(target, 'a,area'))) event.preventDefault()
  }

  function holdsLink(link: Element | null): boolean {
    if (!link || !/^(a|area)$/.test(tagOf(link))) return false
    const address = getAttribute(link, 'href') ?? getAttribute(link, 'xlink:href')
    return !!address && holdsTarget(address, getAttribute(link, 'target') ?? '', link)
  }

  /** @param from what leads there: to another frame by its name, or its own without one */
  function holdsTarget(given: string, target: string, from: Node): boolean {
    if (!isActive() || !URL.canParse(given, baseOf(from))) return false
    const address = new URL(given, baseOf(from)).href
    const frame = /^(_self)?$/i.test(target) ? frameAround(from) : Array.from(findAll(document, 'iframe,frame')).find((each) => getAttribute(each, 'name') === target)
    if (!frame) return false
    if (loadsBlob(frame, 'src', address)) return true
    const owner = judge(tagOf(frame), address, frame)
    if (!owner) return false
    quarantine.keep({
      owner, size: 200, isLoader: true,
      isPlaced: () => isConnected(frame),
      send: () => (windowOf(frame) as Window | null)?.location.replace(address),
      refuse() {},
    })
    return true
  }

  /** The frame in which something is, where it is in one of the page's. */
  function frameAround(node: Node): Element | undefined {
    const inner = node.ownerDocument ?? (node as Document)
    return inner === document ? undefined : (inner.defaultView?.frameElement ?? undefined)
  }

  /** Where a frame may be led, by whatever leads it: a link, `location`, a refresh. */
  function guardNavigation(inner: Realm): void {
    const { navigation, frameElement: frame } = inner as unknown as { navigation?: EventTarget; frameElement: Element | null }
    navigation?.addEventListener('navigate', (event) => {
      const { url } = (event as Event & { destination: { url: string } }).destination
      const owner = frame && isActive() && event.cancelable && judge(tagOf(frame), url, frame)
      if (!owner) return
      event.preventDefault()
      quarantine.keep({ owner, size: url.length, isLoader: true, isPlaced: () => isConnected(frame), send: () => inner.location.replace(url), refuse() {} })
    })
  }
}
