import type { Choices } from './types.ts'

/**
 * The ids that a visitor has to grant so that this expression is allowed: those of its first side that grants can open.
 *
 * @returns undefined where no grant opens it, because something would have to be denied for it
 */
export function idsToGrant(choices: Choices, expression: string): string[] | undefined {
  return expression
    .split('|')
    .map((side) => side.match(/\S+/g) ?? [])
    .find((ids) => ids.some((id) => id[0] !== '!') && ids.every((id) => (id[0] === '!' ? choices[id.slice(1)] === 'denied' : Object.hasOwn(choices, id))))
    ?.filter((id) => id[0] !== '!')
}
