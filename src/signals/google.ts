import { allows } from '../core/allows.ts'
import { GOOGLE_CATEGORIES } from '../core/signal-categories.ts'
import type { Config } from '../core/config.ts'
import type { Choices } from '../core/types.ts'

/** `default` before any tag has run, then an `update` for each decision. */
export type Command = 'default' | 'update'

/**
 * Says `default` or `update` of Google consent mode v2 with all seven signals: what is missing counts as granted, or delays
 * the tag (vendors.md 3).
 *
 * @param say puts it into the data layer. `more`: what stands in the command besides
 */
export function tellGoogle({ signals }: Config, command: Command, choices: Choices, say: (...command: unknown[]) => void, more?: object): void {
  const state: Record<string, unknown> = { security_storage: 'granted', ...more }
  // Not `for … in`, which also finds what an old library put on every object.
  for (const signal of Object.keys(GOOGLE_CATEGORIES)) {
    const needs = (signals?.google as Record<string, string> | undefined)?.[signal] ?? GOOGLE_CATEGORIES[signal as 'ad_storage']
    state[signal] = allows(choices, needs) ? 'granted' : 'denied'
  }
  say('consent', command, state)
}
