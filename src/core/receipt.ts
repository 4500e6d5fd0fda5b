import { hash } from './hash.ts'
import type { Choice, Choices, Receipt } from './types.ts'

/** Characters an answer takes: four of the question's key, one of the choice. */
export const ANSWER = 5

/**
 * Reads the text of a cookie. Anything {@link formatReceipt} did not write is `undefined`: undecided.
 *
 * The choices are those of these ids in their order, which is right for the configuration of the receipt's fingerprint
 * alone; for any other, `answersOf` looks the answers up by key.
 */
export function parseReceipt(text: string, ids: readonly string[]): Receipt | undefined {
  const end = text.lastIndexOf('.') + 1
  const [version, fingerprint, revision, decidedAt, until, method, source, regime, signals, unswept, answers] = text.split('.')
  if (version !== '1' || hash(text.slice(0, end)) !== text.slice(end)) return
  const choices: Record<string, Choice> = {}
  ids.forEach((id, i) => (choices[id] = /[12]/.test(answers![i * ANSWER + 4]!) ? 'granted' : 'denied'))
  const number = (digits?: string) => parseInt(digits!, 36)
  return {
    version: 1, fingerprint, revision: number(revision), decidedAt: number(decidedAt), until: number(until), method, source, regime,
    signals: signals!.match(/\w+/g) ?? [], unswept: !!unswept, answers, choices: Object.freeze(choices) as Choices,
  } as Receipt
}

/**
 * Writes a receipt as the text of the cookie: version 1, described for users in the README.
 *
 * Only unreserved characters: WebKit empties a cookie with raw non-ASCII text (hazard S3).
 */
export function formatReceipt({ fingerprint, revision, decidedAt, until, method, source, regime, signals, unswept, answers }: Receipt): string {
  const [number, at, end] = [revision, decidedAt, until].map((value) => value.toString(36))
  // 32 bits notice every change of a single letter, and all but one in four thousand million others.
  const head = [1, fingerprint, number, at, end, method, source, regime, signals.join('-'), unswept ? 1 : '', answers, ''].join('.')
  return head + hash(head)
}
