import { fetchService } from '../services/fetch.ts'
import { isValid } from '../valid.ts'
import type { Core } from '../consent.ts'

/**
 * Fetches, once the page has time, all that a withdrawal needs: of a service that runs nothing may leave between the click
 * and its end, and a fetch would be long enough for a batch of hits.
 */
export function prepareWithdrawal(core: Core): void {
  // What does not come now is asked for again, and told, when it is needed.
  const fetchNow = (file: Promise<unknown>) => file.catch(() => {})
  whenIdle(() => {
    for (const file of ['acts', 'hold'] as const) void fetchNow(core.load(file))
    for (const { id } of core.config.services!) {
      void fetchNow(fetchService(core, id, '.about'))
      if (core.standing.choices[id] === 'granted') void fetchNow(fetchService(core, id, ''))
    }
    void isValid(core)
  })
}

/** Safari has no idle time to tell of. */
function whenIdle(run: () => void): void {
  if (typeof requestIdleCallback == 'function') requestIdleCallback(run, { timeout: 2000 })
  else setTimeout(run, 200)
}
