import type { Choices } from './types.ts'

/**
 * Tells whether something that needs `expression` may run under these choices.
 *
 * Ids joined by space: all of them. `|`: any side. Leading `!`: when denied. Anything that is not an id of the
 * policy, an empty side included, is neither granted nor denied: it closes.
 */
export function allows(choices: Choices, expression: string): boolean {
  return expression.split('|').some((side) => {
    const ids = side.split(/\s+/).filter(Boolean)
    return ids.length > 0 && ids.every((id) => (id[0] === '!' ? choices[id.slice(1)] === 'denied' : choices[id] === 'granted'))
  })
}

/** The ids an expression names, for telling the owner about one that does not exist. */
export function idsIn(expression: string): string[] {
  return expression.split(/[\s|]+/).map((id) => id.replace(/^!/, ''))
}
