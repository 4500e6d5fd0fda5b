import type { Choices } from './types.ts'

/**
 * Tells whether something that needs `expression` may run under these choices.
 *
 * Ids joined by space: all of them. `|`: any side. Leading `!`: when denied. Anything that is not an id of the
 * policy, an empty side included, is neither granted nor denied: it closes.
 */
export function allows(choices: Choices, expression: string): boolean {
  return expression.split('|').some((side) => side.match(/\S+/g)?.every((id) => (id[0] === '!' ? choices[id.slice(1)] === 'denied' : choices[id] === 'granted')))
}

/** Whether an expression names ids, and only ids that exist. */
export const isKnown = (choices: Choices, expression: string): boolean => (expression.match(/[^\s|!]+/g) ?? ['']).every((id) => Object.hasOwn(choices, id))
