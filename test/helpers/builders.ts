import { readConfig, type Config } from '../../src/core/config.ts'
import { writeAnswers, type Policy } from '../../src/core/policy.ts'
import { formatReceipt } from '../../src/core/receipt.ts'
import { changeChoices, lapsesAt } from '../../src/core/resolve.ts'
import type { Choice, Choices, Receipt, Service } from '../../src/core/types.ts'

export const DAY = 864e5

/** A moment on which nothing depends: 1 May 2026. */
export const THEN = Date.UTC(2026, 4, 1)

/** A service that needs no more than its id and category. */
export const service = <Id extends string>(id: Id, category = 'analytics', more: Partial<Service> = {}) =>
  ({ name: `Service ${id}`, vendor: { name: `Vendor ${id}` }, ...more, id, category }) satisfies Service

/** The policy of a configuration, as `createConsent` takes it. */
export const policyOf = (config: Config = {}): Policy => readConfig(config).policy

/** Choices for every question of the policy: what is not named is denied. */
export const choices = (policy: Policy, named: Record<string, Choice> = {}): Choices => changeChoices(policy, {}, named)

/** A receipt as it is written under this policy: what is not named was refused. */
export function receipt(policy: Policy, named: Record<string, Choice> = {}, more: Partial<Receipt> = {}): Receipt {
  const all = choices(policy, named)
  const decidedAt = more.decidedAt ?? THEN
  const asked = Object.fromEntries(policy.questions.flatMap(({ id, locked }) => (locked ? [] : [[id, all[id]!]])))
  return {
    version: 1, fingerprint: 'abc123', revision: policy.revision, decidedAt, until: lapsesAt(policy, decidedAt, asked), method: 'save', source: 'ui',
    regime: 'opt-in', signals: [], unswept: false, answers: writeAnswers(policy, all), choices: all, ...more,
  }
}

/** The text of a cookie that holds these choices. */
export const cookieText = (policy: Policy, named?: Record<string, Choice>, more?: Partial<Receipt>): string => formatReceipt(receipt(policy, named, more))
