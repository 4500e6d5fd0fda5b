import { explain } from './core/problems.ts'
import type { Config } from './core/config.ts'
import type { Core } from './consent.ts'

/** What each owner was told. */
const told = new WeakMap<Config, Set<string>>()

/** Tells the owner about a problem, once: a tag that fails on every route would fill the console. Throws nothing. */
export function tellProblem({ config, emit }: Pick<Core, 'config' | 'emit'>, about: string, problem: unknown): void {
  const place = about.slice(0, 120)
  const message = explain(problem)
  const known = told.get(config) ?? told.set(config, new Set()).get(config)!
  if (known.has(place + message)) return
  known.add(place + message)
  emit('error', { place, message })
  try {
    if (config.onError) config.onError({ place, message })
    else console[problem === 'template' ? 'error' : 'warn'](`[assent] ${place}: ${message}`)
  } catch {
    // The owner's own handler threw: there is nobody left to tell.
  }
}
