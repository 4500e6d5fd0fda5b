import { shortHash } from './hash.ts'
import type { Config } from './config.ts'
import type { Category, Choice, Choices, Service } from './types.ts'

/** One thing the visitor answers for: a category, or a service of its own. */
export interface Question {
  readonly id: string
  /** The category that answers for a service; none for a category. */
  readonly category?: string
  /** Always granted, never asked. */
  readonly locked: boolean
  /**
   * Under which the cookie keeps the answer. A service whose category, recipient or purpose changes gets another key, so
   * that the question is new for this service alone and every other answer stands.
   */
  readonly key: string
}

/** What visitors are asked about. */
export interface Policy {
  readonly categories: readonly Category[]
  readonly services: readonly Service[]
  readonly questions: readonly Question[]
  /** The owner's number of the question. */
  readonly revision: number
  /** How long a yes holds, in days. */
  readonly days: number
  readonly child: boolean
}

const DEFAULT_CATEGORIES: NonNullable<Config['categories']> = { necessary: {}, functional: {}, analytics: {}, marketing: {} }

/** The policy of a configuration, which is taken to be valid: `readConfig` checks it. */
export function definePolicy(config: Config, services: readonly Service[]): Policy {
  const categories = Object.entries(config.categories ?? DEFAULT_CATEGORIES).map(([id, { locked = id === 'necessary', ...words }]) => ({ id, locked, ...words }))
  return {
    categories,
    services,
    revision: config.revision ?? 0,
    days: config.cookie?.days ?? 180,
    child: config.audience === 'child',
    questions: [
      ...categories.map(({ id, locked }) => ({ id, locked, key: shortHash(id, 5) })),
      ...services.map(({ id, category, revision, vendor, purpose, options }) => ({
        id,
        category,
        locked: categories.some((other) => other.locked && other.id === category),
        key: shortHash(JSON.stringify([id, category, revision ? [revision, options?.vendor, options?.purpose] : [vendor.name, purpose]]), 5),
      })),
    ],
  }
}

/** Choices for every question; `answer` is asked about those that are not locked, and no answer is a no. */
export function choicesOf({ questions }: Policy, answer: (id: string, category?: string) => Choice | undefined): Choices {
  return Object.freeze(Object.fromEntries(questions.map(({ id, category, locked }): [string, Choice] => [id, locked || answer(id, category) === 'granted' ? 'granted' : 'denied'])))
}
