import { answersOf, choicesOf, type Policy } from './policy.ts'
import type { Choice, Choices, Receipt } from './types.ts'

const DAY = 864e5

/** A refusal is not asked again for this many days: six months, in every calendar. */
const REFUSAL_DAYS = 184

/** Where the visitor stands, and what the page may do. */
export interface Consent {
  /** `'pending'`: never asked or unanswered. `'stale'`: answered, but the answer lapsed or the question changed. */
  readonly status: 'pending' | 'stale' | 'decided'
  readonly choices: Choices
  /** There when stale or decided. */
  readonly receipt?: Receipt
  /** Where stale: the ids that wait for an answer, all of them or only what is new. */
  readonly asked?: readonly string[]
  /** Why it is stale. */
  readonly reason?: 'expired' | 'revised'
}

/**
 * Tells what the page may do after an answer that may have lapsed, or was given to another question.
 *
 * Once a receipt is stale, its "no" still stands and its "yes" is forgotten. Where only something new is to be asked,
 * the earlier answers stand and the new item stays off.
 */
export function resolveConsent(policy: Policy, receipt: Receipt, now: number): Consent {
  const answers = answersOf(policy, receipt.answers)
  // Written so that a time which is no number has expired, too.
  const reason = receipt.revision !== policy.revision ? 'revised' : now < lapsesAt(policy, receipt.decidedAt, answers) ? undefined : 'expired'
  // A service added under a category that was refused is covered by that refusal: asking would be asking again.
  const isNew = (id: string, category: string) => !answers[id] && answers[category] !== 'denied'
  const asked = policy.questions.flatMap(({ id, category, locked }) => (!locked && (reason || isNew(id, category)) ? id : []))
  const choices = choicesOf(policy, ({ id }) => (reason ? 'denied' : answers[id]))
  return asked.length ? { status: 'stale', choices, receipt, asked, reason: reason ?? 'revised' } : { status: 'decided', choices, receipt }
}

/** How long the cookie is kept, in days: the same for yes and no. */
export const cookieDays = ({ days }: Policy): number => Math.max(days, REFUSAL_DAYS)

/** When an answer lapses, in ms since 1970: a yes after the owner's days, a mere no not before six months. */
export const lapsesAt = (policy: Policy, decidedAt: number, choices: Partial<Choices>): number =>
  decidedAt + (Object.values(choices).includes('granted') ? policy.days : cookieDays(policy)) * DAY

/**
 * All choices after a visitor's act that names some of them: a category answers for its services, a service for itself
 * alone, and what is not named stays as it was.
 */
export function changeChoices(policy: Policy, current: Choices, changes: Partial<Choices>): Choices {
  const wanted = (id: string): Choice | undefined => (Object.hasOwn(changes, id) ? changes[id] : undefined)
  return choicesOf(policy, ({ id, category }) => wanted(id) ?? wanted(category) ?? current[id])
}

/** The ids whose choice differs, by what they became. */
export function differences(before: Choices, after: Choices): { granted: string[]; denied: string[] } {
  const was = (id: string) => before[id] ?? 'denied'
  const became = (choice: Choice) => Object.keys(after).filter((id) => was(id) !== after[id] && after[id] === choice)
  return { granted: became('granted'), denied: became('denied') }
}
