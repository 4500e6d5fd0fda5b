/**
 * FNV-1a over UTF-16 units: 32 bits, in base 36.
 *
 * Tells texts apart; protects nothing: visitors may write any answer into their own cookie.
 */
export declare function hash(text: string): string;
