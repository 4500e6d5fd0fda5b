import { hash } from './hash.ts'
import { ANSWER, choicesFrom } from './policy.ts'
import type { Receipt } from './types.ts'

/**
 * Reads the text of a cookie. Anything {@link formatReceipt} did not write is `undefined`: undecided.
 *
 * The choices are those of these ids in their order, which is right for the configuration of the receipt's fingerprint
 * alone; for any other, `answersOf` looks the answers up by key.
 *
 * @param latest when it may have been written at the latest, in ms since 1970
 */
export function parseReceipt(text: string, ids: readonly string[], latest = Infinity): Receipt | undefined {
  const [version, fingerprint, revision, decidedAt, until, method, source, regime, signals, unswept, answers, check] = text.split('.')
  if (version !== '1' || hash(text.slice(0, -`${check}`.length)) !== check || +decidedAt! > latest) return
  return {
    version: 1, fingerprint, revision: +revision!, decidedAt: +decidedAt!, until: +until!, method, source, regime,
    signals: signals!.match(/\w+/g) ?? [], unswept: !!unswept, answers, choices: choicesFrom(ids, (_, i) => answers![(i + 1) * ANSWER - 1]! > '0'),
  } as Receipt
}

/**
 * Writes a receipt as the text of the cookie: version 1, described for users in the README.
 *
 * Only unreserved characters: WebKit empties a cookie with raw non-ASCII text (hazard S3).
 */
export function formatReceipt({ fingerprint, revision, decidedAt, until, method, source, regime, signals, unswept, answers }: Receipt): string {
  // 32 bits notice every change of a single letter, and all but one in four thousand million others.
  const head = [1, fingerprint, revision, decidedAt, until, method, source, regime, signals.join('-'), unswept ? 1 : '', answers, ''].join('.')
  return head + hash(head)
}
