import type { Receipt } from './types.ts';
/**
 * Reads the text of a cookie. Anything {@link formatReceipt} did not write is `undefined`: undecided.
 *
 * The choices are those of these ids in their order, which is right for the configuration of the receipt's fingerprint
 * alone; for any other, `answersOf` looks the answers up by key.
 *
 * @param latest when it may have been written at the latest, in ms since 1970
 */
export declare function parseReceipt(text: string, ids: readonly string[], latest?: number): Receipt | undefined;
/**
 * Writes a receipt as the text of the cookie: version 1, described for users in the README.
 *
 * Only unreserved characters: WebKit empties a cookie with raw non-ASCII text (hazard S3).
 */
export declare function formatReceipt({ fingerprint, revision, decidedAt, until, method, source, regime, signals, unswept, answers }: Receipt): string;
