import type { StoredItem } from '../core/types.ts'
import type { Texts } from '../locales/texts.ts'

const UNITS = [['year', 365], ['day', 1], ['hour', 1 / 24]] as const

/** How long an item stays, in words: the owner's, or the largest unit that fits it exactly. */
export function lifetimeOf({ kind, lifetime }: StoredItem, texts: Texts, language: string): string {
  if (lifetime == 'session' || kind == 'session' || lifetime === 0) return texts.untilClosed
  if (typeof lifetime != 'number') return lifetime || (kind == 'cookie' ? texts.varies : texts.untilDeleted)
  const [unit, days] = UNITS.find(([, days]) => isWhole(lifetime / days)) ?? ['minute', 1 / 1440]
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.round(lifetime / days))
}

const isWhole = (count: number) => count > 0.9 && Math.abs(count - Math.round(count)) < 0.01
