import type { Signal } from '../core/types.ts'

/**
 * What the browser says unasked. A browser that will not tell is taken to refuse: unknown closes.
 *
 * read before anything is ungated.: only ever a refusal.
 */
export function browserSignals(): Signal[] {
  try {
    const { globalPrivacyControl, doNotTrack } = navigator as Navigator & { globalPrivacyControl?: boolean }
    return [globalPrivacyControl ? 'gpc' : [], doNotTrack == '1' ? 'dnt' : []].flat() as Signal[]
  } catch {
    return ['gpc']
  }
}
