import { choicesOf, type Policy } from './policy.ts'
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
  /** Ids that wait for an answer: all of them, or only what is new. */
  readonly asked: readonly string[]
  /** Why it is stale. */
  readonly reason?: 'expired' | 'revised'
}

/**
 * Tells what the page may do now, before and after the visitor has answered.
 *
 * Once a receipt is stale, its "no" still stands and its "yes" is forgotten. Where only something new is to be asked,
 * the earlier answers stand and the new item stays off.
 */
export function resolveConsent(policy: Policy, receipt: Receipt | undefined, now: number): Consent {
  const answers = receipt?.choices ?? {}
  const reason = !receipt ? undefined
    : receipt.revision !== policy.revision ? 'revised'
    // Written so that a time which is no number has expired, too.
    : now - receipt.decidedAt < (hasGrant(answers) ? policy.days : cookieDays(policy)) * DAY ? undefined : 'expired'
  const holds = receipt && !reason
  // A service added under a category that was refused is covered by that refusal: asking would be asking again.
  const asked = policy.questions.filter(({ id, category, locked }) => !locked && (!holds || (!answers[id] && answers[category] !== 'denied'))).map(({ id }) => id)
  return {
    status: !receipt ? 'pending' : asked[0] ? 'stale' : 'decided',
    choices: choicesOf(policy, ({ id }) => (holds ? answers[id] : 'denied')),
    receipt,
    asked,
    reason: reason ?? (receipt && asked[0] ? 'revised' : undefined),
  }
}

/** How long the cookie is kept, in days: the same for yes and no. */
export const cookieDays = ({ days }: Policy): number => Math.max(days, REFUSAL_DAYS)

/** Whether anything in these choices is granted. */
export const hasGrant = (choices: Choices): boolean => Object.values(choices).includes('granted')

/** The newest answer among all cookies of our name (hazard S8); one from a clock a day ahead does not count. */
export const newestReceipt = (receipts: readonly (Receipt | undefined)[], now: number): Receipt | undefined =>
  receipts.filter((receipt) => receipt && receipt.decidedAt < now + DAY).sort((a, b) => b!.decidedAt - a!.decidedAt)[0]

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
  const became = (choice: Choice) => Object.keys({ ...before, ...after }).filter((id) => (before[id] === 'granted') !== (after[id] === 'granted') && (after[id] ?? 'denied') === choice)
  return { granted: became('granted'), denied: became('denied') }
}
