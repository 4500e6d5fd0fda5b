import { hash } from './hash.ts'
import type { Config } from './config.ts'
import type { Category, Choice, Choices, Service } from './types.ts'

/** One thing the visitor answers for: a category, or a service of its own. */
export interface Question {
  readonly id: string
  /** The category that answers for it: its own for a service, itself for a category. */
  readonly category: string
  /** Always granted, never asked. */
  readonly locked: boolean
  /**
   * Under which the cookie keeps the answer, 5 characters. A service whose category, recipient or purpose changes gets
   * another one, so that the question is new for this service alone and every other answer stands.
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
}

/** The policy of a configuration, which is taken to be valid: `readConfig` checks it. */
export function definePolicy(config: Config, services: readonly Service[]): Policy {
  const named: Config['categories'] = config.categories ?? { necessary: {}, functional: {}, analytics: {}, marketing: {} }
  const categories = Object.keys(named).map((id) => ({ locked: id === 'necessary', ...named[id], id }))
  const isLocked = (category: string) => categories.some(({ id, locked }) => locked && id === category)
  const question = (id: string, category: string, asked: unknown) => ({ id, category, locked: isLocked(category), key: hash(JSON.stringify([id, category, asked])).slice(-5).padStart(5, '0') })
  return {
    categories,
    services,
    questions: [
      ...categories.map(({ id }) => question(id, id, 0)),
      ...services.map(({ id, category, revision, vendor, purpose, options }) => question(id, category, revision ? [revision, options?.vendor, options?.purpose] : [vendor.name, purpose])),
    ],
    revision: config.revision ?? 0,
    days: config.cookie?.days ?? 180,
  }
}

/** Choices for every question; `answer` is asked about those that are not locked, and no answer is a no. */
export function choicesOf({ questions }: Policy, answer: (question: Question) => Choice | undefined): Choices {
  const choices: Record<string, Choice> = {}
  for (const question of questions) choices[question.id] = question.locked || answer(question) === 'granted' ? 'granted' : 'denied'
  return Object.freeze(choices)
}

/** The ids visitors are asked about. */
export const openIds = ({ questions }: Policy): string[] => questions.flatMap(({ id, locked }) => (locked ? [] : id))
