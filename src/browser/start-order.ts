import { fromDocument } from './document.ts'
import type { Service } from '../core/types.ts'

/** Whether something else has to come first. */
export const mustWait = ({ requires, priority, where }: Service): boolean => !!requires?.length || priority === 'low' || !!where

/** Those that are in a hurry before the others; among equals the order of the configuration stays. */
export const byPriority = (one: Service, other: Service): number => Number(other.priority === 'high') - Number(one.priority === 'high')

/**
 * Settles when a service's turn has come: the page is quiet, the element that it is for is there, and what it needs has run.
 *
 * @param ran when another service has run, for those that are started
 * @param isActive asked before each look: nobody waits for a consent that was destroyed
 */
export async function itsTurn({ requires = [], priority, where }: Service, ran: (id: string) => Promise<unknown> | undefined, isActive: () => boolean): Promise<void> {
  await Promise.all(requires.map(ran))
  if (where) await import('./element-for.ts').then(({ elementFor }) => elementFor(where, isActive))
  if (priority === 'low') await quietPage()
}

/** Settles once the page has loaded and has time; Safari has no idle time to tell of. */
export function quietPage(): Promise<unknown> {
  const idle = () => new Promise((done) => (typeof requestIdleCallback == 'function' ? requestIdleCallback(done, { timeout: 5000 }) : setTimeout(done, 1000)))
  if (fromDocument('readyState') === 'complete') return idle()
  return new Promise((loaded) => addEventListener('load', loaded, { once: true })).then(idle)
}
