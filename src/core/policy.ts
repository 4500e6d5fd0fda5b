import { hash } from './hash.ts'
import type { Config, GoogleMode, GoogleSettings } from './config.ts'
import type { Category, Choice, Choices, Service } from './types.ts'

/** Characters an answer takes in the cookie: four of the question's key, one of the choice. */
export const ANSWER = 5

/** One thing the visitor answers for: a category, or a service of its own. */
export interface Question {
  readonly id: string
  /** The category that answers for it: its own for a service, itself for a category. */
  readonly category: string
  /** Always granted, never asked. */
  readonly locked: boolean
  /**
   * Under which the cookie keeps the answer. A service whose category, recipient or purpose changes gets another one, so
   * that the question is new for this service alone and every other answer stands.
   */
  readonly key: string
}

/** What visitors are asked about. */
export interface Policy {
  readonly categories: readonly Category[]
  readonly services: readonly Service[]
  /** Categories first, then services. */
  readonly questions: readonly Question[]
  /** The owner's number of the question. */
  readonly revision: number
  /** How long a yes holds, in days. */
  readonly days: number
}

/** The policy of a configuration, which is taken to be valid: `readConfig` checks it. */
export function definePolicy(config: Config, services: readonly Service[]): Policy {
  const given = config.categories
  const categories = categoryIds(config).map((id) => ({ ...given?.[id], id, locked: isLocked(config, id) }))
  const question = (id: string, category: string, asked: unknown) => ({
    id,
    category,
    locked: categories.some((other) => other.locked && other.id === category),
    key: hash(JSON.stringify([id, category, asked])).padStart(4, '0').slice(-4),
  })
  return {
    categories,
    services,
    questions: [
      ...categories.map(({ id }) => question(id, id, 0)),
      ...services.map(({ id, category, revision, vendor, purpose, options }) => question(id, category, revision ? [revision, options?.['vendor'], options?.['purpose']] : [vendor.name, purpose])),
    ],
    revision: config.revision ?? 0,
    days: config.cookie?.days ?? 180,
  }
}

/** The owner's categories, or the four that are there by default. */
export const categoryIds = ({ categories }: Config): string[] => (categories ? Object.keys(categories) : ['necessary', 'functional', 'analytics', 'marketing'])

/** Whether a category is always granted. */
export const isLocked = ({ categories }: Config, id: string): boolean => (categories?.[id]?.locked ?? id === 'necessary') === true

/** What becomes of Google's tags before the choice, where the owner said it. */
export const googleMode = ({ signals }: Config): GoogleMode | GoogleSettings | undefined => (signals?.google as GoogleSettings | undefined)?.mode ?? signals?.google

/** The owner's own name for Google's data layer, if there is one. */
export const layerName = ({ signals }: Config): string | undefined => (signals?.google as GoogleSettings | undefined)?.dataLayer

/** Frozen choices: granted where `isGranted` says so, and no answer is a no. */
export const choicesFrom = (ids: readonly string[], isGranted: (id: string, i: number) => unknown): Choices =>
  Object.freeze(Object.fromEntries(ids.map((id, i): [string, Choice] => [id, isGranted(id, i) ? 'granted' : 'denied'])))

/** Choices for every question; `answer` is asked about those that are not locked, and no answer is a no. */
export function choicesOf({ questions }: Policy, answer: (question: Question) => Choice | undefined): Choices {
  return choicesFrom(questions.map(({ id }) => id), (_, i) => questions[i]!.locked || answer(questions[i]!) === 'granted')
}

/** The ids visitors are asked about. */
export const openIds = ({ questions }: Policy): string[] => questions.flatMap(({ id, locked }) => (locked ? [] : id))

/**
 * The stored answers to this policy's questions, as far as there are any.
 *
 * Looked up by key, so nothing in the text can name a property (hazard S5). What was locked was not answered, and of two
 * answers under one key the no counts.
 */
export function answersOf({ questions }: Policy, answers: string): Record<string, Choice> {
  const found: readonly string[] = answers.match(new RegExp(`.{${ANSWER}}`, 'g')) ?? []
  const known: Record<string, Choice> = Object.create(null)
  for (const { id, key, locked } of questions) {
    if (locked) continue
    if (found.includes(key + 1)) known[id] = 'granted'
    if (found.includes(key + 0)) known[id] = 'denied'
  }
  return known
}

/** The answers of these choices, as the cookie keeps them: in the order of the questions. */
export function writeAnswers({ questions }: Policy, choices: Choices): string {
  return questions.map(({ id, key, locked }) => key + (locked ? 2 : choices[id] === 'granted' ? 1 : 0)).join('')
}
