import type { Policy } from './policy.ts';
import type { Receipt } from './types.ts';
/**
 * Reads the text of a cookie. Anything {@link formatReceipt} did not write is `undefined`: undecided.
 *
 * Answers are looked up for the questions of the policy, so nothing in the text can name a property (hazard S5), and a key
 * in both lists counts as denied.
 */
export declare function parseReceipt(text: string, { questions }: Policy): Receipt | undefined;
/**
 * Writes a receipt as the text of the cookie: version 1, described for users in the README. Ids the policy does not ask
 * about are left out.
 *
 * Only unreserved characters: WebKit empties a cookie with raw non-ASCII text (hazard S3).
 */
export declare function formatReceipt({ revision, decidedAt, method, source, regime, signals, fingerprint, unswept, choices }: Receipt, { questions }: Policy): string;
