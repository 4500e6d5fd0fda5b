import { ADDRESSES, addressesIn, addressesInText, heldName, LOADING, PAINTS, QUIET_LINKS } from './addresses.ts'
import { isFrame, type Frames } from './frames.ts'
import { importsIn, readImportMap, type ImportMap } from './imports.ts'
import { dispatch, findAll, firstChildOf, getAttribute, hasAttribute, insertBefore, isConnected, isElement, isSvg, nextOf, parentOf, removeAttribute, setAttribute, setAttributeNS, tagOf } from './native.ts'
import type { Held } from './quarantine.ts'
import type { Watch } from './realm.ts'
import type { Roots } from './roots.ts'
import type { Scripts } from './scripts.ts'
import type { Styles } from './styles.ts'
import type { Owner } from './who.ts'

/** Holds what elements would load: the address waits in the element itself, as `data-assent-src`. */
export interface Elements {
  /** Looks at a node that is in the page, or about to be, and at all inside it. @returns the frames found, if any */
  admit(node: Node): readonly Element[] | undefined
  /** Looks at one element. `isParsed`: the parser made it, or nobody knows who. */
  check(element: Element, isParsed?: boolean): void
  /** Sets an address, unless it must wait. @returns whether it waits; then nothing must reach the element */
  holds(element: Element, attribute: string, value: unknown): boolean
  /** What waits, as it was given; undefined where nothing does. */
  waitingValue(element: Element, attribute: string): unknown
  /** The page sets another address, or takes it away: the one that waits is gone. */
  forget(element: Element, attribute: string): void
}

type Waiting = Map<string, { value: unknown; held: Held }>

/** Elements that tell the page when what they asked for did not come. */
const TELLS_ERRORS = /^(script|img|link|audio|video|source|track|embed|object)$/
const XLINK = 'http://www.w3.org/1999/xlink'

export function createElements({ quarantine, judge, judgeInline, isActive, isHolding, nonce, report }: Watch, { frames, scripts, styles, roots }: { frames: Frames; scripts: Scripts; styles: Styles; roots: Roots }): Elements {
  const waiting = new WeakMap<Element, Waiting>()
  const importMap: ImportMap = new Map()
  return { admit, check, holds, waitingValue, forget }

  function admit(node: Node): readonly Element[] | undefined {
    let found: Element[] | undefined
    try {
      if (isElement(node)) found = look(node, found)
      if (firstChildOf(node)) for (const element of findAll(node, LOADING)) found = look(element, found)
      if (roots.areExpected()) for (const root of roots.within(node)) for (const element of findAll(root, LOADING)) found = look(element, found)
    } catch (error) {
      report(error)
    }
    return found
  }

  function look(element: Element, found: Element[] | undefined): Element[] | undefined {
    check(element)
    if (!isFrame(tagOf(element))) return found
    if (!found) return [element]
    found.push(element)
    return found
  }

  function check(element: Element, isParsed = false): void {
    const tag = tagOf(element)
    if (tag === 'script') checkScript(element as HTMLScriptElement, isParsed)
    else {
      const names = ADDRESSES.get(tag)
      if (names) for (const attribute of names) checkAddress(element, attribute)
      if (isSvg(element)) for (const attribute of PAINTS) checkAddress(element, attribute)
      if (tag === 'iframe') frames.check(element)
      if (tag === 'style') styles.checkSheet(element)
    }
    styles.checkAttribute(element)
  }

  function checkScript(script: HTMLScriptElement, isParsed: boolean): void {
    if (isMarked(script)) return
    const owner = ownerOfScript(script)
    if (!isHolding) return
    if (scripts.isAsleep(script)) {
      // Where it does not wait, it is a copy of one that does.
      if (owner && !scripts.waits(script)) scripts.sleep(script, owner, true)
      if (!owner && !isForged(script)) scripts.wake(script)
    } else if (owner && (isParsed || !hasAddress(script))) scripts.sleep(script, owner, isParsed)
    else for (const attribute of ADDRESSES.get('script')!) checkAddress(script, attribute)
  }

  function ownerOfScript(script: HTMLScriptElement): Owner | undefined {
    for (const attribute of ADDRESSES.get('script')!) {
      const address = getAttribute(script, attribute)
      if (address != null) return judge('script', address, script)
    }
    if (waiting.get(script)?.size || hasAttribute(script, heldName('src'))) return
    return judgeInline(script) ?? ownerOfText(script)
  }

  /** What is asked for by inline code as it stands: a module's imports, pages to be fetched ahead. */
  function ownerOfText(script: HTMLScriptElement): Owner | undefined {
    const type = scripts.typeOf(script)?.trim().toLowerCase()
    const text = script.textContent ?? ''
    if (type === 'importmap') readImportMap(text, importMap)
    if (type === 'module') return ownerOfAny('script', importsIn(text, importMap), script)
    if (type === 'speculationrules') return ownerOfAny('link', addressesInText(text), script)
    return
  }

  function ownerOfAny(kind: string, addresses: readonly string[], element: Element): Owner | undefined {
    for (const address of addresses) {
      const owner = judge(kind, address, element)
      if (owner) return owner
    }
    return
  }

  function checkAddress(element: Element, attribute: string): void {
    const value = getAttribute(element, attribute)
    if (value != null) {
      const owner = ownerOf(element, attribute, value)
      if (owner) hold(element, attribute, value, owner)
      return
    }
    const kept = getAttribute(element, heldName(attribute))
    if (kept == null || !isHolding || isWaiting(element, attribute) || isForged(element)) return
    // A clone of one that waits, made from HTML in which it waits already, or one that was out of the page for long.
    const owner = ownerOf(element, attribute, kept)
    if (owner) hold(element, attribute, kept, owner)
    else release(element, attribute, kept)
  }

  function holds(element: Element, attribute: string, value: unknown): boolean {
    const tag = tagOf(element)
    if (!(ADDRESSES.get(tag)?.includes(attribute) || (PAINTS.has(attribute) && isSvg(element))) || isMarked(element)) return false
    forget(element, attribute)
    const text = String(value)
    if (frames.loadsBlob(element, attribute, text)) return true
    const owner = ownerOf(element, attribute, text)
    if (!owner) return false
    try {
      hold(element, attribute, value, owner)
    } catch (error) {
      // Whom it belongs to is known: it stays out of the browser's reach, though nothing may bring it back.
      report(error)
    }
    return true
  }

  function ownerOf(element: Element, attribute: string, text: string): Owner | undefined {
    const tag = tagOf(element)
    if (tag === 'link' && QUIET_LINKS.test(getAttribute(element, 'rel') ?? '')) return
    // The page itself goes where it likes; only a frame is led by whoever asked for it.
    if (tag === 'meta' && (element.ownerDocument === document || !/refresh/i.test(getAttribute(element, 'http-equiv') ?? ''))) return
    if (/^(set|animate)$/.test(tag) && !getAttribute(element, 'attributeName')?.endsWith('href')) return
    // Without a function in between: browsers keep ten calls in mind, and the one that asks has to be among them.
    for (const address of addressesIn(attribute, text)) {
      const owner = judge(tag, address, element)
      if (owner) return owner
    }
    return
  }

  function hold(element: Element, attribute: string, value: unknown, owner: Owner): void {
    const tag = tagOf(element)
    removeAttribute(element, attribute)
    setAttribute(element, heldName(attribute), String(value))
    const held: Held = {
      owner,
      size: String(value).length,
      // A picture that is in no page is a hit like any other call.
      isPlaced: () => isConnected(element),
      isLoader: /^(script|i?frame|link|object|embed)$/.test(tag),
      send: () => release(element, attribute, value),
      refuse() {
        if (TELLS_ERRORS.test(tag)) dispatch(element, new Event('error'))
      },
      drop: () => forget(element, attribute),
    }
    if (!waiting.has(element)) waiting.set(element, new Map())
    waiting.get(element)!.set(attribute, { value, held })
    quarantine.keep(held)
  }

  /** Sets the address where the browser acts on it. */
  function release(element: Element, attribute: string, value: unknown): void {
    forget(element, attribute)
    if (attribute.includes(':')) setAttributeNS(element, XLINK, attribute, value)
    else setAttribute(element, attribute, value)
    // An animation that has begun looks at what it was made with.
    const parent = parentOf(element)
    if (parent && tagOf(element) === 'set') insertBefore(parent, element, nextOf(element))
    // A film that found no source has given up, and looks again only when it is told to.
    const film = tagOf(element) === 'source' && (parent as HTMLMediaElement | null)
    if (film && film.networkState === 3) film.load()
  }

  function forget(element: Element, attribute: string): void {
    const all = waiting.get(element)
    const known = all?.get(attribute)
    if (known) {
      quarantine.forget(known.held)
      all!.delete(attribute)
    }
    if (hasAttribute(element, heldName(attribute))) removeAttribute(element, heldName(attribute))
  }

  function isWaiting(element: Element, attribute: string): boolean {
    const known = waiting.get(element)?.get(attribute)
    return !!known && quarantine.has(known.held)
  }

  function waitingValue(element: Element, attribute: string): unknown {
    return waiting.get(element)?.get(attribute)?.value
  }

  /** Whether it is a script that came by markup to a page where nonces count, without ours: nobody knows from whom (hazard C1). */
  function isForged(element: Element): boolean {
    return !!nonce && isActive() && tagOf(element) === 'script' && !waiting.has(element) && (element as HTMLScriptElement).nonce !== nonce
  }
}

const hasAddress = (script: Element): boolean => ADDRESSES.get('script')!.some((attribute) => getAttribute(script, attribute) != null)

/** Held by the gate: it asks nobody, and what the gate makes of it is looked at in its turn. */
const isMarked = (element: Element): boolean => tagOf(element) === 'script' && getAttribute(element, 'type') === 'text/plain' && hasAttribute(element, 'data-consent')
