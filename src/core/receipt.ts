import { hash } from './hash.ts'
import type { Policy } from './policy.ts'
import type { Choice, Receipt } from './types.ts'

/**
 * Reads the text of a cookie. Anything {@link formatReceipt} did not write is `undefined`: undecided.
 *
 * Answers are looked up for the questions of the policy, so nothing in the text can name a property (hazard S5), and a key
 * in both lists counts as denied.
 */
export function parseReceipt(text: string, { questions }: Policy): Receipt | undefined {
  const end = text.lastIndexOf('.') + 1
  const [version, revision, decidedAt, method, source, regime, signals, fingerprint, unswept, granted, denied] = text.split('.')
  if (version !== '1' || hash(text.slice(0, end)) !== text.slice(end)) return
  const choices: Record<string, Choice> = {}
  const has = (keys = '', key: string) => keys.match(/.{5}/g)?.includes(key)
  for (const { id, key, locked } of questions) {
    if (!locked && has(granted, key)) choices[id] = 'granted'
    if (!locked && has(denied, key)) choices[id] = 'denied'
  }
  return {
    version: 1,
    revision: parseInt(revision!, 36),
    decidedAt: parseInt(decidedAt!, 36),
    method, source, regime,
    signals: signals!.match(/\w+/g) ?? [],
    fingerprint,
    unswept: !!unswept,
    choices,
  } as unknown as Receipt
}

/**
 * Writes a receipt as the text of the cookie: version 1, described for users in the README. Ids the policy does not ask
 * about are left out.
 *
 * Only unreserved characters: WebKit empties a cookie with raw non-ASCII text (hazard S3).
 */
export function formatReceipt({ revision, decidedAt, method, source, regime, signals, fingerprint, unswept, choices }: Receipt, { questions }: Policy): string {
  const keys = (choice: Choice) => questions.map(({ id, key, locked }) => (!locked && Object.hasOwn(choices, id) && choices[id] === choice ? key : '')).join('')
  const fields = [1, revision.toString(36), decidedAt.toString(36), method, source, regime, signals.join('-'), fingerprint, unswept ? 1 : '', keys('granted'), keys('denied'), '']
  // 32 bits notice every change of a single letter, and all but one in four thousand million others.
  const head = fields.join('.')
  return head + hash(head)
}
