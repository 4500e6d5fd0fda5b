import { page } from './page.ts'

/** What an element may hold; `false`, `undefined`, `''` and `0` leave it out. */
export type Part = Node | string | false | 0 | undefined | readonly Part[]

/** What JSX is compiled to: makes the element. Nothing is ever drawn again, so that is all it takes. */
export function h(tag: string, attributes: Readonly<Record<string, unknown>> | null, ...parts: Part[]): HTMLElement {
  const element = page('createElement')(tag)
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (typeof value == 'function') element.addEventListener(name.slice(2).toLowerCase(), value as EventListener)
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : (value as string))
  }
  for (const part of parts.flat(9)) if (part) element.append(part as Node)
  return element
}

export declare namespace h {
  namespace JSX {
    type Element = HTMLElement
    interface IntrinsicElements {
      [tag: string]: object
    }
  }
}
