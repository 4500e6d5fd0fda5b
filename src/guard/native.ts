/*
 * The browser's own functions and getters by which the guard works: its own calls must not be guarded, and a page may have
 * put anything in their place since, on purpose or by a form field named `localName` (hazards C2, S20). They work on the
 * nodes of every realm. Taken when this file is evaluated, which is before anything else ran; where there is no DOM they are
 * not there, and nobody calls them.
 */

type Reader<T> = (this: object) => T

const prototypeOf = (type: string): object => (globalThis as unknown as Record<string, { prototype: object } | undefined>)[type]?.prototype ?? {}
const getter = <T>(type: string, name: string) => Object.getOwnPropertyDescriptor(prototypeOf(type), name)?.get as Reader<T>
const method = (type: string, name: string) => Object.getOwnPropertyDescriptor(prototypeOf(type), name)?.value as (this: object, ...args: unknown[]) => any

const native = {
  localName: getter<string>('Element', 'localName'),
  namespaceURI: getter<string | null>('Element', 'namespaceURI'),
  shadowRoot: getter<ShadowRoot | null>('Element', 'shadowRoot'),
  nodeType: getter<number>('Node', 'nodeType'),
  firstChild: getter<Node | null>('Node', 'firstChild'),
  nextSibling: getter<Node | null>('Node', 'nextSibling'),
  parentNode: getter<ParentNode | null>('Node', 'parentNode'),
  isConnected: getter<boolean>('Node', 'isConnected'),
  baseURI: getter<string>('Node', 'baseURI'),
  contentWindow: { iframe: getter<Window | null>('HTMLIFrameElement', 'contentWindow'), frame: getter<Window | null>('HTMLFrameElement', 'contentWindow') },
  find: { 1: method('Element', 'querySelectorAll'), 9: method('Document', 'querySelectorAll'), 11: method('DocumentFragment', 'querySelectorAll') } as Record<number, (this: object, selector: string) => NodeListOf<Element>>,
  getAttribute: method('Element', 'getAttribute'),
  setAttribute: method('Element', 'setAttribute'),
  setAttributeNS: method('Element', 'setAttributeNS'),
  removeAttribute: method('Element', 'removeAttribute'),
  hasAttribute: method('Element', 'hasAttribute'),
  matches: method('Element', 'matches'),
  closest: method('Element', 'closest'),
  replaceWith: method('Element', 'replaceWith'),
  insertBefore: method('Node', 'insertBefore'),
  cloneNode: method('Node', 'cloneNode'),
  dispatchEvent: method('EventTarget', 'dispatchEvent'),
}

export const tagOf = (element: Element): string => native.localName.call(element)
export const isSvg = (element: Element): boolean => native.namespaceURI.call(element) === 'http://www.w3.org/2000/svg'
export const openRootOf = (element: Element): ShadowRoot | null => native.shadowRoot.call(element)
export const typeOf = (node: Node): number => native.nodeType.call(node)
export const firstChildOf = (node: Node): Node | null => native.firstChild.call(node)
export const nextOf = (node: Node): Node | null => native.nextSibling.call(node)
export const parentOf = (node: Node): ParentNode | null => native.parentNode.call(node)
export const isConnected = (node: Node): boolean => native.isConnected.call(node)
/** What a relative address in this node starts from. */
export const baseOf = (node: Node): string => native.baseURI.call(node)

/** Everything inside an element, document or fragment that the selector names. */
export const findAll = (root: Node, selector: string): readonly Element[] | NodeListOf<Element> => native.find[typeOf(root)]?.call(root, selector) ?? []

export const getAttribute = (element: Element, name: string): string | null => native.getAttribute.call(element, name)
export const setAttribute = (element: Element, name: string, value: unknown): void => native.setAttribute.call(element, name, value)
export const setAttributeNS = (element: Element, space: string, name: string, value: unknown): void => native.setAttributeNS.call(element, space, name, value)
export const removeAttribute = (element: Element, name: string): void => native.removeAttribute.call(element, name)
export const hasAttribute = (element: Element, name: string): boolean => native.hasAttribute.call(element, name)
export const matches = (element: Element, selector: string): boolean => native.matches.call(element, selector)
export const closest = (element: Element, selector: string): Element | null => native.closest.call(element, selector)
export const replace = (element: Element, other: Node): void => native.replaceWith.call(element, other)
export const insertBefore = (parent: Node, node: Node, next: Node | null): void => native.insertBefore.call(parent, node, next)
export const clone = <N extends Node>(node: N, deep: boolean): N => native.cloneNode.call(node, deep) as N
export const dispatch = (target: EventTarget, event: Event): void => native.dispatchEvent.call(target, event)

/** The window of a frame, read past our own getter. */
export function windowOf(frame: Element): unknown {
  return native.contentWindow[tagOf(frame) as 'iframe' | 'frame']?.call(frame)
}

export const isElement = (node: Node): node is Element => typeOf(node) === 1

/** Whether something is a node, of whatever realm: reading the type of anything else throws. */
export function isNode(value: unknown): value is Node {
  if (typeof value != 'object' || !value) return false
  try {
    return typeOf(value as Node) > 0
  } catch {
    // Another kind of object: the browser will say so.
    return false
  }
}
