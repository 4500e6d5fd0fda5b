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
  const open = policy.questions.filter(({ locked }) => !locked)
  const shut = { choices: choicesOf(policy, () => 'denied'), asked: open.map(({ id }) => id) }
  // a child is not asked, and nothing it may have clicked counts.
  if (policy.child) return { ...shut, status: 'pending', asked: [] }
  if (!receipt) return { ...shut, status: 'pending' }
  if (receipt.revision !== policy.revision) return { ...shut, status: 'stale', receipt, reason: 'revised' }
  const days = hasGrant(receipt.choices) ? policy.days : cookieDays(policy)
  if (now - receipt.decidedAt > days * DAY) return { ...shut, status: 'stale', receipt, reason: 'expired' }
  const { choices: answers } = receipt
  // A service added under a category that was refused is covered by that refusal: asking would be asking again.
  const asked = open.filter(({ id, category = id }) => !answers[id] && answers[category] !== 'denied').map(({ id }) => id)
  return { status: asked.length ? 'stale' : 'decided', choices: choicesOf(policy, (id) => answers[id]), receipt, asked, reason: asked.length ? 'revised' : undefined }
}

/** How long the cookie is kept, in days: the same for yes and no. */
export const cookieDays = ({ days }: Policy): number => Math.max(days, REFUSAL_DAYS)

/** Whether anything in these choices is granted. */
export const hasGrant = (choices: Choices): boolean => Object.values(choices).includes('granted')

/** The newest answer among all cookies of our name (hazard S8); one from a clock a day ahead does not count. */
export function newestReceipt(receipts: readonly (Receipt | undefined)[], now: number): Receipt | undefined {
  let newest: Receipt | undefined
  for (const receipt of receipts) if (receipt && receipt.decidedAt < now + DAY && !(newest && newest.decidedAt >= receipt.decidedAt)) newest = receipt
  return newest
}

/**
 * All choices after a visitor's act that names some of them: a category answers for its services, a service for itself
 * alone, and what is not named stays as it was.
 */
export function changeChoices(policy: Policy, current: Choices, changes: Partial<Choices>): Choices {
  const wanted = (id = ''): Choice | undefined => (Object.hasOwn(changes, id) ? changes[id] : undefined)
  return choicesOf(policy, (id, category) => wanted(id) ?? wanted(category) ?? current[id])
}

/** The ids whose choice differs, by what they became. */
export function differences(before: Choices, after: Choices): { granted: string[]; denied: string[] } {
  const became = (choice: Choice) => Object.keys({ ...before, ...after }).filter((id) => (before[id] === 'granted') !== (after[id] === 'granted') && (after[id] ?? 'denied') === choice)
  return { granted: became('granted'), denied: became('denied') }
}
