import type { Signal } from '../core/types.ts'

/**
 * What the browser says unasked. A browser that will not tell is taken to refuse: unknown closes.
 *
 * read before anything is ungated.: only ever a refusal.
 */
export function browserSignals(): Signal[] {
  const signals: Signal[] = []
  try {
    if ((navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl) signals.push('gpc')
    if (navigator.doNotTrack === '1') signals.push('dnt')
  } catch {
    signals.push('gpc')
  }
  return signals
}
