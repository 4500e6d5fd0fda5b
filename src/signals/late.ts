import type { Core } from '../consent.ts'

/** How long after the page has loaded a tag may still come late, in ms: most load themselves in pieces. */
const LATER = [500, 3000]

/**
 * Tells the owner, once, where a Google tag ran before its default: it then worked as if nobody had been asked.
 *
 * @param end of the consent: nobody looks after it
 */
export function watchForLateTags(core: Pick<Core, 'report'>, end: AbortSignal): void {
  const look = () => !end.aborted && reportLateGoogle(core)
  const lookLater = () => LATER.forEach((ms) => setTimeout(look, ms))
  if (document.readyState === 'complete') lookLater()
  else addEventListener('load', lookLater, { once: true, signal: end })
}

/** Looks at Google's own note of it. */
export function reportLateGoogle({ report }: Pick<Core, 'report'>): void {
  const { google_tag_data } = globalThis as { google_tag_data?: { ics?: { wasSetLate?: boolean } } }
  if (google_tag_data?.ics?.wasSetLate) report('Google', 'late')
}
